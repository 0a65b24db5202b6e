import { show } from '../../../io/query/show.ts';
import { happeningPage } from '../../web/happening-page.ts';
import { found, refused } from '../ask.ts';
import type { Route } from '../route.ts';

/** One happening with every report of it. */
export const happening: Route = {
  path: '/happening/:id',
  async answer({ store, part }) {
    const shown = await show(store, part('id'));
    if (shown?.kind !== 'happening') return refused(404, `The record holds no happening “${part('id')}”.`);
    return found('Reports of one happening', shown, happeningPage(shown.happening, shown.reports));
  },
};
