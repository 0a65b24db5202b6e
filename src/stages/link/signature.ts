import { wordsIn } from '../../base/text/words.ts';
import { digest } from '../../base/text/ids.ts';

/** Words of one shingle. Five are long enough that two articles seldom share one without one having it from the other. */
const shingleWords = 5;

/** One shingle in so many is a sample. */
const sampling = 8;

/** The words of an article as numbers, for finding articles with common words. */
export interface Signature {
  readonly id: string;
  /** Digest of all the words: equal for texts that differ in case, punctuation or white space at most. */
  readonly words: string;
  /** Hashes of all shingles, each once, ascending. */
  readonly shingles: Uint32Array;
  /**
   * The shingles whose hash is a multiple of 8. Two texts sample the same of what they share, so that samples show how much texts
   * resemble and contain one another, however much their lengths differ, which a MinHash of fixed length does not.
   * (A. Broder, On the resemblance and containment of documents, 1997: the sketch "mod m".)
   */
  readonly samples: Uint32Array;
}

/** The signature of an article's text. */
export function signatureOf(article: { readonly id: string; readonly text: string }): Signature {
  const words = wordsIn(article.text).map((word) => word.folded);
  const hashes = Uint32Array.from(words, hashOf);
  const found = new Set<number>();
  for (let start = 0; start + shingleWords <= hashes.length; start++) found.add(shingleAt(hashes, start));
  const shingles = Uint32Array.from(found).sort();
  const samples = shingles.filter((hash) => hash % sampling === 0);
  return { id: article.id, words: digest(words.join(' ')), shingles, samples };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function shingleAt(hashes: Uint32Array, start: number): number {
  let mixed = 0;
  for (let at = start; at < start + shingleWords; at++) mixed = Math.imul(mixed ^ (hashes[at] ?? 0), 0x85ebca6b) + 1;
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0xc2b2ae35) >>> 0;
}

/** How much two sets of shingles have in common. */
export interface Overlap {
  readonly shared: number;
  /** Shared shingles of all shingles of both (Jaccard). */
  readonly resemblance: number;
  /** Shared shingles of those of the smaller. */
  readonly containment: number;
  /** Shingles of the smaller of those of the larger. */
  readonly ratio: number;
}

/** From this ratio on it is quicker to look the shingles of the smaller up than to walk through both. */
const farLonger = 32;

/** The exact overlap of two signatures' shingles. */
export function overlapOf(a: Signature, b: Signature): Overlap {
  const [small, large] = a.shingles.length <= b.shingles.length ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
  const shared = large.length > small.length * farLonger ? lookedUp(small, large) : walkedThrough(small, large);
  const all = small.length + large.length - shared;
  return {
    shared,
    resemblance: all === 0 ? 0 : shared / all,
    containment: small.length === 0 ? 0 : shared / small.length,
    ratio: large.length === 0 ? 0 : small.length / large.length,
  };
}

function walkedThrough(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const first = a[i] ?? 0;
    const second = b[j] ?? 0;
    if (first === second) shared++;
    if (first <= second) i++;
    if (second <= first) j++;
  }
  return shared;
}

function lookedUp(small: Uint32Array, large: Uint32Array): number {
  let shared = 0;
  for (const wanted of small) {
    let [low, high] = [0, large.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((large[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    if (large[low] === wanted) shared++;
  }
  return shared;
}
