import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Bundle } from '../../../src/base/infer/bundle.ts';
import { SparseRows } from '../../../src/base/infer/sparse-rows.ts';
import { ArcParser } from '../../../src/stages/parse/arcs.ts';
import { tokenColumns } from '../../../src/stages/parse/columns.ts';
import { Labeler } from '../../../src/stages/parse/label.ts';
import { SureLabels } from '../../../src/stages/parse/sure-labels.ts';
import { Tagger } from '../../../src/stages/parse/tag.ts';
import { BundleWriter } from '../bundle-writer.ts';
import { packSparse, packTriples } from '../pack-rows.ts';
import { rawSentences } from '../silver.ts';
import { projective, trainArcs } from '../train-arcs.ts';
import { sureArcs, trainLabels } from '../train-labels.ts';
import type { LabelExample } from '../train-labels.ts';
import { meanOfRuns, trainPruned } from '../train-pruned.ts';
import { tagExamples, trainTagger } from '../train-tagger.ts';
import type { TagExample } from '../train-tagger.ts';
import { scoring, scoringTriples, TrainingRows, TrainingTriples } from '../training-rows.ts';
import { putFile, trainedWords } from '../workshop.ts';
import type { Workshop } from '../workshop.ts';

const BITS = 21;
const FOLDS = 4;
/** The beam that the transition model is trained for and must be run with; `gap` is in units of weight. */
const BEAM = { width: 6, gap: 120 } as const;
/** The teacher's beam and hash space: it need be neither quick nor small. */
const TEACHER = { width: 8, gap: 200, bits: 22, epochs: 7, runs: 2 } as const;
/** Words of raw text a source gives to silver trees. */
const SILVER_SHARE = 60_000;
/** Epochs of each pass, features kept, integers per unit of weight. */
const ARCS = { student: 3, runs: 3, pruned: 3, rows: 450_000, scale: 4, bits: 22 } as const;
const LABELS = { teacher: 4, student: 3, runs: 2, pruned: 2, margin: 3, rows: 220_000, prune: 1.2, scale: 8 } as const;

interface LabelTools {
  readonly names: readonly string[];
  readonly sure: SureLabels;
}

/**
 * Builds transitions and labels. A teacher learns from the gold trees (with tags as wrong as they will be later, by
 * jackknifing) and parses raw news; the student learns from both, is pruned, and learns on inside what was kept.
 */
export function buildParser(shop: Workshop): void {
  const words = { lexicon: trainedWords(shop), sure: shop.sure };
  const examples = tagExamples(shop.gold, shop.tags, words);
  const gold = goldTrees(shop, examples, jackknifed(shop, examples));
  const arcs = sureArcs(gold, { tags: shop.tags.names.length, least: 40, purity: 200 });
  const tools = { names: shop.labels, sure: new SureLabels(shop.tags.names.length, arcs) };
  const silver = silverTrees(shop, gold, tools);
  const mixed = [...gold, ...gold, ...silver];
  buildArcs(shop, mixed);
  const writer = new BundleWriter();
  writer.gaps(
    'sure',
    arcs.flatMap((arc) => [arc.dependent, arc.head, arc.before ? 1 : 0, arc.label]),
  );
  buildLabels(shop, mixed, { tools, writer });
}

/** Tags of every gold sentence by a tagger that has not seen its document. */
function jackknifed(shop: Workshop, examples: readonly TagExample[]): ReadonlyMap<TagExample, Int32Array> {
  const documents = [...new Set(shop.gold.map((sentence) => sentence.document))];
  const fold = new Map(documents.map((document, i) => [document, i % FOLDS]));
  const foldOf = (i: number): number => fold.get(shop.gold[i]?.document ?? '') ?? 0;
  const tags = new Map<TagExample, Int32Array>();
  for (let out = 0; out < FOLDS; out++) {
    const rows = new TrainingRows(shop.tags.names.length, BITS);
    const seen = examples.filter((_, i) => foldOf(i) !== out);
    trainTagger(seen, shop.tags, { rows, options: { epochs: 3, margin: 5, seed: out + 1 } });
    const tagger = new Tagger(shop.tags, scoring(rows.averaged(), rows));
    for (const [i, example] of examples.entries()) {
      if (foldOf(i) === out) tags.set(example, tagger.tag(example.sentence));
    }
    shop.log(`fold ${out + 1} of ${FOLDS}`);
  }
  return tags;
}

interface GoldTree extends LabelExample {
  /** Heads as annotated; `heads` are without crossing arcs. */
  readonly annotated: Int32Array;
}

