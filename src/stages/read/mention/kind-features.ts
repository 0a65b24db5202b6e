import { hashSlice, hashString, mix } from '../../../base/infer/hash.ts';
import { compileTemplates, hashTemplates } from '../../../base/infer/templates.ts';
import type { WordLexicon } from '../../../base/infer/lexicon.ts';
import { formAt, isGlued, type Range, type Scene, tokenAt } from './chunk.ts';
import { opensSentence } from './runs.ts';

const atoms = [
  ...['count', 'shape', 'whole', 'first', 'second', 'last', 'firstfine', 'lastfine', 'firstcoarse', 'lastcoarse'],
  ...['lastend2', 'lastend3', 'lastend4', 'firstend3', 'firststart3', 'laststart3', 'firstcaps', 'lastcaps', 'lasttag'],
  ...['prev', 'prev2', 'next', 'next2', 'prevfine', 'nextfine', 'prevtag', 'nexttag', 'prevcoarse', 'nextcoarse'],
  ...['rel', 'up', 'upfine', 'place', 'apposed'],
] as const;

const rows = [
  ...['count', 'shape', 'whole', 'first', 'second', 'last', 'firstfine', 'lastfine', 'firstcoarse', 'lastcoarse'],
  ...[
    'lastend2',
    'lastend3',
    'lastend4',
    'firstend3',
    'firststart3',
    'laststart3',
    'shape firstcaps',
    'shape lastcaps',
  ],
  ...['prev', 'next', 'prevfine', 'nextfine', 'rel', 'up', 'upfine', 'apposed', 'lasttag', 'prev shape', 'next shape'],
  ...['prev next', 'prev prev2', 'next next2', 'rel up', 'rel upfine count', 'rel count', 'first count', 'last count'],
  ...['lastend3 count', 'lastend4 count', 'firstfine lastfine', 'firstcoarse lastcoarse count', 'prevfine count'],
  ...['nextfine count', 'prevfine nextfine', 'prevcoarse nextcoarse shape', 'prevtag nexttag count', 'rel shape place'],
  ...[
    'lastend2 firstend3',
    'firststart3 count',
    'lastfine nextfine',
    'lastfine prevfine',
    'prev nexttag',
    'next prevtag',
  ],
] as const;

const templates = compileTemplates(rows, atoms);
const values = new Int32Array(atoms.length);

/** Number of features of a run. */
export const kindFeatures = templates.count;

const outside = 0x3c6ef372;

interface Words {
  readonly scene: Scene;
  readonly words: WordLexicon;
}

interface Look {
  readonly form: number;
  readonly fine: number;
  readonly coarse: number;
  readonly caps: number;
}

const edge: Look = { form: outside, fine: outside, coarse: outside, caps: outside };

function lookAt({ scene, words }: Words, at: number): Look {
  const token = tokenAt(scene, at);
  if (token === null) return edge;
  const form = hashString(token.form.toLowerCase());
  const row = words.row(form);
  const { fine, coarse, caps } = words.classes;
  return { form, fine: mix(fine[row] ?? 0), coarse: mix(coarse[row] ?? 0), caps: mix(caps[row] ?? 0) };
}

/** Hashed features of a run of words, from the words themselves and those around them; a new array for each call. */
export function kindHashes(around: Words, run: Range): Int32Array {
  let k = 0;
  const put = (value: number): void => {
    values[k++] = value;
  };
  putWords(around, run, put);
  putNeighbours(around, run, put);
  putTree(around, run, put);
  const hashes = new Int32Array(kindFeatures);
  hashTemplates(templates, values, hashes);
  return hashes;
}

function putWords(around: Words, { first, last }: Range, put: (value: number) => void): void {
  const { scene } = around;
  const [a, b] = [lookAt(around, first), lookAt(around, last)];
  put(mix(Math.min(5, last - first)));
  put(shapeOf(scene, { first, last }));
  put(wholeOf(scene, { first, last }));
  put(a.form);
  put(last > first ? lookAt(around, first + 1).form : outside);
  for (const value of [b.form, a.fine, b.fine, a.coarse, b.coarse]) put(value);
  const [opening, closing] = [formAt(scene, first).toLowerCase(), formAt(scene, last).toLowerCase()];
  for (const size of [2, 3, 4]) put(hashSlice(closing, Math.max(0, closing.length - size), closing.length, size));
  put(hashSlice(opening, Math.max(0, opening.length - 3), opening.length, 5));
  put(hashSlice(opening, 0, Math.min(3, opening.length), 6));
  put(hashSlice(closing, 0, Math.min(3, closing.length), 7));
  put(a.caps);
  put(b.caps);
  put(hashString(tokenAt(scene, last)?.xpos ?? ''));
}

function putNeighbours(around: Words, { first, last }: Range, put: (value: number) => void): void {
  const [before, after] = [lookAt(around, first - 1), lookAt(around, last + 1)];
  put(before.form);
  put(lookAt(around, first - 2).form);
  put(after.form);
  put(lookAt(around, last + 2).form);
  put(before.fine);
  put(after.fine);
  put(hashString(tokenAt(around.scene, first - 1)?.xpos ?? ''));
  put(hashString(tokenAt(around.scene, last + 1)?.xpos ?? ''));
  put(before.coarse);
  put(after.coarse);
}

function putTree(around: Words, run: Range, put: (value: number) => void): void {
  const { scene } = around;
  const head = headOf(scene, run);
  const token = tokenAt(scene, head);
  const up = tokenAt(scene, token?.head ?? -1);
  put(hashString(token?.deprel ?? ''));
  put(hashString(up?.lemma ?? ''));
  put(up === null ? outside : lookAt(around, token?.head ?? -1).fine);
  put(mix((opensSentence(scene, run.first) ? 1 : 0) + (scene.titleCase ? 2 : 0)));
  const apposed = scene.sentence.tokens.findIndex((each) => each.head === head && each.deprel === 'appos');
  put(apposed === -1 ? outside : lookAt(around, apposed).fine);
}

/** The word of a run that hangs on one outside it. */
export function headOf(scene: Scene, { first, last }: Range): number {
  for (let at = first; at <= last; at++) {
    const head = tokenAt(scene, at)?.head ?? -1;
    if (head < first || head > last) return at;
  }
  return last;
}

function wholeOf(scene: Scene, { first, last }: Range): number {
  let sum = 11;
  for (let at = first; at <= last; at++) sum = mix(Math.imul(sum, 31) ^ hashString(formAt(scene, at).toLowerCase()));
  return sum;
}

/** How the words of a run are written: capital and small letters, capitals, an initial, small letters, a hyphen, digits. */
function shapeOf(scene: Scene, { first, last }: Range): number {
  let sum = 5;
  for (let at = first; at <= Math.min(last, first + 5); at++) {
    const form = formAt(scene, at);
    sum = mix(Math.imul(sum, 31) ^ (shapeAt(form) * 2 + (isGlued(scene, at) && at < last ? 1 : 0)));
  }
  return sum;
}

function shapeAt(form: string): number {
  if (/^\p{Lu}\.?$/u.test(form)) return 1;
  if (/^[\p{Lu}.&]+s?$/u.test(form)) return 2;
  if (/^\p{Lu}\p{Ll}+\p{Lu}/u.test(form)) return 3;
  if (/^\p{Lu}/u.test(form)) return 4;
  return /^\p{L}/u.test(form) ? 5 : /\p{N}/u.test(form) ? 6 : 7;
}
