import { BundleWriter } from '../bundle-writer.ts';
import { packTriples } from '../pack-rows.ts';
import { trainArcs } from '../train-arcs.ts';
import { meanOfRuns, rounded, trainPruned } from '../train-pruned.ts';
import { TrainingTriples } from '../training-rows.ts';
import type { TrainedRow } from '../training-rows.ts';
import { putFile } from '../workshop.ts';
import type { Workshop } from '../workshop.ts';
import { reporter } from './trees.ts';
import type { GoldTree } from './trees.ts';

/** The beam that the transition model is trained for and must be run with; `gap` is in units of weight. */
const BEAM = { width: 6, gap: 70 } as const;
/** Epochs of each pass, runs averaged, features kept, share of words hidden, integers per unit of weight. */
const ARCS = {
  student: 3,
  runs: 3,
  pruned: 3,
  margin: 40,
  drop: 0.05,
  rows: 600_000,
  scale: 4,
  bits: 22,
} as const;
/**
 * The last pass: gold trees only, inside the features kept and from the weights as packed, with a larger
 * margin and more words hidden.
 */
const POLISH = { epochs: 3, runs: 5, margin: 60, drop: 0.15 } as const;

/** Trains the moves on all trees, prunes them, and polishes them on the gold ones. */
export function buildArcs(shop: Workshop, trees: readonly GoldTree[], gold: readonly GoldTree[]): void {
  const { margin, drop } = ARCS;
  const averaged = meanOfRuns(ARCS.runs, (run) => {
    const own = new TrainingTriples(ARCS.bits);
    const report = reporter(shop, 'student');
    trainArcs(trees, own, {
      epochs: ARCS.student,
      ...BEAM,
      margin,
      drop,
      seed: run + 11,
      report,
    });
    return own.averaged();
  });
  const kept = meanOfRuns(ARCS.runs, (run) => {
    const own = new TrainingTriples(ARCS.bits);
    return trainPruned(own, { averaged, most: ARCS.rows }, () => {
      const report = reporter(shop, 'pruned');
      trainArcs(trees, own, {
        epochs: ARCS.pruned,
        ...BEAM,
        margin,
        drop,
        seed: run + 21,
        report,
      });
    });
  });
  putArcs(shop, polishedArcs(shop, rounded(kept, ARCS.scale), gold));
}

/** The last pass over the moves; see {@link POLISH}. */
function polishedArcs(shop: Workshop, kept: readonly TrainedRow[], gold: readonly GoldTree[]): readonly TrainedRow[] {
  const { runs, ...options } = POLISH;
  return meanOfRuns(runs, (run) => {
    const own = new TrainingTriples(ARCS.bits);
    return trainPruned(own, { averaged: kept, most: kept.length }, () => {
      trainArcs(gold, own, {
        ...options,
        ...BEAM,
        seed: run + 31,
        report: reporter(shop, 'polish'),
      });
    });
  });
}

/** Packs the moves. */
function putArcs(shop: Workshop, rows: readonly TrainedRow[]): void {
  const writer = new BundleWriter();
  writer.value('beam', BEAM.width);
  writer.value('gap', BEAM.gap * ARCS.scale);
  packTriples(writer, rows, { prune: 0, scale: ARCS.scale, bits: ARCS.bits });
  putFile(shop, 'arcs/weights.bin', writer.build());
}