function goldTrees(
  shop: Workshop,
  examples: readonly TagExample[],
  tags: ReadonlyMap<TagExample, Int32Array>,
): readonly GoldTree[] {
  const numbers = new Map(shop.labels.map((label, i) => [label, i]));
  return examples.flatMap((example, i) => {
    const gold = shop.gold[i];
    if (gold === undefined) return [];
    return [
      {
        columns: tokenColumns(example.sentence, tags.get(example) ?? example.tags, shop.tags),
        heads: projective(gold.heads),
        annotated: gold.heads,
        labels: Int32Array.from(gold.labels, (label) => numbers.get(label) ?? -1),
      },
    ];
  });
}

function silverTrees(shop: Workshop, gold: readonly GoldTree[], tools: LabelTools): readonly GoldTree[] {
  const { width, gap, bits } = TEACHER;
  const transitions = meanOfRuns(TEACHER.runs, (run) => {
    const arcs = new TrainingTriples(bits);
    trainArcs(gold, arcs, { epochs: TEACHER.epochs, width, gap, seed: run + 1, report: reporter(shop, 'teacher') });
    return arcs.averaged();
  });
  const rows = new TrainingRows(shop.labels.length, BITS);
  trainLabels(annotated(gold), tools, { rows, options: { epochs: LABELS.teacher, margin: LABELS.margin, seed: 1 } });
  const parser = new ArcParser(scoringTriples(transitions, bits), width, gap);
  const labeler = new Labeler(tools.names, scoring(rows.averaged(), rows), tools.sure);
  const tagger = new Tagger(shop.tags, shippedTagger(shop));
  const trees = rawSentences(shop, { lexicon: trainedWords(shop), sure: shop.sure }, SILVER_SHARE).map((sentence) => {
    const columns = tokenColumns(sentence, tagger.tag(sentence), shop.tags);
    const heads = parser.heads(columns);
    return { columns, heads, annotated: heads, labels: labeler.labels(columns, heads, null) };
  });
  shop.log(`parsed ${trees.length} raw sentences`);
  return trees;
}

function annotated(trees: readonly GoldTree[]): readonly LabelExample[] {
  return trees.map((tree) => ({ ...tree, heads: tree.annotated }));
}

function shippedTagger(shop: Workshop): SparseRows {
  const file = gunzipSync(readFileSync(path.join(shop.out, 'tagger/weights.bin.gz')));
  return new SparseRows(new Bundle(file), 'rows');
}

function reporter(shop: Workshop, name: string): (epoch: number, updates: number) => void {
  return (epoch, updates) => {
    shop.log(`${name} epoch ${epoch + 1}: ${updates} sentences learnt from`);
  };
}

function buildArcs(shop: Workshop, trees: readonly GoldTree[]): void {
  const averaged = meanOfRuns(ARCS.runs, (run) => {
    const own = new TrainingTriples(ARCS.bits);
    trainArcs(trees, own, { epochs: ARCS.student, ...BEAM, seed: run + 11, report: reporter(shop, 'student') });
    return own.averaged();
  });
  const rows = new TrainingTriples(ARCS.bits);
  const kept = trainPruned(rows, { averaged, most: ARCS.rows }, () => {
    trainArcs(trees, rows, { epochs: ARCS.pruned, ...BEAM, seed: 21, report: reporter(shop, 'pruned') });
  });
  const writer = new BundleWriter();
  writer.value('beam', BEAM.width);
  writer.value('gap', BEAM.gap * ARCS.scale);
  packTriples(writer, kept, { prune: 0, scale: ARCS.scale, bits: ARCS.bits });
  putFile(shop, 'arcs/weights.bin', writer.build());
}

function buildLabels(
  shop: Workshop,
  trees: readonly GoldTree[],
  { tools, writer }: { readonly tools: LabelTools; readonly writer: BundleWriter },
): void {
  const examples = annotated(trees);
  const { margin } = LABELS;
  const averaged = meanOfRuns(LABELS.runs, (run) => {
    const own = new TrainingRows(shop.labels.length, BITS);
    trainLabels(examples, tools, { rows: own, options: { epochs: LABELS.student, margin, seed: run + 3 } });
    return own.averaged();
  });
  const rows = new TrainingRows(shop.labels.length, BITS);
  const kept = trainPruned(rows, { averaged, most: LABELS.rows }, () => {
    trainLabels(examples, tools, { rows, options: { epochs: LABELS.pruned, margin, seed: 9 } });
  });
  writer.value('names', shop.labels);
  packSparse(writer, kept, { prune: LABELS.prune, scale: LABELS.scale, bits: BITS, classes: shop.labels.length });
  putFile(shop, 'labels/weights.bin', writer.build());
}
