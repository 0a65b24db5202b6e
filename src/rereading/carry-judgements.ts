import { contentId } from '../base/text/ids.ts';
import type { Judgement } from '../base/schema/record.ts';
import { carryOver, decidedByPersons, madeAt } from '../io/store/judgement-log.ts';
import type { Decided } from '../io/store/judgement-log.ts';
import type { Database } from '../io/store/schema.ts';

/**
 * Has what persons decided of findings hold of those that took their place, in a transaction. `moves` leads from the ids of findings that an
 * article has no more to those that it has instead. The earlier judgement is withdrawn with the id of the later one; where the way back is found
 * later, it holds again. Gives the earlier judgements of those that were carried over.
 */
export async function carryJudgements(
  db: Database,
  moves: ReadonlyMap<string, string>,
  at: string | null,
): Promise<readonly Judgement[]> {
  if (moves.size === 0) return [];
  const carried: Judgement[] = [];
  for (const decided of await decidedByPersons(db)) {
    const { judgement } = decided;
    const later = moved(judgement, moves);
    if (later === null) continue;
    const made = await madeAt(db, judgement.id);
    const named = { ...later, id: idOf(later, made) };
    await carryOver(db, { decided, later: named, made, at });
    carried.push(judgement);
  }
  return carried;
}

/** The judgement on what its findings are now; null when they are as they were, or when both are one now. */
function moved(judgement: Judgement, moves: ReadonlyMap<string, string>): Judgement | null {
  const { left, right, directed } = judgement;
  const ends: readonly [string, string] = [moves.get(left) ?? left, moves.get(right) ?? right];
  if ((ends[0] === left && ends[1] === right) || ends[0] === ends[1]) return null;
  const [first, second] = directed || ends[0] < ends[1] ? ends : [ends[1], ends[0]];
  return { ...judgement, left: first, right: second };
}

/** Rules make the ids of their judgements of these parts, and persons of one more: when they judged. */
function idOf({ kind, left, right, by }: Judgement, made: string | null): string {
  const parts = [kind, left, right, by];
  return by.startsWith('link/') ? contentId('judgement', ...parts) : contentId('judgement', ...parts, made);
}

/** Ids of everything that decisions of persons are about. */
export async function judgedByPersons(db: Database): Promise<ReadonlySet<string>> {
  const decided: readonly Decided[] = await decidedByPersons(db);
  return new Set(decided.flatMap(({ judgement }) => [judgement.left, judgement.right]));
}
