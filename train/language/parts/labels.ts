import type { BundleWriter } from '../bundle-writer.ts';
import { packSparse, pruneRows } from '../pack-rows.ts';
import { trainLabels } from '../train-labels.ts';
import { meanOfRuns, rounded, trainPruned } from '../train-pruned.ts';
import { TrainingRows } from '../training-rows.ts';
import type { TrainedRow } from '../training-rows.ts';
import { putFile } from '../workshop.ts';
import type { Workshop } from '../workshop.ts';
import { annotated } from './trees.ts';
import type { GoldTree, LabelTools } from './trees.ts';

const BITS = 21;
/** Epochs of each pass, runs averaged, features kept, weights dropped when smaller, integers per unit of weight. */
const LABELS = {
  teacher: 4,
  student: 3,
  runs: 2,
  pruned: 2,
  margin: 3,
  rows: 300_000,
  prune: 1,
  scale: 8,
} as const;
/**
 * The last pass: gold trees only, inside the features kept and from the weights as packed, with a larger
 * margin and more words hidden.
 */
const POLISH = { epochs: 3, runs: 3, margin: 10, drop: 0.1 } as const;

/** The file under way and what it names. */
export interface LabelFile {
  readonly tools: LabelTools;
  readonly writer: BundleWriter;
}

/** Trains the labels on all trees, prunes them, polishes them on the gold ones, and writes them after what `writer` holds. */
export function buildLabels(
  shop: Workshop,
  trees: {
    readonly mixed: readonly GoldTree[];
    readonly gold: readonly GoldTree[];
  },
  file: LabelFile,
): void {
  const examples = annotated(trees.mixed);
  const { margin } = LABELS;
  const averaged = meanOfRuns(LABELS.runs, (run) => {
    const own = new TrainingRows(shop.labels.length, BITS);
    trainLabels(examples, file.tools, {
      rows: own,
      options: { epochs: LABELS.student, margin, seed: run + 3 },
    });
    return own.averaged();
  });
  const kept = meanOfRuns(LABELS.runs, (run) => {
    const own = new TrainingRows(shop.labels.length, BITS);
    return trainPruned(own, { averaged, most: LABELS.rows }, () => {
      trainLabels(examples, file.tools, {
        rows: own,
        options: { epochs: LABELS.pruned, margin, seed: run + 9 },
      });
    });
  });
  const packed = rounded(pruneRows(kept, LABELS.prune), LABELS.scale);
  putLabels(shop, polishedLabels(shop, packed, { gold: trees.gold, tools: file.tools }), file.writer);
}

/** The last pass over the labels; see {@link POLISH}. */
function polishedLabels(
  shop: Workshop,
  kept: readonly TrainedRow[],
  { gold, tools }: { readonly gold: readonly GoldTree[]; readonly tools: LabelTools },
): readonly TrainedRow[] {
  const { runs, epochs, margin, drop } = POLISH;
  const examples = annotated(gold);
  return meanOfRuns(runs, (run) => {
    const own = new TrainingRows(shop.labels.length, BITS);
    return trainPruned(own, { averaged: kept, most: kept.length }, () => {
      trainLabels(examples, tools, {
        rows: own,
        options: { epochs, margin, seed: run + 41 },
        drop,
      });
    });
  });
}

/** Packs the labels. */
function putLabels(shop: Workshop, rows: readonly TrainedRow[], writer: BundleWriter): void {
  writer.value('names', shop.labels);
  packSparse(writer, rows, {
    prune: LABELS.prune,
    scale: LABELS.scale,
    bits: BITS,
    classes: shop.labels.length,
  });
  putFile(shop, 'labels/weights.bin', writer.build());
}
