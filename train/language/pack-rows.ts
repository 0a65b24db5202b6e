import type { BundleWriter } from './bundle-writer.ts';
import type { TrainedRow } from './training-rows.ts';

/** How averaged weights are made small. */
export interface Packing {
  /** Weights nearer to zero than this are dropped. */
  readonly prune: number;
  /** Integers per unit of weight. */
  readonly scale: number;
  readonly bits: number;
}

/** The rows that pruning keeps, with only the cells that are large enough; the weights stay as trained. */
export function pruneRows(rows: readonly TrainedRow[], least: number): readonly TrainedRow[] {
  const kept: TrainedRow[] = [];
  for (const row of rows) {
    const cells = row.classes.map((_, k) => k).filter((k) => Math.abs(row.weights[k] ?? 0) >= least);
    if (cells.length === 0) continue;
    kept.push({
      slot: row.slot,
      classes: cells.map((k) => row.classes[k] ?? 0),
      weights: cells.map((k) => row.weights[k] ?? 0),
    });
  }
  return kept;
}

/** Writes sparse rows as `SparseRows` reads them. */
export function packSparse(
  writer: BundleWriter,
  rows: readonly TrainedRow[],
  shape: Packing & { readonly classes: number },
): void {
  const kept = pruneRows(rows, shape.prune);
  writer.value('rows.classes', shape.classes);
  writer.value('rows.bits', shape.bits);
  writer.gaps('rows.gaps', gapsOf(kept));
  const cells = kept.map((row) => row.classes.flatMap((cls, k) => spread(cls, (row.weights[k] ?? 0) * shape.scale)));
  writer.bytes(
    'rows.lengths',
    Uint8Array.from(cells, (row) => row.length),
  );
  writer.bytes('rows.cells', Uint8Array.from(cells.flatMap((row) => row.map(([cls]) => cls))));
  writer.bytes('rows.weights', Uint8Array.from(cells.flatMap((row) => row.map(([, weight]) => weight & 255))));
}

/** Largest weight of a cell. */
const MOST = 127;

/** A weight of a class as cells of one byte each; what does not fit into one is spread over several. */
function spread(cls: number, weight: number): (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  let rest = Math.round(weight);
  for (; Math.abs(rest) > MOST; rest -= Math.sign(rest) * MOST) cells.push([cls, Math.sign(rest) * MOST]);
  cells.push([cls, rest]);
  return cells;
}

/** The rows of a three-class model that pruning keeps: those whose largest weight is large enough. */
function pruneTriples(rows: readonly TrainedRow[], least: number): readonly TrainedRow[] {
  return rows.filter((row) => row.weights.some((weight) => Math.abs(weight) >= least));
}

/** Writes three-class rows as `TripleRows` reads them. */
export function packTriples(writer: BundleWriter, rows: readonly TrainedRow[], shape: Packing): void {
  const kept = pruneTriples(rows, shape.prune);
  writer.value('rows.bits', shape.bits);
  writer.gaps('rows.gaps', gapsOf(kept));
  for (let c = 0; c < 3; c++) {
    writer.weights(
      `rows.weights${String(c)}`,
      kept.map((row) => (row.weights[c] ?? 0) * shape.scale),
    );
  }
}

function gapsOf(rows: readonly TrainedRow[]): number[] {
  let last = 0;
  return rows.map((row) => {
    const gap = row.slot - last;
    last = row.slot;
    return gap;
  });
}
