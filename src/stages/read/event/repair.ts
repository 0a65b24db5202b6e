import type { Sentence, Token } from '../../../base/schema/parse.ts';

/** New head and relation for a token. */
export interface Change {
  readonly at: number;
  readonly head: number;
  readonly deprel: string;
  /** Set where the tagger took a verb for a word that describes. */
  readonly xpos?: 'VBD';
}

/** A person's name with the title right before it: indexes of its first token, of the name's first, of its last. */
export interface NameRun extends Stretch {
  readonly name: number;
}

/** Indexes of the first and last token of neighbours. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** What is asked of a token by a repair. */
export interface Names {
  /** By token: whether it belongs to a person's name. */
  readonly people: readonly boolean[];
  /** The persons named, in text order. */
  readonly runs: readonly NameRun[];
  /** Where words of several tokens for a people stand: `South African`. */
  readonly states: readonly Stretch[];
  /** By token: whether it belongs to a time expression. */
  readonly times: readonly boolean[];
  /** By token: whether it is the right half of a word such as `Chad-backed`. */
  readonly tails: readonly boolean[];
  /** By token: whether it is a word for a people or what is theirs: `Chadian`. */
  readonly peoples: readonly boolean[];
}

/** What is to be changed at one token; nothing where the parse may stand. */
export type Repair = (sentence: Sentence, at: number, names: Names) => readonly Change[];

/** Tags of verbs that carry the tense of their clause. */
export const finite: RegExp = /^(VBD|VBZ|VBP)$/u;

/** Whether a token is a noun or name. */
export const isNominal = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN';
