import type { Judgement, Linkable } from '../base/schema/record.ts';
import {
  addItem,
  addKeys,
  dropItem,
  dropKeys,
  itemsById,
  itemsByNumber,
  neighbours,
  timesNear,
} from '../io/store/links/items.ts';
import type { KeptItem, Near } from '../io/store/links/items.ts';
import { versionsOfTexts } from '../io/store/links/pages.ts';
import type { TieTable } from '../io/store/link-schema.ts';
import { tiesAmong, tiesOf } from '../io/store/links/ties.ts';
import { shortOrder } from '../stages/link/linker.ts';
import type { Keyed, PairRule, Side } from '../stages/link/linker.ts';
import { make, unmake } from './decide.ts';
import type { Grounded } from './decide.ts';
import { touchItem } from './desk.ts';
import type { Desk } from './desk.ts';

type Pair = readonly [number, number];

/** What becomes of pairs when items come: judgements on those that are neighbours now, and ties of those that are no more. */
export interface Placed {
  readonly found: readonly Grounded[];
  readonly parted: readonly TieTable[];
}

/** Puts the items of an article among their neighbours: they are compared with them, and those that they part are to be judged no more. */
export async function addToRule(desk: Desk, rule: PairRule, article: Linkable): Promise<Placed> {
  const [beside, across] = [new Map<string, Pair>(), new Map<string, Pair>()];
  for (const keyed of rule.keyed(article)) {
    const { n, near } = await placeItem(desk, rule, keyed);
    for (const pair of acrossPairs(near, rule.window)) across.set(nameOf(pair), pair);
    for (const other of oftenNear(near, rule.least)) beside.set(nameOf([other, n]), [other, n]);
  }
  const still = await pairsNear(
    desk,
    rule,
    [...beside.values()].filter((pair) => across.has(nameOf(pair))),
  );
  const kept = new Set(still.map(([one, other]) => nameOf([one.n, other.n])));
  const near = [...beside.values()].filter((pair) => !across.has(nameOf(pair)) || kept.has(nameOf(pair)));
  return {
    found: await judgeAll(desk, rule, await itemPairs(desk, near)),
    parted: await partedTies(desk, rule, [...across.values()]),
  };
}

/** Keeps an item with its keys; its number and its neighbours. */
async function placeItem(
  desk: Desk,
  rule: PairRule,
  { item, keys, held }: Keyed,
): Promise<{ readonly n: number; readonly near: readonly Near[] }> {
  const { db } = desk;
  const placed = shortOrder(item.order);
  const n = await addItem(db, { rule: rule.name, item: item.id, article: item.article, placed: item.order, held });
  touchItem(desk, rule.name, item.id);
  if (keys.length === 0) return { n, near: [] };
  const near = await neighbours(db, keys, { placed, reach: rule.window });
  await addKeys(db, n, placed, keys);
  return { n, near };
}

/** Takes an item out: its judgements go, and those that it parted are compared. */
export async function dropFromRule(desk: Desk, rule: PairRule, { item, keys }: Keyed): Promise<void> {
  const { db } = desk;
  const [kept] = await itemsById(db, rule.name, [item.id]);
  if (kept === undefined) return;
  const placed = shortOrder(item.order);
  await unmake(desk, await tiesOf(db, kept.n));
  await dropKeys(db, kept.n, placed, keys);
  await dropItem(db, kept.n);
  touchItem(desk, rule.name, item.id);
  const near = await neighbours(db, keys, { placed, reach: rule.window });
  const joined = await pairsNear(desk, rule, acrossPairs(near, rule.window));
  await make(desk, await judgeAll(desk, rule, joined));
}

/** Numbers that stand near under enough keys. */
function oftenNear(near: readonly Near[], least: number): readonly number[] {
  const times = new Map<number, number>();
  for (const { before, behind } of near) {
    for (const n of [...before, ...behind]) times.set(n, (times.get(n) ?? 0) + 1);
  }
  return [...times].filter(([, count]) => count >= least).map(([n]) => n);
}

/** Pairs that one more item between them takes out of each other's reach. */
function acrossPairs(near: readonly Near[], window: number): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { before, behind } of near) {
    before.forEach((first, i) => {
      const second = behind[window - 1 - i];
      if (second === undefined) return;
      const pair: Pair = first < second ? [first, second] : [second, first];
      pairs.set(nameOf(pair), pair);
    });
  }
  return [...pairs.values()];
}

