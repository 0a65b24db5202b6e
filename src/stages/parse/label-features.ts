import { mix } from '../../base/infer/hash.ts';
import { compileTemplates } from '../../base/infer/templates.ts';
import { distanceStep } from './arc-features.ts';
import type { TokenColumns } from './arc-features.ts';

const ATOMS = [
  'd.w',
  'd.t',
  'd.c',
  'd.k',
  'h.w',
  'h.t',
  'h.c',
  'h.k',
  'way',
  'dl1.w',
  'dl1.t',
  'dl2.w',
  'dr1.w',
  'dr1.t',
  'd-.t',
  'd+.t',
  'h-.t',
  'h+.t',
  'd.s',
  'g.t',
  'g.w',
  'p.t',
  'p.l',
  'n.t',
  'counts',
  'x',
  'p.w',
  'p2.l',
  'hl1.w',
  'd-.w',
  'd+.w',
  'dl3.w',
  'h.s',
  'n.w',
] as const;

/** Number of atoms of the label model, the ever-zero last one included. */
export const LABEL_ATOMS = ATOMS.length + 1;

/**
 * Feature templates of the label model: d dependent, h head, g head's head, p and n the siblings
 * next nearer to the head and next farther; d.s and h.s are the labels that the dependents of d and (so far) of h have.
 */
export const LABEL_TEMPLATES = compileTemplates(
  [
    'd.w',
    'd.t',
    'd.c',
    'h.w way',
    'h.t way',
    'h.c way',
    'd.t h.t way',
    'd.c h.t way',
    'd.t h.c way',
    'd.k h.k way',
    'dl1.w d.t',
    'dl1.t d.t h.t way',
    'dl1.w d.t h.t way',
    'dl1.w h.w',
    'dl1.w dl2.w d.t',
    'dl2.w d.t h.t',
    'dl1.w d.w',
    'dl3.w dl2.w d.t',
    'dr1.w d.t h.t',
    'dr1.t d.t h.t way',
    'dl1.t dr1.t d.t',
    'd-.t d.t d+.t',
    'd.t d+.t h.t way',
    'd-.w d.t',
    'd+.w d.t',
    'h-.t h.t h+.t d.t',
    'd.s d.t',
    'd.s dl1.w d.t h.t',
    'h.s d.t way',
    'n.w d.t h.t way',
    'g.t h.t d.t way',
    'g.w h.t d.t',
    'p.t d.t h.t way',
    'p.l d.t h.t way',
    'p.l p2.l d.t way',
    'p.l h.w d.t',
    'p.w d.t h.t',
    'n.t d.t h.t way',
    'p.t d.t n.t h.t',
    'counts d.t h.t way',
    'x d.t h.t way',
    'x d.w',
    'hl1.w h.t d.t way',
  ],
  ATOMS,
);

/** The tree that labels are given to, in arrays; children stand in the order of the text. */
export interface TreeView {
  readonly heads: Int32Array;
  /** The first child of a token, -1 when none; place `length` holds that of the root. */
  readonly firstChild: Int32Array;
  /** The next token with the same head, -1 for the last. */
  readonly nextSibling: Int32Array;
  readonly previousSibling: Int32Array;
  readonly lastChild: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
}

/** Makes the child lists of a tree. */
export function treeView(heads: Int32Array): TreeView {
  const n = heads.length;
  const blank = (): Int32Array => new Int32Array(n + 1).fill(-1);
  const view = { heads, firstChild: blank(), nextSibling: blank(), previousSibling: blank(), lastChild: blank() };
  const lefts = new Int32Array(n + 1);
  const rights = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const head = (heads[i] ?? -1) < 0 ? n : (heads[i] ?? 0);
    const last = view.lastChild[head] ?? -1;
    if (last < 0) view.firstChild[head] = i;
    else view.nextSibling[last] = i;
    view.previousSibling[i] = last;
    view.lastChild[head] = i;
    if (i < head) lefts[head] = (lefts[head] ?? 0) + 1;
    else rights[head] = (rights[head] ?? 0) + 1;
  }
  return { ...view, lefts, rights };
}

const SMALL = Int32Array.from({ length: 512 }, (_, value) => mix(value + 0x130000));

/** The hashed atom of a label number; -1 is "none yet". */
export function labelAtom(label: number): number {
  return SMALL[label + 128] ?? 0;
}

/** The labels given so far: of each token, -1 where none yet, and of each token's dependents as a hashed set. */
export interface LabelsSoFar {
  readonly labels: Int32Array;
  /** Row `length` belongs to the root. */
  readonly sets: Int32Array;
}

/** A tree on the way to its labels. */
export interface LabelScene {
  readonly columns: TokenColumns;
  readonly tree: TreeView;
  readonly given: LabelsSoFar;
}

