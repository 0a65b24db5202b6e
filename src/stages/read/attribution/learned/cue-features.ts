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
  values[0] = valueAt(lemma, at);
  values[1] = valueAt(form, at);
  values[2] = valueAt(tag, at);
  values[3] = valueAt(rel, at);
  values[4] = valueAt(fine, at);
  values[5] = valueAt(coarse, at);
  values[6] = valueAt(lemma, head);
  values[7] = valueAt(tag, head);
  values[8] = valueAt(rel, head);
  values[9] = valueAt(form, at - 1);
  values[10] = valueAt(tag, at - 1);
  values[11] = valueAt(form, at + 1);
  values[12] = valueAt(tag, at + 1);
  values[13] = signature(grid, at, 1);
  values[14] = signature(grid, at, -1);
  putClause(grid, at);
  putObject(grid, at);
  putSubject(grid, at);
  putRules(grid, at);
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

const clauses = ['ccomp', 'xcomp', 'advcl', 'acl'];
const marks = ['mark'];
const objects = ['obj', 'iobj'];
const obliques = ['obl', 'nmod'];
const cases = ['case'];

/** The clause below a cue and what opens it. */
function putClause(grid: Grid, at: number): void {
  const { values } = set;
  const clause = childBy(grid, at, 1, clauses);
  const mark = clause === -1 ? -1 : childBy(grid, clause, -1, marks);
  values[15] = clause === -1 ? none : mark === -1 ? small(1) : valueAt(grid.form, mark);
  values[20] = clause === -1 ? none : valueAt(grid.tag, clause);
}

/** The object of a cue, and the preposition of its first phrase. */
function putObject(grid: Grid, at: number): void {
  const { values } = set;
  const { lemma, tag, fine, form } = grid;
  const object = childBy(grid, at, 1, objects);
  values[16] = object === -1 ? none : valueAt(lemma, object);
  values[17] = object === -1 ? none : valueAt(tag, object);
  values[18] = object === -1 ? none : valueAt(fine, object);
  const oblique = childBy(grid, at, 1, obliques);
  values[19] = oblique === -1 ? none : valueAt(form, childBy(grid, oblique, -1, cases));
}

function putSubject(grid: Grid, at: number): void {
  const { values } = set;
  const { lemma, tag, fine, entity } = grid;
  const subject = subjectOf(grid, at);
  values[21] = subject === -1 ? none : valueAt(lemma, subject);
  values[22] = subject === -1 ? none : valueAt(tag, subject);
  values[23] = small(subject === -1 ? 9 : (entity[subject] ?? 0));
  values[24] = subject === -1 ? none : valueAt(fine, subject);
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

function putRules(grid: Grid, at: number): void {
  const { values } = set;
  const { finds, covered, quoted, sentence, size } = grid;
  const find = finds.get(at);
  values[25] = find === undefined ? none : ruleCode(find);
  values[26] = small(find === undefined ? 0 : find.source.length > 0 ? 1 : 2);
  values[27] = small(covered[at] ?? 0);
  values[28] = small(quoted[at] ?? 0);
  values[29] = small(quoteNear(grid, at, 1));
  values[30] = small(quoteNear(grid, at, -1));
  values[31] = small(steps(at) * 16 + steps(size - at));
  values[32] = signatureOfAux(grid, at);
  values[33] = small(Math.min(3, finds.size));
  values[34] = small(Math.min(2, sentence.block));
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
function quoteNear({ quoted, quotedBefore, size }: Grid, at: number, side: 1 | -1): number {
  if (quotedBefore[size] === 0) return 0;
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
