import type { Quantity } from '../schema/finding.ts';
import type { Sentence, Token } from '../schema/parse.ts';
import type { Span } from '../schema/span.ts';
import { mayOpenNumber, readNumber, type NumberPhrase } from './number-phrase.ts';

type Comparison = Quantity['comparison'];

/** The words of one language that numbers are made of. All in lower case. */
export interface QuantityLexicon {
  /** Values of small number words: `seven` 7, `ninety` 90. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words that multiply the number before them: `dozen` 12, `million` 1e6. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Words that count only before a multiplier: `a` dozen, `half` a million, `several` thousand (indefinite). */
  readonly beforeScale: Readonly<Record<string, { readonly value: number; readonly indefinite: boolean }>>;
  /** Their indefinite plurals: `dozens` 12. "dozens of ships" is read as more than 12. */
  readonly plurals: Readonly<Record<string, number>>;
  /** Comparisons before the number, each a list of words; the longest that fits counts. */
  readonly before: readonly ComparisonRow[];
  /** Comparisons after the number: `or more`. */
  readonly after: readonly ComparisonRow[];
  /** Comparisons that are prepositions in some places: "silent about ten men", "cut the road over 40 miles". */
  readonly prepositions: readonly PrepositionRow[];
  /** Words between the two ends of a range: `to`, `and` (after `between`), `or`. */
  readonly rangeWords: readonly string[];
  /** Words that open a range: `between`, `from`. */
  readonly rangeOpeners: readonly string[];
  /** Words after which a number is an article or a version, no count: `article`, `resolution`. */
  readonly labels: readonly string[];
  /** Words beside which a number is a date or a clock time: `June`, `GMT`. As printed. */
  readonly dateWords: readonly string[];
  /** Words after which a number without unit is a clock time, an age or a year: `in`, `at`, `aged`. */
  readonly timeWords: readonly string[];
  /** Words that a unit of area or volume has before it: `square`. */
  readonly powers: readonly string[];
  /** Words that join the number to what is counted: `of`. */
  readonly partitive: string;
  /** The word that joins hundreds and tens, and the ends of a range: `and`. */
  readonly and: string;
}

interface ComparisonRow {
  readonly words: string;
  readonly comparison: Comparison;
  readonly example: string;
  readonly counter: string;
}

/** A comparison that is none after some words, before some units. */
interface PrepositionRow {
  readonly word: string;
  /** Lemmas that it belongs to; null for any noun. */
  readonly after: readonly string[] | null;
  /** Units before which it is one; null for any. */
  readonly units: readonly string[] | null;
  readonly example: string;
  readonly counter: string;
}

/** What is counted, with the index after it. */
interface Unit {
  readonly form: string | null;
  readonly end: number;
}

/**
 * The numbers of a sentence with comparison and unit, in order: "more than 20,000 containers of munitions" gives 20000, `more-than`,
 * `containers`. Dates, years, clock times, ordinals, ages and labels (Article 5, Resolution 1718) are no quantities. Tags are
 * used, trees are not, so that a bad tree costs nothing. Linear.
 */
export function findQuantities(sentence: Sentence, text: string, lexicon: QuantityLexicon): readonly Quantity[] {
  const tokens = sentence.tokens;
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const number = mayOpenNumber(tokens[at]?.form ?? '', lexicon) ? readNumber(tokens, at, lexicon) : null;
    if (number === null) continue;
    const quantity = isCount(tokens, number, lexicon) ? quantityAt({ tokens, text, lexicon }, number) : null;
    if (quantity === null) {
      at = number.end - 1;
      continue;
    }
    found.push(quantity.quantity);
    at = quantity.end - 1;
  }
  return found;
}

/** The quantities that lie inside one of the given spans, in order. */
export function quantitiesIn(quantities: readonly Quantity[], spans: readonly Span[]): readonly Quantity[] {
  return quantities.filter((one) => spans.some((span) => span.start <= one.start && one.end <= span.end));
}

interface Scan {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly lexicon: QuantityLexicon;
}

