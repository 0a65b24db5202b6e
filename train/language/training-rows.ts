import type { Scorer } from '../../src/base/infer/score-rows.ts';

/** Weights that can be trained: scored like shipped ones, changed by a perceptron. */
export interface Trainable extends Scorer {
  /** Adds `delta` to the weights of one class for the given features; `step` counts updates, for the average. */
  update(hashes: Int32Array, count: number, change: { readonly cls: number; readonly delta: number }): void;
  /** Counts one example seen; the average runs over these. */
  tick(): void;
}

/** One kept feature: its slot and its averaged weights by class. */
export interface TrainedRow {
  readonly slot: number;
  readonly classes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Perceptron weights with many classes: each slot of the hash space that an update touched has a short list of classes
 * with weight and running sum.
 */
export class TrainingRows implements Trainable {
  readonly classes: number;
  readonly bits: number;
  private readonly rowOf: Int32Array;
  private readonly startOf: number[] = [0];
  private readonly sizeOf: number[] = [0];
  private readonly roomOf: number[] = [0];
  private cls = new Uint8Array(1 << 20);
  private weight = new Float32Array(1 << 20);
  private sum = new Float64Array(1 << 20);
  private used = 0;
  private step = 1;
  private mask: Uint8Array | null = null;

  constructor(classes: number, bits: number) {
    this.classes = classes;
    this.bits = bits;
    this.rowOf = new Int32Array(1 << bits);
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0, 0, this.classes);
    const shift = 32 - this.bits;
    const { rowOf, startOf, sizeOf, cls, weight } = this;
    for (let i = 0; i < count; i++) {
      const row = rowOf[(hashes[i] ?? 0) >>> shift] ?? 0;
      if (row === 0) continue;
      const start = startOf[row] ?? 0;
      const end = start + (sizeOf[row] ?? 0);
      for (let k = start; k < end; k++) {
        const at = cls[k] ?? 0;
        scores[at] = (scores[at] ?? 0) + (weight[k] ?? 0);
      }
    }
  }

  tick(): void {
    this.step++;
  }

  /** From now on only the given slots may be changed: training goes on inside a pruned model. */
  restrict(mask: Uint8Array): void {
    this.mask = mask;
  }

  update(hashes: Int32Array, count: number, change: { readonly cls: number; readonly delta: number }): void {
    const shift = 32 - this.bits;
    for (let i = 0; i < count; i++) {
      const slot = (hashes[i] ?? 0) >>> shift;
      if (this.mask !== null && this.mask[slot] === 0) continue;
      const cell = this.cell(slot, change.cls);
      this.weight[cell] = (this.weight[cell] ?? 0) + change.delta;
      this.sum[cell] = (this.sum[cell] ?? 0) + change.delta * this.step;
    }
  }

  /** The averaged weights. */
  averaged(): readonly TrainedRow[] {
    const rows: TrainedRow[] = [];
    for (let slot = 0; slot < this.rowOf.length; slot++) {
      const row = this.rowOf[slot] ?? 0;
      if (row === 0) continue;
      const start = this.startOf[row] ?? 0;
      const size = this.sizeOf[row] ?? 0;
      const cells = Array.from({ length: size }, (_, k) => start + k);
      rows.push({
        slot,
        classes: cells.map((k) => this.cls[k] ?? 0),
        weights: cells.map((k) => (this.weight[k] ?? 0) - (this.sum[k] ?? 0) / this.step),
      });
    }
    return rows;
  }

  /** Keeps only the given rows with the given weights as the starting point of further training. */
  reset(rows: readonly TrainedRow[]): void {
    this.rowOf.fill(0);
    this.startOf.length = this.sizeOf.length = this.roomOf.length = 1;
    this.used = 0;
    this.step = 1;
    for (const row of rows) {
      for (const [k, cls] of row.classes.entries()) this.weight[this.cell(row.slot, cls)] = row.weights[k] ?? 0;
    }
  }

