import type { Bundle } from './bundle.ts';
import { MOST_FEATURES } from './score-rows.ts';
import type { Scorer } from './score-rows.ts';
import { ones, SlotIndex } from './slot-index.ts';

/** Trained weights with a single class: one weight for each kept slot of the hash space. */
export class SlotWeights implements Scorer {
  readonly classes = 1;
  private readonly shift: number;
  private readonly pairs: Int32Array;
  private readonly weights: Int16Array;
  /** Rows of the kept features of one call. */
  private readonly rows = new Int32Array(MOST_FEATURES);

  constructor(bundle: Bundle, prefix: string) {
    const bits = bundle.number(`${prefix}.bits`);
    this.shift = 32 - bits;
    this.pairs = new SlotIndex(bits, bundle.bytes(`${prefix}.gaps`)).pairs;
    this.weights = bundle.weights(`${prefix}.weights`);
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    const { rows, weights } = this;
    const found = this.gather(hashes, count);
    let sum = 0;
    for (let i = 0; i < found; i++) sum += weights[rows[i] ?? 0] ?? 0;
    scores[0] = sum;
  }

  /** Notes the kept features without a branch that depends on the data, so that the processor waits for many reads at a time. */
  private gather(hashes: Int32Array, count: number): number {
    const { shift, pairs, rows } = this;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const slot = (hashes[i] ?? 0) >>> shift;
      const pair = (slot >>> 5) << 1;
      const word = pairs[pair] ?? 0;
      const place = slot & 31;
      rows[found] = (pairs[pair + 1] ?? 0) + ones(word & ((1 << place) - 1));
      found += (word >>> place) & 1;
    }
    return found;
  }
}
