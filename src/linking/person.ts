import type { Notice } from '../base/schema/problem.ts';
import type { Judgement, JudgementKind } from '../base/schema/record.ts';
import { contentId } from '../base/text/ids.ts';
import { appendNew, decidedByPersons, inForceOn, withdrawWithin } from '../io/store/judgement-log.ts';
import { judgedById } from '../io/store/links/findings.ts';
import type { Judged } from '../io/store/links/findings.ts';
import type { Database } from '../io/store/schema.ts';
import { newDesk, Shelf, touch } from './desk.ts';
import { judgementNotices } from './judgement-notices.ts';
import { settle } from './link-pending.ts';
import { newMatters } from './matters.ts';

/** What a person says of two things of a record. */
export interface Opinion {
  readonly verdict: 'same' | 'different';
  /** Ids of two articles, events or happenings, claims or matters, statements, instruments, pledges, or persons. */
  readonly things: readonly [string, string];
  readonly why: string;
  readonly by: string;
  /** Instant (ISO, UTC). */
  readonly at: string;
}

/** What sameness is called, by kind of finding. */
const sameness: Readonly<Record<Judged['table'], JudgementKind>> = {
  ...{ articles: 'copy-of', events: 'same-event', claims: 'same-matter', attributions: 'same-statement' },
  ...{ persons: 'same-person', instruments: 'same-instrument', pledges: 'same-instrument' },
};

/** Why nothing can be judged: a thing that the record does not hold, two things of different kinds, or one thing named twice. */
export type Refusal =
  | { readonly refused: 'unknown'; readonly id: string }
  | { readonly refused: 'kinds'; readonly kinds: readonly [string, string] }
  | { readonly refused: 'one'; readonly id: string };

/** What became of what a person said. */
export interface Kept {
  readonly judgement: Judgement;
  /** Whether the person had said so before, and it held: then nothing is new. */
  readonly already: boolean;
  /** Judgements of persons to the contrary, which hold no more. */
  readonly withdrawn: readonly Judgement[];
  /** What the person should know of it: two types of events in one happening, or a word that changes nothing. */
  readonly notices: readonly Notice[];
}

/**
 * Keeps what a person says of two things, and forms anew what that touches. Earlier words of persons to the contrary on the same two are withdrawn:
 * of two who speak at once the later one wins, and is told what was withdrawn. In a transaction.
 */
export async function judgeWithin(db: Database, opinion: Opinion): Promise<Kept | Refusal> {
  const [a, b] = [await judgedById(db, opinion.things[0]), await judgedById(db, opinion.things[1])];
  if (a === null || b === null) return { refused: 'unknown', id: opinion.things[a === null ? 0 : 1] };
  if (a.table !== b.table) return { refused: 'kinds', kinds: [a.table, b.table] };
  if (a.id === b.id) return { refused: 'one', id: a.id };
  return keep(db, opinion, { ids: [a.id, b.id], same: sameness[a.table] });
}

/** Two things of one kind, and what their sameness is called. */
interface Two {
  readonly ids: readonly [string, string];
  readonly same: JudgementKind;
}

async function keep(db: Database, opinion: Opinion, { ids, same }: Two): Promise<Kept> {
  const judgement = judgementOf(opinion, ids, same);
  const held = (await inForceOn(db, [same, 'different'], [ids[0]])).filter(
    ({ by, left, right }) => !by.startsWith('link/') && [left, right].includes(ids[1]),
  );
  const own = held.find(({ kind, by }) => kind === judgement.kind && by === judgement.by);
  if (own !== undefined) return { judgement: own, already: true, withdrawn: [], notices: [] };
  const contrary = held.filter(({ kind }) => kind !== judgement.kind);
  for (const { id } of contrary) await withdrawWithin(db, id, { ...opinion, reason: opinion.why });
  await appendNew(db, [judgement], opinion.at);
  await formAnew(db, [judgement, ...contrary], opinion.at);
  return { judgement, already: false, withdrawn: contrary, notices: await judgementNotices(db, judgement) };
}

/** Who takes a judgement back, and when. */
export interface Undoing {
  /** Id of the judgement, or null for the last that a person made. */
  readonly id: string | null;
  readonly by: string;
  readonly at: string;
}

/** Why nothing can be taken back: there is no such judgement (or none of a person), or it was withdrawn already, and by whom. */
export type NothingToUndo =
  { readonly refused: 'unknown' } | { readonly refused: 'withdrawn'; readonly by: string; readonly at: string | null };

/**
 * Withdraws a judgement, be it of a rule, in a transaction. `restore` has the record be as it is without it where it is on a single finding.
 */
export async function undoWithin(
  db: Database,
  { id, by, at }: Undoing,
  restore: (judgement: Judgement) => Promise<void>,
): Promise<Judgement | NothingToUndo> {
  const decided = await decidedByPersons(db, id);
  const last = decided.find(({ state }) => state === 'made');
  if (last === undefined) {
    const [taken] = id === null ? [] : decided;
    return taken === undefined ? { refused: 'unknown' } : { refused: 'withdrawn', by: taken.by, at: taken.at };
  }
  const { judgement } = last;
  await withdrawWithin(db, judgement.id, { by, reason: 'undone', at });
  await (isOnOne(judgement) ? restore(judgement) : formAnew(db, [judgement], at));
  return judgement;
}

/** Whether a judgement is a person's word on a single finding. */
function isOnOne({ kind }: Judgement): boolean {
  return kind === 'accepts' || kind === 'rejects' || kind === 'corrects';
}

function judgementOf(
  { verdict, why, by, at }: Opinion,
  things: readonly [string, string],
  same: JudgementKind,
): Judgement {
  const [left = '', right = ''] = [...things].sort((x, y) => (x < y ? -1 : 1));
  const kind = verdict === 'same' ? same : 'different';
  const id = contentId('judgement', kind, left, right, by, at);
  return { id, kind, left, right, directed: false, score: 1, reasons: [why], by };
}

async function formAnew(db: Database, judgements: readonly Judgement[], at: string): Promise<void> {
  const desk = newDesk({ db, at, shelf: new Shelf(), counts: { made: 0, withdrawn: 0, formed: 0 } });
  for (const judgement of judgements) touch(desk, judgement);
  await settle(desk, newMatters());
}
