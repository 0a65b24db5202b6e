import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { QuotePair } from '../../../base/text/quotes.ts';
import { dependents, rootOf, sentenceAt, tokenOf } from '../../../base/text/tree.ts';
import { nounPhrase, range, trimmedSpan } from './phrase.ts';
import { blockAt, verbRows, type Find, type Scene } from './scene.ts';

/** Who speaks a quotation, and by what word. */
type Tag = Pick<Find, 'source' | 'cue' | 'by'>;

/** Most words of a speaker between a quotation and its verb. */
const longest = 16;

/**
 * "“Nobody crossed,” the minister shrugged", "“Enough!” roared the general": behind a quotation that ends in a comma, a question or an
 * exclamation mark a noun phrase with a finite verb names its speaker, whatever the verb is. Null where no such phrase follows.
 */
export function taggedBy(scene: Scene, quote: QuotePair): Tag | null {
  if (!/[,?!]/u.test(scene.text.charAt(quote.inner.end - 1))) return null;
  const sentence = sentenceAt(scene.parse, quote.start);
  if (sentence === null) return null;
  return sentence.end > quote.end ? tagIn(sentence, quote) : tagAfter(scene, quote);
}

/** "“Who pays?” Vitale demanded.": the speaker in a sentence of its own, whose verb tells speech and has nothing else to tell. */
function tagAfter(scene: Scene, quote: QuotePair): Tag | null {
  const sentence = scene.parse.sentences.find(({ start }) => start >= quote.end) ?? null;
  if (sentence === null || blockAt(scene, sentence.start) !== blockAt(scene, quote.start)) return null;
  const verb = rootOf(sentence);
  if (verb === -1 || verbRows(scene, tokenOf(sentence, verb)) === undefined) return null;
  return dependents(sentence, verb, 'obj', 'ccomp', 'xcomp', 'parataxis').length > 0 ? null : tagIn(sentence, quote);
}

function tagIn(sentence: Sentence, quote: QuotePair): Tag | null {
  const first = sentence.tokens.findIndex(({ start }) => start >= quote.end);
  if (first === -1) return null;
  const verb = isFinite(tokenOf(sentence, first)) ? first : verbAfter(sentence, first);
  const source = verb === -1 ? null : sourceOf(sentence, first, verb);
  if (source === null) return null;
  const { start, end } = tokenOf(sentence, verb);
  return { source: [source], cue: [{ start, end }], by: 'quote.tag' };
}

/** The first finite verb behind a quotation, near enough and outside other quotations; -1 for none. */
function verbAfter({ tokens }: Sentence, first: number): number {
  const verb = tokens.findIndex((token, at) => at > first && isFinite(token));
  if (verb === -1 || verb - first > longest) return -1;
  const between = tokens.slice(first, verb);
  return between.some(({ form, upos }) => /["“”„:;]/u.test(form) || upos === 'SCONJ' || upos === 'AUX') ? -1 : verb;
}

function isFinite({ upos, xpos }: Token): boolean {
  return upos === 'VERB' && /^VB[DZP]$/u.test(xpos);
}

function sourceOf(sentence: Sentence, first: number, verb: number): Span | null {
  if (verb > first) return speakerIn(sentence, first, verb);
  const subject = dependents(sentence, verb, 'nsubj').find((at) => at > verb);
  return subject === undefined ? null : nounPhrase(sentence, subject, verb);
}

/** The words before the verb when they are one noun phrase, without adverbs at its end. */
function speakerIn(sentence: Sentence, first: number, verb: number): Span | null {
  const opener = tokenOf(sentence, first);
  if (!/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/u.test(opener.upos) || /^W/u.test(opener.xpos)) return null;
  let last = verb - 1;
  while (last > first && tokenOf(sentence, last).upos === 'ADV') last--;
  return trimmedSpan(sentence, range(first, last + 1));
}
