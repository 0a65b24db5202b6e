import type { Bundle } from './bundle.ts';
import type { Scorer } from './score-rows.ts';
import { rankOf, SlotIndex } from './slot-index.ts';

/**
 * Trained weights with few classes per feature: each kept slot of the hash space holds a short list of (class, weight).
 * Weights are small integers; the scale is common to all, so that sums compare like the trained ones.
 */
export class SparseRows implements Scorer {
  readonly classes: number;
  private readonly shift: number;
  private readonly pairs: Int32Array;
  private readonly starts: Int32Array;
  /** Class in the low 8 bits, signed weight above. */
  private readonly cells: Int32Array;
  private readonly sums: Int32Array;

  constructor(bundle: Bundle, prefix: string) {
    this.classes = bundle.number(`${prefix}.classes`);
    this.sums = new Int32Array(this.classes);
    const bits = bundle.number(`${prefix}.bits`);
    this.shift = 32 - bits;
    this.pairs = new SlotIndex(bits, bundle.gaps(`${prefix}.gaps`)).pairs;
    const lengths = bundle.bytes(`${prefix}.lengths`);
    this.starts = new Int32Array(lengths.length + 1);
    for (let i = 0; i < lengths.length; i++) this.starts[i + 1] = (this.starts[i] ?? 0) + (lengths[i] ?? 0);
    const classes = bundle.bytes(`${prefix}.cells`);
    const weights = bundle.weights(`${prefix}.weights`);
    this.cells = new Int32Array(classes.length);
    for (let i = 0; i < classes.length; i++) this.cells[i] = ((weights[i] ?? 0) << 8) | (classes[i] ?? 0);
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    const { shift, pairs, starts, cells, sums } = this;
    sums.fill(0);
    for (let i = 0; i < count; i++) {
      const row = rankOf(pairs, (hashes[i] ?? 0) >>> shift);
      if (row < 0) continue;
      const end = starts[row + 1] ?? 0;
      for (let k = starts[row] ?? 0; k < end; k++) {
        const cell = cells[k] ?? 0;
        sums[cell & 255] = ((sums[cell & 255] ?? 0) + (cell >> 8)) | 0;
      }
    }
    for (let c = 0; c < sums.length; c++) scores[c] = sums[c] ?? 0;
  }
}
