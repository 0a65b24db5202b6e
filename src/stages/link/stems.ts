import { irregularForms, statementLight } from '../../base/lang/en/ledgers.ts';
import { wordsIn } from '../../base/text/words.ts';

/** The folded words of a text, in order. */
export function foldedWords(text: string): readonly string[] {
  return wordsIn(text.replace(/(?<=\p{L})['’]s\b/gu, '')).map((word) => word.folded);
}

/** A word without the ending of a plural, of `-ing` and of `-ed`: enough to compare two papers' words, not a lemma. */
export function stemOf(word: string): string {
  const bare = word
    .replace(/ies$/u, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$|(?<=[^s])s$/u, '')
    .replace(/(?<=.{3})(?:ing|ed)$/u, '')
    .replace(/(?<=.{2})e$/u, '');
  return bare.replace(/([bdgmnprt])\1$/u, '$1');
}

/** A stem without the endings that make nouns of verbs: `negotiation` and `negotiated` have one root. */
export function rootOf(word: string): string {
  const stem = stemOf(Object.hasOwn(irregularForms, word) ? (irregularForms[word] ?? word) : word);
  return stem.length > 6 ? stem.replace(/(?:ation|at|ition|ment|ity|ness|ion|ly)$/u, '') : stem;
}

const light: ReadonlySet<string> = new Set(statementLight.map(rootOf));

/** Stems of the words that carry what is said, names and numbers included, in order, each once. */
export function contentStems(text: string): readonly string[] {
  const stems = foldedWords(text)
    .filter((word) => word.length > 2 || /\d/u.test(word))
    .map(rootOf)
    .filter((stem) => !light.has(stem));
  return [...new Set(stems)];
}

/** Length of the longest common subsequence. */
export function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let above = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    b.forEach((other, j) => {
      row[j + 1] = word === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0);
    });
    above = row;
  }
  return above[b.length] ?? 0;
}

/** How many members two lists of distinct members share. */
export function sharedCount(a: readonly string[], b: readonly string[]): number {
  const set = new Set(a);
  return b.filter((item) => set.has(item)).length;
}