function quantityAt(scan: Scan, low: NumberPhrase): { readonly quantity: Quantity; readonly end: number } | null {
  const { tokens } = scan;
  const high = rangeEnd(scan, low);
  const numberEnd = high === null ? low.end : high.end;
  const after = high === null ? comparisonAfter(scan, numberEnd) : null;
  const unit = unitAfter(scan, low, after?.end ?? numberEnd);
  const compare = isPreposition(scan, low.start - 1, unit) ? none : comparisonBefore;
  const before = compare(scan, low.start, high !== null);
  const compared = before.comparison !== null || after !== null;
  if (unit.form === null && !bareIsCount(scan, low, compared)) return null;
  if (looksYear(low) && !compared && !isPlainPlural(scan, low, unit)) return null;
  const first = tokens[before.start];
  const last = tokens[unit.end - 1];
  if (first === undefined || last === undefined) return null;
  const implied: Comparison = low.indefinite ? 'more-than' : 'exactly';
  const comparison = high !== null ? 'range' : (after?.comparison ?? before.comparison ?? implied);
  const upTo = high?.value ?? null;
  const unitForm = low.sign ?? unit.form;
  if (comparison === 'less-than' && low.value <= 1 && low.sign === null) return null;
  return {
    quantity: { start: first.start, end: last.end, value: lowValue(low, high), upTo, comparison, unit: unitForm },
    end: unit.end,
  };
}

/** "10 to 15 million": the lower end shares the upper end's multiplier. */
function lowValue(low: NumberPhrase, high: NumberPhrase | null): number {
  const shared = high !== null && high.scale >= 1000 && low.scale === 1 && low.value < high.value / high.scale;
  return shared ? low.value * high.scale : low.value;
}

function isCount(tokens: readonly Token[], number: NumberPhrase, lexicon: QuantityLexicon): boolean {
  if (number.ordinal || isGlued(tokens, number)) return false;
  const before = tokens[number.start - 1];
  const after = tokens[number.end];
  if (number.sign !== null) return true;
  if (after !== undefined && lexicon.dateWords.includes(after.form)) return false;
  if (before === undefined) return true;
  // "Hwasong 15 missiles": a number that hangs on the name before it is part of it.
  if (before.upos === 'PROPN' && number.plain && tokens[number.start]?.head === number.start - 1) return false;
  const word = before.form.replace(/\.$/u, '');
  if (lexicon.labels.includes(word.toLowerCase()) || lexicon.dateWords.includes(word)) return false;
  if (/^[,(]$/u.test(before.form) && (after === undefined || /^[,)]$/u.test(after.form))) return false;
  return before.end < (tokens[number.start]?.start ?? 0) || !/[-–\p{L}]$/u.test(before.form);
}

/** "a 16-month-old war", "5:30", "the 2003-05 talks": the number is part of a longer word. */
function isGlued(tokens: readonly Token[], number: NumberPhrase): boolean {
  const last = tokens[number.end - 1];
  const after = tokens[number.end];
  if (last === undefined || after === undefined || after.start !== last.end) return false;
  if (after.form === ':' || after.form === '/') return true;
  if (!/^[-–]$/u.test(after.form)) return false;
  const other = tokens[number.end + 1]?.form ?? '';
  return !/^[$€£¥₩]?\d/u.test(other) || Number(other.replaceAll(/\D/gu, '')) <= number.value;
}

function looksYear(number: NumberPhrase): boolean {
  return number.digits && number.plain && number.value >= 1500 && number.value <= 2100;
}

/** "2000 soldiers" is a count, "the 2000 elections" and "a 2000 treaty" are years. */
function isPlainPlural({ tokens }: Scan, number: NumberPhrase, unit: Unit): boolean {
  return tokens[number.start - 1]?.upos !== 'DET' && tokens[unit.end - 1]?.xpos === 'NNS';
}

/** A number without unit counts when it is compared ("more than 300") or when it is subject or object on its own. */
function bareIsCount(scan: Scan, number: NumberPhrase, compared: boolean): boolean {
  if (number.sign !== null) return true;
  const before = scan.tokens[number.start - 1]?.form.toLowerCase() ?? '';
  if (looksYear(number)) return false;
  if (compared) return true;
  return number.value > 12 && !scan.lexicon.timeWords.includes(before) && number.start > 0;
}

function rangeEnd(scan: Scan, low: NumberPhrase): NumberPhrase | null {
  const { tokens, lexicon } = scan;
  const joint = tokens[low.end];
  if (joint === undefined || low.indefinite) return null;
  const word = joint.form.toLowerCase();
  const opener = tokens[low.start - 1]?.form.toLowerCase() ?? '';
  const hyphen = /^[-–—]$/u.test(word);
  if (!hyphen && !lexicon.rangeWords.includes(word)) return null;
  if (word === lexicon.and && !lexicon.rangeOpeners.includes(opener)) return null;
  const high = readNumber(tokens, low.end + 1, lexicon);
  if (high === null || high.value <= low.value || high.indefinite || high.ordinal) return null;
  return looksYear(low) && looksYear(high) ? null : high;
}

