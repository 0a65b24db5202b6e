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
import { rawSentences } from '../silver.ts';
import { projective, trainArcs } from '../train-arcs.ts';
import { sureArcs, trainLabels } from '../train-labels.ts';
import { meanOfRuns } from '../train-pruned.ts';
import { tagExamples, trainTagger } from '../train-tagger.ts';
import type { TagExample } from '../train-tagger.ts';
import { scoring, scoringTriples, TrainingRows, TrainingTriples } from '../training-rows.ts';
import { trainedWords } from '../workshop.ts';
import type { Workshop } from '../workshop.ts';
import { buildArcs } from './arcs.ts';
import { buildLabels } from './labels.ts';
import { annotated, reporter } from './trees.ts';
import type { GoldTree, LabelTools } from './trees.ts';

const BITS = 21;
const FOLDS = 4;
/** The teacher's beam and hash space: it need be neither quick nor small. */
const TEACHER = { width: 8, gap: 200, bits: 22, epochs: 7, runs: 2, labels: 4 } as const;
/** Words of raw text a source gives to silver trees. */
const SILVER_SHARE = 60_000;

/**
 * Builds transitions and labels. A teacher learns from the gold trees (with tags as wrong as they will be later, by
 * jackknifing) and parses raw news; the student learns from both, is pruned, and learns on inside what was kept.
 */
export function buildParser(shop: Workshop): void {
  const words = { lexicon: trainedWords(shop), sure: shop.sure };
  const examples = tagExamples(shop.gold, shop.tags, words);
  const gold = goldTrees(shop, examples, jackknifed(shop, examples));
  const arcs = sureArcs(gold, {
    tags: shop.tags.names.length,
    least: 40,
    purity: 200,
  });
  const tools = {
    names: shop.labels,
    sure: new SureLabels(shop.tags.names.length, arcs),
  };
  const silver = silverTrees(shop, gold, tools);
  const mixed = [...gold, ...gold, ...silver];
  buildArcs(shop, mixed, gold);
  const writer = new BundleWriter();
  writer.gaps(
    'sure',
    arcs.flatMap((arc) => [arc.dependent, arc.head, arc.before ? 1 : 0, arc.label]),
  );
  buildLabels(shop, { mixed, gold }, { tools, writer });
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
    trainTagger(seen, shop.tags, {
      rows,
      options: { epochs: 3, margin: 5, seed: out + 1 },
    });
    const tagger = new Tagger(shop.tags, scoring(rows.averaged(), rows));
    for (const [i, example] of examples.entries()) {
      if (foldOf(i) === out) tags.set(example, tagger.tag(example.sentence));
    }
    shop.log(`fold ${out + 1} of ${FOLDS}`);
  }
  return tags;
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
    const report = reporter(shop, 'teacher');
    trainArcs(gold, arcs, {
      epochs: TEACHER.epochs,
      width,
      gap,
      margin: 0,
      drop: 0,
      seed: run + 1,
      report,
    });
    return arcs.averaged();
  });
  const rows = new TrainingRows(shop.labels.length, BITS);
  trainLabels(annotated(gold), tools, {
    rows,
    options: { epochs: TEACHER.labels, margin: 3, seed: 1 },
  });
  const parser = new ArcParser(scoringTriples(transitions, bits), width, gap);
  const labeler = new Labeler(tools.names, scoring(rows.averaged(), rows), tools.sure);
  const tagger = new Tagger(shop.tags, shippedTagger(shop));
  const trees = rawSentences(shop, { lexicon: trainedWords(shop), sure: shop.sure }, SILVER_SHARE).map((sentence) => {
    const columns = tokenColumns(sentence, tagger.tag(sentence), shop.tags);
    const heads = parser.heads(columns);
    return {
      columns,
      heads,
      annotated: heads,
      labels: labeler.labels(columns, heads, null),
    };
  });
  shop.log(`parsed ${trees.length} raw sentences`);
  return trees;
}

function shippedTagger(shop: Workshop): SparseRows {
  const file = gunzipSync(readFileSync(path.join(shop.out, 'tagger/weights.bin.gz')));
  return new SparseRows(new Bundle(file), 'rows');
}
