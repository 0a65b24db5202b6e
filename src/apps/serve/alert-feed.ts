import type { Hono } from 'hono';
import { alertsAtom, alertsRss } from '../../io/export/alert-feeds.ts';
import { alerts } from '../../io/query/alerts.ts';
import { savedQuestion } from '../../io/store/asked.ts';
import type { Store } from '../../io/store/store.ts';

/** Alerts in a feed, at most. */
const most = 100;

/** Serves `/alerts.rss` and `/alerts.atom`, of all saved questions or of `question`. */
export function mountAlertFeeds(app: Hono, { store }: { readonly store: Store }): void {
  for (const [kind, write] of [
    ['rss', alertsRss],
    ['atom', alertsAtom],
  ] as const) {
    app.get(`/alerts.${kind}`, async (c, next) => {
      const question = c.req.query('question') ?? null;
      if (question !== null && (await savedQuestion(store.db, question)) === null) return next();
      const page = await alerts(store, { question: question ?? undefined, limit: most });
      const type = `application/${kind}+xml; charset=utf-8`;
      return c.body(write({ alerts: page, question }), 200, { 'content-type': type });
    });
  }
}
