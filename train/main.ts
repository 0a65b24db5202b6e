import path from 'node:path';
import { parseArgs } from 'node:util';
import { PARTS, trainLanguage } from './language/train-language.ts';
import type { Part } from './language/train-language.ts';
import { buildAttribution } from './attribution/write-attribution.ts';
import { buildNames } from './names/write-names.ts';

// npm run train -- DIR [--only clusters,tagger,parser,lemmas,names,attribution] [--out models]
// Trains the language model from DIR/treebank and DIR/raw, then over the trees of that model the reader of names from the same and the
// reader of attributions from DIR/attribution, and writes weights and cards. Every random choice has a fixed
// seed, so the same data, code and Node give the same files. A part starts from the files that the parts before it left in
// the folder. The shipped parts were trained one at a time; that one run of all parts gives the same bytes is not checked.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, out: { type: 'string' } },
});

const all: readonly string[] = [...PARTS, 'names', 'attribution'];

function partsNamed(names: string | undefined): readonly string[] {
  const wanted = names?.split(',') ?? all;
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length === 0) return wanted;
  console.error(`no part is called ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(2);
}

function train(job: { readonly data: string; readonly out: string }, wanted: readonly string[]): void {
  const parts: readonly Part[] = PARTS.filter((part) => wanted.includes(part));
  if (parts.length > 0) trainLanguage({ ...job, parts });
  if (wanted.includes('names')) buildNames(job);
  if (wanted.includes('attribution')) buildAttribution(job);
}

const [data] = positionals;
if (data === undefined) {
  console.error('usage: npm run train -- DIR [--only clusters,tagger,parser,lemmas,names,attribution] [--out FOLDER]');
  process.exitCode = 2;
} else {
  const out = path.resolve(values.out ?? path.join(import.meta.dirname, '..', 'models'));
  train({ data: path.resolve(data), out }, partsNamed(values.only));
}
