import { diffArrays } from 'diff';
import { wordsIn } from '../../base/text/words.ts';
import type { Piece } from './version-types.ts';

/** A sentence of one text and what it became in another, as places in the lists; null where the other has none. */
export type Aligned = readonly [before: number | null, after: number | null];

/** Differences beyond which two texts have nothing in common worth showing: bounds the work on long lists. */
const mostEdits = 2000;

/** Pairs of changed sentences that are compared at most. */
const mostPairs = 10_000;

/** Share of words that a sentence keeps in another to be the same one changed. */
const kept = 0.5;

/**
 * Aligns the sentences of two texts, in the order of the texts: equal ones by the shortest edit script (Myers 1986), and between those the
 * ones that share at least half of their words, in order.
 */
export function alignSentences(before: readonly string[], after: readonly string[]): readonly Aligned[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (changes === undefined)
    return [...before.map((_, n) => [n, null] as const), ...after.map((_, n) => [null, n] as const)];
  const like = likenessOf(before, after);
  const aligned: Aligned[] = [];
  let [gone, fresh]: [number[], number[]] = [[], []];
  let [left, right] = [0, 0];
  const flush = (): void => {
    aligned.push(...pairUp(gone, fresh, like));
    [gone, fresh] = [[], []];
  };
  for (const { added, removed, count } of changes) {
    if (!added && !removed) flush();
    for (let n = 0; n < count; n++) {
      if (removed) gone.push(left++);
      else if (added) fresh.push(right++);
      else aligned.push([left++, right++]);
    }
  }
  flush();
  return aligned;
}

/** Pairs in order with the largest sum of likeness, and between them what is left of each list. */
function pairUp(gone: readonly number[], fresh: readonly number[], like: (a: number, b: number) => number): Aligned[] {
  const best = gone.length * fresh.length > mostPairs ? [] : bestSums(gone, fresh, like);
  const sum = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < fresh.length) {
    const [a = null, b = null] = [gone[i], fresh[j]];
    const isGone = a !== null && (b === null || sum(i, j) === sum(i + 1, j));
    const isNew = !isGone && b !== null && (a === null || sum(i, j) === sum(i, j + 1));
    aligned.push([isNew ? null : a, isGone ? null : b]);
    if (!isNew) i++;
    if (!isGone) j++;
  }
  return aligned;
}

/** At `[i][j]` the largest sum of likeness that pairs from there on can have. */
function bestSums(
  gone: readonly number[],
  fresh: readonly number[],
  like: (a: number, b: number) => number,
): number[][] {
  const sums = Array.from({ length: gone.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const alike = like(gone[i] ?? 0, fresh[j] ?? 0);
      const paired = alike < kept ? 0 : alike + (sums[i + 1]?.[j + 1] ?? 0);
      const row = sums[i];
      if (row !== undefined) row[j] = Math.max(paired, sums[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return sums;
}

/** Likeness of sentences by their places; the words of each are counted once. */
function likenessOf(before: readonly string[], after: readonly string[]): (a: number, b: number) => number {
  const bags = [new Map<number, Bag>(), new Map<number, Bag>()] as const;
  const bagAt = (bag: Map<number, Bag>, sentence: string, at: number): Bag => {
    const known = bag.get(at) ?? bagOf(sentence);
    bag.set(at, known);
    return known;
  };
  return (a, b) => dice(bagAt(bags[0], before[a] ?? '', a), bagAt(bags[1], after[b] ?? '', b));
}

/** How often each word stands in a sentence, and how many words it has. */
interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(sentence: string): Bag {
  const words = wordsIn(sentence);
  const counts = new Map<string, number>();
  for (const { folded } of words) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return { counts, size: words.length };
}

/** Dice's coefficient: 0 for nothing in common, 1 for the same words. */
function dice(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size);
}

/** UTF-16 code units of two sentences beyond which their words are not compared: nobody wrote them as sentences. */
const longest = 200_000;

function wholly(before: string, after: string): readonly Piece[] {
  const pieces: readonly Piece[] =
    before === after
      ? [{ kind: 'same', text: after }]
      : [
          { kind: 'gone', text: before },
          { kind: 'new', text: after },
        ];
  return pieces.filter((piece) => piece.text !== '');
}

/** A word or number, a sign of a script without spaces, or any other sign, each with the white space behind it. */
const token =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*|\S)\s*/gu;

/** The words of two sentences with what is the same, gone and new, in order; gone before new. */
export function wordPieces(before: string, after: string): readonly Piece[] {
  if (before === after || before.length + after.length > longest) return wholly(before, after);
  const [left, right] = [before.match(token) ?? [], after.match(token) ?? []];
  const comparator = (a: string, b: string): boolean => a.trimEnd() === b.trimEnd();
  const changes = diffArrays([...left], [...right], { comparator, maxEditLength: mostEdits }) ?? [
    { value: left, removed: true, added: false },
    { value: right, removed: false, added: true },
  ];
  return changes
    .map(({ value, removed, added }): Piece => {
      return { kind: removed ? 'gone' : added ? 'new' : 'same', text: value.join('') };
    })
    .filter((piece) => piece.text !== '');
}
