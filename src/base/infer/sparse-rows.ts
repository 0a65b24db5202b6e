import type { Bundle } from './bundle.ts';
import { MOST_FEATURES } from './score-rows.ts';
import type { Scorer } from './score-rows.ts';
import { ones, SlotIndex } from './slot-index.ts';

/**
 * Trained weights with at most 128 classes: each kept slot of the hash space holds a short row of (class, weight).
 *
 * Rows lie one after the other, each behind its length. A cell is 16 bits: weight (8, signed), class (8). A weight beyond one
 * byte stands spread over several cells of its class, hence none is clipped. Only every 32nd slot knows where its rows begin:
 * to step over the few before the wanted one costs less than one more read from far memory.
 */
export class SparseRows implements Scorer {
  readonly classes: number;
  private readonly shift: number;
  /** For 32 slots a pair: their bits, and where their rows begin. */
  private readonly pairs: Int32Array;
  private readonly cells: Int16Array;
  private readonly sums: Int32Array;
  /** Of the kept features of one call: where the rows of their 32 slots begin, and how many to step over. */
  private readonly blocks = new Int32Array(MOST_FEATURES);
  private readonly steps = new Int32Array(MOST_FEATURES);

  constructor(bundle: Bundle, prefix: string) {
    this.classes = bundle.number(`${prefix}.classes`);
    this.sums = new Int32Array(this.classes);
    const bits = bundle.number(`${prefix}.bits`);
    this.shift = 32 - bits;
    const lengths = bundle.bytes(`${prefix}.lengths`);
    const classes = bundle.bytes(`${prefix}.cells`);
    const weights = bundle.bytes(`${prefix}.weights`);
    const cells = new Int16Array(classes.length + lengths.length);
    const starts = new Int32Array(lengths.length + 1);
    let from = 0;
    let to = 0;
    for (let row = 0; row < lengths.length; row++) {
      const length = lengths[row] ?? 0;
      starts[row] = to;
      cells[to++] = length;
      for (const end = from + length; from < end; from++)
        cells[to++] = ((weights[from] ?? 0) << 8) | (classes[from] ?? 0);
    }
    starts[lengths.length] = to;
    const { pairs } = new SlotIndex(bits, bundle.bytes(`${prefix}.gaps`));
    for (let at = 1; at < pairs.length; at += 2) pairs[at] = starts[pairs[at] ?? 0] ?? 0;
    this.cells = cells;
    this.pairs = pairs;
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    const { cells, sums, blocks, steps } = this;
    const found = this.gather(hashes, count);
    sums.fill(0);
    // All rows are touched before the first is summed: the waits for far memory then overlap.
    let lengths = 0;
    for (let i = 0; i < found; i++) lengths |= cells[blocks[i] ?? 0] ?? 0;
    for (let i = 0; i < found && lengths !== 0; i++) {
      let at = blocks[i] ?? 0;
      for (let k = steps[i] ?? 0; k > 0; k--) at += (cells[at] ?? 0) + 1;
      const end = at + (cells[at] ?? 0);
      while (at < end) {
        const cell = cells[++at] ?? 0;
        const cls = cell & 255;
        sums[cls] = ((sums[cls] ?? 0) + (cell >> 8)) | 0;
      }
    }
    for (let c = 0; c < sums.length; c++) scores[c] = sums[c] ?? 0;
  }

  /** Notes the kept features without a branch that depends on the data, so that the processor waits for many reads at a time. */
  private gather(hashes: Int32Array, count: number): number {
    const { shift, pairs, blocks, steps } = this;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const slot = (hashes[i] ?? 0) >>> shift;
      const pair = (slot >>> 5) << 1;
      const word = pairs[pair] ?? 0;
      const place = slot & 31;
      blocks[found] = pairs[pair + 1] ?? 0;
      steps[found] = ones(word & ((1 << place) - 1));
      found += (word >>> place) & 1;
    }
    return found;
  }
}
