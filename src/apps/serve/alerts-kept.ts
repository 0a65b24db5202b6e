import type { Tables } from '../../base/tables/tables.ts';
import type { AlertRow } from '../../io/query/alert-types.ts';
import { alertCounts, alerts } from '../../io/query/alerts.ts';
import type { Page } from '../../io/query/types.ts';
import type { SavedQuestion } from '../../io/store/asked.ts';
import { savedQuestions } from '../../io/store/asked.ts';
import type { Store } from '../../io/store/store.ts';

/** Saved questions, each with how many alerts it has since an instant, and the latest alerts of all. */
export interface AlertsKept {
  readonly asked: readonly (SavedQuestion & { readonly alerts: number })[];
  /** Instant (ISO, UTC); null for all alerts. */
  readonly alertsSince: string | null;
  readonly alerts: Page<AlertRow>;
}

/** What saved questions were alerted of since an instant, and the latest `limit` alerts; of everything where no instant is given. */
export async function alertsKept(store: Store, limit: number, since?: string): Promise<AlertsKept> {
  const [questions, counts] = [await savedQuestions(store.db), await alertCounts(store, since)];
  return {
    asked: questions.map((question) => ({ ...question, alerts: counts.get(question.name) ?? 0 })),
    alertsSince: since ?? null,
    alerts: await alerts(store, { since, limit }),
  };
}

/** Names actors by their ids; an id that the tables do not know names itself. */
export function namerIn(tables: Tables): (id: string) => string {
  return (id) => tables.actor(id)?.name ?? id;
}
