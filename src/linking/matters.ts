import type { Judgement, Linkable } from '../base/schema/record.ts';
import { inForceOn } from '../io/store/judgement-log.ts';
import { standingOf } from '../io/store/links/clusters.ts';
import {
  beforeInTopics,
  behindInTopic,
  describeTopic,
  firstOfTopic,
  moveClaims,
  moveUnit,
  reachTopics,
  takeOutClaims,
  takeOutUnit,
  topicOfUnit,
  topicsOfUnits,
} from '../io/store/links/topics.ts';
import type { PlacedUnit } from '../io/store/links/topics.ts';
import {
  bondsOf,
  commonMatters,
  homeOf,
  lookedAt,
  topicId,
  topicOf,
  unitsOf,
  wordTopicsOf,
} from '../stages/link/topics.ts';
import type { Unit } from '../stages/link/topics.ts';
import type { Desk } from './desk.ts';
import { heldOf } from './held.ts';
import { Queue } from './queue.ts';

/** What placing claims anew works with. */
export interface Matters {
  readonly queue: Queue;
  /** Topics whose members changed. */
  readonly topics: Set<string>;
}

export function newMatters(): Matters {
  return { queue: new Queue(), topics: new Set() };
}

/** Brings an article's claims that are only words into their topics; the others wait for `settleMatters`. */
export async function addMatters({ db, touched }: Desk, article: Linkable, { queue, topics }: Matters): Promise<void> {
  for (const { id } of article.claims) touched.answers.add(id);
  for (const { id, claims } of wordTopicsOf(article)) {
    await moveClaims(db, claims, id);
    topics.delete(id);
  }
  queue.put(unitsOf(article).map(placed));
}

/** Takes an article's claims out of their topics; what stands behind them is placed anew. */
export async function dropMatters({ db, touched }: Desk, article: Linkable, { queue, topics }: Matters): Promise<void> {
  for (const { id } of article.claims) touched.answers.add(id);
  for (const unit of unitsOf(article)) {
    const held = await topicOfUnit(db, unit.id);
    if (held === null) continue;
    queue.put(await behindInTopic(db, held, { order: unit.placed, reach: lookedAt }));
    await takeOutUnit(db, unit.id);
  }
  const claims = article.claims.map(({ id }) => id);
  for (const topic of await takeOutClaims(db, claims)) topics.add(topic);
}

function placed({ id, placed: place }: Unit): PlacedUnit {
  return { id, placed: place };
}

/** Places the waiting claims and those of judgements that came or went, the earliest first, and says what their topics are about. */
export async function settleMatters(desk: Desk, { queue, topics }: Matters): Promise<void> {
  const touched = await unitsHolding(desk, desk.touched.claims);
  queue.put([...touched.values()].map(placed));
  for (let next = queue.take(); next !== null; next = queue.take()) {
    const unit = (await unitsHolding(desk, [next.id])).get(next.id);
    if (unit !== undefined) await placeUnit(desk, unit, { queue, topics });
  }
  for (const topic of topics) await tellTopic(desk, topic);
}

async function placeUnit(desk: Desk, unit: Unit, { queue, topics }: Matters): Promise<void> {
  const { db } = desk;
  const held = await topicOfUnit(db, unit.id);
  const judgements = await inForceOn(db, ['same-matter', 'different'], unit.claims);
  const ends = judgements.flatMap(({ left, right }) => [left, right]);
  const tied = [...new Set((await unitsHolding(desk, ends)).values())].filter(({ id }) => id !== unit.id);
  const homes = await topicsOfUnits(
    db,
    tied.map(({ id }) => id),
  );
  const home = await homeIn(desk, unit, { tied, homes, judgements });
  await reachTopics(db, [
    ...[...homes.values()].map((topic) => ({ topic, unit: placed(unit) })),
    ...tied.map((other) => ({ topic: home, unit: placed(other) })),
  ]);
  if (held === home) return;
  await moveUnit(db, { ...placed(unit), claims: unit.claims }, home);
  for (const claim of unit.claims) desk.touched.answers.add(claim);
  const changed = held === null ? [home] : [held, home];
  queue.put(tied.filter((other) => other.placed > unit.placed).map(placed));
  for (const topic of changed) queue.put(await behindInTopic(db, topic, { order: unit.placed, reach: lookedAt }));
  for (const topic of changed) topics.add(topic);
}

/** What is known of a unit that is to be placed. */
interface Around {
  readonly tied: readonly Unit[];
  readonly homes: ReadonlyMap<string, string>;
  readonly judgements: readonly Judgement[];
}

/** The topic that a unit belongs to, by what stands before it. */
async function homeIn(desk: Desk, unit: Unit, { tied, homes, judgements }: Around): Promise<string> {
  const early = tied.filter((other) => other.placed < unit.placed);
  const topics = early.flatMap(({ id }) => homes.get(id) ?? []);
  const found = await beforeInTopics(desk.db, topics, { order: unit.placed, limit: lookedAt });
  const units = await unitsHolding(
    desk,
    found.flatMap(({ last }) => last),
  );
  const matters = found.map(({ topic, first, last }) => {
    const seen = new Set(last);
    const before = early.filter((other) => homes.get(other.id) === topic && !seen.has(other.id));
    return { id: topic, first, members: [...before, ...last.flatMap((id) => units.get(id) ?? [])] };
  });
  matters.sort((a, b) => (a.first < b.first ? -1 : 1));
  const all = [unit, ...tied, ...matters.flatMap(({ members }) => members)];
  return homeOf(unit, matters, bondsOf([...new Set(all)], judgements)(unit))?.id ?? topicId(unit.id);
}

/** The units of claims in newest texts, by each of their claims. A unit is kept under the id of its first claim; others are looked for in their articles. */
async function unitsHolding(desk: Desk, claims: Iterable<string>): Promise<ReadonlyMap<string, Unit>> {
  const kept = byClaim(await heldOf<Unit>(desk.db, commonMatters, claims));
  const missing = [...new Set(claims)].filter((claim) => !kept.has(claim));
  return missing.length === 0 ? kept : new Map([...kept, ...(await unitsRead(desk, missing))]);
}

function byClaim(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  return new Map(units.flatMap((unit) => unit.claims.map((claim) => [claim, unit] as const)));
}

async function unitsRead({ db, shelf }: Desk, claims: readonly string[]): Promise<ReadonlyMap<string, Unit>> {
  const standing = (await standingOf(db, 'claims', claims)).filter(({ newest }) => newest);
  const articles = await shelf.fetch(
    db,
    standing.map(({ article }) => article),
  );
  const wanted = new Set(standing.map(({ id }) => id));
  const units = articles.flatMap(unitsOfKept).filter((unit) => unit.claims.some((claim) => wanted.has(claim)));
  return byClaim(units);
}

const known = new WeakMap<Linkable, readonly Unit[]>();

function unitsOfKept(article: Linkable): readonly Unit[] {
  const units = known.get(article) ?? unitsOf(article);
  known.set(article, units);
  return units;
}

async function tellTopic(desk: Desk, id: string): Promise<void> {
  const members = await firstOfTopic(desk.db, id, lookedAt);
  const units = await unitsHolding(desk, members);
  const ordered = members.flatMap((member) => units.get(member) ?? []);
  const { type, actors } = ordered.length === 0 ? { type: null, actors: [] } : topicOf(ordered);
  await describeTopic(desk.db, { id, type, actors });
}
