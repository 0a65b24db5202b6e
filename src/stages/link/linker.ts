import type { Judgement, JudgementKind, Linkable } from '../../base/schema/record.ts';

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
}

/** The order of an item: the day of publication (what has none comes last), then the id. */
export function orderOf({ published }: Pick<Linkable, 'published'>, id: string): string {
  return `${(published?.value ?? '').slice(0, 10).padEnd(10, '~')} ${id}`;
}
