import path from 'node:path';
import { Tagger, tagSentence } from '../../../src/stages/parse/tag.ts';
import { WordTypes } from '../../../src/stages/parse/word-types.ts';
import { BundleWriter } from '../bundle-writer.ts';
import { FormTags } from '../form-tags.ts';
import { packSparse, pruneRows } from '../pack-rows.ts';
import { rawSentences } from '../silver.ts';
import { tagExamples, trainTagger } from '../train-tagger.ts';
import type { TagExample } from '../train-tagger.ts';
import { meanOfRuns, rounded, trainPruned } from '../train-pruned.ts';
import { scoring, TrainingRows } from '../training-rows.ts';
import type { TrainedRow } from '../training-rows.ts';
import { readRaw } from '../words/raw-text.ts';
import { putFile, trainedWords } from '../workshop.ts';
import type { Workshop } from '../workshop.ts';

const BITS = 21;
const MARGIN = 5;
const RUNS = 4;
/** Features kept for the second training; weights below `prune` are dropped after it. */
const SIZE = { rows: 180_000, prune: 1, scale: 8 } as const;
/** The last pass: gold sentences only, inside the features kept, with a larger margin and some forms hidden. */
const POLISH = { epochs: 3, runs: 5, margin: 10, drop: 0.1 } as const;
/** Words of raw text a source gives to silver tags, and to the count of forms that have one tag in all of it. */
const SHARE = { silver: 45_000, sure: 500_000 } as const;
const USUAL = { least: 100, purity: 300 } as const;

/**
 * Builds the tagger: first trained in full, then pruned, then trained on inside the features that were kept, on the gold
 * sentences and on raw news that the full tagger tagged. Forms that it tags alike wherever raw news has them are listed,
 * so that a reader need not look at them.
 */
export function buildTagger(shop: Workshop): void {
  const words = { lexicon: trainedWords(shop), sure: shop.sure };
  const shape = { classes: shop.tags.names.length, bits: BITS };
  const examples = tagExamples(shop.gold, shop.tags, words);
  const averaged = meanOfRuns(RUNS, (run) => {
    const rows = new TrainingRows(shape.classes, BITS);
    trainTagger(examples, shop.tags, { rows, options: { epochs: 5, margin: MARGIN, seed: run + 1 } });
    return rows.averaged();
  });
  const teacher = new Tagger(shop.tags, scoring(averaged, shape));
  const silver: TagExample[] = rawSentences(shop, words, SHARE.silver).map((sentence) => ({
    sentence,
    tags: teacher.tag(sentence),
  }));
  shop.log(`tagged ${silver.length} raw sentences`);
  const kept = meanOfRuns(RUNS, (run) => {
    const rows = new TrainingRows(shape.classes, BITS);
    return trainPruned(rows, { averaged, most: SIZE.rows }, () => {
      trainTagger([...examples, ...examples, ...silver], shop.tags, {
        rows,
        options: { epochs: 2, margin: MARGIN, seed: run + 5 },
      });
    });
  });
  const polished = polishedTagger(shop, rounded(pruneRows(kept, SIZE.prune), SIZE.scale), examples);
  putTagger(shop, polished, usualForms(shop, new Tagger(shop.tags, scoring(polished, shape))));
}

/** The last pass over the tagger; see {@link POLISH}. */
function polishedTagger(
  shop: Workshop,
  kept: readonly TrainedRow[],
  examples: readonly TagExample[],
): readonly TrainedRow[] {
  const { runs, epochs, margin, drop } = POLISH;
  return meanOfRuns(runs, (run) => {
    const rows = new TrainingRows(shop.tags.names.length, BITS);
    return trainPruned(rows, { averaged: kept, most: kept.length }, () => {
      trainTagger(examples, shop.tags, { rows, options: { epochs, margin, seed: run + 51 }, drop });
    });
  });
}

/** The forms that are sure in the treebanks, and those that the tagger tags alike all over raw news. */
function usualForms(shop: Workshop, tagger: Tagger): ReadonlyMap<string, number> {
  const usual = new FormTags();
  const lexicon = trainedWords(shop);
  for (const article of readRaw(path.join(shop.data, 'raw'), SHARE.sure)) {
    const types = new WordTypes(lexicon, shop.sure);
    for (const forms of article) types.noteSmall(forms);
    for (const forms of article) {
      const sentence = tagSentence(forms, types);
      if (!sentence.title) usual.note(forms, tagger.tag(sentence));
    }
  }
  const sure = new Map([...usual.sure(USUAL), ...shop.sure]);
  shop.log(`${sure.size} forms with one tag`);
  return sure;
}

function putTagger(shop: Workshop, rows: readonly TrainedRow[], sure: ReadonlyMap<string, number>): void {
  const writer = new BundleWriter();
  writer.value('names', shop.tags.names);
  writer.text('sureForms', [...sure.keys()].join('\n'));
  writer.gaps('sureTags', sure.values());
  packSparse(writer, rows, { prune: SIZE.prune, scale: SIZE.scale, bits: BITS, classes: shop.tags.names.length });
  putFile(shop, 'tagger/weights.bin', writer.build());
}
