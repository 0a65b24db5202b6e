import { mix } from '../../base/infer/hash.ts';
import { compileTemplates } from '../../base/infer/templates.ts';
import type { ArcStates } from './arc-state.ts';

/**
 * The columns of a sentence that the parser looks at, as hashed atoms. Row `length` is the artificial root and row
 * `length + 1` stands for "no such token".
 */
export interface TokenColumns {
  readonly length: number;
  /** Joint tag numbers, not hashed. */
  readonly tags: Int32Array;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  /** Number of commas, of verbs and of coordinating conjunctions among the tokens before each. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly conjunctions: Int32Array;
}

/** Names of the atoms of a state, in the order in which {@link arcAtoms} fills them. */
export const ATOM_NAMES = [
  's0.w',
  's0.t',
  's0.c',
  's0.k',
  's1.w',
  's1.t',
  's1.c',
  's1.k',
  'b0.w',
  'b0.t',
  'b0.c',
  'b0.k',
  's2.t',
  'b1.w',
  'b1.t',
  'b1.c',
  'b2.t',
  's0l1.w',
  's0l1.t',
  's0l2.t',
  's0r1.t',
  's0.vl',
  's0.vr',
  's1l1.t',
  's1r1.t',
  's1r2.t',
  's1.vr',
  'b0l1.w',
  'b0l1.t',
  'b0l2.t',
  'b0.vl',
  's0-.t',
  's0+.t',
  's1-.t',
  's1+.t',
  'd0',
  'd1',
  'x0',
  'x1',
] as const;

/** Number of atoms of the transition model, the ever-zero last one included. */
export const ARC_ATOMS = ATOM_NAMES.length + 1;

/** Feature templates of the transition model (after Zhang and Nivre 2011, for arc-hybrid, with word clusters). */
export const ARC_ROWS: readonly string[] = [
  's0.t',
  's0.w s0.t',
  's0.c',
  's1.t',
  's1.w s1.t',
  'b0.t',
  'b0.w b0.t',
  'b1.t',
  'b2.t',
  // Pairs of the stack's top and the buffer's front.
  's0.t b0.t',
  's0.c b0.c',
  's0.w b0.c',
  's0.c b0.t',
  's0.t b0.c',
  // Pairs of the two topmost stack tokens.
  's1.w s1.t s0.t',
  's1.t s0.w s0.t',
  's1.t s0.t',
  's1.c s0.c',
  's1.c s0.w',
  's1.c s0.t',
  's1.t s0.c',
  // The second stack token against the buffer.
  's1.w b0.w',
  's1.t b0.t',
  's1.w b0.t',
  's1.c b0.c',
  // Three and four tags.
  'b0.t b1.t',
  'b0.t b1.t b2.t',
  's0.t b0.t b1.t',
  's0.t b0.t b1.t b2.t',
  's0.w b0.t b1.t',
  's0.t b0.t b1.w',
  's1.t s0.t b0.t',
  's1.t s0.t b0.t b1.t',
  's1.t s0.w b0.t',
  's1.c s0.c b0.c',
  's1.k s0.k b0.k',
  's2.t s1.t s0.t',
  's2.t s1.t s0.t b0.t',
  // Children.
  's0.t s0l1.t b0.t',
  's0.t s0r1.t b0.t',
  's0.t s0l1.t s0l2.t',
  's0.t b0.t b0l1.t',
  's0.t b0.t b0l1.w',
  'b0.t b0l1.t b0l2.t',
  's1.t s1r1.t s0.t',
  's1.t s1l1.t s0.t',
  's1.t s1r2.t s1r1.t s0.t',
  's1.t s1r1.t s0.t b0.t',
  's1.t s0.t s0l1.t',
  's1.t s0.t s0r1.t',
  's1.t s0.t s0l1.t b0.t',
  // The head of a phrase through its marker: preposition, subordinator.
  's1.w s0l1.w',
  's1.c s0l1.w s0.c',
  's1.t s0l1.w s0.t',
  's1.c s0l1.w',
  's1.w s0.w b0.w',
  's1.t s0.c b0.w',
  's0.c b0.t b1.c',
  // Valency and distance.
  's0.t s0.vl',
  's0.t s0.vr',
  's1.w s1.vr',
  's1.t s1.vr s0.t',
  's1.w s1.vr s0.t',
  's0.t b0.t b0.vl',
  's0.t s0.vr b0.t',
  's0.t b0.t d0',
  's1.t s0.t d1',
  's0.t b0.t x0',
  's0.w b0.t x0',
  's1.t s0.t x1',
  's1.t s0.t b0.t x1',
  's1.t s0.t b0.t x0',
  // The words around the two stack tokens in the text.
  's0.t s0-.t b0.t',
  's0.t s0+.t b0.t',
  's1.t s1+.t s0.t s0-.t',
  's1.t s1-.t s0.t',
];

/** The same, compiled. */
export const ARC_TEMPLATES = compileTemplates(ARC_ROWS, ATOM_NAMES);

const ROOT = { word: mix(0x101001), tag: mix(0x101002), fine: mix(0x101003), coarse: mix(0x101004) } as const;
const NONE = { word: mix(0x102001), tag: mix(0x102002), fine: mix(0x102003), coarse: mix(0x102004) } as const;
const SMALL = Int32Array.from({ length: 1024 }, (_, value) => mix(value + 0x110000));

/** Writes the rows of the root and of the absent token. */
export function closeColumns(columns: TokenColumns): void {
  const n = columns.length;
  for (const name of ['word', 'tag', 'fine', 'coarse'] as const) {
    columns[name][n] = ROOT[name];
    columns[name][n + 1] = NONE[name];
  }
}

function small(value: number, most: number): number {
  return SMALL[value > most ? most : value] ?? 0;
}

/** A distance in words as one of eight steps. */
export function distanceStep(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  return distance <= 10 ? 6 : 7;
}

/** Fills the atoms of a state. */
export function arcAtoms(states: ArcStates, state: number, columns: TokenColumns, out: Int32Array): void {
  const none = columns.length + 1;
  const n0 = states.top[state] ?? -1;
  const n1 = n0 >= 0 ? (states.below[n0] ?? -1) : -1;
  const n2 = n1 >= 0 ? (states.below[n1] ?? -1) : -1;
  const front = states.front[state] ?? 0;
  const s0 = n0 >= 0 ? (states.token[n0] ?? 0) : none;
  const s1 = n1 >= 0 ? (states.token[n1] ?? 0) : none;
  const b0 = states.token[front] ?? 0;
  const b1 = later(columns, b0 + 1);
  full(columns, s0, 0, out);
  full(columns, s1, 4, out);
  full(columns, b0, 8, out);
  out[12] = columns.tag[n2 >= 0 ? (states.token[n2] ?? 0) : none] ?? 0;
  out[13] = columns.word[b1] ?? 0;
  out[14] = columns.tag[b1] ?? 0;
  out[15] = columns.fine[b1] ?? 0;
  out[16] = columns.tag[later(columns, b0 + 2)] ?? 0;
  topChildren(states, n0, columns, out);
  lowerChildren(states, n1, columns, out);
  frontChildren(states, front, columns, out);
  around(columns, s0, 31, out);
  around(columns, s1, 33, out);
  out[35] = s0 === none ? (SMALL[8] ?? 0) : small(distanceStep(b0 - s0), 7);
  out[36] = s1 === none ? (SMALL[8] ?? 0) : small(distanceStep(s0 - s1), 7);
  out[37] = s0 === none ? (SMALL[100] ?? 0) : between(columns, s0, b0);
  out[38] = s1 === none ? (SMALL[100] ?? 0) : between(columns, s1, s0);
}

function later(columns: TokenColumns, at: number): number {
  return at > columns.length ? columns.length + 1 : at;
}

function full(columns: TokenColumns, token: number, at: number, out: Int32Array): void {
  out[at] = columns.word[token] ?? 0;
  out[at + 1] = columns.tag[token] ?? 0;
  out[at + 2] = columns.fine[token] ?? 0;
  out[at + 3] = columns.coarse[token] ?? 0;
}

/** The row of a child that a list of children names; the absent token's when node or child is -1. */
function childRow(children: Int32Array, node: number, columns: TokenColumns): number {
  const child = node < 0 ? -1 : (children[node] ?? -1);
  return child < 0 ? columns.length + 1 : child;
}

/** How many children a node has on one side, up to four; node -1 counts as nine. */
function valency(counts: Int32Array, node: number): number {
  return node < 0 ? (SMALL[9] ?? 0) : small(counts[node] ?? 0, 4);
}

function topChildren(states: ArcStates, node: number, columns: TokenColumns, out: Int32Array): void {
  const first = childRow(states.left1, node, columns);
  out[17] = columns.word[first] ?? 0;
  out[18] = columns.tag[first] ?? 0;
  out[19] = columns.tag[childRow(states.left2, node, columns)] ?? 0;
  out[20] = columns.tag[childRow(states.right1, node, columns)] ?? 0;
  out[21] = valency(states.lefts, node);
  out[22] = valency(states.rights, node);
}

function lowerChildren(states: ArcStates, node: number, columns: TokenColumns, out: Int32Array): void {
  out[23] = columns.tag[childRow(states.left1, node, columns)] ?? 0;
  out[24] = columns.tag[childRow(states.right1, node, columns)] ?? 0;
  out[25] = columns.tag[childRow(states.right2, node, columns)] ?? 0;
  out[26] = valency(states.rights, node);
}

function frontChildren(states: ArcStates, node: number, columns: TokenColumns, out: Int32Array): void {
  const first = childRow(states.left1, node, columns);
  out[27] = columns.word[first] ?? 0;
  out[28] = columns.tag[first] ?? 0;
  out[29] = columns.tag[childRow(states.left2, node, columns)] ?? 0;
  out[30] = small(states.lefts[node] ?? 0, 4);
}

/** The tags of the words before and after a token in the text. */
function around(columns: TokenColumns, token: number, at: number, out: Int32Array): void {
  const none = columns.length + 1;
  out[at] = columns.tag[token > 0 && token < none ? token - 1 : none] ?? 0;
  out[at + 1] = columns.tag[token < none ? token + 1 : none] ?? 0;
}

/** What stands between two tokens: punctuation, verbs, conjunctions, each counted up to two. */
function between(columns: TokenColumns, from: number, to: number): number {
  const commas = upToTwo(columns.commas, from, to);
  const verbs = upToTwo(columns.verbs, from, to);
  return SMALL[16 + commas * 9 + verbs * 3 + upToTwo(columns.conjunctions, from, to)] ?? 0;
}

function upToTwo(column: Int32Array, from: number, to: number): number {
  const count = (column[to] ?? 0) - (column[from + 1] ?? 0);
  return count > 2 ? 2 : count;
}
