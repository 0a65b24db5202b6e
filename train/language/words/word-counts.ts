import { lexiconKey } from '../../../src/stages/parse/word-types.ts';
import type { RawArticle } from './raw-text.ts';

/** The raw text as numbers, and what it says about capitals. */
export interface WordCounts {
  /** Word keys, the most frequent first. */
  readonly words: readonly string[];
  readonly counts: readonly number[];
  /** Word numbers of the whole text; -1 parts sentences, unknown words are the number of words. */
  readonly stream: Int32Array;
  /** Of each word's uses within a sentence, the share with a capital first letter; null when there were too few. */
  readonly capitals: readonly (number | null)[];
}

interface Tally {
  count: number;
  inner: number;
  capital: number;
}

/** Counts words and capitals; keeps the `most` most frequent words that occur at least `least` times. */
export function countWords(articles: Iterable<RawArticle>, most: number, least: number): WordCounts {
  const ids = new Map<string, number>();
  const tallies: Tally[] = [];
  const keys = new Map<string, number>();
  let stream = new Int32Array(1 << 24);
  let used = 0;
  for (const article of articles) {
    for (const sentence of article) {
      if (used + sentence.length + 1 > stream.length) stream = doubled(stream);
      for (const [i, form] of sentence.entries()) {
        let id = keys.get(form);
        if (id === undefined) {
          const key = lexiconKey(form);
          id = ids.get(key) ?? ids.size;
          if (id === ids.size) tallies.push({ count: 0, inner: 0, capital: 0 });
          ids.set(key, id);
          keys.set(form, id);
        }
        stream[used++] = id;
        tally(tallies[id], form, i);
      }
      stream[used++] = -1;
    }
  }
  return keepFrequent({ ids, tallies, stream: stream.subarray(0, used) }, most, least);
}

function doubled(stream: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(stream.length * 2);
  wider.set(stream);
  return wider;
}

function tally(entry: Tally | undefined, form: string, place: number): void {
  if (entry === undefined) return;
  entry.count++;
  if (place === 0) return;
  entry.inner++;
  const first = form.charAt(0);
  if (first !== first.toLowerCase()) entry.capital++;
}

interface Raw {
  readonly ids: ReadonlyMap<string, number>;
  readonly tallies: readonly Tally[];
  readonly stream: Int32Array;
}

function keepFrequent({ ids, tallies, stream }: Raw, most: number, least: number): WordCounts {
  const kept = [...ids]
    .map(([word, id]) => ({ word, id, entry: tallies[id] ?? { count: 0, inner: 0, capital: 0 } }))
    .filter(({ word, entry }) => entry.count >= least && word.length <= 24 && /[\p{L}\p{N}]/u.test(word))
    .sort((a, b) => b.entry.count - a.entry.count || (a.word < b.word ? -1 : 1))
    .slice(0, most);
  const renumber = new Int32Array(tallies.length).fill(kept.length);
  for (const [rank, { id }] of kept.entries()) renumber[id] = rank;
  return {
    words: kept.map(({ word }) => word),
    counts: kept.map(({ entry }) => entry.count),
    stream: stream.map((id) => (id < 0 ? -1 : (renumber[id] ?? 0))),
    capitals: kept.map(({ entry }) => (entry.inner < 5 ? null : entry.capital / entry.inner)),
  };
}

/** The share of capitals as one of eight steps; 0 is unknown. */
export function capitalStep(share: number | null): number {
  if (share === null) return 0;
  const bounds = [0.01, 0.1, 0.3, 0.6, 0.9, 0.985];
  const step = bounds.findIndex((bound) => share < bound);
  return step < 0 ? 7 : step + 1;
}
