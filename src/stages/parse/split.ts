import type { Span } from '../../base/schema/span.ts';
import type { TokenTables } from './tokenise.ts';

/** No sentence of the treebanks is longer; what is, is a list or a page without full stops. */
const LONGEST = 200;

/**
 * Parts the tokens of one block into sentences: `[first, last)` token numbers, in order, none empty, none longer than 200 tokens. Longer ones
 * are cut at the last comma or semicolon in reach, so that every reader's work is bounded.
 */
export function splitSentences(
  text: string,
  tokens: readonly Span[],
  tables: TokenTables,
): (readonly [number, number])[] {
  return wholeSentences(text, tokens, tables).flatMap((sentence) => cutLong(text, tokens, sentence));
}

function cutLong(
  text: string,
  tokens: readonly Span[],
  [first, last]: readonly [number, number],
): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = first;
  while (last - from > LONGEST) {
    const isPause = (at: number): boolean => /^[,;]$/.test(text.slice(tokens[at - 1]?.start, tokens[at - 1]?.end));
    let to = from + LONGEST;
    while (to > from + LONGEST / 2 && !isPause(to)) to--;
    if (!isPause(to)) to = from + LONGEST;
    parts.push([from, to]);
    from = to;
  }
  return [...parts, [from, last]];
}

function wholeSentences(text: string, tokens: readonly Span[], tables: TokenTables): (readonly [number, number])[] {
  const sentences: (readonly [number, number])[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const end = sentenceEnd({ text, tokens, tables }, i, first);
    if (end <= i) continue;
    sentences.push([first, end]);
    first = end;
    i = end - 1;
  }
  if (first < tokens.length) sentences.push([first, tokens.length]);
  return sentences;
}

interface Block {
  readonly text: string;
  readonly tokens: readonly Span[];
  readonly tables: TokenTables;
}

/** Where the sentence ends if token `i` ends it, closing marks included; 0 when it does not. */
function sentenceEnd(block: Block, i: number, first: number): number {
  const form = formAt(block, i);
  const kind = terminal(form);
  if (kind === null) return 0;
  if (kind === 'point' && i === first && form.length > 1) return 0;
  let next = i + 1;
  while (next < block.tokens.length && isCloser(block, next)) next++;
  if (next >= block.tokens.length) return next;
  const closed = next > i + 1;
  return opens(block, { i, next, kind, closed }) ? next : 0;
}

type Terminal = 'stop' | 'mark' | 'dots' | 'point';

function terminal(form: string): Terminal | null {
  if (form === '.' || form === '。') return 'stop';
  if (/^[!?！？]+$/.test(form)) return 'mark';
  if (form === '…' || /^\.{2,}$/.test(form)) return 'dots';
  return form.length > 1 && form.endsWith('.') ? 'point' : null;
}

/** A quotation mark or bracket that closes: it follows without a space. */
function isCloser(block: Block, at: number): boolean {
  const form = formAt(block, at);
  if (/^[”’)\]}»]$/.test(form)) return true;
  if (!/^(?:["']|'')$/.test(form)) return /^[!?.]+$/.test(form);
  const before = block.tokens[at - 1];
  const here = block.tokens[at];
  const after = block.tokens[at + 1];
  if (before === undefined || here === undefined) return false;
  return before.end === here.start && (after === undefined || after.start > here.end);
}

interface Boundary {
  readonly i: number;
  readonly next: number;
  readonly kind: Terminal;
  readonly closed: boolean;
}

function opens(block: Block, boundary: Boundary): boolean {
  const { i, next, kind, closed } = boundary;
  const glued = block.tokens[next]?.start === block.tokens[next - 1]?.end;
  const word = firstWord(block, next);
  if (/^\p{Ll}/u.test(word)) return false;
  if (kind === 'point') return afterAbbreviation(block, i, word, next);
  if (glued && kind === 'dots') return false;
  return !(closed && kind === 'mark' && speechFollows(block, next));
}

/** The form of the first token from `at` on that is no opening mark; empty when the block ends first. */
function firstWord(block: Block, at: number): string {
  for (let k = at; k < block.tokens.length && k < at + 4; k++) {
    const form = formAt(block, k);
    if (!/^(?:["'“‘«([{]|\u0060\u0060|''|[-–—•*]|\.{2,}|…)$/.test(form)) return form;
  }
  return '';
}

function afterAbbreviation(block: Block, i: number, word: string, next: number): boolean {
  const form = formAt(block, i).slice(0, -1).toLowerCase();
  const kind = block.tables.abbreviations.get(form);
  if (kind !== undefined && kind !== 'may-end') return false;
  if (/^\p{L}$/u.test(form)) return false;
  if (word === '' || next > i + 1) return next > i + 1;
  return /^\p{Lu}/u.test(word) && block.tables.starters.has(word.toLowerCase());
}

function speechFollows(block: Block, next: number): boolean {
  for (let k = next; k < Math.min(next + 4, block.tokens.length); k++) {
    const form = formAt(block, k);
    if (block.tables.speech.has(form)) return true;
    if (!/^\p{L}/u.test(form)) return false;
  }
  return false;
}

function formAt(block: Block, at: number): string {
  const token = block.tokens[at];
  return token === undefined ? '' : block.text.slice(token.start, token.end);
}
