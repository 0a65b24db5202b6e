import path from 'node:path';
import { Bundle } from '../../../src/base/infer/bundle.ts';
import { readLexicon } from '../../../src/base/infer/lexicon.ts';
import { Tagger } from '../../../src/stages/parse/tag.ts';
import { tagExamples, trainTagger } from '../train-tagger.ts';
import { scoring, TrainingRows } from '../training-rows.ts';
import { associations } from '../words/associations.ts';
import { embed } from '../words/embedding.ts';
import { packWords } from '../words/pack-words.ts';
import type { WordRow } from '../words/pack-words.ts';
import { readRaw } from '../words/raw-text.ts';
import { sphericalMeans } from '../words/spherical-means.ts';
import { countGoldTags, countSilverTags, tagClasses } from '../words/tag-classes.ts';
import type { TagCounts } from '../words/tag-classes.ts';
import { capitalStep, countWords } from '../words/word-counts.ts';
import type { WordCounts } from '../words/word-counts.ts';
import { putFile } from '../workshop.ts';
import type { Workshop } from '../workshop.ts';

/** Most words one source gives to clusters and capitals, and to the tag lexicon. */
const SHARE = { clusters: 3_000_000, tags: 800_000 } as const;
const WORDS = { most: 45_000, least: 6, contexts: 3000, size: 80, fine: 800, coarse: 64, classes: 400 } as const;

const NONE_SURE: ReadonlyMap<string, number> = new Map();

/**
 * Builds the word lexicon: clusters and capitals from raw text, and the tags that a first tagger, trained without them,
 * gives each word there (a lexicon of silver tags: it lets the last tagger know words that the treebanks lack).
 */
export function buildWords(shop: Workshop): void {
  const raw = path.join(shop.data, 'raw');
  const counts = countWords(readRaw(raw, SHARE.clusters), WORDS.most, WORDS.least);
  shop.log(`${counts.words.length} words of ${counts.stream.length}`);
  const rows = clustered(counts);
  shop.log('clusters');
  const file = packWords(rows);
  const tags = silverTags(shop, raw, file);
  const classes = tagClasses(counts.words, tags, WORDS.classes);
  putFile(shop, 'words/words.bin', packWords(rows.map((row, i) => ({ ...row, tags: classes[i] ?? 0 }))));
}

function clustered(counts: WordCounts): readonly WordRow[] {
  const vectors = embed(associations(counts.stream, counts.words.length, WORDS.contexts), WORDS.size, 2);
  const fine = sphericalMeans(vectors, counts.counts, { clusters: WORDS.fine, rounds: 10 });
  const weights = Array.from({ length: WORDS.fine }, () => 0);
  for (const [i, cluster] of fine.cluster.entries())
    weights[cluster] = (weights[cluster] ?? 0) + (counts.counts[i] ?? 0);
  const coarse = sphericalMeans(fine.middles, weights, { clusters: WORDS.coarse, rounds: 15 });
  return counts.words.map((word, i) => ({
    word,
    fine: (fine.cluster[i] ?? 0) + 1,
    coarse: (coarse.cluster[fine.cluster[i] ?? 0] ?? 0) + 1,
    tags: 0,
    caps: capitalStep(counts.capitals[i] ?? null),
  }));
}

function silverTags(shop: Workshop, raw: string, words: Uint8Array): TagCounts {
  const lexicon = readLexicon(new Bundle(words));
  const rows = new TrainingRows(shop.tags.names.length, 21);
  const examples = tagExamples(shop.gold, shop.tags, { lexicon, sure: NONE_SURE });
  trainTagger(examples, shop.tags, { rows, options: { epochs: 4, margin: 4, seed: 1 } });
  const counts: TagCounts = new Map();
  const tools = { tagger: new Tagger(shop.tags, scoring(rows.averaged(), rows)), lexicon, sure: NONE_SURE };
  const tagged = countSilverTags(readRaw(raw, SHARE.tags), tools, counts);
  countGoldTags(shop.gold, 1, counts);
  shop.log(`silver tags of ${tagged} tokens`);
  return counts;
}
