import type { Kit } from '../../base/kit.ts';
import type { Explanation } from '../../base/schema/explanation.ts';
import { show } from '../../io/query/show.ts';
import type { Store } from '../../io/store/store.ts';
import { explainEvent } from '../../pipeline.ts';

/** Ids of the events that an id names: one event, or the reports of a happening; none when it names neither. */
export async function eventsNamed(store: Store, id: string): Promise<readonly string[]> {
  const shown = await show(store, id);
  if (shown?.kind === 'happening') return shown.reports.map(({ event }) => event);
  return shown?.kind === 'event' ? [shown.event.id] : [];
}

/** Why events were coded as they were: the article of each is read once more. */
export async function explanationsOf(
  store: Store,
  events: readonly string[],
  kit: () => Kit,
): Promise<readonly Explanation[]> {
  const found: Explanation[] = [];
  for (const id of events) {
    const shown = await show(store, id);
    if (shown?.kind !== 'event') continue;
    const line = await store.line(shown.report.article.id);
    if (line !== null) found.push(explainEvent(line, shown.event, kit()));
  }
  return found;
}
