import { randomStream } from '../random.ts';
import type { SparseMatrix } from './associations.ts';

/** A dense matrix by rows. */
export interface DenseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly value: Float32Array;
}

/**
 * Short vectors for the rows of a sparse matrix: its greatest singular directions, each weighted by the root of its
 * singular value, found by randomised subspace iteration (Halko, Martinsson and Tropp 2011). Rows have length one.
 */
export function embed(matrix: SparseMatrix, size: number, rounds: number): DenseMatrix {
  const random = randomStream(7);
  let right = dense(matrix.columns, size);
  for (let i = 0; i < right.value.length; i++) right.value[i] = random() + random() + random() - 1.5;
  let left = times(matrix, right);
  for (let round = 0; round < rounds; round++) {
    orthonormalise(left);
    right = timesTransposed(matrix, left);
    orthonormalise(right);
    left = times(matrix, right);
  }
  return unitRows(weighted(left));
}

function dense(rows: number, columns: number): DenseMatrix {
  return { rows, columns, value: new Float32Array(rows * columns) };
}

function times(matrix: SparseMatrix, right: DenseMatrix): DenseMatrix {
  const k = right.columns;
  const out = dense(matrix.rows, k);
  for (let row = 0; row < matrix.rows; row++) {
    for (let e = matrix.starts[row] ?? 0; e < (matrix.starts[row + 1] ?? 0); e++) {
      const value = matrix.value[e] ?? 0;
      const from = (matrix.column[e] ?? 0) * k;
      for (let j = 0; j < k; j++)
        out.value[row * k + j] = (out.value[row * k + j] ?? 0) + value * (right.value[from + j] ?? 0);
    }
  }
  return out;
}

function timesTransposed(matrix: SparseMatrix, left: DenseMatrix): DenseMatrix {
  const k = left.columns;
  const out = dense(matrix.columns, k);
  for (let row = 0; row < matrix.rows; row++) {
    for (let e = matrix.starts[row] ?? 0; e < (matrix.starts[row + 1] ?? 0); e++) {
      const value = matrix.value[e] ?? 0;
      const to = (matrix.column[e] ?? 0) * k;
      for (let j = 0; j < k; j++) out.value[to + j] = (out.value[to + j] ?? 0) + value * (left.value[row * k + j] ?? 0);
    }
  }
  return out;
}

/** Modified Gram-Schmidt over the columns, in place. */
function orthonormalise(matrix: DenseMatrix): void {
  const { rows, columns: k, value } = matrix;
  for (let j = 0; j < k; j++) {
    for (let before = 0; before < j; before++) {
      let dot = 0;
      for (let i = 0; i < rows; i++) dot += (value[i * k + j] ?? 0) * (value[i * k + before] ?? 0);
      for (let i = 0; i < rows; i++) value[i * k + j] = (value[i * k + j] ?? 0) - dot * (value[i * k + before] ?? 0);
    }
    let norm = 0;
    for (let i = 0; i < rows; i++) norm += (value[i * k + j] ?? 0) ** 2;
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let i = 0; i < rows; i++) value[i * k + j] = (value[i * k + j] ?? 0) * scale;
  }
}

/** Turns `U S` into `U S^0.5` in the basis of the singular directions. */
function weighted(left: DenseMatrix): DenseMatrix {
  const { rows, columns: k, value } = left;
  const gram = Array.from({ length: k }, () => new Float64Array(k));
  for (let i = 0; i < rows; i++) {
    for (let a = 0; a < k; a++) {
      const x = value[i * k + a] ?? 0;
      const row = gram[a] ?? new Float64Array(k);
      for (let b = a; b < k; b++) row[b] = (row[b] ?? 0) + x * (value[i * k + b] ?? 0);
    }
  }
  for (let a = 0; a < k; a++) for (let b = 0; b < a; b++) set(gram, a, b, get(gram, b, a));
  const vectors = jacobi(gram);
  const out = dense(rows, k);
  const scale = Float64Array.from({ length: k }, (_, j) => Math.pow(Math.max(1e-9, get(gram, j, j)), -0.25));
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < k; j++) {
      let sum = 0;
      for (let a = 0; a < k; a++) sum += (value[i * k + a] ?? 0) * get(vectors, a, j);
      out.value[i * k + j] = sum * (scale[j] ?? 0);
    }
  }
  return out;
}

type Square = readonly Float64Array[];

function get(matrix: Square, a: number, b: number): number {
  return matrix[a]?.[b] ?? 0;
}

function set(matrix: Square, a: number, b: number, value: number): void {
  const row = matrix[a];
  if (row !== undefined) row[b] = value;
}

/** Eigenvectors (columns) of a symmetric matrix by Jacobi rotations; the matrix becomes diagonal. */
function jacobi(matrix: Square): Square {
  const n = matrix.length;
  const vectors = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(matrix, vectors, p, q);
  }
  return vectors;
}

function rotate(matrix: Square, vectors: Square, p: number, q: number): void {
  const apq = get(matrix, p, q);
  if (Math.abs(apq) < 1e-12) return;
  const theta = (get(matrix, q, q) - get(matrix, p, p)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < matrix.length; k++) {
    const kp = get(matrix, k, p);
    const kq = get(matrix, k, q);
    set(matrix, k, p, c * kp - s * kq);
    set(matrix, k, q, s * kp + c * kq);
  }
  for (let k = 0; k < matrix.length; k++) {
    const pk = get(matrix, p, k);
    const qk = get(matrix, q, k);
    set(matrix, p, k, c * pk - s * qk);
    set(matrix, q, k, s * pk + c * qk);
    const vp = get(vectors, k, p);
    const vq = get(vectors, k, q);
    set(vectors, k, p, c * vp - s * vq);
    set(vectors, k, q, s * vp + c * vq);
  }
}

function unitRows(matrix: DenseMatrix): DenseMatrix {
  const { rows, columns: k, value } = matrix;
  for (let i = 0; i < rows; i++) {
    let norm = 0;
    for (let j = 0; j < k; j++) norm += (value[i * k + j] ?? 0) ** 2;
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let j = 0; j < k; j++) value[i * k + j] = (value[i * k + j] ?? 0) * scale;
  }
  return matrix;
}
