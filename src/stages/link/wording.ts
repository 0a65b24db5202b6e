import type { Span } from '../../base/schema/span.ts';
import { slice } from '../../base/text/spans.ts';
import { stemOf } from '../../base/text/stem.ts';
import { wordsIn } from '../../base/text/words.ts';
import type { AlignedPair } from './align.ts';

/** An article as far as its wording goes. */
export interface Worded {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** How the aligned sentences of two articles differ, in words. */
export interface Wording {
  /** Words of the longer sentence of every pair. */
  readonly words: number;
  /** Words that stand in the same order in both. */
  readonly same: number;
  /** Content words that stand in the place of one another, one or two for as many: mere spellings and other forms left out. */
  readonly replaced: number;
  /** Of these, pairs that share a sense. */
  readonly synonyms: number;
  /** Content words of one side. */
  readonly content: number;
  /** Words that differ otherwise: left out, added, moved, or so many for so many others. */
  readonly otherwise: number;
  /** Pairs of sentences with a replaced word, and pairs with nearly all words the same. */
  readonly touched: number;
  readonly verbatim: number;
}

/** Sentences with more words than these together are not compared word by word. */
const mostWords = 2_000;
const fewestLetters = 4;
const nearlyAll = 0.95;

/** Compares the aligned sentences word by word. `areSynonyms` is asked about words that stand in each other's place. */
export function wordingOf(
  left: Worded,
  right: Worded,
  { pairs, areSynonyms }: { pairs: readonly AlignedPair[]; areSynonyms: (a: string, b: string) => boolean },
): Wording {
  const total = { words: 0, same: 0, replaced: 0, synonyms: 0, content: 0, otherwise: 0, touched: 0, verbatim: 0 };
  for (const pair of pairs) {
    const [a, b] = [sentenceWords(left, pair.left), sentenceWords(right, pair.right)];
    const longer = Math.max(a.length, b.length);
    const { same, replaced, otherwise } = changesOf(a, b);
    total.words += longer;
    total.same += same;
    total.otherwise += otherwise;
    total.content += a.filter(isContent).length;
    total.replaced += replaced.length;
    total.synonyms += replaced.filter(([one, other]) => areSynonyms(one, other)).length;
    if (replaced.length > 0) total.touched++;
    if (same >= longer * nearlyAll) total.verbatim++;
  }
  return total;
}

/** How much of the aligned sentences' words stand in the same order in both: 0 to 1. */
export function frameOf({ words, same }: Wording): number {
  return words === 0 ? 0 : same / words;
}

function isContent(word: string): boolean {
  return word.length >= fewestLetters && !/^\p{N}/u.test(word);
}

const known = new WeakMap<Worded, Map<number, readonly string[]>>();

/** The folded words of a sentence; kept as long as the article's own object is, as an article is compared with many. */
function sentenceWords(article: Worded, index: number): readonly string[] {
  const own = known.get(article) ?? new Map<number, readonly string[]>();
  known.set(article, own);
  const sentence = article.sentences[index];
  const words = own.get(index) ?? (sentence === undefined ? [] : wordsIn(slice(article.text, sentence)).map(folded));
  own.set(index, words);
  return words;
}

function folded(word: { readonly folded: string }): string {
  return word.folded;
}

interface Changes {
  readonly same: number;
  readonly replaced: readonly (readonly [string, string])[];
  readonly otherwise: number;
}

/** What stands between the words that are the same: one or two words for as many are replacements, all else differs otherwise. */
function changesOf(a: readonly string[], b: readonly string[]): Changes {
  if (a.length + b.length > mostWords) return { same: 0, replaced: [], otherwise: a.length + b.length };
  const common = [...commonPlaces(a, b), [a.length, b.length] as const];
  const replaced: (readonly [string, string])[] = [];
  let [atA, atB, otherwise] = [0, 0, 0];
  for (const [endA, endB] of common) {
    const [gone, fresh] = [a.slice(atA, endA), b.slice(atB, endB)];
    if (gone.length === fresh.length && gone.length <= 2) replaced.push(...replacements(gone, fresh));
    else otherwise += Math.max(gone.length, fresh.length);
    [atA, atB] = [endA + 1, endB + 1];
  }
  return { same: common.length - 1, replaced, otherwise };
}

function replacements(gone: readonly string[], fresh: readonly string[]): readonly (readonly [string, string])[] {
  return gone.flatMap((one, at) => {
    const other = fresh[at] ?? '';
    return (isContent(one) || isContent(other)) && !isSpelling(one, other) ? [[one, other] as const] : [];
  });
}

/** Whether one word is the other in another form or spelling, or with a slip of the keys. */
function isSpelling(one: string, other: string): boolean {
  if (stemOf(one) === stemOf(other)) return true;
  const letters = (word: string): string => Array.from(word).sort().join('');
  return (one.length === other.length && letters(one) === letters(other)) || (one.length > 4 && isOneOff(one, other));
}

/** Whether one letter more, less or other makes one word of the other. */
function isOneOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  const rest = long.slice(head + 1);
  return short.slice(head) === rest || short.slice(head + 1) === rest;
}

/** Places of the longest common subsequence, in order. */
function commonPlaces(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const sums = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => sums[i * width + j] ?? 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      sums[(i + 1) * width + j + 1] = a[i] === b[j] ? at(i, j) + 1 : Math.max(at(i, j + 1), at(i + 1, j));
    }
  }
  const path: [number, number][] = [];
  for (let [i, j] = [a.length, b.length]; i > 0 && j > 0;) {
    if (a[i - 1] === b[j - 1]) path.push([--i, --j]);
    else if (at(i - 1, j) >= at(i, j - 1)) i--;
    else j--;
  }
  return path.reverse();
}
