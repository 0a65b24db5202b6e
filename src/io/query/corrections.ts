import type { KeptCorrection } from '../../base/schema/correction.ts';
import type { EventMention } from '../../base/schema/finding.ts';
import { machineFindings } from '../store/corrections/machine-findings.ts';
import { correctionsOn } from '../store/corrections/corrections.ts';
import type { Store } from '../store/store.ts';

/** What persons said of findings and holds, by finding; those of which nobody said anything are left out. */
export async function correctionsOf(
  store: Store,
  findings: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptCorrection[]>> {
  return Map.groupBy(await correctionsOn(store.db, findings), ({ finding }) => finding);
}

/** An event as the machine read it, where its article was corrected; else null: then it is as the record has it. */
export async function machineEvent(store: Store, article: string, event: string): Promise<EventMention | null> {
  const machine = await machineFindings(store.db, article);
  return machine?.events.find(({ id }) => id === event) ?? null;
}
