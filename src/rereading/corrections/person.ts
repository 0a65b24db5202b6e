import type { Judgement } from '../../base/schema/record.ts';
import type { Tables } from '../../base/tables/tables.ts';
import { putEffect, recordCounts } from '../../io/store/corrections/effects.ts';
import type { Effect } from '../../io/store/corrections/effects.ts';
import type { Database } from '../../io/store/schema.ts';
import type { Store } from '../../io/store/store.ts';
import { judgeWithin, undoWithin } from '../../linking/person.ts';
import type { Kept, NothingToUndo, Opinion, Refusal, Undoing } from '../../linking/person.ts';
import { lineOf, rewrite } from './correct.ts';
import { machineLine } from './machine-line.ts';

/** As `judge` of linking, with what it changed; null where nothing is new. */
export async function judge(
  store: Store,
  opinion: Opinion,
): Promise<(Kept & { readonly effect: Effect | null }) | Refusal> {
  return store.transaction(async (db) => {
    const before = await recordCounts(db);
    const kept = await judgeWithin(db, opinion);
    if ('refused' in kept) return kept;
    return { ...kept, effect: kept.already ? null : await tell(db, kept.judgement.id, before) };
  });
}

async function tell(db: Database, judgement: string, before: Effect['before']): Promise<Effect> {
  const effect = { before, after: await recordCounts(db) };
  await putEffect(db, judgement, effect);
  return effect;
}

/** What was taken back, and what that changed. */
export interface Undone {
  readonly judgement: Judgement;
  readonly effect: Effect;
}

/** Withdraws a judgement, be it of a rule or on a single finding: what the machine read there holds again. */
export async function undo(store: Store, undoing: Undoing, tables: Tables): Promise<Undone | NothingToUndo> {
  return store.transaction(async (db) => {
    const before = await recordCounts(db);
    const undone = await undoWithin(db, undoing, ({ right }) => restore(db, right, { tables, at: undoing.at }));
    return 'refused' in undone ? undone : { judgement: undone, effect: await tell(db, undone.id, before) };
  });
}

async function restore(
  db: Database,
  article: string,
  { tables, at }: { readonly tables: Tables; readonly at: string },
): Promise<void> {
  const line = await lineOf(db, article);
  await rewrite(db, { line, machine: await machineLine(db, line), tables, at });
}
