import type { Bundle } from './bundle.ts';
import type { Scorer } from './score-rows.ts';
import { rankOf, SlotIndex } from './slot-index.ts';

/** Trained weights with a single class: one weight for each kept slot of the hash space. */
export class SlotWeights implements Scorer {
  readonly classes = 1;
  private readonly shift: number;
  private readonly pairs: Int32Array;
  private readonly weights: Int16Array;

  constructor(bundle: Bundle, prefix: string) {
    const bits = bundle.number(`${prefix}.bits`);
    this.shift = 32 - bits;
    this.pairs = new SlotIndex(bits, bundle.bytes(`${prefix}.gaps`)).pairs;
    this.weights = bundle.weights(`${prefix}.weights`);
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    const { pairs, shift, weights } = this;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const row = rankOf(pairs, (hashes[i] ?? 0) >>> shift);
      if (row !== -1) sum += weights[row] ?? 0;
    }
    scores[0] = sum;
  }
}
