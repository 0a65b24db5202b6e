import { byCodeUnit } from './groups.ts';
import { commonInOrder } from './stems.ts';
import { areTurned } from './turned.ts';

/** Fewest quoted words that tell whether a quotation is the same. */
export const leastQuoted = 3;

/** Words that an article prints between quotation marks. */
export interface Quoting {
  readonly article: string;
  readonly order: string;
  readonly quoted: readonly string[];
}

/**
 * Prints that quote at length, in order. Those that quote the same words are compared with others once: thousands of papers that print one text
 * cost no more than a few.
 */
export class Quotations<T extends Quoting> {
  readonly #prints: readonly T[];
  readonly #byWords: ReadonlyMap<string, readonly T[]>;
  readonly #agreeing = new Map<string, readonly (readonly T[])[]>();

  constructor(prints: readonly T[]) {
    this.#prints = prints
      .filter(({ quoted }) => quoted.length >= leastQuoted)
      .sort((a, b) => byCodeUnit(a.order, b.order));
    this.#byWords = Map.groupBy(this.#prints, wordsOf);
  }

  /** The first one of another article that is so. */
  first({ article }: T, isSo: (print: T) => boolean = () => true): T | null {
    return this.#prints.find((other) => other.article !== article && isSo(other)) ?? null;
  }

  /** The longest of other articles that holds all words of a print or stands in it whole, the first of those that are as long; null for none. */
  longest(print: T): T | null {
    const others = this.#agreeingWith(print).flatMap(
      (prints) => prints.find(({ article }) => article !== print.article) ?? [],
    );
    const [best = null] = others.sort((a, b) => b.quoted.length - a.quoted.length || byCodeUnit(a.order, b.order));
    return best;
  }

  #agreeingWith(print: T): readonly (readonly T[])[] {
    const words = wordsOf(print);
    const known = this.#agreeing.get(words);
    if (known !== undefined) return known;
    const found = [...this.#byWords.values()].filter(
      ([other]) => other !== undefined && (holds(other, print) || holds(print, other)),
    );
    this.#agreeing.set(words, found);
    return found;
  }
}

function wordsOf({ quoted }: Quoting): string {
  return quoted.join(' ');
}

/** Whether all words of a quotation stand in another, in the same order, and no word between them makes it say the opposite. */
export function holds(whole: Quoting, part: Quoting): boolean {
  if (part.quoted.length > whole.quoted.length) return false;
  return commonInOrder(part.quoted, whole.quoted) === part.quoted.length && !areTurned(part.quoted, whole.quoted);
}
