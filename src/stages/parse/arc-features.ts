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

const FULL = ['s0', 's1', 's2', 'b0', 'b1', 'b2'] as const;
const CHILDREN = ['l1', 'r1', 'l2', 'r2'] as const;

/** Names of the atoms of a state, in the order in which {@link arcAtoms} fills them. */
export const ATOM_NAMES: readonly string[] = [
  ...FULL.flatMap((place) => [`${place}.w`, `${place}.t`, `${place}.c`, `${place}.k`]),
  ...(['s0', 's1'] as const).flatMap((place) => [
    ...CHILDREN.flatMap((child) => [`${place}${child}.w`, `${place}${child}.t`]),
    `${place}.vl`,
    `${place}.vr`,
  ]),
  'b0l1.w',
  'b0l1.t',
  'b0l2.w',
  'b0l2.t',
  'b0.vl',
  'b3.t',
  's0-.t',
  's0+.t',
  's1-.t',
  's1+.t',
  'd0',
  'd1',
  'x0',
  'x1',
];

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
  'b1.w b1.t',
  'b2.t',
  // Pairs of the stack's top and the buffer's front.
  's0.w s0.t b0.t',
  's0.t b0.w b0.t',
  's0.w b0.w',
  's0.t b0.t',
  's0.c b0.c',
  's0.c b0.w',
  's0.w b0.c',
  's0.c b0.t',
  's0.t b0.c',
  // Pairs of the two topmost stack tokens.
  's1.w s1.t s0.t',
  's1.t s0.w s0.t',
  's1.w s0.w',
  's1.t s0.t',
  's1.c s0.c',
  's1.c s0.w',
  's1.w s0.c',
  's1.c s0.t',
  's1.t s0.c',
  // The second stack token against the buffer.
  's1.w b0.w',
  's1.t b0.t',
  's1.w b0.t',
  's1.t b0.w',
  's1.c b0.c',
  // Three and four tags.
  'b0.t b1.t',
  'b0.t b1.t b2.t',
  's0.t b0.t b1.t',
  's0.t b0.t b1.t b2.t',
  's0.w b0.t b1.t',
  's0.t b0.w b1.t',
  's0.t b0.t b1.w',
  's1.t s0.t b0.t',
  's1.t s0.t b0.t b1.t',
  's1.w s0.t b0.t',
  's1.t s0.w b0.t',
  's1.t s0.t b0.w',
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
  's1.w s1r1.t s0.t',
  's1.t s1r1.t s0.t b0.t',
  's1.t s0.t s0l1.t',
  's1.t s0.t s0r1.t',
  's1.t s0.t s0l1.t b0.t',
  's0.w s0l1.w',
  // The head of a phrase through its marker: preposition, subordinator.
  's1.w s0l1.w',
  's1.c s0l1.w s0.c',
  's1.t s0l1.w s0.t',
  's1.c s0l1.w',
  's0.c b0.w b1.c',
  's1.w s0.w b0.w',
  's1.t s0.c b0.w',
  's0.t b0.w b1.w',
  's0.c b0.t b1.c',
  // Valency and distance.
  's0.t s0.vl',
  's0.w s0.vr',
  's0.t s0.vr',
  's1.w s1.vr',
  's1.t s1.vr s0.t',
  's1.w s1.vr s0.t',
  's0.t b0.t b0.vl',
  's0.t s0.vr b0.t',
  's0.t b0.t d0',
  's1.t s0.t d1',
  's1.w s0.t d1',
  's0.t b0.t x0',
  's0.w b0.t x0',
  's1.t s0.t x1',
  's1.w s0.t x1',
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
  const sheet = { columns, out };
  full(columns, s0, 0, out);
  full(columns, s1, 4, out);
  full(columns, n2 >= 0 ? (states.token[n2] ?? 0) : none, 8, out);
  full(columns, b0, 12, out);
  full(columns, later(columns, b0 + 1), 16, out);
  full(columns, later(columns, b0 + 2), 20, out);
  stackChildren(states, n0, sheet, 24);
  stackChildren(states, n1, sheet, 34);
  child(columns, states.left1[front] ?? -1, 44, out);
  child(columns, states.left2[front] ?? -1, 46, out);
  out[48] = small(states.lefts[front] ?? 0, 4);
  out[49] = columns.tag[later(columns, b0 + 3)] ?? 0;
  around(columns, s0, 50, out);
  around(columns, s1, 52, out);
  out[54] = s0 === none ? (SMALL[8] ?? 0) : small(distanceStep(b0 - s0), 7);
  out[55] = s1 === none ? (SMALL[8] ?? 0) : small(distanceStep(s0 - s1), 7);
  out[56] = s0 === none ? (SMALL[100] ?? 0) : between(columns, s0, b0);
  out[57] = s1 === none ? (SMALL[100] ?? 0) : between(columns, s1, s0);
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

function child(columns: TokenColumns, token: number, at: number, out: Int32Array): void {
  const row = token < 0 ? columns.length + 1 : token;
  out[at] = columns.word[row] ?? 0;
  out[at + 1] = columns.tag[row] ?? 0;
}

/** What is read and where it is written. */
interface Sheet {
  readonly columns: TokenColumns;
  readonly out: Int32Array;
}

/** The outermost and second children of a stack node on both sides, and how many there are; node -1 has none. */
function stackChildren(states: ArcStates, node: number, { columns, out }: Sheet, at: number): void {
  if (node < 0) {
    for (let k = 0; k < 8; k += 2) child(columns, -1, at + k, out);
    out[at + 8] = SMALL[9] ?? 0;
    out[at + 9] = SMALL[9] ?? 0;
    return;
  }
  child(columns, states.left1[node] ?? -1, at, out);
  child(columns, states.right1[node] ?? -1, at + 2, out);
  child(columns, states.left2[node] ?? -1, at + 4, out);
  child(columns, states.right2[node] ?? -1, at + 6, out);
  out[at + 8] = small(states.lefts[node] ?? 0, 4);
  out[at + 9] = small(states.rights[node] ?? 0, 4);
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
