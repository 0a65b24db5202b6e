import type { Token } from '../../../base/schema/parse.ts';

const endings: readonly (readonly [RegExp, string])[] = [
  [/men$/u, 'man'],
  [/ies$/u, 'y'],
  [/ves$/u, 'f'],
  [/(s|x|ch|sh)es$/u, '$1'],
  [/s$/u, ''],
];

/** Whether a token's lemma is one of the words; a plural that the lemmatiser left wrong is undone by its ending. */
export function hasLemma(words: ReadonlySet<string> | undefined, token: Token): boolean {
  if (words === undefined) return false;
  if (words.has(token.lemma.toLowerCase())) return true;
  if (token.xpos !== 'NNS' && token.xpos !== 'NNPS') return false;
  const form = token.form.toLowerCase();
  return words.has(form) || endings.some(([ending, end]) => ending.test(form) && words.has(form.replace(ending, end)));
}

/** A token's form in small letters, with a straight apostrophe. */
export function formOf(token: Token): string {
  return token.form.toLowerCase().replace('’', "'");
}
