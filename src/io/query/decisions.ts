import type { KeptCorrection } from '../../base/schema/correction.ts';
import { correctionsBy } from '../store/corrections/corrections.ts';
import { effectOf } from '../store/corrections/effects.ts';
import type { Effect } from '../store/corrections/effects.ts';
import { decidedByPersons } from '../store/judgement-log.ts';
import type { Decided } from '../store/judgement-log.ts';
import type { Store } from '../store/store.ts';

/** What became of a judgement last, and what that changed. */
export interface Decision extends Decided {
  /** What it says of one finding; null where it is on two things. */
  readonly correction: KeptCorrection | null;
  /** Null where it was not kept what it changed. */
  readonly effect: Effect | null;
}

/** What became of judgements last, in the order of the ids; unknown ones are left out. */
export async function decisionsOn(store: Store, ids: readonly string[]): Promise<readonly Decision[]> {
  const corrections = await correctionsBy(store.db, ids);
  const decisions: Decision[] = [];
  for (const id of ids) {
    const [decided] = await decidedByPersons(store.db, id);
    if (decided === undefined) continue;
    decisions.push({ ...decided, correction: corrections.get(id) ?? null, effect: await effectOf(store.db, id) });
  }
  return decisions;
}
