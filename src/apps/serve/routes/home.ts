import { pairs } from '../../../io/query/pairs.ts';
import { status } from '../../../io/query/status.ts';
import { homePage } from '../../web/home-page.ts';
import { found } from '../ask.ts';
import type { Route } from '../route.ts';

/** Home: what the record holds and its pairs of states, busiest first. */
export const home: Route = {
  path: '/',
  async answer({ store }) {
    const data = { status: await status(store), pairs: await pairs(store, { limit: 100 }) };
    return found('Pairs of states', data, homePage(data));
  },
};
