/** A sparse matrix by rows: row i has the entries `starts[i]` to `starts[i + 1]`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

const PLACES = [-2, -1, 1, 2] as const;

/**
 * Positive pointwise mutual information between words and the frequent words two places around them, each place a column
 * of its own, with the context distribution smoothed by the power 0.75 (Levy, Goldberg and Dagan 2015).
 */
export function associations(stream: Int32Array, words: number, contexts: number): SparseMatrix {
  const table = new PairTable(26);
  for (let i = 0; i < stream.length; i++) {
    const word = stream[i] ?? -1;
    if (word < 0 || word >= words) continue;
    for (const [place, step] of PLACES.entries()) {
      const other = contextAt(stream, i, step);
      if (other >= 0 && other < contexts) table.add(word * contexts * 4 + place * contexts + other);
    }
  }
  return information(table, words, contexts * 4);
}

/** The word `step` places away in the same sentence, -1 when the sentence ends before. */
function contextAt(stream: Int32Array, i: number, step: number): number {
  const near = stream[i + Math.sign(step)] ?? -1;
  if (near < 0) return -1;
  return stream[i + step] ?? -1;
}

class PairTable {
  readonly keys: Float64Array;
  readonly counts: Float32Array;
  private readonly mask: number;

  constructor(bits: number) {
    this.keys = new Float64Array(1 << bits).fill(-1);
    this.counts = new Float32Array(1 << bits);
    this.mask = (1 << bits) - 1;
  }

  add(key: number): void {
    let at = Math.imul((key | 0) ^ Math.floor(key / 65536), 0x9e3779b1) >>> 0;
    at = (at ^ (at >>> 15)) & this.mask;
    while (this.keys[at] !== key && this.keys[at] !== -1) at = (at + 1) & this.mask;
    this.keys[at] = key;
    this.counts[at] = (this.counts[at] ?? 0) + 1;
  }
}

function information(table: PairTable, rows: number, columns: number): SparseMatrix {
  const rowSum = new Float64Array(rows);
  const columnSum = new Float64Array(columns);
  const size = new Int32Array(rows);
  eachPair(table, columns, (row, column, count) => {
    rowSum[row] = (rowSum[row] ?? 0) + count;
    columnSum[column] = (columnSum[column] ?? 0) + count;
  });
  const smoothed = columnSum.map((sum) => Math.pow(sum, 0.75));
  const total = smoothed.reduce((sum, value) => sum + value, 0);
  const strength = (row: number, column: number, count: number): number =>
    count < 2 ? 0 : Math.log((count / (rowSum[row] ?? 1)) * (total / (smoothed[column] ?? 1)));
  eachPair(table, columns, (row, column, count) => {
    if (strength(row, column, count) > 0) size[row] = (size[row] ?? 0) + 1;
  });
  const starts = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) starts[i + 1] = (starts[i] ?? 0) + (size[i] ?? 0);
  const fill = Int32Array.from(starts);
  const column = new Int32Array(starts[rows] ?? 0);
  const value = new Float32Array(starts[rows] ?? 0);
  eachPair(table, columns, (row, at, count) => {
    const pmi = strength(row, at, count);
    if (pmi <= 0) return;
    const place = fill[row] ?? 0;
    fill[row] = place + 1;
    column[place] = at;
    value[place] = pmi;
  });
  return { rows, columns, starts, column, value };
}

function eachPair(
  table: PairTable,
  columns: number,
  visit: (row: number, column: number, count: number) => void,
): void {
  for (let i = 0; i < table.keys.length; i++) {
    const key = table.keys[i] ?? -1;
    if (key >= 0) visit(Math.floor(key / columns), key % columns, table.counts[i] ?? 0);
  }
}