/** Fills the atoms of the arc to token `d`. */
export function labelAtoms(scene: LabelScene, d: number, out: Int32Array): void {
  const { columns, tree, given } = scene;
  const n = columns.length;
  const none = n + 1;
  const head = (tree.heads[d] ?? -1) < 0 ? n : (tree.heads[d] ?? 0);
  const grand = head === n ? none : (tree.heads[head] ?? -1) < 0 ? n : (tree.heads[head] ?? 0);
  out[0] = columns.word[d] ?? 0;
  out[1] = columns.tag[d] ?? 0;
  out[2] = columns.fine[d] ?? 0;
  out[3] = columns.coarse[d] ?? 0;
  out[4] = columns.word[head] ?? 0;
  out[5] = columns.tag[head] ?? 0;
  out[6] = columns.fine[head] ?? 0;
  out[7] = columns.coarse[head] ?? 0;
  const far = head === n ? 8 : distanceStep(Math.abs(head - d)) + (head < d ? 0 : 16);
  out[8] = SMALL[far] ?? 0;
  ownChildren(columns, tree, d, out);
  out[14] = columns.tag[d > 0 ? d - 1 : none] ?? 0;
  out[15] = columns.tag[d + 1] ?? 0;
  out[16] = columns.tag[head > 0 ? head - 1 : none] ?? 0;
  out[17] = columns.tag[head + 1] ?? 0;
  out[18] = mix(given.sets[d] ?? 0);
  out[19] = columns.tag[grand] ?? 0;
  out[20] = columns.word[grand] ?? 0;
  siblings(scene, d, out);
  out[24] = SMALL[64 + Math.min(3, tree.lefts[head] ?? 0) * 4 + Math.min(3, tree.rights[head] ?? 0)] ?? 0;
  out[25] = gap(columns, d, head);
  out[28] = columns.word[orNone(tree.firstChild[head], none)] ?? 0;
  out[29] = columns.word[d > 0 ? d - 1 : none] ?? 0;
  out[30] = columns.word[d + 1] ?? 0;
  out[32] = mix((given.sets[head] ?? 0) + 1);
}

function orNone(token: number | undefined, none: number): number {
  return token === undefined || token < 0 ? none : token;
}

function ownChildren(columns: TokenColumns, tree: TreeView, d: number, out: Int32Array): void {
  const none = columns.length + 1;
  const first = orNone(tree.firstChild[d], none);
  const second = first === none ? none : orNone(tree.nextSibling[first], none);
  const third = second === none ? none : orNone(tree.nextSibling[second], none);
  const last = orNone(tree.lastChild[d], none);
  const left1 = first < d ? first : none;
  const left2 = second < d ? second : none;
  out[9] = columns.word[left1] ?? 0;
  out[10] = columns.tag[left1] ?? 0;
  out[11] = columns.word[left2] ?? 0;
  out[12] = columns.word[last > d ? last : none] ?? 0;
  out[13] = columns.tag[last > d ? last : none] ?? 0;
  out[31] = columns.word[third < d ? third : none] ?? 0;
}

function siblings({ columns, tree, given }: LabelScene, d: number, out: Int32Array): void {
  const { labels } = given;
  const none = columns.length + 1;
  const before = (tree.heads[d] ?? -1) < 0 || d < (tree.heads[d] ?? 0);
  const inner = before ? tree.nextSibling : tree.previousSibling;
  const outer = orNone((before ? tree.previousSibling : tree.nextSibling)[d], none);
  const near = inner[d] ?? -1;
  const nearer = near < 0 ? -1 : (inner[near] ?? -1);
  out[21] = columns.tag[orNone(near, none)] ?? 0;
  out[22] = labelAtom(near < 0 ? -3 : (labels[near] ?? -1));
  out[23] = columns.tag[outer] ?? 0;
  out[26] = columns.word[orNone(near, none)] ?? 0;
  out[27] = labelAtom(nearer < 0 ? -3 : (labels[nearer] ?? -1));
  out[33] = columns.word[outer] ?? 0;
}

function gap(columns: TokenColumns, d: number, head: number): number {
  if (head === columns.length) return SMALL[90] ?? 0;
  const from = (d < head ? d : head) + 1;
  const to = d < head ? head : d;
  const commas = upToTwo(columns.commas, from, to);
  const verbs = upToTwo(columns.verbs, from, to);
  return SMALL[96 + commas * 9 + verbs * 3 + upToTwo(columns.conjunctions, from, to)] ?? 0;
}

function upToTwo(column: Int32Array, from: number, to: number): number {
  const count = (column[to] ?? 0) - (column[from] ?? 0);
  return count > 2 ? 2 : count;
}
