import { pairs } from '../../../io/query/pairs.ts';
import { newsSince } from '../../../io/query/news.ts';
import { visitBefore } from '../../../io/store/visits.ts';
import { status } from '../../../io/query/status.ts';
import { homePage } from '../../web/home-page.ts';
import { found } from '../ask.ts';
import type { Route } from '../route.ts';

/** Home: what the record holds and its pairs of states, busiest first. */
export const home: Route = {
  path: '/',
  async answer({ store, now }) {
    const visit = await visitBefore(store.db, now);
    const news = visit === null ? null : await newsSince(store, visit.began);
    const data = { status: await status(store), lastVisit: visit, news, pairs: await pairs(store, { limit: 100 }) };
    return found('Pairs of states', data, homePage(data));
  },
};
