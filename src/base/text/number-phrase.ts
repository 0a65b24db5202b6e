import type { Token } from '../schema/parse.ts';
import type { QuantityLexicon } from './quantity.ts';

/** A number as written, over the tokens from `start` to `end` (exclusive). */
export interface NumberPhrase {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** `$`, `€`, `%` where a sign is the unit, or null. */
  readonly sign: string | null;
  /** True for "dozens", "thousands". */
  readonly indefinite: boolean;
  readonly ordinal: boolean;
  /** True when written in digits. */
  readonly digits: boolean;
  /** True when the digits have neither separators nor a multiplier: `2024`. */
  readonly plain: boolean;
  /** The factor of its multipliers: 1e6 for "3 million", 1 without any. */
  readonly scale: number;
}

const digitForm = /^([$€£¥₩]|US\$)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%|k|K|m|bn|tn)?$/u;
const letterScale: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, m: 1e6, bn: 1e9, tn: 1e12 };
const currency = /^(?:US|A|C|HK|NT)?[$€£¥₩]$/u;

const openers = new WeakMap<QuantityLexicon, ReadonlySet<string>>();

/** The words with which a number in words begins. */
function openersOf(lexicon: QuantityLexicon): ReadonlySet<string> {
  let words = openers.get(lexicon);
  if (words === undefined) {
    const { numbers, plurals, beforeScale } = lexicon;
    openers.set(lexicon, (words = new Set([numbers, plurals, beforeScale].flatMap((table) => Object.keys(table)))));
  }
  return words;
}

/** Whether a number may begin with a form: {@link readNumber} finds none where it says no. */
export function mayOpenNumber(form: string, lexicon: QuantityLexicon): boolean {
  return /^[\d$€£¥₩]|[$€£¥₩]$/u.test(form) || openersOf(lexicon).has(form.toLowerCase());
}

/** The number that begins at a token, or null. */
export function readNumber(tokens: readonly Token[], at: number, lexicon: QuantityLexicon): NumberPhrase | null {
  const form = tokens[at]?.form ?? '';
  if (currency.test(form)) return signed(tokens, at, lexicon);
  return inDigits(tokens, at, lexicon) ?? inWords(tokens, at, lexicon);
}

function signed(tokens: readonly Token[], at: number, lexicon: QuantityLexicon): NumberPhrase | null {
  const number = inDigits(tokens, at + 1, lexicon);
  return number === null ? null : { ...number, start: at, sign: tokens[at]?.form ?? null };
}

function inDigits(tokens: readonly Token[], at: number, lexicon: QuantityLexicon): NumberPhrase | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const match = digitForm.exec(token.form);
  if (match === null) return /^\d+(?:st|nd|rd|th)$/u.test(token.form) ? ordinalAt(at) : null;
  const [, sign, whole = '', fraction = '', suffix = ''] = match;
  const percent = suffix === '%' || tokens[at + 1]?.form === '%';
  const base = Number(whole.replaceAll(',', '') + fraction) * (letterScale[suffix] ?? 1);
  const scaled = scaleAfter(tokens, at + 1, lexicon);
  const end = percent && suffix !== '%' ? at + 2 : scaled.end;
  const plain = scaled.end === at + 1 && !whole.includes(',') && fraction === '' && suffix === '';
  const value = tidy(base * scaled.scale);
  const scale = scaled.scale * (letterScale[suffix] ?? 1);
  const kind = percent ? '%' : (sign ?? null);
  return { start: at, end, value, sign: kind, indefinite: false, ordinal: false, digits: true, plain, scale };
}

function ordinalAt(at: number): NumberPhrase {
  return {
    start: at,
    end: at + 1,
    value: 0,
    sign: null,
    indefinite: false,
    ordinal: true,
    digits: true,
    plain: true,
    scale: 1,
  };
}

/** 2.3 million is 2300000, not 2299999.9999999995. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function scaleAfter(tokens: readonly Token[], from: number, lexicon: QuantityLexicon): { scale: number; end: number } {
  let scale = 1;
  let end = from;
  for (;;) {
    const next = tokens[end];
    const factor = next === undefined ? undefined : own(lexicon.multipliers, next.form.toLowerCase());
    if (factor === undefined) return { scale, end };
    scale *= factor;
    end++;
  }
}

function own(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

interface Sum {
  /** What is complete above the part. */
  readonly total: number;
  /** What is counted so far below the next thousand; null before the first word. */
  readonly part: number | null;
  readonly scale: number;
}

