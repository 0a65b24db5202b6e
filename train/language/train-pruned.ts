import type { TrainedRow, TrainingRows, TrainingTriples } from './training-rows.ts';

/**
 * Prunes averaged weights and trains on inside what is left: only the `most` features with the largest weights may still
 * change. Most of what pruning costs comes back. Returns the averaged weights after `train`, which trains `rows`.
 */
export function trainPruned(
  rows: TrainingRows | TrainingTriples,
  { averaged, most }: { readonly averaged: readonly TrainedRow[]; readonly most: number },
  train: () => void,
): readonly TrainedRow[] {
  const kept = heaviest(averaged, most);
  const mask = new Uint8Array(1 << rows.bits);
  for (const row of kept) mask[row.slot] = 1;
  rows.reset(kept);
  rows.restrict(mask);
  train();
  return rows.averaged();
}

/**
 * The mean of the averaged weights of several runs that differ in the order of their examples: what one order taught by
 * chance fades, at no cost when the model is run.
 */
export function meanOfRuns(runs: number, train: (run: number) => readonly TrainedRow[]): readonly TrainedRow[] {
  let sum: readonly TrainedRow[] = [];
  for (let run = 0; run < runs; run++) sum = added(sum, train(run));
  return sum.map((row) => ({
    ...row,
    weights: row.weights.map((weight) => weight / runs),
  }));
}

/** The weights as a file with so many integers per unit will hold them. */
export function rounded(rows: readonly TrainedRow[], scale: number): readonly TrainedRow[] {
  return rows.map((row) => ({
    ...row,
    weights: row.weights.map((weight) => Math.round(weight * scale) / scale),
  }));
}

/** The sum of two models; rows of both are in rising order of slots. */
function added(a: readonly TrainedRow[], b: readonly TrainedRow[]): readonly TrainedRow[] {
  const out: TrainedRow[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (left === undefined && right === undefined) return out;
    if (right === undefined || (left !== undefined && left.slot < right.slot)) {
      if (left !== undefined) out.push(left);
      i++;
    } else if (left === undefined || right.slot < left.slot) {
      out.push(right);
      j++;
    } else {
      out.push(addedRow(left, right));
      i++;
      j++;
    }
  }
}

function addedRow(a: TrainedRow, b: TrainedRow): TrainedRow {
  const weights = new Map(a.classes.map((cls, k) => [cls, a.weights[k] ?? 0]));
  for (const [k, cls] of b.classes.entries()) weights.set(cls, (weights.get(cls) ?? 0) + (b.weights[k] ?? 0));
  return {
    slot: a.slot,
    classes: [...weights.keys()],
    weights: [...weights.values()],
  };
}

/** The rows with the largest weights, in their old order. */
function heaviest(rows: readonly TrainedRow[], most: number): readonly TrainedRow[] {
  const weights = Float64Array.from(rows, largest).sort();
  const least = weights[Math.max(0, weights.length - most)] ?? 0;
  return rows.filter((row) => largest(row) >= least);
}

function largest(row: TrainedRow): number {
  let most = 0;
  for (const weight of row.weights) most = Math.max(most, Math.abs(weight));
  return most;
}
