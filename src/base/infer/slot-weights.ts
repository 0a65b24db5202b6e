import type { Bundle } from './bundle.ts';
import type { Scorer } from './score-rows.ts';
import { SlotIndex } from './slot-index.ts';

/** Trained weights with a single class: one weight for each kept slot of the hash space. */
export class SlotWeights implements Scorer {
  readonly classes = 1;
  private readonly shift: number;
  private readonly index: SlotIndex;
  private readonly weights: Int16Array;

  constructor(bundle: Bundle, prefix: string) {
    const bits = bundle.number(`${prefix}.bits`);
    this.shift = 32 - bits;
    this.index = new SlotIndex(bits, bundle.bytes(`${prefix}.gaps`));
    this.weights = bundle.weights(`${prefix}.weights`);
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const row = this.index.find((hashes[i] ?? 0) >>> this.shift);
      if (row !== -1) sum += this.weights[row] ?? 0;
    }
    scores[0] = sum;
  }
}
