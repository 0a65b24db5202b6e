import { addKeys, dropKeys, itemsByNumber, neighbours } from '../io/store/links/items.ts';
import type { Near } from '../io/store/links/items.ts';
import type { TieTable } from '../io/store/link-schema.ts';
import type { Database } from '../io/store/schema.ts';
import { tiesAmong, tiesOf } from '../io/store/links/ties.ts';
import { shortOrder } from '../stages/link/linker.ts';
import type { Keyed, PairRule } from '../stages/link/linker.ts';
import type { Desk } from './desk.ts';
import { acrossPairs, pairOf, sidesOf } from './near.ts';
import type { Pair } from './near.ts';

/** An item that has come to its doubles: whether it is compared with others, and what its coming changes among the doubles. */
export interface Stand {
  readonly isFirst: boolean;
  /** Pairs of doubles that are neighbours now. */
  readonly tied: readonly Pair[];
  /** Pairs of others that may be neighbours now. */
  readonly joined: readonly Pair[];
  readonly parted: readonly TieTable[];
  /** The double that is compared with others no more. */
  readonly last: number | null;
}

const first: Stand = { isFirst: true, tied: [], joined: [], parted: [], last: null };

/** Doubles before and behind a place, the nearest first; one more than are compared with others, at most. */
export async function doublesAt(db: Database, { double, item }: Keyed, { window }: PairRule): Promise<Near> {
  const [near] =
    double === null ? [] : await neighbours(db, [double], { placed: shortOrder(item.order), reach: window + 1 });
  return near ?? { before: [], behind: [] };
}

/** Whether some of an item and its doubles are compared with each other only. */
export function areMany({ before, behind }: Near, { item, held }: Keyed, rule: PairRule): boolean {
  const enough = before.length + behind.length >= rule.window;
  return enough && rule.isTiedToDouble({ id: item.id, article: null, held });
}

/** Puts an item among its doubles. */
export async function standAmongDoubles(desk: Desk, rule: PairRule, keyed: Keyed, n: number): Promise<Stand> {
  if (keyed.double === null) return first;
  const doubles = await doublesAt(desk.db, keyed, rule);
  await addKeys(desk.db, n, shortOrder(keyed.item.order), [keyed.double]);
  if (!areMany(doubles, keyed, rule)) return first;
  const { before, behind } = doubles;
  if (before.length < rule.window) return demote(desk, rule, [...before.toReversed(), n, ...behind]);
  const [one, other] = [before[0] ?? n, behind[0] ?? null];
  const tied = other === null ? [pairOf(one, n)] : [pairOf(one, n), pairOf(n, other)];
  const parted = other === null ? [] : await tiesAmong(desk.db, [pairOf(one, other)]);
  return { ...first, isFirst: false, tied, parted };
}

/** Has the last of the doubles that are compared with others be so no more: an item came before it. `doubles` are all up to it and beyond. */
async function demote(desk: Desk, rule: PairRule, doubles: readonly number[]): Promise<Stand> {
  const { db } = desk;
  const [before = 0, last = 0, behind = null] = doubles.slice(rule.window - 1, rule.window + 2);
  const items = await itemsByNumber(db, [last]);
  const side = (await sidesOf(desk, rule, items)).get(last);
  const [placed, keys] = [shortOrder(items[0]?.placed ?? ''), side === undefined ? [] : rule.keys(side)];
  await dropKeys(db, last, placed, keys);
  const near = await neighbours(db, keys, { placed, reach: rule.window });
  const stays = (tie: TieTable): boolean => [tie.one, tie.other].some((n) => n === before || n === behind);
  const parted = (await tiesOf(db, last)).filter((tie) => !stays(tie));
  const joined = acrossPairs(near, rule.window);
  return { isFirst: true, tied: [pairOf(before, last)], joined, parted, last };
}
