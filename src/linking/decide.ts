import type { Judgement } from '../base/schema/record.ts';
import { makeJudgements, unmakeJudgements } from '../io/store/judgement-log.ts';
import { tie, untie } from '../io/store/links/ties.ts';
import { touch } from './desk.ts';
import type { Desk } from './desk.ts';

/** On which two items a judgement rests, the smaller number first, or on which group. */
export type Ground = { readonly one: number; readonly other: number } | { readonly key: number };

/** A judgement with that on which it rests. */
export interface Grounded {
  readonly judgement: Judgement;
  readonly ground: Ground;
}

/** Makes judgements of the rules, and notes on what they rest. */
export async function make(desk: Desk, grounded: readonly Grounded[]): Promise<void> {
  if (grounded.length === 0) return;
  const judgements = grounded.map(({ judgement }) => judgement);
  const made = new Set(await makeJudgements(desk.db, judgements, desk.at));
  await tie(
    desk.db,
    grounded.map(({ judgement: { id }, ground }) => ({ judgement: id, one: null, other: null, key: null, ...ground })),
  );
  desk.counts.made += made.size;
  for (const judgement of judgements) if (made.has(judgement.id)) touch(desk, judgement);
}

/** Withdraws judgements of the rules that rest on nothing any more. */
export async function unmake(desk: Desk, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await untie(desk.db, ids);
  const withdrawn = await unmakeJudgements(desk.db, ids, desk.at);
  desk.counts.withdrawn += withdrawn.length;
  for (const judgement of withdrawn) touch(desk, judgement);
}
