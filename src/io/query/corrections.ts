import type { KeptCorrection } from '../../base/schema/correction.ts';
import { correctionsOn } from '../store/corrections/corrections.ts';
import type { Store } from '../store/store.ts';

/** What persons said of findings and holds, by finding; those of which nobody said anything are left out. */
export async function correctionsOf(
  store: Store,
  findings: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptCorrection[]>> {
  return Map.groupBy(await correctionsOn(store.db, findings), ({ finding }) => finding);
}
