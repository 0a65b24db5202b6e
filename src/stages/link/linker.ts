import type { PublicationDate } from '../../base/schema/article.ts';
import type { Judgement, JudgementKind, Linkable } from '../../base/schema/record.ts';
import { readHeld, writeHeld } from './held.ts';
import { hashOf } from './signature.ts';

/** What a linker ties: an article, a mention of an event, a claim, ... */
export interface Item {
  /** Unique among the items of its linker. */
  readonly id: string;
  /** Id of the article that holds it. */
  readonly article: string;
  /** Sorts items: see `orderOf`. A property of the item, so that the order of adding never matters. */
  readonly order: string;
}

/**
 * Ties items of one kind. Within one key the items stand in their order, and each is compared with its next `window` neighbours only: which
 * pairs are compared is a function of the set of items, costs the same at any size, and is bounded for keys that thousands share.
 */
export interface Linker<T extends Item> {
  /** Unique among the linkers: keys of two linkers never meet. */
  readonly name: string;
  readonly kind: JudgementKind;
  /** How many of the next items of a key an item is compared with. */
  readonly window: number;
  /** Fewest keys under which two items must be neighbours to be compared. */
  readonly least: number;
  /** Whether texts that are not the newest of their article have items too. */
  readonly earlier: boolean;
  items(article: Linkable): readonly T[];
  keys(item: T): readonly string[];
  /** Pure and symmetric. */
  compare(a: T, b: T): Judgement | null;
  /** What forming groups needs of an item, kept with it, so that its article need not be read again. */
  held?(item: T, article: Linkable): unknown;
  /** True when what is kept is the item itself: then it is compared without its article. */
  readonly whole?: true;
  /**
   * True when items that are equal in all but their ids (doubles) need not all be compared with the others: the first `window` of them are, each further
   * one is only tied to the double before it. Only for whole items.
   */
  readonly doubles?: true;
  /** Judgements on findings of both articles that stand and fall with what `compare` gave; not asked for earlier texts. */
  following?(a: T, b: T): readonly Judgement[];
}

/** An item with the hashes of its keys. */
export interface Keyed {
  readonly item: Item;
  readonly keys: readonly number[];
  /** The key that its doubles share; null where it has none. */
  readonly double: number | null;
  /** What forming groups needs of it (see `readHeld`), or null. */
  readonly held: string | null;
}

/** One side of a pair: an item, and where it is found: in its article, or in what is kept of it where that is the item itself. */
export interface Side {
  readonly id: string;
  readonly article: Linkable | null;
  readonly held: string | null;
}

/** A linker whose kind of item nobody needs to know. */
export interface PairRule extends Pick<Linker<Item>, 'name' | 'window' | 'least' | 'earlier'> {
  /** Whether what is kept of an item is the item itself. */
  readonly whole: boolean;
  keyed(article: Linkable): readonly Keyed[];
  /** The keys of one item; none when it is not there. */
  keys(side: Side): readonly number[];
  /** Whether an item would be tied to a double: else all doubles are compared with the others. */
  isTiedToDouble(side: Side): boolean;
  /** The judgement on two items, and with `follow` those that follow from it. None when there is nothing to say, or an item is not there. */
  judge(a: Side, b: Side, follow: boolean): readonly Judgement[];
}

/** Keys of one item, at most: a text that is every text is compared by some of its keys. The smallest hashes are kept, so that two texts keep the same. */
const mostKeys = 1000;

/**
 * Makes a rule of a linker. What it finds in an article is kept as long as the article's own object is; what is kept with the record is not, as
 * nobody looks for it in the article again.
 */
export function pairRule<T extends Item>(linker: Linker<T>): PairRule {
  const { name, window, least, earlier, whole = false, doubles = false } = linker;
  const known = new WeakMap<Linkable, ReadonlyMap<string, T>>();
  const find = (article: Linkable): ReadonlyMap<string, T> =>
    new Map(linker.items(article).map((item) => [item.id, item]));
  const itemsOf = (article: Linkable): ReadonlyMap<string, T> => {
    const found = known.get(article) ?? find(article);
    known.set(article, found);
    return found;
  };
  const heldItem = lastRead((held) => readHeld(held) as T);
  const itemAt = ({ id, article, held }: Side): T | undefined =>
    whole && held !== null ? heldItem(held) : article === null ? undefined : itemsOf(article).get(id);
  return {
    ...{ name, window, least, earlier, whole },
    keys(side) {
      const item = itemAt(side);
      return item === undefined ? [] : hashesOf(name, linker.keys(item));
    },
    isTiedToDouble(side) {
      const item = itemAt(side);
      return item !== undefined && linker.compare(item, { ...item, id: `${item.id} again`, article: '' }) !== null;
    },
    keyed(article) {
      const found = [...(whole ? find : itemsOf)(article).values()].map((item) => ({
        ...{ item, keys: hashesOf(name, linker.keys(item)), double: null },
        held: linker.held === undefined ? null : writeHeld(linker.held(item, article)),
      }));
      return doubles ? withDoubles(name, found) : found;
    },
    judge(left, right, follow) {
      const [a, b] = [itemAt(left), itemAt(right)];
      const judgement = a === undefined || b === undefined ? null : linker.compare(a, b);
      if (a === undefined || b === undefined || judgement === null) return [];
      return [judgement, ...(follow ? (linker.following?.(a, b) ?? []) : [])];
    },
  };
}

/** Items with the keys of their doubles; those that are equal inside one article have none. */
function withDoubles(name: string, list: readonly Keyed[]): readonly Keyed[] {
  const keys = list.map(({ held }) => keyHash(name, `double ${(held ?? '').replaceAll(ids, '')}`));
  return list.map((keyed, at) => {
    const double = keys[at] ?? null;
    return { ...keyed, double: keys.filter((key) => key === double).length === 1 ? double : null };
  });
}

/** What differs between doubles. */
const ids = /"(?:id|article|order|attribution)":"[^"]*"/gu;

/** Texts of items that are kept as items, at most: a new one meets the same neighbours under many keys. */
const mostRead = 1000;

/** Reads texts, each of the last ones once. */
function lastRead<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const item = known.get(text) ?? read(text);
    known.delete(text);
    known.set(text, item);
    for (const [oldest] of known) {
      if (known.size <= mostRead) break;
      known.delete(oldest);
    }
    return item;
  };
}

function hashesOf(name: string, keys: readonly string[]): readonly number[] {
  const hashes = [...new Set(keys.map((key) => keyHash(name, key)))].sort((a, b) => a - b);
  return hashes.slice(0, mostKeys);
}

/** A key as a number of 52 bits. Two keys with one number are compared without need, no more. */
function keyHash(name: string, key: string): number {
  return hashOf(`${name} ${key}`) * 0x10_0000 + (hashOf(`${key} ${name}`) >>> 12);
}

/** The order of an item: the day of publication (what has none comes last), then the id. */
export function orderOf(
  { published }: { readonly published: Pick<PublicationDate, 'value'> | null },
  id: string,
): string {
  return `${(published?.value ?? '').slice(0, 10).padEnd(10, '~')} ${id}`;
}

/** An order in 21 characters that sorts the same by day, and within a day always in one way. */
export function shortOrder(order: string): string {
  const mark = hashOf(order).toString(36).padStart(7, '0') + hashOf(`${order} again`).toString(36).padStart(7, '0');
  return order.slice(0, 10).padEnd(10, '~') + mark.slice(0, 11);
}
