import { show } from '../../../io/query/show.ts';
import { happeningPage } from '../../web/happening-page.ts';
import { found, refused, sliceOf } from '../ask.ts';
import type { Route } from '../route.ts';

/** One happening with every report of it. */
export const happening: Route = {
  path: '/happening/:id',
  async answer(request) {
    const { store, part, url } = request;
    const shown = await show(store, part('id'));
    if (shown?.kind !== 'happening') return refused(404, `The record holds no happening “${part('id')}”.`);
    const { reports } = shown;
    const { limit, offset } = sliceOf(request);
    const page = { total: reports.length, limit, offset, rows: reports.slice(offset, offset + limit) };
    return found('Reports of one happening', shown, happeningPage(shown.happening, reports, { page, url }));
  },
};
