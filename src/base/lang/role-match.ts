import type { NamesLexicon, RoleRow } from './names-lexicon.ts';

/** A phrase of the lexicon found in a list of words: from index `from`, `length` words long. */
export interface RoleMatch {
  readonly row: RoleRow;
  readonly phrase: string;
  readonly from: number;
  readonly length: number;
}

type Entry = readonly [words: readonly string[], row: RoleRow];

const indexes = new WeakMap<readonly RoleRow[], ReadonlyMap<string, readonly Entry[]>>();

/** Role phrases by their last word, the longest first. */
function indexOf(rows: readonly RoleRow[]): ReadonlyMap<string, readonly Entry[]> {
  const known = indexes.get(rows);
  if (known !== undefined) return known;
  const index = new Map<string, Entry[]>();
  for (const row of rows) {
    for (const phrase of row.phrases.split('|')) {
      const words = phrase.split(' ');
      const last = words[words.length - 1] ?? '';
      index.set(last, [...(index.get(last) ?? []), [words, row]]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  indexes.set(rows, index);
  return index;
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'people'],
  ['police', 'police'],
  ['thieves', 'thief'],
]);

/** Plurals that are no several of what the singular may name: houses are homes, a House is a parliament. */
const apart = new Set(['houses']);

/** A word's possible singulars, itself first: `lawmakers` gives `lawmakers`, `lawmaker`. */
export function singulars(word: string): readonly string[] {
  const forms = [word];
  if (apart.has(word)) return forms;
  const special = irregular.get(word);
  if (special !== undefined) forms.push(special);
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('men')) forms.push(`${word.slice(0, -3)}man`);
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  if (word.endsWith('s')) forms.push(word.slice(0, -1));
  return forms;
}

/** A word as the lexicon compares it: lower case, straight apostrophes, no dots. */
export function plainWord(word: string): string {
  const small = word.toLowerCase();
  return /[’'.,]/u.test(small) ? small.replace(/[’']s?$/u, '').replace(/[.,]/gu, '') : small;
}

/** The longest role phrase that ends with `words[end]`, or null. Words are as printed; the last may be plural. */
export function roleEndingAt(lexicon: NamesLexicon, words: readonly string[], end: number): RoleMatch | null {
  const index = indexOf(lexicon.roles);
  for (const head of singulars(plainWord(words[end] ?? ''))) {
    for (const [phrase, row] of index.get(head) ?? []) {
      const from = end - phrase.length + 1;
      if (from >= 0 && isPhraseAt(words, from, phrase))
        return { row, phrase: phrase.join(' '), from, length: phrase.length };
    }
  }
  return null;
}

/** Whether the words of a phrase but its last stand at an index. */
function isPhraseAt(words: readonly string[], from: number, phrase: readonly string[]): boolean {
  for (let at = phrase.length - 2; at >= 0; at--) if (plainWord(words[from + at] ?? '') !== phrase[at]) return false;
  return true;
}

/**
 * The role phrase that says what a noun phrase names: the one that ends with its head, or else the last one before it (`army
 * accountant` is of the army); null when no word of it is known. `head` is the index of the head word.
 */
export function roleOfPhrase(lexicon: NamesLexicon, words: readonly string[], head: number): RoleMatch | null {
  for (let at = head; at >= 0; at--) {
    const match = roleEndingAt(lexicon, words, at);
    if (match !== null) return match;
  }
  return null;
}

const titleForms = new WeakMap<NamesLexicon, ReadonlySet<string>>();

/** Whether a word, as printed, is a title before names: `Mr`, `Sheikh`. */
export function isTitle(lexicon: NamesLexicon, word: string): boolean {
  let forms = titleForms.get(lexicon);
  if (forms === undefined) titleForms.set(lexicon, (forms = new Set(lexicon.titles.map(({ form }) => form))));
  return forms.has(word);
}

const sets = new WeakMap<NamesLexicon, Map<string, ReadonlySet<string>>>();

type WordList = {
  [K in keyof NamesLexicon]: NamesLexicon[K] extends string ? K : never;
}[keyof NamesLexicon];

/** A word list of the lexicon as a set; `_` in a row stands for a space. */
export function wordSet(lexicon: NamesLexicon, list: WordList): ReadonlySet<string> {
  let known = sets.get(lexicon);
  if (known === undefined) sets.set(lexicon, (known = new Map<string, ReadonlySet<string>>()));
  let set = known.get(list);
  if (set === undefined) {
    const words = lexicon[list].split(/\s+/u).filter((word) => word !== '');
    known.set(list, (set = new Set(words.map((word) => word.replaceAll('_', ' ')))));
  }
  return set;
}
