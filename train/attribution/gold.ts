import type { Span } from '../../src/base/schema/span.ts';

/** One attribution as people marked it. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** One article with its attributions. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

const word = /[\p{L}\p{N}$%]+(?:['’.,&/-][\p{L}\p{N}]+)*/gu;

/** The words of a text; punctuation and quotation marks never count. */
export function wordsOf(text: string): readonly Span[] {
  return [...text.matchAll(word)].map(({ index, 0: form }) => ({ start: index, end: index + form.length }));
}

/** Numbers of the words that any of the spans touches. */
export function wordsIn(words: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const span of spans) {
    for (let at = firstWord(words, span.start); at < words.length && (words[at]?.start ?? Infinity) < span.end; at++)
      found.add(at);
  }
  return found;
}

/** Index of the first word that ends after an offset. */
function firstWord(words: readonly Span[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many words two sets share. */
function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}

/** Shared words by all words; 0 for two empty sets. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = shared(a, b);
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

/** Whether the shared words are at least half of either set. */
export function isPartial(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const both = shared(a, b);
  return both > 0 && both >= 0.5 * a.size && both >= 0.5 * b.size;
}

/** Whether two speakers are the same: both nobody, or sharing at least half of the shorter. */
export function isSameSource(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  return shared(a, b) >= 0.5 * Math.min(a.size, b.size);
}
