import { show } from '../../../io/query/show.ts';
import { familyItem, ledger } from '../../web/ledgers.ts';
import { found, refused } from '../ask.ts';
import type { Route } from '../route.ts';

/** One family of copies. */
export const family: Route = {
  path: '/family/:id',
  async answer({ store, part }) {
    const shown = await show(store, part('id'));
    if (shown?.kind !== 'family') return refused(404, `The record holds no family “${part('id')}”.`);
    return found('One family', shown.family, ledger('One family of articles', [shown.family], familyItem));
  },
};
