import { alerts as alertsOf } from '../../../io/query/alerts.ts';
import { savedQuestion } from '../../../io/store/asked.ts';
import { alertsPage } from '../../web/alert-item.ts';
import { found, refused, settledUrl, sinceOf, sliceOf } from '../ask.ts';
import type { Route } from '../route.ts';

/** What saved questions were alerted of: all of them, or those of `question`. */
export const alerts: Route = {
  path: '/alerts',
  async answer(request) {
    const { store, url } = request;
    const name = (url.searchParams.get('question') ?? '').trim();
    if (name !== '' && (await savedQuestion(store.db, name)) === null)
      return refused(404, 'No question is saved under this name.');
    const [since, question] = [await sinceOf(request), name === '' ? null : name];
    const page = await alertsOf(store, { since: since.at, question: question ?? undefined, ...sliceOf(request) });
    const settled = settledUrl(request, since);
    return found(
      'Alerts',
      { since: since.at ?? null, question, ...page },
      alertsPage({ page, question, since, url, settled }),
    );
  },
};
