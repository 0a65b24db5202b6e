import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { AttributionDraft, StatementDraft } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains, overlaps } from '../../../base/text/spans.ts';
import { dependents, sentenceAt, tokenOf, tokensIn } from '../../../base/text/tree.ts';
import { leadOf } from '../attribution/lead.ts';
import { isRel } from '../attribution/phrase.ts';
import type { CodedContext } from '../context.ts';

type Medium = NonNullable<StatementDraft['medium']>;

/**
 * The text or occasion through which something was said: "said in a statement", "told a news conference", "issued a statement". The
 * nearest to the cue in its sentence, outside of source and content; null when none is named.
 */
export function mediumOf(context: CodedContext, attribution: AttributionDraft): Medium | null {
  const cue = attribution.cue.at(-1);
  const sentence = cue === undefined ? null : sentenceAt(context.parse, cue.start);
  if (cue === undefined || sentence === null) return null;
  const found = [...sentence.tokens.keys()].filter((at) => isMedium(context, sentence, { at, attribution }));
  const near = found.toSorted((a, b) => distance(sentence, a, cue) - distance(sentence, b, cue))[0];
  return near === undefined ? null : named(context, sentence, near);
}

/** "said at a briefing that ...": the content was taken from the occasion on. */
function isLead(sentence: Sentence, content: Span, at: number): boolean {
  const [first] = tokensIn(sentence, content);
  const lead = leadOf(sentence, content);
  const begins = first !== undefined && dependents(sentence, at, 'case').includes(first);
  return begins || isOccasion(sentence, first, at) || (lead !== null && contains(lead, tokenOf(sentence, at)));
}

/** "in | its yearly report that ...": the first noun of the content, whose preposition stands right before it. */
function isOccasion(sentence: Sentence, first: number | undefined, at: number): boolean {
  if (first === undefined || !dependents(sentence, at, 'case').includes(first - 1)) return false;
  return sentence.tokens.slice(first, at).every(({ upos }) => /^(?:DET|PRON|ADJ|NOUN)$/u.test(upos));
}

interface Word {
  readonly at: number;
  readonly attribution: AttributionDraft;
}

function isMedium({ kit }: CodedContext, sentence: Sentence, { at, attribution }: Word): boolean {
  const token = tokenOf(sentence, at);
  const { media } = kit.pack.attribution;
  if (token.upos !== 'NOUN' || !media.includes(token.lemma.toLowerCase()) || isRel(token, 'compound')) return false;
  const { source, content, cue } = attribution;
  if (source.some((span) => overlaps(span, token) && !isAside(sentence, at, span))) return false;
  if (content.some((span) => overlaps(span, token) && !isLead(sentence, span, at))) return false;
  return cue.some((span) => contains(span, token)) || isAddressed(sentence, at);
}

/** "Rabat in a statement": behind the name of who speaks. */
function isAside(sentence: Sentence, at: number, source: Span): boolean {
  const inside = tokensIn(sentence, source);
  return inside.at(-1) === at && (inside[0] ?? at) < at - 2 && !isRel(tokenOf(sentence, inside[0] ?? at), 'case');
}

/** "in a statement", "at a briefing"; "told a press conference". */
function isAddressed(sentence: Sentence, at: number): boolean {
  const cases = dependents(sentence, at, 'case');
  if (cases.length > 0) return cases.every((mark) => isOneOf(tokenOf(sentence, mark).form, functionWords.through));
  return isRel(tokenOf(sentence, at), 'obj', 'iobj');
}

function distance(sentence: Sentence, at: number, cue: Span): number {
  const { start, end } = tokenOf(sentence, at);
  return Math.max(cue.start - end, start - cue.end, 0);
}

/** The noun with the nouns that make it: `press conference`. */
function named({ kit }: CodedContext, sentence: Sentence, at: number): Medium {
  const { mediaKinds } = kit.pack.attribution;
  const parts = dependents(sentence, at, 'compound').filter(
    (child) => child === at - 1 && mediaKinds.includes(tokenOf(sentence, child).lemma.toLowerCase()),
  );
  const token = tokenOf(sentence, at);
  const words = [...parts, at].map((index) => tokenOf(sentence, index).lemma.toLowerCase());
  return { start: tokenOf(sentence, parts[0] ?? at).start, end: token.end, name: words.join(' ') };
}
