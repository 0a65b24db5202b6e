import type { Span } from '../../base/schema/span.ts';
import type { AbbreviationRow, TokensLexicon } from '../../base/lang/tokens-lexicon.ts';

/** The tokeniser's tables, made once from a language's lexicon. */
export interface TokenTables {
  /** Abbreviations without their last full stop, with their kind. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationRow['kind']>;
  readonly splits: ReadonlyMap<string, readonly number[]>;
  /** Clitic endings, the longest first. */
  readonly clitics: readonly string[];
  readonly prefixes: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
}

/** Makes the tables of a language. */
export function tokenTables(lexicon: TokensLexicon): TokenTables {
  return {
    abbreviations: new Map(lexicon.abbreviations.flatMap((row) => row.forms.map((form) => [form, row.kind]))),
    splits: new Map(lexicon.splits.map((row) => [row.form, row.parts])),
    clitics: lexicon.clitics.map((row) => row.ending).sort((a, b) => b.length - a.length),
    prefixes: new Set(lexicon.prefixes.flatMap((row) => row.forms)),
    starters: new Set(lexicon.starters.flatMap((row) => row.forms)),
    speech: new Set(lexicon.speech.flatMap((row) => row.forms)),
  };
}

/** What a stretch without spaces may begin with, the first that fits; every code point fits the last. */
const PIECE = new RegExp(
  [
    String.raw`(?<url>(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+|#\p{L}[\p{L}\p{N}_]*)`,
    String.raw`(?<phone>\d{3}-\d{3}-\d{4})`,
    String.raw`(?<number>\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|['’]s(?!\p{L}))?(?![\p{L}])|[.]\d+(?!\p{L}))`,
    String.raw`(?<acronym>(?:\p{L}\.){2,}(?![\p{L}\p{N}]))`,
    String.raw`(?<domain>(?:[A-Za-z][A-Za-z0-9-]*\.)+(?:com|org|net|gov|edu|info|ru|uk|cn|de|fr|jp|eu)(?![\p{L}\p{N}]))`,
    String.raw`(?<word>[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|['’](?=\p{L})|&(?=\p{L}))*)`,
    String.raw`(?<tail>['’](?:s|re|ve|ll|m|d|em|n|S|RE|VE|LL|M|D)(?![\p{L}\p{N}]))`,
    String.raw`(?<decade>['’]\d\ds?(?!\p{N}))`,
    String.raw`(?<run>\.{2,}|…|-{2,}|_{2,}|={2,}|\*{2,}|[!?]{1,}|'{2}|\u0060{2}|<<|>>)`,
    String.raw`(?<other>.)`,
  ].join('|'),
  'suy',
);

/** Cuts the stretch `from` to `to` of a text into tokens: spans in order, without spaces, never overlapping. */
export function tokenise(text: string, from: number, to: number, tables: TokenTables): Span[] {
  const tokens: Span[] = [];
  let at = from;
  while (at < to) {
    if (isSpace(text.charCodeAt(at))) at++;
    else at = chunk(text, { start: at, end: chunkEnd(text, at, to) }, { tokens, tables });
  }
  return tokens;
}

function isSpace(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0xa0) return unit === 0x7f || unit === 0x85;
  return /[\s\u200b\u2060\ufeff\u00ad]/.test(String.fromCharCode(unit));
}

function chunkEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

interface Into {
  readonly tokens: Span[];
  readonly tables: TokenTables;
}

function chunk(text: string, span: Span, into: Into): number {
  if (plain(text, span)) {
    word(text, span, into);
    return span.end;
  }
  const stretch = text.slice(span.start, span.end);
  let at = 0;
  while (at < stretch.length) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(stretch);
    const found = match?.[0] ?? stretch.charAt(at);
    at += piece(text, { start: span.start + at, end: span.start + at + found.length }, { ...into, match });
  }
  return span.end;
}

/** True for a stretch of ASCII letters only, which is most of them. */
function plain(text: string, span: Span): boolean {
  for (let i = span.start; i < span.end; i++) {
    const unit = text.charCodeAt(i) | 32;
    if (unit < 97 || unit > 122) return false;
  }
  return true;
}

/** Adds the tokens of one piece; returns the number of code units used. */
function piece(text: string, span: Span, into: Into & { readonly match: RegExpExecArray | null }): number {
  const groups = into.match?.groups ?? {};
  if (groups['url'] !== undefined) return url(text, span, into);
  if (groups['word'] !== undefined) return compound(text, span, into);
  if (groups['number'] !== undefined) return number(text, span, into);
  into.tokens.push(span);
  return span.end - span.start;
}

