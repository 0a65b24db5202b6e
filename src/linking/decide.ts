import type { Judgement } from '../base/schema/record.ts';
import { makeJudgements, unmakeJudgements } from '../io/store/judgement-log.ts';
import type { TieTable } from '../io/store/link-schema.ts';
import { tie, untie, untiedAmong, untiedOf } from '../io/store/links/ties.ts';
import { touch } from './desk.ts';
import type { Desk } from './desk.ts';

/** On which two items a judgement rests, the smaller number first. */
export interface Ground {
  readonly one: number;
  readonly other: number;
}

/** A judgement with that on which it rests. */
export interface Grounded {
  readonly judgement: Judgement;
  readonly ground: Ground;
}

/** Makes judgements of the rules, and notes on what they rest. What held already is touched too: an article linked anew comes back to it. */
export async function make(desk: Desk, grounded: readonly Grounded[]): Promise<void> {
  if (grounded.length === 0) return;
  const judgements = grounded.map(({ judgement }) => judgement);
  const made = await makeJudgements(desk.db, judgements, desk.at);
  await tie(
    desk.db,
    grounded.map(({ judgement: { id }, ground }) => ({ judgement: id, ...ground })),
  );
  desk.counts.made += made.length;
  for (const judgement of judgements) touch(desk, judgement);
}

/** Takes grounds from judgements of the rules: those that rest on nothing any more are withdrawn. */
export async function unmake(desk: Desk, ties: readonly TieTable[]): Promise<void> {
  if (ties.length === 0) return;
  await untie(desk.db, ties);
  if (desk.keeps === true) {
    for (const { judgement } of ties) desk.loose?.add(judgement);
    return;
  }
  await withdraw(desk, await untiedOf(desk.db, ties));
}

async function withdraw(desk: Desk, ids: readonly string[]): Promise<void> {
  const withdrawn = await unmakeJudgements(desk.db, ids, desk.at);
  desk.counts.withdrawn += withdrawn.length;
  for (const judgement of withdrawn) touch(desk, judgement);
}

/** Withdraws what was kept although its ties went, where nothing ties it again. */
export async function unmakeLoose(desk: Desk, loose: ReadonlySet<string>): Promise<void> {
  await withdraw(desk, await untiedAmong(desk.db, [...loose]));
}
