import { sql } from 'kysely';
import { noteChanges, settleChanges } from './migrations/0021-pair-ranks.ts';
import { runFor } from './run-for.ts';
import type { Database } from './schema.ts';

/**
 * Notes what happenings tell of pairs, or with -1, before they are removed, that they tell it no more. What is noted counts when `settlePairs` has
 * run in the same transaction: a happening that is written anew with one report more costs one row.
 */
export async function notePairs(db: Database, happenings: readonly string[], by: 1 | -1): Promise<void> {
  await runFor(db, (chosen) => noteChanges(chosen, by), happenings);
}

/** Counts what is noted. */
export async function settlePairs(db: Database): Promise<void> {
  for (const statement of settleChanges) await sql.raw(statement).execute(db);
}
