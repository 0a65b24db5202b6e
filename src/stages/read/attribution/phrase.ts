import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { childrenOf, isRelation, spanOfTokens, subtree, tokenOf } from '../../../base/text/tree.ts';

/** Whether a relation is one of the names, subtypes included. */
export function isRel(token: Token, ...names: readonly string[]): boolean {
  return isRelation(token.deprel, names);
}

const outsideNames = new Set([
  'acl:relcl',
  'parataxis',
  'advcl',
  'ccomp',
  'discourse',
  'orphan',
  'dislocated',
  'csubj',
]);

/**
 * The noun phrase of a head without relative clauses: the unbroken run of its words around the head, without outer commas.
 * `barrier` is a token (the cue) that the phrase may not reach.
 */
export function nounPhrase(sentence: Sentence, head: number, barrier: number): Span | null {
  const keep = (child: Token, index: number): boolean => index !== barrier && belongsToName(sentence, child);
  const inside = new Set(subtree(sentence, head, keep).filter((index) => index < barrier === head < barrier));
  if (isRel(tokenOf(sentence, head), 'obl', 'nmod')) dropCase(sentence, head, inside);
  let first = head;
  let last = head;
  while (inside.has(first - 1) && tokenOf(sentence, first - 1).form !== ',') first--;
  while (inside.has(last + 1) && !isAside(sentence, last + 1)) last++;
  while (first < head && isEdge(tokenOf(sentence, first))) first++;
  while (last > head && isEdge(tokenOf(sentence, last))) last--;
  return spanOfTokens(sentence, [first, last]);
}

/** Whether a word is a day, month or the like. */
export function isTime(form: string): boolean {
  return isOneOf(form, functionWords.calendar);
}

/** Whether a word tells a time: a day or month, or a noun like `week`. */
export function isPeriod(form: string): boolean {
  return isTime(form) || isOneOf(form, functionWords.periods);
}

function belongsToName(sentence: Sentence, child: Token): boolean {
  if (outsideNames.has(child.deprel)) return false;
  if (child.deprel === 'conj' && child.upos === 'VERB') return false;
  if (isRel(child, 'nmod', 'obl') && isTime(child.form)) return false;
  return child.deprel !== 'punct' || tokenOf(sentence, child.head).upos !== 'VERB';
}

function dropCase(sentence: Sentence, head: number, inside: Set<number>): void {
  for (const child of childrenOf(sentence, head)) {
    if (child > head || !isRel(tokenOf(sentence, child), 'case', 'mark')) continue;
    for (const index of subtree(sentence, child)) inside.delete(index);
  }
}

/** ", in a statement," and ", for its part,": a phrase with a preposition that a comma sets off. */
function isAside(sentence: Sentence, at: number): boolean {
  return sentence.tokens[at]?.form === ',' && sentence.tokens[at + 1]?.upos === 'ADP';
}

function isEdge(token: Token): boolean {
  return (token.upos === 'PUNCT' && !/^[)\]]$/u.test(token.form)) || token.deprel === 'cc';
}

/** The span of the given tokens without punctuation at its edges; quotation marks and brackets stay. Null when nothing is left. */
export function trimmedSpan(sentence: Sentence, indexes: readonly number[]): Span | null {
  let from = 0;
  let to = indexes.length;
  while (from < to && isLoose(tokenOf(sentence, indexes[from] ?? 0))) from++;
  while (to > from && isLoose(tokenOf(sentence, indexes[to - 1] ?? 0))) to--;
  return spanOfTokens(sentence, indexes.slice(from, to));
}

function isLoose(token: Token): boolean {
  return /^[,;:.!?–—-]+$/u.test(token.form);
}

/** Indexes from `from` up to `to` (exclusive). */
export function range(from: number, to: number): readonly number[] {
  const indexes: number[] = [];
  for (let index = from; index < to; index++) indexes.push(index);
  return indexes;
}

/** Whether a Penn tag is that of a finite verb. */
export function isFiniteTag(xpos: string): boolean {
  return xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD';
}

/** Whether any of the tokens from `from` to `to` (exclusive) is a finite verb. */
export function hasFinite(sentence: Sentence, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (isFiniteTag(tokenOf(sentence, index).xpos)) return true;
  return false;
}