function url(text: string, span: Span, into: Into): number {
  let end = span.end;
  while (end > span.start + 1 && /[.,;:!?)\]'’”"]/.test(text.charAt(end - 1))) end--;
  into.tokens.push({ start: span.start, end });
  return end - span.start;
}

/** `1990s` and `3rd` stay whole, `2019's` loses its clitic; a list number at the start of a line keeps its point. */
function number(text: string, span: Span, into: Into): number {
  const possessive = /['’]s$/.test(text.slice(span.start, span.end));
  const end = possessive ? span.end - 2 : span.end;
  const listed =
    into.tokens.length === 0 && end - span.start <= 2 && text.charAt(end) === '.' && nextIsSpace(text, end + 1);
  into.tokens.push({ start: span.start, end: listed ? end + 1 : end });
  return (listed ? end + 1 : end) - span.start;
}

function nextIsSpace(text: string, at: number): boolean {
  return at >= text.length ? false : isSpace(text.charCodeAt(at));
}

/** A word, with a hyphenated prefix or an abbreviation's full stop where the lexicon says so. */
function compound(text: string, span: Span, into: Into): number {
  let end = span.end;
  const form = text.slice(span.start, end).toLowerCase();
  const joined = text.charAt(end) === '-' && into.tables.prefixes.has(form) ? wordAfterHyphen(text, end + 1) : 0;
  if (joined > 0) end += 1 + joined;
  if (keepsPoint(text, span, into.tables)) end += 1;
  word(text, { start: span.start, end }, into);
  return end - span.start;
}

function wordAfterHyphen(text: string, at: number): number {
  const rest = /^[\p{L}][\p{L}\p{M}\p{N}]*(?:['’](?!s(?!\p{L}))\p{L}+)?/u.exec(text.slice(at, at + 40));
  return rest?.[0].length ?? 0;
}

function keepsPoint(text: string, span: Span, tables: TokenTables): boolean {
  if (text.charAt(span.end) !== '.' || text.charAt(span.end + 1) === '.') return false;
  const form = text.slice(span.start, span.end).toLowerCase();
  const kind = tables.abbreviations.get(form);
  const after = text.slice(span.end + 1, span.end + 4);
  if (kind === 'before-number') return /^\s*\d/.test(after);
  if (kind === 'before-word') return true;
  if (kind === 'before-name') return /^\s|^$|^[,;:)]/.test(after) && form !== text.slice(span.start, span.end);
  if (kind === 'may-end') return /^\s*[\p{L}\d,;:)’']/u.test(after) && isAbbreviated(text, span, after);
  return initial(text, span, after);
}

/** Small-letter words such as `co` and `la` are abbreviations only with a capital, or before a comma or small letter. */
function isAbbreviated(text: string, span: Span, after: string): boolean {
  const first = text.charAt(span.start);
  return first !== first.toLowerCase() || /^(?:,|\s\p{Ll})/u.test(after);
}

/** A single capital before another capital: `J. Abdullah`. */
function initial(text: string, span: Span, after: string): boolean {
  return span.end - span.start === 1 && /^\p{Lu}/u.test(text.charAt(span.start)) && /^\s?\p{Lu}/u.test(after);
}

/** Adds a word, its clitic and the parts of a fused word as tokens of their own. */
function word(text: string, span: Span, { tokens, tables }: Into): void {
  const form = text.slice(span.start, span.end);
  const plainForm = /['’]/.test(form) ? form.replace(/’/g, "'").toLowerCase() : '';
  const clitic = plainForm === '' ? undefined : tables.clitics.find((ending) => endsIn(plainForm, ending));
  if (clitic !== undefined) {
    const cut = span.end - clitic.length;
    tokens.push({ start: span.start, end: cut }, { start: cut, end: span.end });
    return;
  }
  const parts =
    span.end - span.start === 5 || span.end - span.start === 6 ? tables.splits.get(form.toLowerCase()) : undefined;
  if (parts === undefined) {
    tokens.push(span);
    return;
  }
  let at = span.start;
  for (const part of parts) {
    tokens.push({ start: at, end: at + part });
    at += part;
  }
}

function endsIn(form: string, ending: string): boolean {
  return form.length > ending.length && form.endsWith(ending);
}
