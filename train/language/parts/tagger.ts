import { Tagger } from '../../../src/stages/parse/tag.ts';
import { BundleWriter } from '../bundle-writer.ts';
import { packSparse } from '../pack-rows.ts';
import { rawSentences } from '../silver.ts';
import { tagExamples, trainTagger } from '../train-tagger.ts';
import type { TagExample } from '../train-tagger.ts';
import { scoring, TrainingRows } from '../training-rows.ts';
import { meanOfRuns, trainPruned } from '../train-pruned.ts';
import { putFile, trainedWords } from '../workshop.ts';
import type { Workshop } from '../workshop.ts';

const BITS = 21;
const MARGIN = 5;
const RUNS = 4;
/** Features kept for the second training; weights below `prune` are dropped after it. */
const SIZE = { rows: 180_000, prune: 1, scale: 8 } as const;

/**
 * Builds the tagger: first trained in full, then pruned, then trained on inside the features that were kept, on the gold
 * sentences and on raw news that the full tagger tagged.
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
  const silver: TagExample[] = rawSentences(shop, words, 45_000).map((sentence) => ({
    sentence,
    tags: teacher.tag(sentence),
  }));
  shop.log(`tagged ${silver.length} raw sentences`);
  const rows = new TrainingRows(shape.classes, BITS);
  const kept = trainPruned(rows, { averaged, most: SIZE.rows }, () => {
    trainTagger([...examples, ...examples, ...silver], shop.tags, {
      rows,
      options: { epochs: 2, margin: MARGIN, seed: 5 },
    });
  });
  const writer = new BundleWriter();
  writer.value('names', shop.tags.names);
  writer.text('sureForms', [...shop.sure.keys()].join('\n'));
  writer.gaps('sureTags', shop.sure.values());
  packSparse(writer, kept, { prune: SIZE.prune, scale: SIZE.scale, bits: BITS, classes: shop.tags.names.length });
  putFile(shop, 'tagger/weights.bin', writer.build());
}
