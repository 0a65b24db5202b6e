import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { QuotePair } from '../../../base/text/quotes.ts';
import { sentenceAt, tokenOf } from '../../../base/text/tree.ts';
import { range, trimmedSpan } from './phrase.ts';
import type { Find, Scene } from './scene.ts';

/** Most words of a speaker between a quotation and its verb. */
const longest = 16;

/**
 * "“Nobody crossed,” the minister shrugged": behind a quotation that ends in a comma a noun phrase with a finite verb names its speaker,
 * whatever the verb is. Null where no such phrase follows.
 */
export function taggedBy(scene: Scene, quote: QuotePair): Pick<Find, 'source' | 'cue' | 'by'> | null {
  if (scene.text.charAt(quote.inner.end - 1) !== ',') return null;
  const sentence = sentenceAt(scene.parse, quote.start);
  if (sentence === null || sentence.end <= quote.end) return null;
  const first = sentence.tokens.findIndex(({ start }) => start >= quote.end);
  const verb = verbAfter(sentence, first);
  const source = verb === -1 ? null : speakerIn(sentence, first, verb);
  if (source === null) return null;
  const { start, end } = tokenOf(sentence, verb);
  return { source: [source], cue: [{ start, end }], by: 'quote.tag' };
}

/** The first finite verb behind a quotation, near enough and outside other quotations; -1 for none. */
function verbAfter({ tokens }: Sentence, first: number): number {
  const verb = tokens.findIndex(({ upos, xpos }, at) => at > first && upos === 'VERB' && /^VB[DZP]$/u.test(xpos));
  if (first === -1 || verb === -1 || verb - first > longest) return -1;
  const between = tokens.slice(first, verb);
  return between.some(({ form, upos }) => /["“”„:;]/u.test(form) || upos === 'SCONJ' || upos === 'AUX') ? -1 : verb;
}

/** The words before the verb when they are one noun phrase, without adverbs at its end. */
function speakerIn(sentence: Sentence, first: number, verb: number): Span | null {
  const opener = tokenOf(sentence, first);
  if (!/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/u.test(opener.upos) || /^W/u.test(opener.xpos)) return null;
  let last = verb - 1;
  while (last > first && tokenOf(sentence, last).upos === 'ADV') last--;
  return trimmedSpan(sentence, range(first, last + 1));
}
