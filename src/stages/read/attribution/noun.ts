import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { isPeriod } from './phrase.ts';
import { spanOfTokens } from '../../../base/text/tree.ts';

const nominal = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u;

/** The plain noun phrase that ends right before a token, adverbs between them skipped; null when none stands there. */
export function nounBefore(sentence: Sentence, at: number): Span | null {
  let end = at - 1;
  while (sentence.tokens[end]?.upos === 'ADV' || isOneOf(sentence.tokens[end]?.form ?? '', functionWords.pairing))
    end--;
  const last = sentence.tokens[end];
  if (last === undefined) return null;
  if (isAbbreviated(sentence, end)) return throughEnd(nounBefore(sentence, end - 2), last);
  if (last.upos === 'PRON') return last.xpos === 'PRP' ? { start: last.start, end: last.end } : null;
  if ((last.upos !== 'NOUN' && last.upos !== 'PROPN') || isPeriod(last.form)) return null;
  let start = end;
  while (isInside(sentence, start - 1) && !startsAt(sentence, start)) start--;
  return spanOfTokens(sentence, [start, end]);
}

/** "the African Union (AU)": a short name in brackets right behind the full one ends at a token. */
function isAbbreviated({ tokens }: Sentence, end: number): boolean {
  const [open, name, close] = tokens.slice(Math.max(0, end - 2), end + 1);
  return open?.form === '(' && close?.form === ')' && /^\p{Lu}[\p{Lu}\p{Ll}&.-]*\p{Lu}\.?$/u.test(name?.form ?? '');
}

function throughEnd(span: Span | null, { end }: Span): Span | null {
  return span === null ? null : { start: span.start, end };
}

/** "In May | the ministry": an article begins its noun phrase, unless "all" or "both" stands before it. */
function startsAt(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 1];
  return sentence.tokens[at]?.upos === 'DET' && before !== undefined && /^(?:NOUN|PROPN|NUM)$/u.test(before.upos);
}

/** A noun phrase with what prepositions join to it on the left: "sources in | the Turkish ministry", "an envoy familiar with | the talks". */
export function withPhrases(sentence: Sentence, span: Span): Span {
  let { start } = span;
  for (let step = 0; step < 3; step++) {
    const first = sentence.tokens.findIndex((token) => token.start >= start);
    const left = sentence.tokens[first - 1]?.upos === 'ADP' ? nounBefore(sentence, joinAt(sentence, first - 1)) : null;
    if (left === null) break;
    start = left.start;
  }
  return { start, end: span.end };
}

/** Where a preposition's left side begins: before an adjective that stands behind its noun. */
function joinAt(sentence: Sentence, preposition: number): number {
  const isBehindNoun =
    sentence.tokens[preposition - 1]?.upos === 'ADJ' &&
    /^(?:NOUN|PROPN)$/u.test(sentence.tokens[preposition - 2]?.upos ?? '');
  return isBehindNoun ? preposition - 1 : preposition;
}

/** The same where a comma stands before it; else the phrase itself. */
export function widerNoun(sentence: Sentence, span: Span): Span {
  const wide = withPhrases(sentence, span);
  const first = sentence.tokens.findIndex((token) => token.start >= wide.start);
  return sentence.tokens[first - 1]?.form === ',' ? wide : span;
}

/** The plain noun phrase that begins right after a token and ends before punctuation; null when none stands there. */
export function nounAfter(sentence: Sentence, at: number): Span | null {
  let end = at;
  while (nominal.test(sentence.tokens[end + 1]?.upos ?? '')) end++;
  const last = sentence.tokens[end];
  if (end === at || last?.upos !== 'PROPN') return null;
  const next = sentence.tokens[end + 1];
  if (next !== undefined && !/^[,.;:]$/u.test(next.form)) return null;
  return spanOfTokens(sentence, [at + 1, end]);
}

function isInside(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined) return false;
  if (nominal.test(token.upos) || token.xpos === 'POS' || token.xpos === 'PRP$') return true;
  if (token.xpos === 'VBG' || token.form === functionWords.of)
    return nominal.test(sentence.tokens[at - 1]?.upos ?? '') || token.xpos === 'VBG';
  return /^[-–]$/u.test(token.form) && sentence.tokens[at - 1]?.end === token.start;
}