/** Number words from `at`: "two dozen", "three hundred and fifty thousand", "tens of thousands", "half a million". */
function inWords(tokens: readonly Token[], at: number, lexicon: QuantityLexicon): NumberPhrase | null {
  const many = indefinite(tokens, at, lexicon) ?? vague(tokens, at, lexicon);
  if (many !== null) return many;
  let sum: Sum = { total: 0, part: null, scale: 1 };
  let end = at;
  for (let next = at; next < tokens.length; next++) {
    const word = wordAt(tokens, next);
    if (end > at && (word === '-' || (word === lexicon.and && continues(sum, wordAt(tokens, next + 1), lexicon))))
      continue;
    const added = addWord(sum, word, lexicon);
    if (added === null) break;
    sum = added;
    end = next + 1;
  }
  if (sum.part === null) return null;
  return { ...inLetters, start: at, end, value: tidy(sum.total + sum.part), scale: sum.scale };
}

const inLetters = { sign: null, indefinite: false, ordinal: false, digits: false, plain: false };

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.form.toLowerCase() ?? '';
}

/** "three hundred and fifty": the word after "and" fills what the hundreds left free. */
function continues(sum: Sum, word: string, lexicon: QuantityLexicon): boolean {
  const value = own(lexicon.numbers, word);
  return value !== undefined && value < 100 && (sum.part ?? 0) >= 100 && (sum.part ?? 0) % 100 === 0;
}

function addWord(sum: Sum, word: string, lexicon: QuantityLexicon): Sum | null {
  const value = own(lexicon.numbers, word);
  const factor = own(lexicon.multipliers, word);
  if (value !== undefined) return addValue(sum, value);
  if (factor === undefined || sum.part === null) return null;
  const scale = sum.scale * factor;
  if (factor < 1000) return { total: sum.total, part: sum.part * factor, scale };
  return { total: sum.total + sum.part * factor, part: 0, scale };
}

function addValue(sum: Sum, value: number): Sum | null {
  const { part } = sum;
  if (part === null) return { ...sum, part: value };
  const fits =
    (part === 0 && value < 1000) ||
    (part >= 100 && part % 100 === 0 && value < 100) ||
    (part >= 20 && part < 100 && part % 10 === 0 && value < 10);
  return fits ? { ...sum, part: part + value } : null;
}

/** "dozens of ships", "tens of thousands of people". */
function indefinite(tokens: readonly Token[], at: number, lexicon: QuantityLexicon): NumberPhrase | null {
  const first = own(lexicon.plurals, wordAt(tokens, at));
  if (first === undefined || wordAt(tokens, at + 1) !== lexicon.partitive) return null;
  const second = own(lexicon.plurals, wordAt(tokens, at + 2));
  const end = second === undefined ? at + 1 : at + 3;
  return { ...inLetters, start: at, end, value: first * (second ?? 1), scale: 1, indefinite: true };
}

/** "a dozen", "half a million", "several thousand": words that count only before a multiplier. */
function vague(tokens: readonly Token[], at: number, lexicon: QuantityLexicon): NumberPhrase | null {
  const row = Object.hasOwn(lexicon.beforeScale, wordAt(tokens, at))
    ? lexicon.beforeScale[wordAt(tokens, at)]
    : undefined;
  if (row === undefined) return null;
  const from = own(lexicon.multipliers, wordAt(tokens, at + 1)) === undefined ? at + 2 : at + 1;
  const article = wordAt(tokens, at + 1);
  if (from === at + 2 && !Object.hasOwn(lexicon.beforeScale, article)) return null;
  const { scale, end } = scaleAfter(tokens, from, lexicon);
  if (end === from) return null;
  const inner = from === at + 2 ? (lexicon.beforeScale[article]?.indefinite ?? false) : false;
  const rest = scale === 100 && wordAt(tokens, end) === lexicon.and ? inWords(tokens, end + 1, lexicon) : null;
  const more = rest !== null && rest.value < 100 ? rest : { value: 0, end };
  const value = row.value * scale + more.value;
  return { ...inLetters, start: at, end: more.end, value, scale, indefinite: row.indefinite || inner };
}
