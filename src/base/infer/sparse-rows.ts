import type { Bundle } from './bundle.ts';
import type { Scorer } from './score-rows.ts';
import { ones, SlotIndex } from './slot-index.ts';

const LAST = 1;
const MOST = 127;

/**
 * Trained weights with at most 128 classes: each kept slot of the hash space holds a short row of (class, weight).
 *
 * Rows lie one after the other, those of 32 neighbouring slots in one stretch of memory, so that a look-up touches two
 * places only. A cell is 16 bits: weight (8, signed), class (7), 1 in the last cell of its row. A weight beyond one byte
 * is spread over several cells of its class, hence none is clipped.
 */
export class SparseRows implements Scorer {
  readonly classes: number;
  private readonly shift: number;
  /** For 32 slots a pair: their bits, and where their first row begins. */
  private readonly pairs: Int32Array;
  private readonly cells: Int16Array;
  private readonly sums: Int32Array;

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
        to = spread(cells, to, (classes[from] ?? 0) << 1, weights[from] ?? 0);
      }
      cells[to - 1] = (cells[to - 1] ?? 0) | LAST;
    }
    this.cells = cells;
    this.pairs = new SlotIndex(bits, bundle.gaps(`${prefix}.gaps`)).pairs;
    for (let at = 1; at < this.pairs.length; at += 2) this.pairs[at] = starts[this.pairs[at] ?? 0] ?? to;
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    const { shift, pairs, cells, sums } = this;
    sums.fill(0);
    for (let i = 0; i < count; i++) {
      const slot = (hashes[i] ?? 0) >>> shift;
      const pair = (slot >>> 5) << 1;
      const word = pairs[pair] ?? 0;
      const place = slot & 31;
      if (((word >>> place) & 1) === 0) continue;
      let at = pairs[pair + 1] ?? 0;
      for (let skip = ones(word & ((1 << place) - 1)); skip > 0; at++) skip -= (cells[at] ?? 0) & LAST;
      let cell: number;
      do {
        cell = cells[at++] ?? LAST;
        const cls = (cell >> 1) & 127;
        sums[cls] = ((sums[cls] ?? 0) + (cell >> 8)) | 0;
      } while ((cell & LAST) === 0);
    }
    for (let c = 0; c < sums.length; c++) scores[c] = sums[c] ?? 0;
  }
}

function cellsNeeded(weights: Int16Array): number {
  let count = 0;
  for (const weight of weights) count += Math.max(1, Math.ceil(Math.abs(weight) / MOST));
  return count;
}

/** Writes a weight as one or more cells; returns where the next cell goes. */
function spread(cells: Int16Array, at: number, cls: number, weight: number): number {
  let rest = weight;
  do {
    const part = Math.max(-MOST, Math.min(MOST, rest));
    cells[at++] = (part << 8) | cls;
    rest -= part;
  } while (rest !== 0);
  return at;
}
