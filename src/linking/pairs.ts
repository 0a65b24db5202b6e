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
import { tiesAmong, tiesOf } from '../io/store/links/ties.ts';
import { shortOrder } from '../stages/link/linker.ts';
import type { Keyed, PairRule, Side } from '../stages/link/linker.ts';
import { make, unmake } from './decide.ts';
import type { Grounded } from './decide.ts';
import { touchItem } from './desk.ts';
import type { Desk } from './desk.ts';

type Pair = readonly [number, number];

/** Puts an item among its neighbours: it is compared with them, and those that it parts are judged no more. */
export async function addToRule(
  desk: Desk,
  rule: PairRule,
  article: Linkable,
  { item, keys, held }: Keyed,
): Promise<void> {
  const { db } = desk;
  const placed = shortOrder(item.order);
  const n = await addItem(db, { rule: rule.name, item: item.id, article: item.article, placed: item.order, held });
  touchItem(desk, rule.name, item.id);
  if (keys.length === 0) return;
  const near = await neighbours(db, keys, { placed, reach: rule.window });
  await addKeys(db, n, placed, keys);
  await partPairs(desk, rule, acrossPairs(near, rule.window));
  const others = await itemsByNumber(db, oftenNear(near, rule.least));
  await judgeAll(
    desk,
    rule,
    others.map((other) => ({ one: other, other: { n, item: item.id, article: article.id, held } })),
  );
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
  await joinPairs(desk, rule, acrossPairs(near, rule.window));
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

async function partPairs(desk: Desk, rule: PairRule, pairs: readonly Pair[]): Promise<void> {
  const ties = await tiesAmong(desk.db, pairs);
  const tied = Map.groupBy(ties, ({ one, other }) => nameOf([one, other]));
  const near = await pairsNear(
    desk,
    rule,
    [...tied.values()].flatMap(([tie]) => (tie === undefined ? [] : [[tie.one, tie.other] as const])),
  );
  const kept = new Set(near.map(([one, other]) => nameOf([one.n, other.n])));
  await unmake(
    desk,
    [...tied].flatMap(([pair, parted]) => (kept.has(pair) ? [] : parted)),
  );
}

async function joinPairs(desk: Desk, rule: PairRule, pairs: readonly Pair[]): Promise<void> {
  const found = await pairsNear(desk, rule, pairs);
  await judgeAll(
    desk,
    rule,
    found.map(([one, other]) => ({ one, other })),
  );
}

function nameOf(pair: Pair): string {
  return pair.join(' ');
}

/** Those of some pairs of items that are neighbours under enough keys. */
async function pairsNear(
  desk: Desk,
  rule: PairRule,
  pairs: readonly Pair[],
): Promise<readonly (readonly [KeptItem, KeptItem])[]> {
  if (pairs.length === 0) return [];
  const items = await itemsByNumber(desk.db, pairs.flat());
  const byNumber = new Map(items.map((item) => [item.n, item]));
  const keys = new Map([...(await sidesOf(desk, rule, items))].map(([n, side]) => [n, new Set(rule.keys(side))]));
  const found = pairs.flatMap(([one, other]) => {
    const [a, b] = [byNumber.get(one), byNumber.get(other)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  const shared = found.map(([a, b]) => ({
    keys: [...(keys.get(a.n) ?? [])].filter((key) => keys.get(b.n)?.has(key) === true),
    between: [shortOrder(a.placed), shortOrder(b.placed)].sort() as [string, string],
  }));
  const times = await timesNear(desk.db, shared, rule.window);
  return found.filter((_, at) => (times.get(at) ?? 0) >= rule.least);
}

type Compared = Pick<KeptItem, 'n' | 'item' | 'article' | 'held'>;

/** Items as sides of pairs, by number. Their articles are read only where a rule cannot do without; those that are not there are left out. */
async function sidesOf(
  { db, shelf }: Desk,
  { whole }: PairRule,
  items: readonly Compared[],
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

async function judgeAll(
  desk: Desk,
  rule: PairRule,
  pairs: readonly { readonly one: Compared; readonly other: Compared }[],
): Promise<void> {
  const sides = await sidesOf(
    desk,
    rule,
    pairs.flatMap(({ one, other }) => [one, other]),
  );
  const found: Grounded[] = [];
  for (const { one, other } of pairs) {
    const [a, b] = [sides.get(one.n), sides.get(other.n)];
    if (a === undefined || b === undefined || isOnePage(desk, one.article, other.article)) continue;
    const judgements = rule.judge(a, b, true);
    const ground = { one: one.n, other: other.n };
    const holding = await standing(desk, judgements, [one.article, other.article]);
    found.push(...holding.map((judgement) => ({ judgement, ground })));
  }
  await make(desk, found);
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
