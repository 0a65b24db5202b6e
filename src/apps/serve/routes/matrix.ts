import type { Party, Relations } from '../../../io/query/picture-types.ts';
import { relations } from '../../../io/query/relations.ts';
import { matrixMeasures, matrixOrders, matrixPage } from '../../web/matrix-page.ts';
import { found } from '../ask.ts';
import { happeningsAsked, numberAsked, oneOf } from '../asked-happenings.ts';
import type { Route } from '../route.ts';

/** The busiest of all, in the order asked for. */
function chosen({ parties }: Relations, n: number, order: (typeof matrixOrders)[number]): readonly Party[] {
  const busiest = parties.slice(0, n);
  if (order !== 'name') return busiest.toSorted((x, y) => y[order] - x[order]);
  return busiest.toSorted((x, y) => (x.actor.name < y.actor.name ? -1 : 1));
}

/** States with states. */
export const matrix: Route = {
  path: '/matrix',
  async answer(request) {
    const filter = happeningsAsked(request);
    const n = numberAsked(request, 'n', { most: 40, otherwise: 20 });
    const sort = oneOf(request, 'sort', matrixOrders) ?? 'happenings';
    const measure = oneOf(request, 'measure', matrixMeasures) ?? 'happenings';
    const all = await relations(request.store, { ...filter, statesOnly: true });
    const parties = chosen(all, n, sort);
    const view = { parties, measure, relations: all, url: request.url };
    return found('States with states', { ...all, parties, states: all.parties.length }, matrixPage(view));
  },
};
