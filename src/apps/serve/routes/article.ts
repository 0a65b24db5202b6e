import { show } from '../../../io/query/show.ts';
import { versionList } from '../../../io/query/versions.ts';
import { articlePage } from '../../web/article-page.ts';
import { found, refused } from '../ask.ts';
import type { Route } from '../route.ts';

/** The article reader. `?mark=ID` picks one finding out. */
export const article: Route = {
  path: '/article/:id',
  async answer({ store, tables, part, url }) {
    const shown = await show(store, part('id'));
    if (shown?.kind !== 'article') return refused(404, `The record holds no article “${part('id')}”.`);
    const { line, family, version } = shown;
    const versions = (await versionList(store, line.id)) ?? { rows: [] };
    const name = (id: string): string => tables.actor(id)?.name ?? id;
    const raw = await store.raw(line.id);
    const page = articlePage({ line, family, versions, raw, chosen: url.searchParams.get('mark'), name });
    return found(line.title ?? 'Article', { article: line, family, version, versions: versions.rows }, page);
  },
};
