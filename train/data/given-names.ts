import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { normaliseName } from '../../src/base/tables/normalise.ts';

// node train/data/given-names.ts NAMES RAW: writes data/given-names/given-names.tsv from the folder `names` of the npm package
// gender-detection-from-name and the packed news of RAW. Names that news does not print, and those of both genders, are left out.

const letters: Readonly<Record<string, string>> = { male: 'm', female: 'f' };

/** Genders of all names; '' where the package's languages differ. */
function gendersIn(folder: string): ReadonlyMap<string, string> {
  const genders = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    for (const [, name = '', gender = ''] of readFileSync(path.join(folder, file), 'utf8').matchAll(/\['([^']+)', '(\w+)'\]/gu)) {
      const key = normaliseName(name);
      const letter = letters[gender] ?? '';
      genders.set(key, (genders.get(key) ?? letter) === letter ? letter : '');
    }
  }
  return genders;
}

/** Capitalised words before a further capitalised word, normalised. */
function firstWords(folder: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.gz'))) {
    const text = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
    for (const [word] of text.matchAll(/\p{Lu}\p{Ll}+(?=\s\p{Lu})/gu)) words.add(normaliseName(word));
  }
  return words;
}

const [names = '', raw = ''] = process.argv.slice(2);
const printed = firstWords(raw);
const rows = [...gendersIn(names)]
  .filter(([name, gender]) => gender !== '' && /^\p{L}{2,}$/u.test(name) && printed.has(name))
  .map(([name, gender]) => `${name}\t${gender}`)
  .sort();
writeFileSync(new URL('../../data/given-names/given-names.tsv', import.meta.url), `name\tgender\n${rows.join('\n')}\n`);
console.log(`${String(rows.length)} names`);
