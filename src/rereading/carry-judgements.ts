import { contentId } from '../base/text/ids.ts';
import type { KeptCorrection } from '../base/schema/correction.ts';
import type { Judgement, RecordLine } from '../base/schema/record.ts';
import { correctionsBy, putCorrection } from '../io/store/corrections/corrections.ts';
import { carryOver, decidedByPersons, madeAt } from '../io/store/judgement-log.ts';
import type { Decided } from '../io/store/judgement-log.ts';
import type { Database } from '../io/store/schema.ts';
import { correctionId } from './corrections/correct.ts';
import { machineSays } from './corrections/machine-says.ts';
import { foundIn } from './found.ts';

/**
 * Has what persons decided of findings hold of those that took their place, in a transaction. `moves` leads from the ids of findings that an
 * article has no more to those that it has instead in the reading of `now`. The earlier judgement is withdrawn with the id of the later one; where the way back is found
 * later, it holds again. Gives the earlier judgements of those that were carried over.
 */
export async function carryJudgements(db: Database, { moves, now, at }: Carrying): Promise<readonly Judgement[]> {
  if (moves.size === 0) return [];
  const carried: Judgement[] = [];
  for (const decided of await decidedByPersons(db)) {
    const { judgement } = decided;
    const later = moved(judgement, moves);
    if (later === null) continue;
    const made = await madeAt(db, judgement.id);
    const correction = (await correctionsBy(db, [judgement.id])).get(judgement.id);
    const id = correction === undefined ? idOf(later, made) : idOfCorrection(later, correction, made);
    await carryOver(db, { decided, later: { ...later, id }, made, at });
    if (correction !== undefined) await carryCorrection(db, { ...correction, judgement: id, finding: later.left }, now);
    carried.push(judgement);
  }
  return carried;
}

/** What is carried over: `moves` from findings that an article has no more to those that it has instead in the reading of `now`. */
interface Carrying {
  readonly moves: ReadonlyMap<string, string>;
  readonly now: RecordLine;
  readonly at: string | null;
}

function idOfCorrection(
  { kind, left, right, by }: Judgement,
  { correction }: KeptCorrection,
  made: string | null,
): string {
  return correctionId({ kind, finding: left, article: right, by }, correction, made);
}

/** Has a correction say the same of another finding, whose words and machine's reading it names; once. */
async function carryCorrection(db: Database, correction: KeptCorrection, now: RecordLine): Promise<void> {
  if ((await correctionsBy(db, [correction.judgement])).size > 0) return;
  const found = foundIn(now).find(({ id }) => id === correction.finding);
  const words = found === undefined ? {} : { span: found.span, words: found.words };
  const machine = machineSays(now, correction.finding, correction.correction.field);
  await putCorrection(db, { ...correction, ...words, machine });
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