/** Ties of those of some pairs that are neighbours no more. */
async function partedTies(desk: Desk, rule: PairRule, pairs: readonly Pair[]): Promise<readonly TieTable[]> {
  const ties = await tiesAmong(desk.db, pairs);
  const tied = new Map(ties.map(({ one, other }) => [nameOf([one, other]), [one, other] as const]));
  const near = await pairsNear(desk, rule, [...tied.values()]);
  const kept = new Set(near.map(([one, other]) => nameOf([one.n, other.n])));
  return ties.filter(({ one, other }) => !kept.has(nameOf([one, other])));
}

function nameOf(pair: Pair): string {
  return pair.join(' ');
}

type ItemPair = readonly [KeptItem, KeptItem];

/** Items by the pairs of their numbers; a pair of which one is not there is left out. */
async function itemPairs({ db }: Desk, pairs: readonly Pair[]): Promise<readonly ItemPair[]> {
  const items = new Map((await itemsByNumber(db, pairs.flat())).map((item) => [item.n, item]));
  return pairs.flatMap(([one, other]) => {
    const [a, b] = [items.get(one), items.get(other)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}

/** Those of some pairs of items that are neighbours under enough keys. */
async function pairsNear(desk: Desk, rule: PairRule, pairs: readonly Pair[]): Promise<readonly ItemPair[]> {
  if (pairs.length === 0) return [];
  const found = await itemPairs(desk, pairs);
  const sides = await sidesOf(desk, rule, found.flat());
  const keys = new Map([...sides].map(([n, side]) => [n, new Set(rule.keys(side))]));
  const shared = found.map(([a, b]) => ({
    keys: [...(keys.get(a.n) ?? [])].filter((key) => keys.get(b.n)?.has(key) === true),
    between: [shortOrder(a.placed), shortOrder(b.placed)].sort() as [string, string],
  }));
  const times = await timesNear(desk.db, shared, rule.window);
  return found.filter((_, at) => (times.get(at) ?? 0) >= rule.least);
}

/** Items as sides of pairs, by number. Their articles are read only where a rule cannot do without; those that are not there are left out. */
async function sidesOf(
  { db, shelf }: Desk,
  { whole }: PairRule,
  items: readonly KeptItem[],
): Promise<ReadonlyMap<number, Side>> {
  const read = items.filter(({ held }) => !whole || held === null).map(({ article }) => article);
  const articles = new Map((await shelf.fetch(db, read)).map((article) => [article.id, article]));
  return new Map(
    items.flatMap(({ n, item, article, held }) => {
      const holder = articles.get(article) ?? null;
      const side = { id: item, article: holder, held: whole ? held : null };
      return side.held === null && holder === null ? [] : [[n, side] as const];
    }),
  );
}

/** The judgements on some pairs, each with that on which it rests. */
async function judgeAll(desk: Desk, rule: PairRule, pairs: readonly ItemPair[]): Promise<readonly Grounded[]> {
  const sides = await sidesOf(desk, rule, pairs.flat());
  const found: Grounded[] = [];
  for (const [one, other] of pairs) {
    const [a, b] = [sides.get(one.n), sides.get(other.n)];
    if (a === undefined || b === undefined || isOnePage(desk, one.article, other.article)) continue;
    const judgements = rule.judge(a, b, true);
    const ground = { one: one.n, other: other.n };
    const holding = await standing(desk, judgements, [one.article, other.article]);
    found.push(...holding.map((judgement) => ({ judgement, ground })));
  }
  return found;
}

/** Versions of one article are not compared with each other. */
function isOnePage({ pages }: Desk, a: string, b: string): boolean {
  const page = pages.get(a);
  return a !== b && page !== undefined && page === pages.get(b);
}

/** What follows from a judgement does not follow for texts that are not the newest of their articles. */
async function standing(
  desk: Desk,
  judgements: readonly Judgement[],
  articles: readonly string[],
): Promise<readonly Judgement[]> {
  if (judgements.length < 2) return judgements;
  const versions = await versionsOfTexts(desk.db, articles);
  return versions.some(({ article, newest }) => article !== newest) ? judgements.slice(0, 1) : judgements;
}
