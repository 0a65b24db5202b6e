import { hashString, mix } from '../../../../base/infer/hash.ts';
import { tokenOf } from '../../../../base/text/tree.ts';
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
const none = hashString('none');

/** Number of features of a possible content. */
export const contentFeatures = set.templates.count;

/** Hashed features of words as the content of a cue, beside its first candidate, which is the rule's; valid until the next call. */
export function contentHashes(
  grid: Grid,
  cue: number,
  [candidate, first]: readonly [Candidate, Candidate],
): Int32Array {
  const { values } = set;
  const { lemma, tag, fine, coarse, finds } = grid;
  let k = 0;
  const put = (value: number): void => {
    values[k++] = value;
  };
  for (const array of [lemma, tag, fine, coarse]) put(valueAt(array, cue));
  const find = finds.get(cue);
  put(find === undefined ? none : ruleCode(find));
  put(small(shapeOf(candidate)));
  put(small(sameness(candidate, first)));
  const edge = candidate.right[0] === -1 ? candidate.left : candidate.right;
  putTop(grid, cue, edge, put);
  putEdges(grid, cue, edge, put);
  putInside(grid, cue, candidate, put);
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
type Put = (value: number) => void;

/** The first token whose head lies outside the words, its relation to the cue, and how many there are. */
function putTop(grid: Grid, cue: number, [first, last]: Edge, put: Put): void {
  const { sentence, rel, lemma, tag } = grid;
  let top = -1;
  let tops = 0;
  for (let at = Math.max(0, first); at <= last; at++) {
    const { head, upos } = tokenOf(sentence, at);
    if ((head >= first && head <= last) || upos === 'PUNCT') continue;
    tops++;
    if (top === -1 || (head === cue && tokenOf(sentence, top).head !== cue)) top = at;
  }
  put(valueAt(lemma, top));
  put(top === -1 ? none : mix(valueAt(rel, top) ^ relationTo(grid, top, cue)));
  put(valueAt(tag, top));
  put(small(Math.min(5, tops)));
}

/** 1 when the token hangs on the cue, 2 when the cue hangs on it, 3 on the same head, 4 otherwise. */
function relationTo({ sentence }: Grid, at: number, cue: number): number {
  const { head } = tokenOf(sentence, at);
  const up = tokenOf(sentence, cue).head;
  if (head === cue) return 1;
  if (up === at) return 2;
  return head === up ? 3 : 4;
}

function putEdges(grid: Grid, cue: number, [first, last]: Edge, put: Put): void {
  const { form, tag, rel, sentence, size } = grid;
  for (const at of [first, first - 1]) for (const array of [form, tag]) put(valueAt(array, at));
  put(valueAt(tag, last) ^ 5);
  put(valueAt(tag, last));
  for (const array of [form, tag, rel]) put(valueAt(array, last + 1));
  const next = last + 1 < size ? tokenOf(sentence, last + 1) : undefined;
  const beyond = next?.upos === 'PUNCT' ? sentence.tokens[last + 2] : next;
  put(small(beyond === undefined ? 9 : headPlace(grid, cue, [first, last], beyond.head)));
}

/** Where the head of what follows lies: 1 in the words, 2 at the cue, 3 above the cue, 4 elsewhere. */
function headPlace({ sentence }: Grid, cue: number, [first, last]: Edge, head: number): number {
  if (head >= first && head <= last) return 1;
  if (head === cue) return 2;
  if (head === tokenOf(sentence, cue).head) return 3;
  return head > last ? 5 : 4;
}

function putInside(grid: Grid, cue: number, candidate: Candidate, put: Put): void {
  const { left, right } = candidate;
  const { sentence, size, quoted } = grid;
  const [first, last] = right[0] === -1 ? left : right;
  put(small(steps(last - first + 1)));
  put(small(left[0] === -1 ? 0 : 1 + steps(left[1] - left[0] + 1)));
  put(small(first > cue ? steps(first - cue - 1) : 16 + steps(cue - last - 1)));
  put(
    small(
      quoteState(grid, first, last) * 8 + (left[0] === -1 || right[0] === -1 ? 0 : quoteState(grid, left[0], left[1])),
    ),
  );
  put(small(quoted[cue] ?? 0));
  let verbs = 0;
  let cues = 0;
  for (let at = Math.max(0, first); at <= last; at++) {
    if (/^(?:VBD|VBZ|VBP|MD)$/u.test(tokenOf(sentence, at).xpos)) verbs = 1;
    if (at !== cue && grid.finds.has(at)) cues++;
  }
  if (verbs === 0) verbs = tokenOf(sentence, Math.max(0, first)).xpos === 'TO' ? 2 : 0;
  put(small(verbs));
  put(small(Math.min(3, cues) + (cue >= first && cue <= last ? 8 : 0)));
  put(small(holdsSubject(grid, cue, [first, last])));
  put(small(steps(size - 1 - last)));
  put(small(left[0] === -1 ? 9 : steps(left[0])));
  put(left[0] === -1 ? none : valueAt(grid.form, left[1] + 1));
}

/** Quotation marks and the words: 0 none, 1 all inside, 2 begins with one, 3 ends with one, 4 holds one, 5 cuts one. */
function quoteState({ quoted }: Grid, first: number, last: number): number {
  if (first < 0) return 0;
  const [a, b] = [quoted[first] ?? 0, quoted[last] ?? 0];
  const cut = (a === 1 && quoted[first - 1] === 1) || (b === 1 && quoted[last + 1] === 1);
  if (cut) return 5;
  let inside = 0;
  for (let at = first; at <= last; at++) inside += quoted[at] ?? 0;
  if (inside === 0) return 0;
  if (inside === last - first + 1) return 1;
  return a === 1 ? 2 : b === 1 ? 3 : 4;
}

function holdsSubject(grid: Grid, cue: number, [first, last]: Edge): number {
  for (let at = Math.max(0, first); at <= last; at++) {
    const token = tokenOf(grid.sentence, at);
    if (token.head === cue && isRel(token, 'nsubj'))
      return verbRows(grid.scene, tokenOf(grid.sentence, cue)) === undefined ? 2 : 1;
  }
  return 0;
}
