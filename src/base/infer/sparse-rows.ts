import type { Bundle } from './bundle.ts';
import { MOST_FEATURES } from './score-rows.ts';
import type { Scorer } from './score-rows.ts';
import { ones, SlotIndex } from './slot-index.ts';

/**
 * Trained weights with at most 128 classes: each kept slot of the hash space holds a short row of (class, weight).
 *
 * Rows lie one after the other. A cell is 16 bits: weight (8, signed), class (8). A weight beyond one byte stands
 * spread over several cells of its class, hence none is clipped. The kept rows of a call are gathered without a branch that depends
 * on the data before any of them is read, so that the processor waits for many memory reads at a time.
 */
export class SparseRows implements Scorer {
  readonly classes: number;
  private readonly shift: number;
  /** For 32 slots a pair: their bits, and the number of rows before them. */
  private readonly pairs: Int32Array;
  /** Where each row's cells begin; one more at the end. */
  private readonly starts: Int32Array;
  private readonly cells: Int16Array;
  private readonly sums: Int32Array;
  /** The kept rows of one call. */
  private readonly hits = new Int32Array(MOST_FEATURES);

  constructor(bundle: Bundle, prefix: string) {
    this.classes = bundle.number(`${prefix}.classes`);
    this.sums = new Int32Array(this.classes);
    const bits = bundle.number(`${prefix}.bits`);
    this.shift = 32 - bits;
    const lengths = bundle.bytes(`${prefix}.lengths`);
    const classes = bundle.bytes(`${prefix}.cells`);
    const weights = bundle.bytes(`${prefix}.weights`);
    const starts = new Int32Array(lengths.length + 1);
    for (let row = 0; row < lengths.length; row++) starts[row + 1] = (starts[row] ?? 0) + (lengths[row] ?? 0);
    const cells = new Int16Array(classes.length);
    for (let at = 0; at < classes.length; at++) cells[at] = ((weights[at] ?? 0) << 8) | (classes[at] ?? 0);
    this.starts = starts;
    this.cells = cells;
    this.pairs = new SlotIndex(bits, bundle.bytes(`${prefix}.gaps`)).pairs;
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    const { starts, cells, sums, hits } = this;
    const found = this.gather(hashes, count);
    sums.fill(0);
    for (let i = 0; i < found; i++) {
      const row = hits[i] ?? 0;
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end; at++) {
        const cell = cells[at] ?? 0;
        const cls = cell & 255;
        sums[cls] = ((sums[cls] ?? 0) + (cell >> 8)) | 0;
      }
    }
    for (let c = 0; c < sums.length; c++) scores[c] = sums[c] ?? 0;
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
}
