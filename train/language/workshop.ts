import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Bundle } from '../../src/base/infer/bundle.ts';
import { readLexicon } from '../../src/base/infer/lexicon.ts';
import type { WordLexicon } from '../../src/base/infer/lexicon.ts';
import type { TagSet } from '../../src/stages/parse/tag.ts';
import { collectTags, sureForms } from './train-tagger.ts';
import { readTreebank } from './treebank.ts';
import type { GoldSentence } from './treebank.ts';
import { wordsOf } from './words/pack-words.ts';

/** Where data lie, where weights go, and what the treebanks say; read once for all parts. */
export interface Workshop {
  readonly data: string;
  readonly out: string;
  /** Gold sentences to learn from. */
  readonly gold: readonly GoldSentence[];
  readonly tags: TagSet;
  readonly labels: readonly string[];
  /** Forms with one tag only. */
  readonly sure: ReadonlyMap<string, number>;
  readonly log: (message: string) => void;
}

/** Opens the workshop. */
export function openWorkshop(data: string, out: string): Workshop {
  const began = process.uptime();
  const read = (name: string): readonly GoldSentence[] =>
    readTreebank(path.join(data, 'treebank', `${name}.conllu.gz`), true);
  const gold = [...read('ewt.train'), ...read('gum.train')];
  const tags = collectTags(gold);
  return {
    data,
    out,
    gold,
    tags,
    labels: [...new Set(gold.flatMap((sentence) => sentence.labels))].sort(),
    sure: sureForms(gold, tags, { least: 30, purity: 1000 }),
    log: (message) => {
      console.error(`${(process.uptime() - began).toFixed(0)} s  ${message}`);
    },
  };
}

/** Writes a packed file beside its final name and moves it there, so that a reader never sees half a file. */
export function putFile(shop: Workshop, name: string, bytes: Uint8Array): void {
  const target = path.join(shop.out, `${name}.gz`);
  mkdirSync(path.dirname(target), { recursive: true });
  const packed = gzipSync(bytes, { level: 9 });
  writeFileSync(`${target}.new`, packed);
  renameSync(`${target}.new`, target);
  shop.log(`${name}.gz: ${packed.length} bytes`);
}

/** The word lexicon trained before. */
export function trainedWords(shop: Workshop): WordLexicon {
  return readLexicon(wordBundle(shop));
}

/** The small-letter words of that lexicon. */
export function trainedForms(shop: Workshop): ReadonlySet<string> {
  return new Set(wordsOf(wordBundle(shop)));
}

function wordBundle(shop: Workshop): Bundle {
  return new Bundle(gunzipSync(readFileSync(path.join(shop.out, 'words/words.bin.gz'))));
}
