import { holdings } from '../../../io/query/holdings.ts';
import { movement } from '../../../io/query/movement.ts';
import { newsSince } from '../../../io/query/news.ts';
import { pairs } from '../../../io/query/pairs.ts';
import { visitBefore } from '../../../io/store/visits.ts';
import { homePage } from '../../web/home-page.ts';
import { pairsPage } from '../../web/pairs-page.ts';
import { alertsKept, namerIn } from '../alerts-kept.ts';
import { actorOf, found, sinceOf, sliceOf } from '../ask.ts';
import type { Request, Route } from '../route.ts';

/** Alerts at most: pairs that move are to be seen on the first screen. */
const mostAlerts = 3;

/** What came in since the chosen time, or since the visit before this one where none is chosen; null where there was none. */
async function newsOf(request: Request) {
  const { store, now } = request;
  const since = await sinceOf(request);
  const visit = await visitBefore(store.db, now);
  const at = since.words === '' ? visit?.began : since.at;
  return { since, lastVisit: visit, news: at === undefined ? null : await newsSince(store, at) };
}

const home: Route = {
  path: '/',
  async answer(request) {
    const { store } = request;
    const { since, ...news } = await newsOf(request);
    const data = {
      holdings: await holdings(store),
      ...news,
      movement: await movement(store),
      ...(await alertsKept(store, mostAlerts, news.news?.since)),
    };
    const nameOf = namerIn(request.tables);
    return found('What is new, and which pairs move', data, homePage({ ...data, since, nameOf }));
  },
};

const allPairs: Route = {
  path: '/pairs',
  async answer(request) {
    const page = await pairs(request.store, { a: actorOf(request, 'a'), ...sliceOf(request) });
    return found('Pairs of states', page, pairsPage(page, request.url));
  },
};

/** Home: what is new and which pairs move; and every pair of states, busiest first. */
export const homeRoutes: readonly Route[] = [home, allPairs];
