import { copyDifferences } from '../../../io/query/copy-differences.ts';
import { show } from '../../../io/query/show.ts';
import { familyPage } from '../../web/family-page.ts';
import { found, refused } from '../ask.ts';
import type { Route } from '../route.ts';

/** One family of copies: its tree, and the words that copies changed. */
export const family: Route = {
  path: '/family/:id',
  async answer({ store, part }) {
    const shown = await show(store, part('id'));
    if (shown?.kind !== 'family') return refused(404, `The record holds no family “${part('id')}”.`);
    const differences = await copyDifferences(store, shown.family);
    return found('One family', { ...shown.family, differences }, familyPage(shown.family, differences));
  },
};
