import { tagSentence } from '../../../src/stages/parse/tag.ts';
import type { Tagger } from '../../../src/stages/parse/tag.ts';
import { lexiconKey, WordTypes } from '../../../src/stages/parse/word-types.ts';
import type { WordLexicon } from '../../../src/base/infer/lexicon.ts';
import type { RawArticle } from './raw-text.ts';
import type { GoldSentence } from '../treebank.ts';

/** How often each word (by lexicon key) was given each joint tag. */
export type TagCounts = Map<string, Map<string, number>>;

/** Tags raw articles and adds what it finds to the counts. */
export function countSilverTags(
  articles: Iterable<RawArticle>,
  tools: { readonly tagger: Tagger; readonly lexicon: WordLexicon; readonly sure: ReadonlyMap<string, number> },
  counts: TagCounts,
): number {
  let tokens = 0;
  for (const article of articles) {
    const types = new WordTypes(tools.lexicon, tools.sure);
    for (const sentence of article) types.noteSmall(sentence);
    for (const sentence of article) {
      const tags = tools.tagger.tag(tagSentence(sentence, types));
      for (const [i, form] of sentence.entries()) addTag(counts, form, tools.tagger.set.names[tags[i] ?? 0] ?? '', 1);
      tokens += sentence.length;
    }
  }
  return tokens;
}

/** Adds the tags of gold sentences, each counted `weight` times. */
export function countGoldTags(sentences: readonly GoldSentence[], weight: number, counts: TagCounts): void {
  for (const sentence of sentences) {
    for (const [i, form] of sentence.forms.entries()) addTag(counts, form, sentence.tags[i] ?? '', weight);
  }
}

function addTag(counts: TagCounts, form: string, tag: string, weight: number): void {
  const key = lexiconKey(form);
  const own = counts.get(key) ?? new Map<string, number>();
  own.set(tag, (own.get(tag) ?? 0) + weight);
  counts.set(key, own);
}

/** Numbers of the ambiguity classes of words: which tags a word takes, the commonest first; 0 for words hardly seen. */
export function tagClasses(words: readonly string[], counts: TagCounts, most: number): readonly number[] {
  const names = words.map((word) => className(counts.get(word)));
  const frequency = new Map<string, number>();
  for (const name of names) {
    for (const shorter of prefixes(name)) frequency.set(shorter, (frequency.get(shorter) ?? 0) + 1);
  }
  const kept = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
  const numbers = new Map(kept.map(([name], index) => [name, index + 1]));
  return names.map((name) => {
    const known = prefixes(name).find((shorter) => numbers.has(shorter));
    return known === undefined ? 0 : (numbers.get(known) ?? 0);
  });
}

/** Tags with at least 3 % of the uses, at most four, the commonest first; the third and fourth need 5 %. */
function className(tags: ReadonlyMap<string, number> | undefined): string {
  if (tags === undefined) return '';
  const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
  if (total < 4) return '';
  return [...tags]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 4)
    .filter(([, count], rank) => count >= total * (rank < 2 ? 0.03 : 0.05))
    .map(([tag]) => tag)
    .join(' ');
}

/** A class name and its beginnings, the longest first; empty names have none. */
function prefixes(name: string): readonly string[] {
  const parts = name === '' ? [] : name.split(' ');
  return parts.map((_, k) => parts.slice(0, parts.length - k).join(' '));
}
