import path from 'node:path';
import type { WordLexicon } from '../../src/base/infer/lexicon.ts';
import type { TagSentence } from '../../src/stages/parse/tag-features.ts';
import { tagSentence } from '../../src/stages/parse/tag.ts';
import { WordTypes } from '../../src/stages/parse/word-types.ts';
import { readRaw } from './words/raw-text.ts';
import type { Workshop } from './workshop.ts';

/** Shortest and longest raw sentence to learn from: fragments teach little, long ones are often not one sentence. */
const LENGTH = { least: 4, most: 50 } as const;

/** Sentences of raw news, no source giving more than about `share` words. */
export function rawSentences(
  shop: Workshop,
  words: { readonly lexicon: WordLexicon; readonly sure: ReadonlyMap<string, number> },
  share: number,
): TagSentence[] {
  const out: TagSentence[] = [];
  for (const article of readRaw(path.join(shop.data, 'raw'), share)) {
    const types = new WordTypes(words.lexicon, words.sure);
    for (const forms of article) types.noteSmall(forms);
    for (const forms of article) {
      if (forms.length >= LENGTH.least && forms.length <= LENGTH.most) out.push(tagSentence(forms, types));
    }
  }
  return out;
}
