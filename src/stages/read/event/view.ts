import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { ancestorsOf, dependents, isRelation, tokenOf } from '../../../base/text/tree.ts';

/** A prepositional phrase: the preposition (lower case, `according to` as its first word) and the head of the phrase. */
export interface Oblique {
  readonly prep: string;
  readonly index: number;
}

/** A clause that completes the trigger: an infinitive (or gerund), or a full clause. */
export interface Complement {
  readonly kind: 'to' | 'that';
  readonly index: number;
}

/** What stands around a trigger, whatever the voice: token indexes in the sentence. Coordinated phrases are all listed. */
export interface View {
  readonly sentence: Sentence;
  readonly trigger: number;
  /** The verb that carries the clause: the trigger itself, or the light verb over an event noun, or null for a bare noun. */
  readonly verb: number | null;
  readonly passive: boolean;
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  /** The noun over the object of a participle: "an agreement on grain signed by" may speak of the agreement. */
  readonly wideObjects: readonly number[];
  readonly indirects: readonly number[];
  readonly obliques: readonly Oblique[];
  readonly complements: readonly Complement[];
}

const relatives = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** Whether a token's relation is this one or a subtype of it. */
export function isRel(token: Token, ...names: readonly string[]): boolean {
  return isRelation(token.deprel, names);
}

/** A phrase's head and the heads coordinated with it, in text order. */
export function conjuncts(sentence: Sentence, index: number): readonly number[] {
  return [index, ...dependents(sentence, index, 'conj').filter((at) => !isVerb(tokenOf(sentence, at)))];
}

/** Whether a token is a verb form. */
export function isVerb(token: Token): boolean {
  return token.upos === 'VERB' || (token.upos === 'AUX' && token.deprel === 'root');
}

/** "promised not to invade Chad": what a word names is not what is promised. */
export function isNegated(sentence: Sentence, clause: number): boolean {
  return dependents(sentence, clause, 'advmod').some((at) => /^(?:not|never)$/iu.test(tokenOf(sentence, at).form));
}

/** A noun with words of its own, so that it may follow another object; `hostage` in "took ten sailors hostage". */
export function isPhrase(sentence: Sentence, noun: number): boolean {
  if (/^(?:hostage|captive|prisoner)$/u.test(tokenOf(sentence, noun).form)) return true;
  return dependents(sentence, noun, 'det', 'amod', 'nummod').length > 0;
}

/** Words that stand before the preposition that counts: `out of`, `away from`. */
const adverbs = new Set(['out', 'away', 'back', 'up', 'down', 'over', 'off', 'outside', 'inside', 'ahead']);

/** The preposition of a phrase, lower case, '' for none. */
export function prepOf(sentence: Sentence, index: number): string {
  const marks = dependents(sentence, index, 'case').filter((at) => at < index);
  const first = marks[0];
  if (first === undefined) return '';
  const form = tokenOf(sentence, first).form.toLowerCase();
  const last = tokenOf(sentence, marks.at(-1) ?? first).form.toLowerCase();
  if (form === 'up' && dependents(sentence, index, 'nummod').length > 0) return '';
  return adverbs.has(form) ? last : form;
}

/** Whether a verb is passive: a past participle under a form of `be` or `get`, or one that describes a noun. */
export function isPassive(sentence: Sentence, index: number): boolean {
  const token = tokenOf(sentence, index);
  if (token.xpos !== 'VBN' && token.xpos !== 'VBD') return false;
  const auxiliaries = dependents(sentence, index, 'aux', 'cop').filter((at) => at < index);
  const last = auxiliaries.at(-1);
  if (last !== undefined) return passiveAuxiliaries.has(tokenOf(sentence, last).lemma);
  if (token.xpos !== 'VBN' || dependents(sentence, index, 'obj').length > 0) return false;
  if (isRel(token, 'acl')) return dependents(sentence, index, 'nsubj').length === 0 && !isOnlyVerb(sentence, index);
  if (isRel(token, 'xcomp') && tokenOf(sentence, token.head).lemma === 'have') return false;
  if (isRel(token, 'advcl', 'xcomp')) return true;
  const above = conjunctHead(sentence, index);
  return above !== null && dependents(sentence, index, 'nsubj').length === 0 && isPassive(sentence, above);
}

/** In a sentence without a finite verb a participle after the subject is the verb: "Kenyan students boycotted classes". */
export function isOnlyVerb(sentence: Sentence, index: number): boolean {
  const path = ancestorsOf(sentence, index);
  const [head] = path;
  if (head === undefined || head > index || path.some((at, step) => !isNominal(sentence, at, step === path.length - 1)))
    return false;
  return !sentence.tokens.some(
    ({ xpos }, at) => /^(VBD|VBZ|VBP|MD)$/u.test(xpos) && !ancestorsOf(sentence, at).includes(index),
  );
}

function isNominal(sentence: Sentence, at: number, isRoot: boolean): boolean {
  const token = tokenOf(sentence, at);
  return !isVerb(token) && (isRoot || isRel(token, 'nmod'));
}

const passiveAuxiliaries = new Set(['be', 'get']);

/** The verb whose shared arguments a coordinated verb may use: the first conjunct. */
export function conjunctHead(sentence: Sentence, index: number): number | null {
  const token = tokenOf(sentence, index);
  if (!isRel(token, 'conj') || token.head < 0) return null;
  return tokenOf(sentence, token.head).upos === 'VERB' ? token.head : null;
}

/** Where the parser lost the clause, the name or noun right before "which" or ", which". */
function nounBefore(sentence: Sentence, index: number): number {
  const at = sentence.tokens[index - 1]?.upos === 'PUNCT' ? index - 2 : index - 1;
  const before = sentence.tokens[at];
  return before?.upos === 'PROPN' || before?.upos === 'NOUN' ? at : index;
}

/** Resolves a relative pronoun to the noun that its clause describes. */
export function antecedentOf(sentence: Sentence, index: number): number {
  const token = tokenOf(sentence, index);
  if (!relatives.has(token.form.toLowerCase()) || !['PRON', 'SCONJ', 'DET'].includes(token.upos)) return index;
  const clause = ancestorsOf(sentence, index).find((at) => isRel(tokenOf(sentence, at), 'acl'));
  return clause === undefined ? nounBefore(sentence, index) : tokenOf(sentence, clause).head;
}