  private cell(slot: number, cls: number): number {
    let row = this.rowOf[slot] ?? 0;
    if (row === 0) {
      row = this.startOf.length;
      this.rowOf[slot] = row;
      this.startOf.push(this.claim(2));
      this.sizeOf.push(0);
      this.roomOf.push(2);
    }
    const start = this.startOf[row] ?? 0;
    const size = this.sizeOf[row] ?? 0;
    for (let k = start; k < start + size; k++) if (this.cls[k] === cls) return k;
    const cell = size < (this.roomOf[row] ?? 0) ? start + size : this.move(row) + size;
    this.sizeOf[row] = size + 1;
    this.cls[cell] = cls;
    this.weight[cell] = 0;
    this.sum[cell] = 0;
    return cell;
  }

  private move(row: number): number {
    const from = this.startOf[row] ?? 0;
    const room = this.roomOf[row] ?? 0;
    const to = this.claim(room * 2);
    this.cls.copyWithin(to, from, from + room);
    this.weight.copyWithin(to, from, from + room);
    this.sum.copyWithin(to, from, from + room);
    this.startOf[row] = to;
    this.roomOf[row] = room * 2;
    return to;
  }

  private claim(room: number): number {
    const at = this.used;
    this.used += room;
    if (this.used > this.cls.length) {
      const size = this.cls.length * 2;
      const [cls, weight, sum] = [this.cls, this.weight, this.sum];
      this.cls = new Uint8Array(size);
      this.weight = new Float32Array(size);
      this.sum = new Float64Array(size);
      this.cls.set(cls);
      this.weight.set(weight);
      this.sum.set(sum);
    }
    return at;
  }
}

/** Perceptron weights of three classes: a dense table over the whole hash space. */
export class TrainingTriples implements Trainable {
  readonly classes = 3;
  readonly bits: number;
  private readonly weight: Float32Array;
  private readonly sum: Float64Array;
  private step = 1;
  private mask: Uint8Array | null = null;

  constructor(bits: number) {
    this.bits = bits;
    this.weight = new Float32Array(4 << bits);
    this.sum = new Float64Array(4 << bits);
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    const shift = 32 - this.bits;
    const { weight } = this;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = 0; i < count; i++) {
      const at = ((hashes[i] ?? 0) >>> shift) << 2;
      a += weight[at] ?? 0;
      b += weight[at + 1] ?? 0;
      c += weight[at + 2] ?? 0;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }

  tick(): void {
    this.step++;
  }

  restrict(mask: Uint8Array): void {
    this.mask = mask;
  }

  update(hashes: Int32Array, count: number, change: { readonly cls: number; readonly delta: number }): void {
    const shift = 32 - this.bits;
    for (let i = 0; i < count; i++) {
      const slot = (hashes[i] ?? 0) >>> shift;
      if (this.mask !== null && this.mask[slot] === 0) continue;
      const at = (slot << 2) + change.cls;
      this.weight[at] = (this.weight[at] ?? 0) + change.delta;
      this.sum[at] = (this.sum[at] ?? 0) + change.delta * this.step;
    }
  }

  averaged(): readonly TrainedRow[] {
    const rows: TrainedRow[] = [];
    for (let slot = 0; slot < 1 << this.bits; slot++) {
      const at = slot << 2;
      const weights = [0, 1, 2].map((k) => (this.weight[at + k] ?? 0) - (this.sum[at + k] ?? 0) / this.step);
      if (weights.some((weight) => weight !== 0)) rows.push({ slot, classes: [0, 1, 2], weights });
    }
    return rows;
  }

  reset(rows: readonly TrainedRow[]): void {
    this.weight.fill(0);
    this.sum.fill(0);
    this.step = 1;
    for (const row of rows) {
      for (const [k, cls] of row.classes.entries()) this.weight[(row.slot << 2) + cls] = row.weights[k] ?? 0;
    }
  }
}

/** Rows of averaged weights made to score; for use before they are packed. */
export function scoring(
  rows: readonly TrainedRow[],
  shape: { readonly classes: number; readonly bits: number },
): TrainingRows {
  const out = new TrainingRows(shape.classes, shape.bits);
  out.reset(rows);
  return out;
}

/** The same for three classes. */
export function scoringTriples(rows: readonly TrainedRow[], bits: number): TrainingTriples {
  const out = new TrainingTriples(bits);
  out.reset(rows);
  return out;
}
