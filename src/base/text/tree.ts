import type { Parse, Sentence, Token } from '../schema/parse.ts';
import type { Span } from '../schema/span.ts';

const childLists = new WeakMap<Sentence, readonly (readonly number[])[]>();

function buildChildren(sentence: Sentence): readonly (readonly number[])[] {
  const lists: number[][] = sentence.tokens.map(() => []);
  sentence.tokens.forEach((token, index) => lists[token.head]?.push(index));
  return lists;
}

/** Indexes of the dependents of a token, in text order. */
export function childrenOf(sentence: Sentence, index: number): readonly number[] {
  let lists = childLists.get(sentence);
  if (lists === undefined) childLists.set(sentence, (lists = buildChildren(sentence)));
  return lists[index] ?? [];
}

/** The token at an index. @throws RangeError for an index outside the sentence. */
export function tokenOf(sentence: Sentence, index: number): Token {
  const token = sentence.tokens[index];
  if (token === undefined) throw new RangeError(`no token ${String(index)}`);
  return token;
}

/** Dependents whose relation is one of those named; a name without subtype (`nsubj`) takes its subtypes too. */
export function dependents(sentence: Sentence, index: number, ...relations: readonly string[]): readonly number[] {
  const children = childrenOf(sentence, index);
  let found: number[] | null = null;
  for (const child of children) {
    const token = sentence.tokens[child];
    if (token !== undefined && isRelation(token.deprel, relations)) (found ??= []).push(child);
  }
  return found ?? none;
}

const none: readonly number[] = [];

/** Whether a relation is one of those named, or a subtype of one. */
export function isRelation(deprel: string, relations: readonly string[]): boolean {
  for (const name of relations) {
    if (deprel === name) return true;
    if (deprel.length > name.length && deprel.charCodeAt(name.length) === COLON && deprel.startsWith(name)) return true;
  }
  return false;
}

const COLON = 58;

/** Index of the root, -1 for an empty sentence. */
export function rootOf(sentence: Sentence): number {
  return sentence.tokens.findIndex((token) => token.head === -1);
}

/**
 * Indexes of a token and everything below it, in text order. `keep` says which dependents to descend into (all unless given).
 */
export function subtree(
  sentence: Sentence,
  index: number,
  keep: (child: Token, index: number) => boolean = () => true,
): readonly number[] {
  const found: number[] = [];
  const queue = [index];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    found.push(next);
    for (const child of childrenOf(sentence, next)) if (keep(tokenOf(sentence, child), child)) queue.push(child);
  }
  return found.length < 2 ? found : found.sort((a, b) => a - b);
}

/** The span from the first to the last of the given tokens; null for none. */
export function spanOfTokens(sentence: Sentence, indexes: readonly number[]): Span | null {
  let first: Token | undefined;
  let last: Token | undefined;
  for (const index of indexes) {
    const token = tokenOf(sentence, index);
    if (first === undefined || token.start < first.start) first = token;
    if (last === undefined || token.end > last.end) last = token;
  }
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Indexes of the tokens that lie inside a span, in order. */
export function tokensIn(sentence: Sentence, span: Span): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < sentence.tokens.length; index++) {
    const token = sentence.tokens[index];
    if (token === undefined || token.start >= span.end) break;
    if (token.start >= span.start && token.end <= span.end) found.push(index);
  }
  return found;
}

/** The highest token inside a span (the one whose head lies outside it), or -1 when the span holds no token. */
export function headOfSpan(sentence: Sentence, span: Span): number {
  const inside = tokensIn(sentence, span);
  const set = new Set(inside);
  return inside.find((index) => !set.has(tokenOf(sentence, index).head)) ?? -1;
}

/** The heads from a token up to the root, nearest first; stops at a cycle. */
export function ancestorsOf(sentence: Sentence, index: number): readonly number[] {
  const path: number[] = [];
  for (let at = tokenOf(sentence, index).head; at !== -1 && !path.includes(at); at = tokenOf(sentence, at).head) {
    path.push(at);
  }
  return path;
}

/** The sentence that holds an offset, or null. Sentences are in text order: a binary search. */
export function sentenceAt(parse: Parse, offset: number): Sentence | null {
  let low = 0;
  let high = parse.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = parse.sentences[middle];
    if (sentence === undefined) return null;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return null;
}
