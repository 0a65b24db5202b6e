import type { Judgement, JudgementKind } from '../base/schema/record.ts';
import { contentId } from '../base/text/ids.ts';
import { appendNew, decidedByPersons, inForceOn, withdrawWithin } from '../io/store/judgement-log.ts';
import { judgedById } from '../io/store/links/findings.ts';
import type { Database } from '../io/store/schema.ts';
import type { Store } from '../io/store/store.ts';
import { newDesk, Shelf, touch } from './desk.ts';
import { settle } from './link-pending.ts';
import { newMatters } from './matters.ts';

/** What a person says of two things of a record. */
export interface Opinion {
  readonly verdict: 'same' | 'different';
  /** Ids of two articles, events or happenings, claims or matters, or statements. */
  readonly things: readonly [string, string];
  readonly why: string;
  readonly by: string;
  /** Instant (ISO, UTC). */
  readonly at: string;
}

/** What sameness is called, by kind of finding. */
const sameness: Readonly<Record<string, JudgementKind>> = {
  ...{ articles: 'copy-of', events: 'same-event', claims: 'same-matter', attributions: 'same-statement' },
};

/**
 * Keeps what a person says of two things, and forms anew what that touches. A person's earlier word to the contrary on the same two is
 * withdrawn. Null when one of them is not in the record, or they are not of one kind.
 */
export async function judge(store: Store, opinion: Opinion): Promise<Judgement | null> {
  return store.transaction(async (db) => {
    const [a, b] = [await judgedById(db, opinion.things[0]), await judgedById(db, opinion.things[1])];
    const same = a === null ? undefined : sameness[a.table];
    if (a === null || b === null || same === undefined || a.table !== b.table || a.id === b.id) return null;
    const judgement = judgementOf(opinion, [a.id, b.id], same);
    const on = await inForceOn(db, [judgement.kind === 'different' ? same : 'different'], [a.id]);
    const contrary = on.filter(({ by, left, right }) => !by.startsWith('link/') && [left, right].includes(b.id));
    for (const { id } of contrary) await withdrawWithin(db, id, { ...opinion, reason: opinion.why });
    await appendNew(db, [judgement], opinion.at);
    await formAnew(db, [judgement, ...contrary], opinion.at);
    return judgement;
  });
}

/** Who takes a judgement back, and when. */
export interface Undoing {
  /** Id of the judgement, or null for the last that a person made. */
  readonly id: string | null;
  readonly by: string;
  readonly at: string;
}

/** Withdraws a judgement, be it of a rule. Null when there is none, or it does not hold anyway. */
export async function undo(store: Store, { id, by, at }: Undoing): Promise<Judgement | null> {
  return store.transaction(async (db) => {
    const [last] = (await decidedByPersons(db, id)).filter(({ state }) => state === 'made');
    if (last === undefined) return null;
    await withdrawWithin(db, last.judgement.id, { by, reason: 'undone', at });
    await formAnew(db, [last.judgement], at);
    return last.judgement;
  });
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
  const desk = newDesk({ db, at, shelf: new Shelf(), counts: { made: 0, withdrawn: 0 } });
  for (const judgement of judgements) touch(desk, judgement);
  await settle(desk, newMatters());
}
