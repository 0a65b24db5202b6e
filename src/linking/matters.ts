import type { Linkable } from '../base/schema/record.ts';
import { inForceOn } from '../io/store/judgement-log.ts';
import { standingOf } from '../io/store/links/clusters.ts';
import {
  behindInTopics,
  describeTopic,
  firstOfTopic,
  membersOfTopic,
  moveClaims,
  takeOutClaims,
  topicsHolding,
} from '../io/store/links/topics.ts';
import { bondsOf, homeOf, lookedAt, topicId, topicOf, unitsOf, wordTopicsOf } from '../stages/link/topics.ts';
import type { Unit } from '../stages/link/topics.ts';
import type { Desk } from './desk.ts';

/** Units that are to be placed: each after everything that stands before it in order, so that what it looks at is settled. */
class Queue {
  readonly #orders = new Map<string, string>();

  put(units: Iterable<{ readonly id: string; readonly placed: string }>): void {
    for (const { id, placed } of units) this.#orders.set(id, placed);
  }

  take(): string | null {
    let first: readonly [string, string] | null = null;
    for (const entry of this.#orders) if (first === null || entry[1] < first[1]) first = entry;
    if (first !== null) this.#orders.delete(first[0]);
    return first?.[0] ?? null;
  }
}

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
export async function addMatters({ db }: Desk, article: Linkable, { queue, topics }: Matters): Promise<void> {
  for (const { id, claims } of wordTopicsOf(article)) {
    await moveClaims(db, claims, id);
    topics.delete(id);
  }
  queue.put(unitsOf(article).map(({ id, order }) => ({ id, placed: order })));
}

/** Takes an article's claims out of their topics; what stands behind them is placed anew. */
export async function dropMatters({ db }: Desk, article: Linkable, { queue, topics }: Matters): Promise<void> {
  for (const unit of unitsOf(article)) {
    const held = await topicsHolding(db, unit.claims);
    queue.put(await behindInTopics(db, held, unit.order));
    for (const topic of held) topics.add(topic);
  }
  const claims = article.claims.map(({ id }) => id);
  for (const topic of await topicsHolding(db, claims)) topics.add(topic);
  await takeOutClaims(db, claims);
}

/** Places the waiting claims and those of judgements that came or went, the earliest first, and says what their topics are about. */
export async function settleMatters(desk: Desk, { queue, topics }: Matters): Promise<void> {
  const touched = await unitsHolding(desk, desk.touched.claims);
  queue.put([...touched.values()].map(({ id, order }) => ({ id, placed: order })));
  for (let id = queue.take(); id !== null; id = queue.take()) {
    const unit = (await unitsHolding(desk, [id])).get(id);
    if (unit !== undefined) await placeUnit(desk, unit, { queue, topics });
  }
  for (const topic of topics) await tellTopic(desk, topic);
}

async function placeUnit(desk: Desk, unit: Unit, { queue, topics }: Matters): Promise<void> {
  const { db } = desk;
  const held = await topicsHolding(db, unit.claims);
  const home = await homeIn(desk, unit);
  if (held.length === 1 && held[0] === home) return;
  queue.put(await behindInTopics(db, [...held, home], unit.order));
  await moveClaims(db, unit.claims, home);
  queue.put(await behindInTopics(db, [home], unit.order));
  for (const topic of [...held, home]) topics.add(topic);
}

/** The topic that a unit belongs to, by what stands before it. */
async function homeIn(desk: Desk, unit: Unit): Promise<string> {
  const { db } = desk;
  const judgements = await inForceOn(db, ['same-matter', 'different'], unit.claims);
  if (judgements.length === 0) return topicId(unit.id);
  const ends = await unitsHolding(
    desk,
    judgements.flatMap(({ left, right }) => [left, right]),
  );
  const tied = [...new Set(ends.values())].filter(({ order }) => order < unit.order);
  const topics = await topicsHolding(
    db,
    tied.flatMap(({ claims }) => claims),
  );
  const firsts = await Promise.all(topics.map(async (id) => ({ id, first: (await firstOfTopic(db, id)) ?? '~' })));
  firsts.sort((a, b) => (a.first < b.first ? -1 : 1));
  const matters = [];
  for (const { id } of firsts) {
    const members = await membersOfTopic(db, id, { limit: lookedAt, before: unit.order });
    const units = await unitsHolding(
      desk,
      members.map((member) => member.id),
    );
    const early = tied.filter(({ id: own }) => !units.has(own));
    const inTopic = await inside(desk, early, id);
    matters.push({ id, members: [...inTopic, ...members.flatMap((member) => units.get(member.id) ?? [])] });
  }
  const all = [unit, ...tied, ...matters.flatMap(({ members }) => members)];
  return homeOf(unit, matters, bondsOf([...new Set(all)], judgements)(unit))?.id ?? topicId(unit.id);
}

/** Those of some units that are in a topic. */
async function inside({ db }: Desk, units: readonly Unit[], topic: string): Promise<readonly Unit[]> {
  const found: Unit[] = [];
  for (const unit of units) if ((await topicsHolding(db, unit.claims)).includes(topic)) found.push(unit);
  return found;
}

/** The units of claims in newest texts, by each of their claims. */
async function unitsHolding({ db, shelf }: Desk, claims: Iterable<string>): Promise<ReadonlyMap<string, Unit>> {
  const standing = (await standingOf(db, 'claims', claims)).filter(({ newest }) => newest);
  const articles = await shelf.fetch(
    db,
    standing.map(({ article }) => article),
  );
  const wanted = new Set(standing.map(({ id }) => id));
  const units = articles.flatMap(unitsOfKept).filter((unit) => unit.claims.some((claim) => wanted.has(claim)));
  return new Map(units.flatMap((unit) => unit.claims.map((claim) => [claim, unit] as const)));
}

const known = new WeakMap<Linkable, readonly Unit[]>();

function unitsOfKept(article: Linkable): readonly Unit[] {
  const units = known.get(article) ?? unitsOf(article);
  known.set(article, units);
  return units;
}

async function tellTopic(desk: Desk, id: string): Promise<void> {
  const members = await membersOfTopic(desk.db, id, { limit: lookedAt });
  const units = await unitsHolding(
    desk,
    members.map((member) => member.id),
  );
  const ordered = members.flatMap((member) => units.get(member.id) ?? []);
  const { type, actors } = ordered.length === 0 ? { type: null, actors: [] } : topicOf(ordered);
  await describeTopic(desk.db, { id, type, actors });
}
