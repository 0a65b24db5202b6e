import type { Kit } from '../../base/kit.ts';
import type { KeptCorrection } from '../../base/schema/correction.ts';
import type { Explanation } from '../../base/schema/explanation.ts';
import { machineEvent } from '../../io/query/corrections.ts';
import { show } from '../../io/query/show.ts';
import type { Store } from '../../io/store/store.ts';
import { explainEvent } from '../../pipeline.ts';

/** Ids of the events that an id names: one event, or the reports of a happening; none when it names neither. */
export async function eventsNamed(store: Store, id: string): Promise<readonly string[]> {
  const shown = await show(store, id);
  if (shown?.kind === 'happening') return shown.reports.map(({ event }) => event);
  return shown?.kind === 'event' ? [shown.event.id] : [];
}

/** Why the machine coded an event as it did, and what persons said of that. */
export interface CorrectedExplanation extends Explanation {
  readonly corrections: readonly KeptCorrection[];
}

/** Why events were coded as they were: the article of each is read once more. */
export async function explanationsOf(
  store: Store,
  events: readonly string[],
  kit: () => Kit,
): Promise<readonly CorrectedExplanation[]> {
  const found: CorrectedExplanation[] = [];
  for (const id of events) {
    const shown = await show(store, id);
    if (shown?.kind !== 'event') continue;
    const line = await store.line(shown.report.article.id);
    if (line === null) continue;
    const event = (await machineEvent(store, line.id, id)) ?? shown.event;
    found.push({ ...explainEvent(line, event, kit()), corrections: shown.report.corrections });
  }
  return found;
}
