import type { Span } from '../schema/span.ts';
import { marksOf, type QuoteMark } from './quote-marks.ts';

/** Words between quotation marks. The span holds the marks, `inner` does not. */
export interface QuotePair extends Span {
  readonly inner: Span;
  /** `double` are “ ” " „ ‟ « » 「 」 and two single marks in a row; `single` are ‘ ’ '. */
  readonly mark: 'double' | 'single';
  /** 0 for a pair that lies in no other. */
  readonly depth: number;
  /** False when the closing mark is missing. */
  readonly closed: boolean;
  /** Index of the block that holds it. */
  readonly block: number;
  /** True when the speech runs on in the next pair: closing marks left out before a new opening one. */
  readonly continues: boolean;
}

/** Marks nested deeper than this are noise: ignoring them keeps the work linear. */
const deepest = 8;

interface Open {
  readonly mark: QuoteMark;
  /** Index among the block's pairs, kept so that pairs come in order of their opening. */
  readonly slot: number;
}

interface BlockState {
  readonly text: string;
  readonly block: Span;
  readonly index: number;
  readonly stack: Open[];
  readonly pairs: (QuotePair | null)[];
}

/**
 * The quotations of a text, in order of their opening marks. A pair never leaves its block; apostrophes are not marks; a mark
 * without partner ends with its block only when nothing speaks against it, and is left out otherwise.
 * Linear in the length of the text.
 */
export function findQuotes(text: string, blocks: readonly Span[]): readonly QuotePair[] {
  const before = found.get(blocks);
  if (before?.text === text) return before.pairs;
  const pairs = pairsOf(text, blocks);
  found.set(blocks, { text, pairs });
  return pairs;
}

/** What was found, by the blocks: several readers ask for the quotations of one article. */
const found = new WeakMap<readonly Span[], { readonly text: string; readonly pairs: readonly QuotePair[] }>();

function pairsOf(text: string, blocks: readonly Span[]): readonly QuotePair[] {
  const lists = blocks.map((block, index) => pairsOfBlock(text, block, index));
  const all: QuotePair[] = [];
  lists.forEach((list, index) => {
    const next = blocks[index + 1];
    const runs = next !== undefined && (lists[index + 1]?.some((pair) => startsBlock(text, pair, next)) ?? false);
    for (const pair of list) all.push(!pair.closed && !pair.continues && runs ? { ...pair, continues: true } : pair);
  });
  return all;
}

function startsBlock(text: string, pair: QuotePair, block: Span): boolean {
  return pair.depth === 0 && text.slice(block.start, pair.start).trim() === '';
}

function pairsOfBlock(text: string, block: Span, index: number): readonly QuotePair[] {
  const state: BlockState = { text, block, index, stack: [], pairs: [] };
  for (const mark of marksOf(text, block)) take(state, mark);
  for (let left = state.stack.pop(); left !== undefined; left = state.stack.pop()) leaveOpen(state, left);
  return withDepths(state.pairs.filter((pair) => pair !== null));
}

function withDepths(pairs: readonly QuotePair[]): readonly QuotePair[] {
  const ends: number[] = [];
  return pairs.map((pair) => {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= pair.start) ends.pop();
    ends.push(pair.end);
    return { ...pair, depth: ends.length - 1 };
  });
}

function take(state: BlockState, mark: QuoteMark): void {
  const at = lastOpen(state, mark);
  if (at !== -1 && mark.closes && !prefersOpening(mark, state.stack[at]?.mark)) {
    close(state, at, mark);
    return;
  }
  if (!mark.opens || state.stack.length >= deepest) return;
  if (at !== -1 && mark.family === 'double' && endsSentence(state.text, mark.start)) runOn(state, at, mark.start);
  state.stack.push({ mark, slot: state.pairs.length });
  state.pairs.push(null);
}

/** Index on the stack of the mark that this one would close, or -1. A single mark closes only what stands on top. */
function lastOpen({ stack }: BlockState, mark: QuoteMark): number {
  if (mark.family === 'single') return stack.at(-1)?.mark.family === 'single' ? stack.length - 1 : -1;
  return stack.findLastIndex((open) => open.mark.family === mark.family);
}

function prefersOpening(mark: QuoteMark, open: QuoteMark | undefined): boolean {
  if (!mark.opens) return false;
  // German „…“ closes with the mark that opens in English.
  return !(open?.low === true && mark.afterWord);
}

function close(state: BlockState, at: number, mark: QuoteMark): void {
  const [open, ...inside] = state.stack.splice(at);
  for (const left of inside.reverse()) leaveOpen(state, left, mark.start);
  if (open === undefined || mark.start <= open.mark.end) return;
  state.pairs[open.slot] = pairOf(state, open.mark, {
    inner: mark.start,
    end: mark.end,
    closed: true,
    continues: false,
  });
}

/** The speech goes on after a paragraph's end that the page has lost. */
function runOn(state: BlockState, at: number, until: number): void {
  const [open, ...inside] = state.stack.splice(at);
  for (const left of inside.reverse()) leaveOpen(state, left, until);
  if (open === undefined) return;
  const end = trimmedEnd(state.text, until);
  if (end <= open.mark.end) return;
  state.pairs[open.slot] = pairOf(state, open.mark, { inner: end, end, closed: false, continues: true });
}

/** An opening mark that found no partner: kept to the block's end when no other pair begins after it. */
function leaveOpen(state: BlockState, open: Open, until: number = state.block.end): void {
  if (open.mark.family === 'single' && !opensBlock(state, open.mark)) return;
  const later = pairAfter(state, open.slot);
  const limit = later === null ? until : sentenceEndBefore(state.text, open.mark.end, later.start);
  const end = trimmedEnd(state.text, limit);
  if (end <= open.mark.end) return;
  state.pairs[open.slot] = pairOf(state, open.mark, { inner: end, end, closed: false, continues: false });
}

function pairAfter({ pairs }: BlockState, slot: number): QuotePair | null {
  for (let at = slot + 1; at < pairs.length; at++) {
    const pair = pairs[at] ?? null;
    if (pair !== null && pair.mark !== 'single') return pair;
  }
  return null;
}

function opensBlock({ text, block }: BlockState, mark: QuoteMark): boolean {
  return text.slice(block.start, mark.start).trim() === '' && mark.start < mark.end && text[mark.start] === '‘';
}

interface PairEnd {
  readonly inner: number;
  readonly end: number;
  readonly closed: boolean;
  readonly continues: boolean;
}

function pairOf(state: BlockState, mark: QuoteMark, { inner, end, closed, continues }: PairEnd): QuotePair {
  const kind = mark.family === 'single' ? 'single' : 'double';
  return {
    start: mark.start,
    end,
    inner: { start: mark.end, end: inner },
    mark: kind,
    depth: 0,
    closed,
    block: state.index,
    continues,
  };
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/u.test(text.charAt(at - 1))) at--;
  return at;
}

function endsSentence(text: string, at: number): boolean {
  return /[.!?…。]/u.test(text.charAt(trimmedEnd(text, at) - 1));
}

/** End of the first sentence that ends between two offsets; the first offset when none does. */
function sentenceEndBefore(text: string, from: number, to: number): number {
  const found = /[.!?…。](?=\s)/u.exec(text.slice(from, to));
  return found === null ? from : from + found.index + 1;
}
