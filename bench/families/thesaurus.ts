import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../../src/stages/link/signature.ts';

/** What may stand for a word: other words to which the word's ending is put, rightly or not. */
export interface Replacement {
  readonly ending: string;
  readonly words: readonly string[];
}

/** Replacements by folded word. */
export type Thesaurus = ReadonlyMap<string, Replacement>;

/** Whether a set of synonyms is of the half from which the bench spins and that the linker is not shown. */
export function isHeldOut(words: string): boolean {
  return hashOf(words) % 2 !== 0;
}

/** Rows of the table of synonyms: `kind`, `words`. */
export function synonymRows(): readonly (readonly [string, string])[] {
  const file = path.join(import.meta.dirname, '..', '..', 'data', 'synonyms', 'synonyms.tsv');
  return rowsOf(file).map(([kind = '', words = '']) => [kind, words] as const);
}

function rowsOf(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split('\t'));
}

/** An extract of the Moby Thesaurus (Grady Ward, public domain): five words for each word of the texts, chosen by a hash. */
export function moby(): Thesaurus {
  const rows = rowsOf(path.join(import.meta.dirname, 'moby.tsv'));
  return new Map(rows.map(([word = '', ending = '', words = '']) => [word, { ending, words: words.split(' ') }]));
}

const endings: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['e', '']],
  ['s', ['']],
  ['ed', ['e', '']],
  ['ing', ['e', '']],
];

/** What may stand for words by the half of WordNet's sets that the linker is not shown. */
export function heldOutWordNet(words: Iterable<string>): Thesaurus {
  const bySense = new Map<string, Set<string>>();
  for (const [kind, set] of synonymRows()) {
    if (kind === 'form' || !isHeldOut(set)) continue;
    const members = set.split(' ').filter((word) => word.length > 3);
    for (const member of members) bySense.set(member, new Set([...(bySense.get(member) ?? []), ...members]));
  }
  const found = new Map<string, Replacement>();
  for (const word of words) {
    const replacement = replacementIn(bySense, word);
    if (replacement !== null) found.set(word, replacement);
  }
  return found;
}

function replacementIn(bySense: ReadonlyMap<string, ReadonlySet<string>>, word: string): Replacement | null {
  for (const [lemma, ending] of lemmasOf(word)) {
    const words = [...(bySense.get(lemma) ?? [])].filter((other) => other !== lemma);
    if (words.length > 0) return { ending, words };
  }
  return null;
}

function lemmasOf(word: string): readonly (readonly [string, string])[] {
  const cut = endings.flatMap(([ending, repairs]) =>
    word.endsWith(ending) ? repairs.map((repair) => [word.slice(0, -ending.length) + repair, ending] as const) : [],
  );
  return [[word, ''], ...cut];
}
