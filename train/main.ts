import path from 'node:path';
import { parseArgs } from 'node:util';
import { PARTS, trainLanguage } from './language/train-language.ts';
import type { Part } from './language/train-language.ts';

// npm run train -- DIR [--only clusters,tagger,parser,lemmas] [--out models]
// Trains the language model from DIR/treebank and DIR/raw and writes weights and cards. Every random choice has a fixed
// seed, so the same data, code and Node give the same files. A part starts from the files that the parts before it left in
// the folder. The shipped parts were trained one at a time; that one run of all parts gives the same bytes is not checked.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, out: { type: 'string' } },
});

function partsNamed(names: string | undefined): readonly Part[] {
  if (names === undefined) return PARTS;
  const wanted = names.split(',');
  const unknown = wanted.filter((name) => !PARTS.some((part) => part === name));
  if (unknown.length > 0) {
    console.error(`no part is called ${unknown.join(', ')}; there are ${PARTS.join(', ')}`);
    process.exit(2);
  }
  return PARTS.filter((part) => wanted.includes(part));
}

const [data] = positionals;
if (data === undefined) {
  console.error('usage: npm run train -- DIR [--only clusters,tagger,parser,lemmas] [--out FOLDER]');
  process.exitCode = 2;
} else {
  const out = path.resolve(values.out ?? path.join(import.meta.dirname, '..', 'models'));
  trainLanguage({ data: path.resolve(data), out, parts: partsNamed(values.only) });
}
