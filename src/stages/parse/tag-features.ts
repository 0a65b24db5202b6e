import { mix } from '../../base/infer/hash.ts';
import { compileTemplates } from '../../base/infer/templates.ts';
import { TYPE, TYPE_WIDTH } from './word-types.ts';

const ATOMS = [
  'form',
  'lower',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix1',
  'prefix2',
  'prefix3',
  'shape',
  'flags',
  'fine',
  'coarse',
  'tags',
  'caps',
  'cased',
  'lower-1',
  'suffix-1',
  'cased-1',
  'fine-1',
  'coarse-1',
  'tags-1',
  'lower+1',
  'suffix+1',
  'cased+1',
  'fine+1',
  'coarse+1',
  'tags+1',
  'lower-2',
  'coarse-2',
  'lower+2',
  'tags+2',
  'cased+2',
  'tag-1',
  'tag-2',
  'place',
] as const;

/** Number of atoms of the tagger, the ever-zero last one included. */
export const TAG_ATOMS = ATOMS.length + 1;

const ROWS: readonly string[] = [
  'form',
  'lower',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix1',
  'prefix2',
  'prefix3',
  'shape',
  'fine',
  'coarse',
  'tags',
  'caps',
  'tag-1',
  'lower-1',
  'lower+1',
  'fine-1',
  'fine+1',
  'tags+1',
  'lower-2',
  'lower+2',
  'tags+2',
  'form place',
  'cased place',
  'caps place',
  'tags caps',
  'tags cased',
  'suffix3 cased',
  'suffix2 flags',
  'shape place',
  'tag-1 tag-2',
  'tag-1 lower',
  'tag-1 tags',
  'tag-1 tag-2 tags',
  'tag-1 tags+1',
  'tags tags+1',
  'tags tags+1 tags+2',
  'tags tags-1',
  'tags lower+1',
  'tag-1 lower+1',
  'tag-1 suffix3',
  'tag-1 fine',
  'fine fine+1',
  'coarse coarse+1 coarse-1',
  'fine tags+1',
  'cased cased+1 cased-1',
  'caps cased+1',
  'caps cased-1 tag-1',
  'suffix+1 tags',
  'suffix-1 tags',
  'tags coarse-1 coarse-2',
  'tags fine-1',
  'lower tags+1',
  'suffix2 prefix1',
  'tags cased+2 cased+1',
];

const OWN = 16;

/** True for a template that looks at nothing but the word itself and the kind of place it has in the sentence. */
function isOwn(row: string): boolean {
  return row.split(' ').every((atom) => atom === 'place' || (ATOMS as readonly string[]).indexOf(atom) < OWN);
}

/** Feature templates of the tagger. */
export const TAG_TEMPLATES = compileTemplates(ROWS, ATOMS);

/** Those that depend on the word alone and its place: the same for all tokens of a type. */
export const OWN_TEMPLATES = compileTemplates(
  ROWS.filter((row) => isOwn(row)),
  ATOMS,
);

/** All others. */
export const CONTEXT_TEMPLATES = compileTemplates(
  ROWS.filter((row) => !isOwn(row)),
  ATOMS,
);

/** Where `tagAtoms` puts the atoms that the own templates' scores are remembered by. */
export const KEY_ATOMS = { form: 0, lower: 1, shape: 9, cased: 15, place: 35 } as const;

const PLACES = { outside: mix(0xc0001), first: mix(0xc0002), inside: mix(0xc0003), title: mix(0xc0004) } as const;

/** The hashed atom of a place before or after the sentence, for column `column`. */
const OUTSIDE = Int32Array.from({ length: ATOMS.length }, (_, column) => mix(PLACES.outside + column));

/** What one sentence looks like to the tagger. */
export interface TagSentence {
  /** Type of each token. */
  readonly ids: Int32Array;
  /** Columns of the types. */
  readonly types: Int32Array;
  readonly length: number;
  /** The tag of each token that has only one, -1 for others. */
  readonly sure: Int32Array;
  /** What each token cannot be: one of BARRED. */
  readonly barred: Uint8Array;
  /** True when most words have a capital: headings, where capitals say little. */
  readonly title: boolean;
}

/** Fills the atoms of token `i`; `history` holds the joint tags given so far as hashed atoms. */
export function tagAtoms(sentence: TagSentence, i: number, history: Int32Array, out: Int32Array): void {
  const { ids, types, title } = sentence;
  const base = (ids[i] ?? 0) * TYPE_WIDTH;
  for (let k = 0; k < OWN; k++) out[k] = types[base + k] ?? 0;
  neighbour(sentence, i - 1, 16, out);
  neighbour(sentence, i + 1, 22, out);
  far(sentence, i, out);
  out[33] = i > 0 ? (history[i - 1] ?? 0) : (OUTSIDE[33] ?? 0);
  out[34] = i > 1 ? (history[i - 2] ?? 0) : (OUTSIDE[34] ?? 0);
  out[35] = title ? PLACES.title : i === 0 ? PLACES.first : PLACES.inside;
}

const NEAR = [TYPE.lower, TYPE.suffix3, TYPE.cased, TYPE.fine, TYPE.coarse, TYPE.tags] as const;

function neighbour(sentence: TagSentence, i: number, at: number, out: Int32Array): void {
  if (i < 0 || i >= sentence.length) {
    for (let k = 0; k < 6; k++) out[at + k] = OUTSIDE[at + k] ?? 0;
    return;
  }
  const base = (sentence.ids[i] ?? 0) * TYPE_WIDTH;
  for (let k = 0; k < 6; k++) out[at + k] = sentence.types[base + (NEAR[k] ?? 0)] ?? 0;
}

function far(sentence: TagSentence, i: number, out: Int32Array): void {
  const before = i >= 2 ? (sentence.ids[i - 2] ?? 0) * TYPE_WIDTH : -1;
  const after = i + 2 < sentence.length ? (sentence.ids[i + 2] ?? 0) * TYPE_WIDTH : -1;
  const { types } = sentence;
  out[28] = before < 0 ? (OUTSIDE[28] ?? 0) : (types[before + TYPE.lower] ?? 0);
  out[29] = before < 0 ? (OUTSIDE[29] ?? 0) : (types[before + TYPE.coarse] ?? 0);
  out[30] = after < 0 ? (OUTSIDE[30] ?? 0) : (types[after + TYPE.lower] ?? 0);
  out[31] = after < 0 ? (OUTSIDE[31] ?? 0) : (types[after + TYPE.tags] ?? 0);
  out[32] = after < 0 ? (OUTSIDE[32] ?? 0) : (types[after + TYPE.cased] ?? 0);
}

/** The hashed atom of a joint tag number. */
export function tagAtom(tag: number): number {
  return mix(tag + 0xe0000);
}
