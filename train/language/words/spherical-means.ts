import type { DenseMatrix } from './embedding.ts';

/** Clusters of rows of length one, by cosine. */
export interface Clustering {
  /** Cluster of each row, from 0. */
  readonly cluster: Int32Array;
  /** The middle of each cluster, of length one. */
  readonly middles: DenseMatrix;
}

/** Spherical k-means. `weights` says how much each row counts; the first middles are the rows with the greatest weights. */
export function sphericalMeans(
  rows: DenseMatrix,
  weights: readonly number[],
  shape: { readonly clusters: number; readonly rounds: number },
): Clustering {
  const k = rows.columns;
  const middles: DenseMatrix = { rows: shape.clusters, columns: k, value: new Float32Array(shape.clusters * k) };
  const first = Array.from({ length: rows.rows }, (_, i) => i).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
  );
  for (let c = 0; c < shape.clusters; c++) {
    const from = (first[c] ?? 0) * k;
    middles.value.set(rows.value.subarray(from, from + k), c * k);
  }
  const cluster = new Int32Array(rows.rows);
  for (let round = 0; round < shape.rounds; round++) {
    for (let i = 0; i < rows.rows; i++) cluster[i] = nearest(rows, i, middles);
    recentre(rows, weights, cluster, middles);
  }
  return { cluster, middles };
}

function nearest(rows: DenseMatrix, i: number, middles: DenseMatrix): number {
  const k = rows.columns;
  const x = rows.value;
  const m = middles.value;
  let best = 0;
  let top = -Infinity;
  for (let c = 0; c < middles.rows; c++) {
    let dot = 0;
    for (let j = 0, a = i * k, b = c * k; j < k; j++) dot += (x[a + j] ?? 0) * (m[b + j] ?? 0);
    if (dot > top) [top, best] = [dot, c];
  }
  return best;
}

function recentre(rows: DenseMatrix, weights: readonly number[], cluster: Int32Array, middles: DenseMatrix): void {
  const k = rows.columns;
  const sums = new Float64Array(middles.value.length);
  for (let i = 0; i < rows.rows; i++) {
    const at = (cluster[i] ?? 0) * k;
    const weight = Math.pow(weights[i] ?? 1, 0.3);
    for (let j = 0; j < k; j++) sums[at + j] = (sums[at + j] ?? 0) + weight * (rows.value[i * k + j] ?? 0);
  }
  for (let c = 0; c < middles.rows; c++) {
    let norm = 0;
    for (let j = 0; j < k; j++) norm += (sums[c * k + j] ?? 0) ** 2;
    if (norm === 0) continue;
    for (let j = 0; j < k; j++) middles.value[c * k + j] = (sums[c * k + j] ?? 0) / Math.sqrt(norm);
  }
}
