import type { Bundle } from './bundle.ts';
import { MOST_FEATURES } from './score-rows.ts';
import type { Scorer } from './score-rows.ts';
import { ones, SlotIndex } from './slot-index.ts';

const MOST = 127;

/**
 * Trained weights with at most 128 classes: each kept slot of the hash space holds a short row of (class, weight).
 *
 * Rows lie one after the other. A cell is 16 bits: weight (8, signed), class (8). A weight beyond one byte is spread over
 * several cells of its class, hence none is clipped. The kept rows of a call are gathered without a branch that depends
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
    const weights = bundle.weights(`${prefix}.weights`);
    const starts = new Int32Array(lengths.length + 1);
    const cells = new Int16Array(cellsNeeded(weights));
    let from = 0;
    let to = 0;
    for (let row = 0; row < lengths.length; row++) {
      starts[row] = to;
      for (const end = from + (lengths[row] ?? 0); from < end; from++) {
        to = spread(cells, to, classes[from] ?? 0, weights[from] ?? 0);
      }
    }
    starts[lengths.length] = to;
    this.starts = starts;
    this.cells = cells;
    this.pairs = new SlotIndex(bits, bundle.gaps(`${prefix}.gaps`)).pairs;
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

function cellsNeeded(weights: Int16Array): number {
  let count = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    count += weight >= -MOST && weight <= MOST ? 1 : Math.ceil(Math.abs(weight) / MOST);
  }
  return count;
}

/** Writes a weight as one or more cells; returns where the next cell goes. */
function spread(cells: Int16Array, at: number, cls: number, weight: number): number {
  if (weight >= -MOST && weight <= MOST) {
    cells[at] = (weight << 8) | cls;
    return at + 1;
  }
  const part = Math.max(-MOST, Math.min(MOST, weight));
  cells[at] = (part << 8) | cls;
  return spread(cells, at + 1, cls, weight - part);
}
