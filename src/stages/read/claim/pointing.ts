import type { AttributionDraft, ClaimDraft, Stance } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { hull, slice } from '../../../base/text/spans.ts';
import { countriesOf } from '../commitment/sides.ts';
import type { CodedContext } from '../context.ts';
import { callsFalse, contentTokens } from './stance.ts';

/** How far back an answer points, in characters. */
const reach = 900;

/** Whether the words of an answer only point back ("it", "the accusation", nothing after "did not comment"). */
export function pointsBack(context: CodedContext, attribution: AttributionDraft): boolean {
  const { pointers, pointingNouns } = context.kit.pack.attribution.stance;
  const words = contentTokens(context, attribution);
  if (isSilence(context, attribution)) return true;
  if (words.length <= 12 && callsFalse(context, words))
    return words.some((token) => pointingNouns.includes(token.lemma.toLowerCase()));
  return (
    words.length <= 5 &&
    words.some(
      (token) => pointers.includes(token.lemma.toLowerCase()) || pointingNouns.includes(token.lemma.toLowerCase()),
    )
  );
}

/** "did not comment", "did not respond to a request": an answer that is not given names nothing that it is about. */
export function isSilence(context: CodedContext, attribution: AttributionDraft): boolean {
  const words = contentTokens(context, attribution);
  const { replying } = context.kit.pack.attribution.withheld;
  if (attribution.by !== 'withheld') return false;
  return words.length === 1 || replying.includes(words[0]?.lemma.toLowerCase() ?? '');
}

/**
 * What an answer that points back is about: the latest claim before it, by another speaker, that has to do with the state that answers
 * (any, when its state is not known); null when there is none.
 */
export function pointedAt(
  context: CodedContext,
  made: readonly ClaimDraft[],
  attribution: AttributionDraft,
): number | Span | null {
  const start = attribution.content[0]?.start ?? 0;
  const own = new Set(attribution.source.flatMap((span) => [...countriesOf(context, span)]));
  const earlier = made.findLast((claim) => {
    const other = context.attributions[claim.attribution];
    if (other === undefined || claim.stance !== 'asserts' || !endsBefore(other, start)) return false;
    return !sameSpeaker(context, other, attribution) && concerns(context, other, own);
  });
  return earlier?.about ?? null;
}

/**
 * The claim that an answer answers: the one that it points at, else the latest before it by another speaker that tells of the state
 * that answers; null for an assertion and where nobody has claimed anything of it.
 */
export function answeredBy(context: CodedContext, made: readonly ClaimDraft[], at: number): number | null {
  const claim = made[at];
  const answer = claim === undefined ? undefined : context.attributions[claim.attribution];
  if (claim === undefined || answer === undefined || claim.stance === 'asserts') return null;
  const start = hull([...answer.cue, ...answer.content])?.start ?? 0;
  const own = new Set(answer.source.flatMap((span) => [...countriesOf(context, span)]));
  const found = made.findLastIndex((other, index) => {
    const told = context.attributions[other.attribution];
    if (index >= at || told === undefined || other.stance !== 'asserts' || !endsBefore(told, start)) return false;
    if (typeof claim.about === 'number' && other.about === claim.about) return true;
    return !sameSpeaker(context, told, answer) && concerns(context, told, own);
  });
  return found === -1 ? announcedBy(context, made, answer) : found;
}

/** "rejected a report by the panel", told before what the report says: the first later claim whose source is such a text. */
function announcedBy(context: CodedContext, made: readonly ClaimDraft[], answer: AttributionDraft): number | null {
  const { claimNouns } = context.kit.pack.attribution.stance;
  const texts = contentTokens(context, answer)
    .map(({ lemma }) => lemma.toLowerCase())
    .filter((lemma) => claimNouns.includes(lemma));
  const end = hull(answer.content)?.end ?? Infinity;
  const found = made.findIndex((other) => {
    const told = context.attributions[other.attribution];
    const [source] = told?.source ?? [];
    if (source === undefined || source.start < end || source.start - end > reach || other.stance !== 'asserts')
      return false;
    const words = slice(context.article.text, source)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    return texts.some((text) => words.includes(text));
  });
  return found === -1 ? null : found;
}

function endsBefore({ content }: AttributionDraft, start: number): boolean {
  const end = hull(content)?.end ?? Infinity;
  return end <= start && start - end < reach;
}

function sameSpeaker(context: CodedContext, a: AttributionDraft, b: AttributionDraft): boolean {
  const words = (each: AttributionDraft): string =>
    each.source.map((span) => slice(context.article.text, span).toLowerCase()).join(' ');
  return words(a) === words(b);
}

function concerns(context: CodedContext, { content, source }: AttributionDraft, own: ReadonlySet<string>): boolean {
  if (own.size === 0) return true;
  return [...content, ...source].some((span) => [...countriesOf(context, span)].some((country) => own.has(country)));
}

/** Whether a stance answers what another has said. */
export function isAnswer(context: CodedContext, stance: Stance, { by }: AttributionDraft): boolean {
  const [, lemma = ''] = by.split('.');
  return (
    stance !== 'asserts' || (by.endsWith('.object') && context.kit.pack.attribution.stance.confirms.includes(lemma))
  );
}
