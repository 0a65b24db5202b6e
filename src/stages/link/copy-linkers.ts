import type { Judgement, Linkable } from '../../base/schema/record.ts';
import type { AreSynonyms } from '../../base/tables/synonyms.ts';
import { compareArticles, prepare } from './copies.ts';
import type { Copy, Prepared } from './copies.ts';

/**
 * How articles are tied to one another: only those that share `least` keys are compared, and under one key each with its next `window`
 * neighbours in order. So the pairs that are compared depend on the set of articles alone, and a key that thousands share costs no more.
 */
export interface CopyLinker {
  readonly kind: 'copy-of';
  readonly window: number;
  /** Fewest keys that two articles must share to be compared. */
  readonly least: number;
  readonly items: (article: Linkable) => readonly Prepared[];
  readonly keys: (item: Prepared) => readonly string[];
  readonly compare: (a: Prepared, b: Prepared) => Judgement | null;
  /** As `compare`, with the sentences that match. */
  readonly copy: (a: Prepared, b: Prepared) => Copy | null;
}

/** Keys of one article: longer ones are known by so many of their least hashes, which two texts choose alike. */
const mostKeys = 600;

/** Those that share words: two samples of shingles are some sixteen shingles. Equal texts share both their marks, however short. */
const forTexts = { kind: 'copy-of', window: 6, least: 2 } as const;

/** Those that tell the same in other words: three pairs of names and numbers that stand together. */
const forWordings = { kind: 'copy-of', window: 4, least: 3 } as const;

/** The linkers of copies: by what they share word for word, and by the names and numbers that a new wording keeps. */
export function copyLinkers(areSynonyms: AreSynonyms): readonly CopyLinker[] {
  const copy = (a: Prepared, b: Prepared): Copy | null => compareArticles(a, b, areSynonyms);
  const common = {
    items: (article: Linkable) => [prepare(article)],
    compare: (a: Prepared, b: Prepared) => copy(a, b)?.judgement ?? null,
    copy,
  };
  return [
    { ...forTexts, ...common, keys: textKeys },
    { ...forWordings, ...common, keys: wordingKeys },
  ];
}

function textKeys({ signature: { words, samples } }: Prepared): readonly string[] {
  return [`same:${words}`, `same too:${words}`, ...leastOf(samples).map((hash) => `text:${hash.toString(36)}`)];
}

function wordingKeys({ sketches }: Prepared): readonly string[] {
  const pairs = Uint32Array.from(new Set(sketches.flatMap((sketch) => sketch.pairs))).sort();
  return leastOf(pairs).map((hash) => `wording:${hash.toString(36)}`);
}

function leastOf(ascending: Uint32Array): readonly number[] {
  return [...ascending.subarray(0, mostKeys)];
}
