import type { Bundle } from './bundle.ts';
import type { Scorer } from './score-rows.ts';
import { rankOf, SlotIndex } from './slot-index.ts';

/** Trained weights for three classes, all three kept for every kept slot of the hash space. */
export class TripleRows implements Scorer {
  readonly classes = 3;
  private readonly shift: number;
  private readonly pairs: Int32Array;
  private readonly cells: Int16Array;

  constructor(bundle: Bundle, prefix: string) {
    const bits = bundle.number(`${prefix}.bits`);
    this.shift = 32 - bits;
    const gaps = bundle.gaps(`${prefix}.gaps`);
    this.pairs = new SlotIndex(bits, gaps).pairs;
    this.cells = new Int16Array(gaps.length * 3);
    for (let c = 0; c < 3; c++) {
      const column = bundle.weights(`${prefix}.weights${String(c)}`);
      for (let i = 0; i < column.length; i++) this.cells[i * 3 + c] = column[i] ?? 0;
    }
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    const { shift, pairs, cells } = this;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = 0; i < count; i++) {
      const row = rankOf(pairs, (hashes[i] ?? 0) >>> shift);
      if (row < 0) continue;
      const at = row * 3;
      a = (a + (cells[at] ?? 0)) | 0;
      b = (b + (cells[at + 1] ?? 0)) | 0;
      c = (c + (cells[at + 2] ?? 0)) | 0;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }
}
