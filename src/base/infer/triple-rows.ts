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
    const { pairs, count } = new SlotIndex(bits, bundle.bytes(`${prefix}.gaps`));
    this.pairs = pairs;
    this.cells = new Int32Array(count);
    const first = bundle.weights(`${prefix}.weights0`);
    const second = bundle.weights(`${prefix}.weights1`);
    const third = bundle.weights(`${prefix}.weights2`);
    const { cells, rest } = this;
    for (let row = 0; row < count; row++) {
      const x = first[row] ?? 0;
      const y = second[row] ?? 0;
      const z = third[row] ?? 0;
      cells[row] = (x & 1023) | ((y & 1023) << 10) | (z << 22);
      if (fits(x) && fits(y) && fits(z)) continue;
      cells[row] = (fit(x) & 1023) | ((fit(y) & 1023) << 10) | WIDE | (fit(z) << 22);
      rest.set(row, [x - fit(x), y - fit(y), z - fit(z)]);
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
}

function fits(weight: number): boolean {
  return weight >= -LARGE && weight <= LARGE;
}

function fit(weight: number): number {
  return Math.max(-LARGE, Math.min(LARGE, weight));
}
