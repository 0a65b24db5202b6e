import type { Judgement, Linkable } from '../base/schema/record.ts';
import { addItem, addKeys, dropItem, dropKeys, itemsById, itemsByNumber, neighbours } from '../io/store/links/items.ts';
import type { Near } from '../io/store/links/items.ts';
import { versionsOfTexts } from '../io/store/links/pages.ts';
import type { TieTable } from '../io/store/link-schema.ts';
import { tiesAmong, tiesOf } from '../io/store/links/ties.ts';
import { shortOrder } from '../stages/link/linker.ts';
import type { Keyed, PairRule } from '../stages/link/linker.ts';
import { make, unmake } from './decide.ts';
import type { Grounded } from './decide.ts';
import { touchItem } from './desk.ts';
import type { Desk } from './desk.ts';
import { acrossPairs, itemPairs, nameOf, oftenNear, pairOf, pairsNear, partedTies, sidesOf } from './near.ts';
import type { ItemPair, Pair } from './near.ts';
import { areMany, standAmongDoubles, doublesAt } from './doubles.ts';
import type { Stand } from './doubles.ts';

/** What becomes of pairs when items come: judgements on those that are neighbours now, and ties of those that are no more. */
export interface Placed {
  readonly found: readonly Grounded[];
  readonly parted: readonly TieTable[];
}

/** An item with its number, what stands near it, and where it stands among its doubles. */
interface Arrival {
  readonly n: number;
  readonly near: readonly Near[];
  readonly stand: Stand;
}

/** Puts the items of an article among their neighbours: they are compared with them, and those that they part are to be judged no more. */
export async function addToRule(desk: Desk, rule: PairRule, article: Linkable): Promise<Placed> {
  const arrivals: Arrival[] = [];
  for (const keyed of rule.keyed(article)) arrivals.push(await placeItem(desk, rule, keyed));
  return judgeArrivals(desk, rule, arrivals);
}

/** Judges what stands near items that have come, once all of them are there. */
async function judgeArrivals(desk: Desk, rule: PairRule, arrivals: readonly Arrival[]): Promise<Placed> {
  const stands = arrivals.map(({ stand }) => stand);
  const gone = new Set(stands.map(({ last }) => last));
  const isThere = ([one, other]: Pair): boolean => !gone.has(one) && !gone.has(other);
  const across = named(arrivals.flatMap(({ near }) => acrossPairs(near, rule.window)).filter(isThere));
  const beside = named(
    arrivals.flatMap(({ n, near }) => oftenNear(near, rule.least).map((other) => pairOf(other, n))).filter(isThere),
  );
  const joined = named(stands.flatMap((stand) => stand.joined).filter(isThere));
  const doubtful = [...beside].filter(([name]) => across.has(name)).map(([, pair]) => pair);
  const still = await pairsNear(desk, rule, [...named([...doubtful, ...joined.values()]).values()]);
  const sure = [...beside].filter(([name]) => !across.has(name) && !joined.has(name)).map(([, pair]) => pair);
  const pairs = await itemPairs(desk, [...sure, ...stands.flatMap(({ tied }) => tied)]);
  return {
    found: await judgeAll(desk, rule, [...pairs, ...still]),
    parted: [...(await partedTies(desk, rule, [...across.values()])), ...stands.flatMap(({ parted }) => parted)],
  };
}

function named(pairs: readonly Pair[]): ReadonlyMap<string, Pair> {
  return new Map(pairs.map((pair) => [nameOf(pair), pair]));
}

/** Keeps an item with its keys; its number and its neighbours. */
async function placeItem(desk: Desk, rule: PairRule, keyed: Keyed): Promise<Arrival> {
  const { item, keys, held } = keyed;
  const { name } = rule;
  const n = await addItem(desk.db, { rule: name, item: item.id, article: item.article, placed: item.order, held });
  touchItem(desk, name, item.id);
  const stand = await standAmongDoubles(desk, rule, keyed, n);
  const near = stand.isFirst ? await addBeside(desk, rule, { n, placed: shortOrder(item.order), keys }) : [];
  return { n, near, stand };
}

/** Puts an item under its keys; what stands near it. */
async function addBeside(
  { db }: Desk,
  { window }: PairRule,
  { n, placed, keys }: { readonly n: number; readonly placed: string; readonly keys: readonly number[] },
): Promise<readonly Near[]> {
  if (keys.length === 0) return [];
  const near = await neighbours(db, keys, { placed, reach: window });
  await addKeys(db, n, placed, keys);
  return near;
}

/** Takes an item out: its judgements go, and those that it parted are compared. */
export async function dropFromRule(desk: Desk, rule: PairRule, keyed: Keyed): Promise<void> {
  const { db } = desk;
  const { item, keys, double } = keyed;
  const [kept] = await itemsById(db, rule.name, [item.id]);
  if (kept === undefined) return;
  const placed = shortOrder(item.order);
  await unmake(desk, await tiesOf(db, kept.n));
  await dropKeys(db, kept.n, placed, double === null ? keys : [...keys, double]);
  await dropItem(db, kept.n);
  touchItem(desk, rule.name, item.id);
  const doubles = await doublesAt(db, keyed, rule);
  const isMany = areMany(doubles, keyed, rule);
  if (isMany && doubles.before.length >= rule.window) return joinDoubles(desk, rule, doubles);
  const near = await neighbours(db, keys, { placed, reach: rule.window });
  const joined = await pairsNear(desk, rule, acrossPairs(near, rule.window));
  await make(desk, await judgeAll(desk, rule, joined));
  if (isMany) await promote(desk, rule, [...doubles.before.toReversed(), ...doubles.behind]);
}

/** Ties the doubles before and behind one that went. */
async function joinDoubles(desk: Desk, rule: PairRule, { before, behind }: Near): Promise<void> {
  const [one, other] = [before[0], behind[0]];
  if (one === undefined || other === undefined) return;
  await make(desk, await judgeAll(desk, rule, await itemPairs(desk, [pairOf(one, other)])));
}

/** Has one more of some doubles be compared with others: one before it went. */
async function promote(desk: Desk, rule: PairRule, doubles: readonly number[]): Promise<void> {
  const [before, n] = [doubles[rule.window - 2] ?? null, doubles[rule.window - 1] ?? 0];
  const items = await itemsByNumber(desk.db, [n]);
  const side = (await sidesOf(desk, rule, items)).get(n);
  const [placed, keys] = [shortOrder(items[0]?.placed ?? ''), side === undefined ? [] : rule.keys(side)];
  const near = await addBeside(desk, rule, { n, placed, keys });
  const stand = { isFirst: true, tied: [], joined: [], parted: [], last: null };
  const { found, parted } = await judgeArrivals(desk, rule, [{ n, near, stand }]);
  const inTurn = before === null ? [] : await tiesAmong(desk.db, [pairOf(before, n)]);
  await make(desk, found);
  const grounds = new Set(found.map(({ ground }) => nameOf([ground.one, ground.other])));
  const lost = inTurn.filter(({ one, other }) => !grounds.has(nameOf([one, other])));
  await unmake(desk, [...parted, ...lost]);
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
