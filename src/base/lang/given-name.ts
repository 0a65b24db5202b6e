import type { Gender, NamesLexicon } from './names-lexicon.ts';

const indexes = new WeakMap<NamesLexicon, ReadonlyMap<string, string>>();

function indexOf(lexicon: NamesLexicon): ReadonlyMap<string, string> {
  let known = indexes.get(lexicon);
  if (known === undefined) {
    const rows = lexicon.givenNames.split(/\s+/u).filter((row) => row.includes(':'));
    known = new Map(rows.map((row) => [row.slice(0, row.lastIndexOf(':')), row.slice(row.lastIndexOf(':') + 1)]));
    indexes.set(lexicon, known);
  }
  return known;
}

/** A word as the given names are listed: lower case, diacritics folded. */
function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a word is a given name; of a hyphenated one the first half counts. */
export function isGivenName(lexicon: NamesLexicon, word: string): boolean {
  const names = indexOf(lexicon);
  const folded = fold(word);
  return names.has(folded) || names.has(folded.split(/[-‐]/u)[0] ?? '');
}

/** The gender that news gives to bearers of a given name; null when it is not known or both. */
export function genderOfGivenName(lexicon: NamesLexicon, word: string): Gender | null {
  const letter = indexOf(lexicon).get(fold(word));
  return letter === 'm' ? 'he' : letter === 'f' ? 'she' : null;
}
