import { putEffect, recordCounts } from '../../io/store/corrections/effects.ts';
import type { Effect } from '../../io/store/corrections/effects.ts';
import type { Database } from '../../io/store/schema.ts';

/** Does what a judgement asks for and keeps how much the record held before and after, in a transaction. */
export async function withEffect<T>(
  db: Database,
  judgement: string,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly effect: Effect }> {
  const before = await recordCounts(db);
  const result = await work();
  const effect = { before, after: await recordCounts(db) };
  await putEffect(db, judgement, effect);
  return { result, effect };
}
