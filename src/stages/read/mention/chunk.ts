import type { NamesLexicon } from '../../../base/lang/names-lexicon.ts';
import type { EntityType } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { Tables } from '../../../base/tables/tables.ts';

/** Tokens `first` to `last` (inclusive) of a sentence. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What the finders of one sentence share. */
export interface Scene {
  readonly text: string;
  readonly sentence: Sentence;
  readonly lexicon: NamesLexicon;
  readonly tables: Tables;
  /** True for a headline in title case, where capitals tell little. */
  readonly titleCase: boolean;
}

/** How sure a type is: a table or clear cue says so, a weaker cue, a guess from the shape. */
export type Certainty = 3 | 2 | 1;

/** A name found in a sentence. */
export interface Chunk extends Range {
  readonly scene: Scene;
  readonly type: EntityType;
  readonly certainty: Certainty;
  /** What the tables say the words name, or null. */
  readonly actor: string | null;
}

/** The span of a token range. */
export function spanOf(scene: Scene, range: Range): Span {
  const first = scene.sentence.tokens[range.first];
  const last = scene.sentence.tokens[range.last];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** The text of a token range. */
export function textOf(scene: Scene, range: Range): string {
  const { start, end } = spanOf(scene, range);
  return scene.text.slice(start, end);
}

/** The token at an index, or null beyond the sentence's edges. */
export function tokenAt(scene: Scene, index: number): Token | null {
  return scene.sentence.tokens[index] ?? null;
}

/** The form at an index, '' beyond the edges. */
export function formAt(scene: Scene, index: number): string {
  return scene.sentence.tokens[index]?.form ?? '';
}

/** Forms of a range. */
export function formsOf(scene: Scene, range: Range): readonly string[] {
  return scene.sentence.tokens.slice(range.first, range.last + 1).map((token) => token.form);
}

/** Whether a form begins with a capital. */
export function isCapital(form: string): boolean {
  return /^\p{Lu}/u.test(form);
}

/** Whether a form is a word of capitals only, two or more. */
export function isAcronym(form: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}s?$/u.test(form) && !/^(?:\p{Lu}\.)$/u.test(form);
}

/** Whether a token is glued to the next without a space. */
export function isGlued(scene: Scene, index: number): boolean {
  const here = tokenAt(scene, index);
  const next = tokenAt(scene, index + 1);
  return here !== null && next !== null && here.end === next.start;
}

/** Index of the sentence's first word, after quotation marks and dashes. */
export function firstWord(scene: Scene): number {
  return scene.sentence.tokens.findIndex((token) => /[\p{L}\p{N}]/u.test(token.form));
}

/** Whether most longer words of a sentence are capitalised and no full stop ends it, as in headlines. */
export function isTitleCase(sentence: Sentence): boolean {
  if (/^[.;!]$/u.test(sentence.tokens.findLast((token) => !/^["'”’)]+$/u.test(token.form))?.form ?? '')) return false;
  const words = sentence.tokens.filter((token) => /^\p{L}{4}/u.test(token.form));
  const capitals = words.filter((token) => isCapital(token.form)).length;
  return words.length >= 4 && capitals / words.length > 0.7;
}
