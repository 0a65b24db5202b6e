import type { Bundle } from './bundle.ts';
import { MOST_FEATURES } from './score-rows.ts';
import type { Scorer } from './score-rows.ts';
import { ones, SlotIndex } from './slot-index.ts';

/** Greatest weight that fits into a packed row. */
const LARGE = 511;

/** Bit of a packed row that says that some of its weights do not fit. */
const WIDE = 1 << 20;

type Triple = readonly [number, number, number];

/**
 * Trained weights for three classes, all three kept for every kept slot of the hash space: ten bits each, packed into one
 * integer, so that most rows in use stay in the processor's second cache. What does not fit is kept apart.
 */
export class TripleRows implements Scorer {
  readonly classes = 3;
  private readonly shift: number;
  private readonly pairs: Int32Array;
  private readonly cells: Int32Array;
  /** For rows marked {@link WIDE} what is missing in the packed row. */
  private readonly rest = new Map<number, Triple>();
  /** The kept rows of one call. */
  private readonly hits = new Int32Array(MOST_FEATURES);

  constructor(bundle: Bundle, prefix: string) {
    const bits = bundle.number(`${prefix}.bits`);
    this.shift = 32 - bits;
    const gaps = bundle.gaps(`${prefix}.gaps`);
    this.pairs = new SlotIndex(bits, gaps).pairs;
    this.cells = new Int32Array(gaps.length);
    const first = bundle.weights(`${prefix}.weights0`);
    const second = bundle.weights(`${prefix}.weights1`);
    const third = bundle.weights(`${prefix}.weights2`);
    for (let row = 0; row < gaps.length; row++) {
      this.cells[row] = this.pack(row, first[row] ?? 0, second[row] ?? 0, third[row] ?? 0);
    }
  }

  /**
   * First all kept rows are gathered, then their weights summed: neither loop has a branch that depends on the data, so
   * the processor waits for many memory reads at a time.
   */
  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    const { cells, hits } = this;
    const found = this.gather(hashes, count);
    let a = 0;
    let b = 0;
    let c = 0;
    let marks = 0;
    for (let i = 0; i < found; i++) {
      const cell = cells[hits[i] ?? 0] ?? 0;
      a = (a + ((cell << 22) >> 22)) | 0;
      b = (b + ((cell << 12) >> 22)) | 0;
      c = (c + (cell >> 22)) | 0;
      marks |= cell;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
    if ((marks & WIDE) !== 0) this.addRest(found, scores);
  }

  private gather(hashes: Int32Array, count: number): number {
    const { shift, pairs, hits } = this;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const slot = (hashes[i] ?? 0) >>> shift;
      const pair = (slot >>> 5) << 1;
      const word = pairs[pair] ?? 0;
      const place = slot & 31;
      hits[found] = (pairs[pair + 1] ?? 0) + ones(word & ((1 << place) - 1));
      found += (word >>> place) & 1;
    }
    return found;
  }

  private addRest(found: number, scores: Float64Array): void {
    for (let i = 0; i < found; i++) {
      const rest = this.rest.get(this.hits[i] ?? 0);
      if (rest !== undefined) for (let c = 0; c < 3; c++) scores[c] = (scores[c] ?? 0) + (rest[c] ?? 0);
    }
  }

  private pack(row: number, a: number, b: number, c: number): number {
    const fits = [fit(a), fit(b), fit(c)] as const;
    const wide = fits[0] !== a || fits[1] !== b || fits[2] !== c;
    if (wide) this.rest.set(row, [a - fits[0], b - fits[1], c - fits[2]]);
    return (fits[0] & 1023) | ((fits[1] & 1023) << 10) | (wide ? WIDE : 0) | (fits[2] << 22);
  }
}

function fit(weight: number): number {
  return Math.max(-LARGE, Math.min(LARGE, weight));
}
