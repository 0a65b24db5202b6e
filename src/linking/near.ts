import type { Near } from '../io/store/links/items.ts';
import { itemsByNumber, timesNear } from '../io/store/links/items.ts';
import type { KeptItem } from '../io/store/links/items.ts';
import type { TieTable } from '../io/store/link-schema.ts';
import { tiesAmong } from '../io/store/links/ties.ts';
import { shortOrder } from '../stages/link/linker.ts';
import type { PairRule, Side } from '../stages/link/linker.ts';
import type { Desk } from './desk.ts';

/** Numbers of two items, the smaller first. */
export type Pair = readonly [number, number];

export function pairOf(a: number, b: number): Pair {
  return a < b ? [a, b] : [b, a];
}

/** Numbers that stand near under enough keys. */
export function oftenNear(near: readonly Near[], least: number): readonly number[] {
  const times = new Map<number, number>();
  for (const { before, behind } of near) {
    for (const n of [...before, ...behind]) times.set(n, (times.get(n) ?? 0) + 1);
  }
  return [...times].filter(([, count]) => count >= least).map(([n]) => n);
}

/** Pairs that one more item between them takes out of each other's reach. */
export function acrossPairs(near: readonly Near[], window: number): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { before, behind } of near) {
    before.forEach((first, i) => {
      const second = behind[window - 1 - i];
      if (second === undefined) return;
      const pair = pairOf(first, second);
      pairs.set(nameOf(pair), pair);
    });
  }
  return [...pairs.values()];
}

/** Ties of those of some pairs that are neighbours no more. */
export async function partedTies(desk: Desk, rule: PairRule, pairs: readonly Pair[]): Promise<readonly TieTable[]> {
  const ties = await tiesAmong(desk.db, pairs);
  const tied = new Map(ties.map(({ one, other }) => [nameOf([one, other]), [one, other] as const]));
  const near = await pairsNear(desk, rule, [...tied.values()]);
  const kept = new Set(near.map(([one, other]) => nameOf([one.n, other.n])));
  return ties.filter(({ one, other }) => !kept.has(nameOf([one, other])));
}

export function nameOf(pair: Pair): string {
  return pair.join(' ');
}

export type ItemPair = readonly [KeptItem, KeptItem];

/** Items by the pairs of their numbers; a pair of which one is not there is left out. */
export async function itemPairs({ db }: Desk, pairs: readonly Pair[]): Promise<readonly ItemPair[]> {
  const items = new Map((await itemsByNumber(db, pairs.flat())).map((item) => [item.n, item]));
  return pairs.flatMap(([one, other]) => {
    const [a, b] = [items.get(one), items.get(other)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}

/** Those of some pairs of items that are neighbours under enough keys. */
export async function pairsNear(desk: Desk, rule: PairRule, pairs: readonly Pair[]): Promise<readonly ItemPair[]> {
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
export async function sidesOf(
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
