import type { Span } from '../schema/span.ts';

/** One quotation mark with what its neighbours let it be. */
export interface QuoteMark extends Span {
  readonly family: 'double' | 'angle' | 'corner' | 'single';
  readonly opens: boolean;
  readonly closes: boolean;
  /** True for „, which “ may close. */
  readonly low: boolean;
  /** True when a word or its punctuation stands right before the mark. */
  readonly afterWord: boolean;
}

type Shape = 'open' | 'close' | 'either';

const shapes: ReadonlyMap<string, readonly [QuoteMark['family'], Shape]> = new Map([
  ['"', ['double', 'either']],
  ['“', ['double', 'open']],
  ['”', ['double', 'close']],
  ['„', ['double', 'open']],
  ['‟', ['double', 'open']],
  ['«', ['angle', 'open']],
  ['»', ['angle', 'close']],
  ['「', ['corner', 'open']],
  ['」', ['corner', 'close']],
  ["''", ['double', 'either']],
  ['``', ['double', 'open']],
  ['‘‘', ['double', 'open']],
  ['’’', ['double', 'close']],
  ["'", ['single', 'either']],
  ['‘', ['single', 'open']],
  ['’', ['single', 'close']],
]);

const anyMark = /["“”„‟«»「」]|''|``|‘‘|’’|['‘’]/gu;
const elided = /^(?:\d0s|tis|twas|em|cause|til|till|n)(?![\p{L}\p{N}])/iu;
const wordChar = /[\p{L}\p{N}]/u;

/** The quotation marks of one block, in order; apostrophes are left out where the letters around them tell. */
export function marksOf(text: string, block: Span): readonly QuoteMark[] {
  const found: QuoteMark[] = [];
  const words = text.slice(block.start, block.end);
  for (const match of words.matchAll(anyMark)) {
    const shape = shapes.get(match[0]);
    if (shape === undefined) continue;
    const start = match.index;
    const mark = shape[0] === 'single' ? singleMark(words, start, shape[1]) : doubleMark(words, match, shape);
    if (mark !== null) found.push({ ...mark, start: mark.start + block.start, end: mark.end + block.start });
  }
  return found;
}

function doubleMark(words: string, match: RegExpExecArray, shape: readonly [QuoteMark['family'], Shape]): QuoteMark {
  const [family, kind] = shape;
  const start = match.index;
  const end = start + match[0].length;
  const before = words.charAt(start - 1);
  const after = words.charAt(end);
  const afterWord = before !== '' && !/[\s([{—–]/u.test(before);
  const beforeWord = after !== '' && !/[\s)\]},.;:!?—–]/u.test(after);
  const open = opensHere(kind, afterWord, beforeWord);
  return { start, end, family, opens: open, closes: kind !== 'open' || afterWord, low: match[0] === '„', afterWord };
}

/** A mark of the wrong shape for its place (”word, word“) is read by its place. */
function opensHere(kind: Shape, afterWord: boolean, beforeWord: boolean): boolean {
  if (kind === 'open') return !afterWord || beforeWord;
  return !afterWord && beforeWord;
}

function singleMark(words: string, start: number, kind: Shape): QuoteMark | null {
  const before = words.charAt(start - 1);
  const after = words.charAt(start + 1);
  const inWord = wordChar.test(before);
  if (inWord && wordChar.test(after)) return null;
  const opens =
    kind !== 'close' && !inWord && opensWord(before, after) && !elided.test(words.slice(start + 1, start + 7));
  const closes = kind !== 'open' && before !== '' && !/\s/u.test(before) && !isPossessive(words, start);
  if (!opens && !closes) return null;
  return { start, end: start + 1, family: 'single', opens, closes: closes && !opens, low: false, afterWord: inWord };
}

function opensWord(before: string, after: string): boolean {
  return (before === '' || /[\s([{—–"“„«]/u.test(before)) && /[\p{L}\p{N}"“$€£]/u.test(after);
}

/** Whether the mark after an s is the plural's possessive: a later mark in the same stretch closes better. */
function isPossessive(words: string, start: number): boolean {
  if (!/s/iu.test(words.charAt(start - 1)) || !/^\s\p{Ll}/u.test(words.slice(start + 1, start + 3))) return false;
  const later = /[^\s\p{L}]?(?<=\S)['’](?![\p{L}\p{N}])|['‘](?=[\p{L}\p{N}])(?<=\s.)/u.exec(
    words.slice(start + 1, start + 400),
  );
  return later !== null && !/^['‘]/u.test(later[0]);
}
