import { hashString, mix } from '../../../../base/infer/hash.ts';
import { childrenOf, tokenOf } from '../../../../base/text/tree.ts';
import type { Find } from '../scene.ts';
import { featureSet, hashesOf, small, steps } from './features.ts';
import { childBy, valueAt, type Grid } from './grid.ts';

const atoms = [
  ...['lemma', 'form', 'tag', 'rel', 'fine', 'coarse', 'up', 'uptag', 'uprel', 'prev', 'prevtag', 'next', 'nexttag'],
  ...['right', 'left', 'mark', 'object', 'objtag', 'objfine', 'case', 'complement', 'subject', 'subjtag', 'subjname'],
  ...['subjfine', 'rule', 'ruled', 'covered', 'quoted', 'quotenext', 'quoteprev', 'place', 'aux', 'other', 'block'],
] as const;

const rows = [
  ...['lemma', 'tag', 'rel', 'fine', 'coarse', 'up', 'uprel', 'prev', 'prevtag', 'next', 'nexttag', 'right', 'mark'],
  ...['object', 'objfine', 'case', 'complement', 'subjname', 'rule', 'ruled', 'covered', 'quoted', 'quotenext'],
  ...['quoteprev', 'place', 'aux', 'block', 'lemma right', 'lemma mark', 'lemma object', 'lemma case'],
  ...['lemma subjname', 'lemma complement', 'lemma quotenext', 'lemma aux', 'lemma quoted', 'lemma covered'],
  ...['lemma rule', 'fine mark', 'fine case', 'fine subjname', 'fine complement', 'fine objtag', 'fine tag'],
  ...['fine quotenext', 'fine covered', 'coarse right', 'coarse mark', 'coarse subjfine', 'tag right'],
  ...['tag right left', 'tag mark subjname', 'tag subjname objtag', 'rule covered', 'rule quoted', 'rule quotenext'],
  ...['rule subjname', 'rule other', 'ruled covered other', 'ruled tag right', 'covered quoted tag'],
  ...['subjname complement', 'subjfine complement', 'quotenext subjname', 'quoteprev subjname'],
  ...['quotenext quoteprev tag', 'place tag rule', 'block tag', 'up rel', 'uptag rel tag', 'prevtag tag nexttag'],
  ...['covered rel', 'covered up'],
] as const;

const set = featureSet(atoms, rows);
const none = hashString('none');

/** Number of features of a possible cue. */
export const cueFeatures = set.templates.count;

/** Hashed features of a token as the head of a cue; valid until the next call. */
export function cueHashes(grid: Grid, at: number): Int32Array {
  const { values } = set;
  const { sentence, lemma, form, tag, rel, fine, coarse } = grid;
  const { head } = tokenOf(sentence, at);
  let k = 0;
  const put = (value: number): void => {
    values[k++] = value;
  };
  for (const array of [lemma, form, tag, rel, fine, coarse]) put(valueAt(array, at));
  for (const array of [lemma, tag, rel]) put(valueAt(array, head));
  for (const array of [form, tag]) put(valueAt(array, at - 1));
  for (const array of [form, tag]) put(valueAt(array, at + 1));
  put(signature(grid, at, 1));
  put(signature(grid, at, -1));
  putBelow(grid, at, put);
  putRules(grid, at, put);
  return hashesOf(set);
}

/** The relations of the dependents on one side, as one number. */
function signature({ sentence, rel }: Grid, at: number, side: 1 | -1): number {
  let sum = 7;
  let last = 0;
  for (const child of childrenOf(sentence, at)) {
    if (child > at !== side > 0 || tokenOf(sentence, child).upos === 'PUNCT') continue;
    if (valueAt(rel, child) !== last) sum = mix(Math.imul(sum, 31) ^ valueAt(rel, child));
    last = valueAt(rel, child);
  }
  return sum;
}

function putBelow(grid: Grid, at: number, put: (value: number) => void): void {
  const { lemma, tag, fine, form, entity } = grid;
  const clause = childBy(grid, at, 1, ['ccomp', 'xcomp', 'advcl', 'acl']);
  const mark = clause === -1 ? -1 : childBy(grid, clause, -1, ['mark']);
  put(clause === -1 ? none : mark === -1 ? small(1) : valueAt(form, mark));
  const object = childBy(grid, at, 1, ['obj', 'iobj']);
  for (const array of [lemma, tag, fine]) put(object === -1 ? none : valueAt(array, object));
  const oblique = childBy(grid, at, 1, ['obl', 'nmod']);
  const preposition = oblique === -1 ? -1 : childBy(grid, oblique, -1, ['case']);
  put(oblique === -1 ? none : valueAt(form, preposition));
  put(clause === -1 ? none : valueAt(tag, clause));
  const subject = subjectOf(grid, at);
  for (const array of [lemma, tag]) put(subject === -1 ? none : valueAt(array, subject));
  put(small(subject === -1 ? 9 : (entity[subject] ?? 0)));
  put(subject === -1 ? none : valueAt(fine, subject));
}

function subjectOf(grid: Grid, at: number): number {
  const own = childBy(grid, at, -1, ['nsubj', 'nmod']);
  if (own !== -1) return own;
  const after = childBy(grid, at, 1, ['nsubj']);
  return after === -1
    ? tokenOf(grid.sentence, at).deprel.startsWith('conj')
      ? childBy(grid, tokenOf(grid.sentence, at).head, -1, ['nsubj'])
      : -1
    : after;
}

function putRules(grid: Grid, at: number, put: (value: number) => void): void {
  const { finds, covered, quoted, sentence, size } = grid;
  const find = finds.get(at);
  put(find === undefined ? none : ruleCode(find));
  put(small(find === undefined ? 0 : find.source.length > 0 ? 1 : 2));
  put(small(covered[at] ?? 0));
  put(small(quoted[at] ?? 0));
  put(small(quoteNear(grid, at, 1)));
  put(small(quoteNear(grid, at, -1)));
  put(small(steps(at) * 16 + steps(size - at)));
  put(signatureOfAux(grid, at));
  put(small(Math.min(3, finds.size)));
  put(small(Math.min(2, sentence.block)));
}

/** The rule of a find without its lemma: `verb.that`. */
export function ruleCode({ by }: Find): number {
  let code = codes.get(by);
  if (code === undefined) {
    const [kind = '', , frame = ''] = by.split('.');
    codes.set(by, (code = hashString(`${kind}.${frame}`)));
  }
  return code;
}

/** Codes by rule: as many as the lexicon has cues and frames. */
const codes = new Map<string, number>();

/** How near a quotation begins after a token or ends before it: 1 at once, 2 within four tokens, 3 within nine; 0 further off. */
function quoteNear({ quoted }: Grid, at: number, side: 1 | -1): number {
  if (quoted[at] === 1) return 4;
  for (let step = 1; step < 10; step++) if (quoted[at + side * step] === 1) return step < 2 ? 1 : step < 5 ? 2 : 3;
  return 0;
}

function signatureOfAux({ sentence, form }: Grid, at: number): number {
  let sum = 3;
  for (const child of childrenOf(sentence, at)) {
    if (child > at) break;
    if (/^(?:aux|cop|advmod)/u.test(tokenOf(sentence, child).deprel)) sum = mix(sum ^ valueAt(form, child));
  }
  return sum;
}