/** "silent about ten others", "cut the road over 40 miles": the word before the number compares nothing. */
function isPreposition({ tokens, lexicon }: Scan, at: number, unit: Unit): boolean {
  const word = tokens[at]?.form.toLowerCase();
  const before = tokens[at - 1];
  return lexicon.prepositions.some(
    (row) =>
      row.word === word &&
      before !== undefined &&
      (row.after?.includes(before.lemma.toLowerCase()) ?? before.upos === 'NOUN') &&
      (row.units?.includes(unit.form?.toLowerCase() ?? '') ?? true),
  );
}

function none(_: Scan, start: number): { readonly start: number; readonly comparison: null } {
  return { start, comparison: null };
}

function comparisonBefore(
  { tokens, lexicon }: Scan,
  start: number,
  range: boolean,
): { readonly start: number; readonly comparison: Comparison | null } {
  const opener = tokens[start - 1]?.form.toLowerCase() ?? '';
  if (range && lexicon.rangeOpeners.includes(opener)) return { start: start - 1, comparison: 'range' };
  let best: ComparisonRow | null = null;
  for (const row of lexicon.before) {
    if (endsWith(tokens, start, row.words) && row.words.length > (best?.words.length ?? 0)) best = row;
  }
  if (best === null) return { start, comparison: null };
  return { start: start - best.words.split(' ').length, comparison: best.comparison };
}

function comparisonAfter(
  { tokens, lexicon }: Scan,
  end: number,
): { readonly end: number; readonly comparison: Comparison } | null {
  for (const row of lexicon.after) {
    const words = row.words.split(' ');
    if (words.every((word, offset) => tokens[end + offset]?.form.toLowerCase() === word)) {
      return { end: end + words.length, comparison: row.comparison };
    }
  }
  return null;
}

function endsWith(tokens: readonly Token[], end: number, words: string): boolean {
  const list = words.split(' ');
  const from = end - list.length;
  return from >= 0 && list.every((word, offset) => tokens[from + offset]?.form.toLowerCase() === word);
}

const unitTags = new Set(['NOUN', 'PROPN']);
const between = new Set(['ADJ', 'NOUN', 'PROPN']);

/** The head noun after a number: the last noun of the run that follows, past adjectives and a partitive "of the". */
function unitAfter({ tokens, lexicon }: Scan, number: NumberPhrase, from: number): Unit {
  const none: Unit = { form: null, end: from };
  if (number.sign !== null) return none;
  let at = from;
  if (tokens[at]?.form.toLowerCase() === lexicon.partitive) {
    at++;
    while (tokens[at]?.upos === 'DET' || tokens[at]?.upos === 'PRON') at++;
  }
  let unit = none;
  for (; at < tokens.length && at < from + 8; at++) {
    const token = tokens[at];
    if (token === undefined || !continuesUnit(tokens, at)) break;
    if (unitTags.has(token.upos)) unit = { form: measured(tokens, at, { from, lexicon }), end: at + 1 };
  }
  return unit;
}

/** The unit with the power that its measure is of: `square kilometres`. */
function measured(
  tokens: readonly Token[],
  at: number,
  { from, lexicon }: { from: number; lexicon: QuantityLexicon },
): string {
  const power = at > from ? (tokens[at - 1]?.form ?? '') : '';
  const form = wholeWord(tokens, at, from);
  return lexicon.powers.includes(power.toLowerCase()) ? `${power} ${form}` : form;
}

/** The form of a token with what hyphens join to its left: `F-16s`. */
function wholeWord(tokens: readonly Token[], at: number, from: number): string {
  let form = tokens[at]?.form ?? '';
  for (
    let left = at - 1;
    left > from && isHyphen(tokens, left) && tokens[left]?.end === tokens[left + 1]?.start;
    left -= 2
  ) {
    form = `${tokens[left - 1]?.form ?? ''}${tokens[left]?.form ?? ''}${form}`;
  }
  return form;
}

function continuesUnit(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^[-–]$/u.test(token.form)) return isHyphen(tokens, at);
  if (/^\d+[a-z]+$/u.test(token.form)) return true;
  if (token.xpos === 'VBN' || token.xpos === 'VBG') return unitTags.has(tokens[at + 1]?.upos ?? '');
  return between.has(token.upos);
}

/** "155-millimetre-calibre", "anti-aircraft": a hyphen without spaces goes on. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^[-–]$/u.test(token.form) && tokens[at - 1]?.end === token.start;
}
