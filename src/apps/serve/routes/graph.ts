import type { Page } from '../../../io/query/types.ts';
import { relations } from '../../../io/query/relations.ts';
import { graphPage, mostLines } from '../../web/graph-page.ts';
import { found, sliceOf } from '../ask.ts';
import { happeningsAsked, numberAsked, oneOf } from '../asked-happenings.ts';
import type { Request, Route } from '../route.ts';

function pageOf<T>(rows: readonly T[], request: Request): Page<T> {
  const { limit, offset } = sliceOf(request);
  return { total: rows.length, limit, offset, rows: rows.slice(offset, offset + limit) };
}

/** Who has to do with whom. */
export const graph: Route = {
  path: '/graph',
  async answer(request) {
    const filter = happeningsAsked(request);
    const n = numberAsked(request, 'n', { most: 200, otherwise: 60 });
    const statesOnly = oneOf(request, 'who', ['states']) === 'states';
    const all = await relations(request.store, { ...filter, statesOnly });
    const parties = all.parties.slice(0, n);
    const drawn = new Set(parties.map(({ actor }) => actor.id));
    const lines = all.relations.filter(({ a, b }) => drawn.has(a.id) && drawn.has(b.id)).slice(0, mostLines);
    const page = pageOf(lines, request);
    const data = { looked: all.looked, total: all.total, parties, relations: page };
    return found(
      'Who has to do with whom',
      data,
      graphPage({ relations: all, parties, lines, page, url: request.url }),
    );
  },
};
