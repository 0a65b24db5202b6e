import { hashString, mix } from '../../../../base/infer/hash.ts';
import { childrenOf, tokenOf } from '../../../../base/text/tree.ts';
import { isRel } from '../phrase.ts';
import { verbRows } from '../scene.ts';
import type { Candidate } from './content-candidates.ts';
import { ruleCode } from './cue-features.ts';
import { featureSet, hashesOf, small, steps } from './features.ts';
import { valueAt, type Grid } from './grid.ts';

const atoms = [
  ...[
    'lemma',
    'tag',
    'fine',
    'coarse',
    'rule',
    'shape',
    'same',
    'top',
    'toprel',
    'toptag',
    'tops',
    'start',
    'starttag',
  ],
  ...['before', 'beforetag', 'end', 'endtag', 'after', 'aftertag', 'afterrel', 'afterhead', 'length', 'left', 'gap'],
  ...['quotes', 'quotedcue', 'verb', 'cues', 'subject', 'rightrest', 'leftrest', 'leftend'],
] as const;

const rows = [
  ...['same', 'toptag', 'start', 'starttag', 'before', 'beforetag', 'endtag', 'after', 'aftertag', 'afterrel', 'gap'],
  ...['leftend', 'lemma shape', 'lemma toprel', 'lemma start', 'lemma shape quotes', 'lemma before', 'fine shape'],
  ...['tag shape', 'tag start', 'rule same shape', 'rule toprel same', 'rule same afterhead', 'shape toprel'],
  ...['shape quotes', 'shape gap', 'shape tops', 'shape left', 'shape rightrest', 'shape leftend', 'toprel tops'],
  ...['toprel after', 'toprel afterrel', 'afterrel afterhead aftertag', 'after afterhead', 'after afterrel aftertag'],
  ...['afterhead rightrest', 'afterhead end', 'start toprel', 'starttag toprel gap', 'beforetag starttag'],
  ...['cues shape', 'verb start', 'quotes toprel', 'quotes afterhead', 'subject shape', 'lemma afterrel'],
  ...['fine afterrel afterhead', 'endtag aftertag', 'gap starttag', 'shape subject verb', 'length verb toprel'],
  ...['shape leftend before', 'shape leftend leftrest gap', 'lemma verb shape', 'lemma length', 'same shape quotes'],
] as const;

const set = featureSet(atoms, rows);
const { values } = set;
const none = hashString('none');

/** Number of features of a possible content. */
export const contentFeatures = set.templates.count;

/** Hashed features of words as the content of a cue, beside its first candidate, which is the rule's; valid until the next call. */
export function contentHashes(
  grid: Grid,
  cue: number,
  [candidate, first]: readonly [Candidate, Candidate],
): Int32Array {
  const { lemma, tag, fine, coarse, finds } = grid;
  const find = finds.get(cue);
  values[0] = valueAt(lemma, cue);
  values[1] = valueAt(tag, cue);
  values[2] = valueAt(fine, cue);
  values[3] = valueAt(coarse, cue);
  values[4] = find === undefined ? none : ruleCode(find);
  values[5] = small(shapeOf(candidate));
  values[6] = small(sameness(candidate, first));
  const edge = candidate.right[0] === -1 ? candidate.left : candidate.right;
  const edges = putEdges(grid, cue, edge, putTop(grid, cue, edge, 7));
  putClause(grid, cue, edge, putSides(grid, cue, candidate, edges));
  return hashesOf(set);
}

function shapeOf({ left, right, ruled }: Candidate): number {
  if (ruled !== null && left[0] === -1 && right[0] === -1) return 9;
  return (left[0] === -1 ? 0 : 1) + (right[0] === -1 ? 0 : 2);
}

/** How the candidate agrees with the rule's content: 1 the same start, 2 the same end, 3 both, 4 is the rule's. */
function sameness({ left, right, ruled }: Candidate, rule: Candidate | undefined): number {
  if (ruled !== null) return 4;
  if (rule?.ruled === undefined || rule.ruled === null) return 5;
  const start = (candidate: Edge, other: Edge): number => (candidate[0] === -1 ? other[0] : candidate[0]);
  const end = (candidate: Edge, other: Edge): number => (candidate[1] === -1 ? other[1] : candidate[1]);
  const starts = start(left, right) === start(rule.left, rule.right) ? 1 : 0;
  return starts + (end(right, left) === end(rule.right, rule.left) ? 2 : 0);
}

type Edge = readonly [number, number];

// The functions below write atoms from the `k`th on and tell where the next ones go.

/** The first token whose head lies outside the words, its relation to the cue, and how many there are. */
function putTop(grid: Grid, cue: number, [first, last]: Edge, k: number): number {
  const { rel, lemma, tag, head } = grid;
  let top = -1;
  let tops = 0;
  for (let at = Math.max(0, first); at <= last; at++) {
    const up = head[at] ?? -1;
    if ((up >= first && up <= last) || isPunct(grid, at)) continue;
    tops++;
    if (top === -1 || (up === cue && head[top] !== cue)) top = at;
  }
  values[k] = valueAt(lemma, top);
  values[k + 1] = top === -1 ? none : mix(valueAt(rel, top) ^ relationTo(grid, top, cue));
  values[k + 2] = valueAt(tag, top);
  values[k + 3] = small(Math.min(5, tops));
  return k + 4;
}

