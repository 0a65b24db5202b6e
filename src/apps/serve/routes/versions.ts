import { difference, neighbourOf, versionList } from '../../../io/query/versions.ts';
import { differencePage, versionsPage } from '../../web/versions-page.ts';
import { found, refused } from '../ask.ts';
import type { Route } from '../route.ts';

const versions: Route = {
  path: '/article/:id/versions',
  async answer({ store, part }) {
    const list = await versionList(store, part('id'));
    if (list === null) return refused(404, `The record holds no article “${part('id')}”.`);
    return found('Versions of one article', list, versionsPage(list, part('id')));
  },
};

const diff: Route = {
  path: '/article/:id/diff',
  async answer({ store, part, url }) {
    const id = part('id');
    const other = url.searchParams.get('with') ?? (await neighbourOf(store, id));
    if (other === null) return refused(404, `The record holds no other version of “${id}”.`);
    const changed = await difference(store, other, id);
    if (changed === null) return refused(404, `The record holds no article “${id}”, or none “${other}”.`);
    return found('What changed', changed, differencePage(changed));
  },
};

/** The versions of an article, and how one differs from the version before, or (`?with=ID`) from any other article. */
export const versionRoutes: readonly Route[] = [versions, diff];