function isPunct({ sentence }: Grid, at: number): boolean {
  return sentence.tokens[at]?.upos === 'PUNCT';
}

/** 1 when the token hangs on the cue, 2 when the cue hangs on it, 3 on the same head, 4 otherwise. */
function relationTo({ head }: Grid, at: number, cue: number): number {
  const up = head[cue];
  if (head[at] === cue) return 1;
  if (up === at) return 2;
  return head[at] === up ? 3 : 4;
}

function putEdges(grid: Grid, cue: number, edge: Edge, k: number): number {
  const { form, tag, rel, head, size } = grid;
  const [first, last] = edge;
  values[k] = valueAt(form, first);
  values[k + 1] = valueAt(tag, first);
  values[k + 2] = valueAt(form, first - 1);
  values[k + 3] = valueAt(tag, first - 1);
  const end = valueAt(tag, last);
  values[k + 4] = end ^ 5;
  values[k + 5] = end;
  values[k + 6] = valueAt(form, last + 1);
  values[k + 7] = valueAt(tag, last + 1);
  values[k + 8] = valueAt(rel, last + 1);
  const beyond = last + 1 < size && isPunct(grid, last + 1) ? last + 2 : last + 1;
  values[k + 9] = small(beyond < size ? headPlace(grid, cue, edge, head[beyond] ?? -1) : 9);
  return k + 10;
}

/** Where the head of what follows lies: 1 in the words, 2 at the cue, 3 above the cue, 4 elsewhere. */
function headPlace(grid: Grid, cue: number, [first, last]: Edge, head: number): number {
  if (head >= first && head <= last) return 1;
  if (head === cue) return 2;
  if (head === grid.head[cue]) return 3;
  return head > last ? 5 : 4;
}

/** How long the words are, how far from the cue, and how they and the cue stand to quotation marks. */
function putSides(grid: Grid, cue: number, { left, right }: Candidate, k: number): number {
  const [first, last] = right[0] === -1 ? left : right;
  const both = left[0] !== -1 && right[0] !== -1;
  values[k] = small(steps(last - first + 1));
  values[k + 1] = small(left[0] === -1 ? 0 : 1 + steps(left[1] - left[0] + 1));
  values[k + 2] = small(first > cue ? steps(first - cue - 1) : 16 + steps(cue - last - 1));
  values[k + 3] = small(quoteState(grid, first, last) * 8 + (both ? quoteState(grid, left[0], left[1]) : 0));
  values[k + 4] = small(grid.quoted[cue] ?? 0);
  // What lies beyond the words comes last among the atoms.
  values[k + 8] = small(steps(grid.size - 1 - last));
  values[k + 9] = small(left[0] === -1 ? 9 : steps(left[0]));
  values[k + 10] = left[0] === -1 ? none : valueAt(grid.form, left[1] + 1);
  return k + 5;
}

/** Finite verbs, cues and the cue's subject among the words. */
function putClause(grid: Grid, cue: number, edge: Edge, k: number): void {
  const { finites, ruled, sentence } = grid;
  const from = Math.max(0, edge[0]);
  const to = edge[1];
  const finite = to >= from && (finites[to + 1] ?? 0) > (finites[from] ?? 0);
  values[k] = small(finite ? 1 : sentence.tokens[from]?.xpos === 'TO' ? 2 : 0);
  let cues = 0;
  for (const at of ruled) if (at !== cue && at >= from && at <= to) cues++;
  values[k + 1] = small(Math.min(3, cues) + (cue >= edge[0] && cue <= to ? 8 : 0));
  values[k + 2] = small(holdsSubject(grid, cue, edge));
}

/** Quotation marks and the words: 0 none, 1 all inside, 2 begins with one, 3 ends with one, 4 holds one, 5 cuts one. */
function quoteState({ quoted, quotedBefore }: Grid, first: number, last: number): number {
  if (first < 0) return 0;
  const [a, b] = [quoted[first] ?? 0, quoted[last] ?? 0];
  if ((a === 1 && quoted[first - 1] === 1) || (b === 1 && quoted[last + 1] === 1)) return 5;
  const inside = (quotedBefore[last + 1] ?? 0) - (quotedBefore[first] ?? 0);
  if (inside === 0) return 0;
  if (inside === last - first + 1) return 1;
  return a === 1 ? 2 : b === 1 ? 3 : 4;
}

function holdsSubject({ sentence, scene }: Grid, cue: number, [first, last]: Edge): number {
  for (const child of childrenOf(sentence, cue)) {
    if (child < first || child > last || !isRel(tokenOf(sentence, child), 'nsubj')) continue;
    return verbRows(scene, tokenOf(sentence, cue)) === undefined ? 2 : 1;
  }
  return 0;
}
