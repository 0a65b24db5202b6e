import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type {
  AttributionDraft,
  ClaimDraft,
  EntityDraft,
  EventDraft,
  Quantity,
  Stance,
} from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { findQuantities, quantitiesIn } from '../../../base/text/quantity.ts';
import { contains, hull, overlaps } from '../../../base/text/spans.ts';
import { dependents, sentenceAt, subtree, tokenOf } from '../../../base/text/tree.ts';
import { countriesOf } from '../commitment/sides.ts';
import type { CodedContext } from '../context.ts';
import { contentTokens, stanceOf } from './stance.ts';

/** Most claims that one attribution makes: a long speech is not a list of claims. */
const mostClaims = 4;

/** A claim on its way: what the attributions before it claimed is what a denial points back to. */
interface Work {
  readonly context: CodedContext;
  readonly states: readonly EntityDraft[];
  readonly made: ClaimDraft[];
}

/**
 * The claims of an article: every attribution whose content asserts or denies a doing of states. `about` is the event whose
 * trigger lies in the content, one claim for each, or the content's words; a denial without an event of its own ("denied it") points
 * at what was claimed shortly before. Words without any state in them are no claim.
 */
export function findClaims(context: CodedContext): readonly ClaimDraft[] {
  const states = context.entities
    .filter((entity) => isStateWord(context, entity))
    .toSorted((a, b) => a.start - b.start);
  const work: Work = { context, states, made: [] };
  context.attributions.forEach((attribution, index) => {
    work.made.push(...claimsOf(work, attribution, index));
  });
  return work.made;
}

/** Whether an entity names a state, its people, a bloc or a body that acts for one, or stands for one. */
function isStateWord({ kit }: CodedContext, entity: EntityDraft): boolean {
  if (entity.type === 'nationality') return true;
  const actor = entity.actor === null ? null : kit.tables.actor(entity.actor);
  if (actor !== null) return actor.kind !== 'person' || actor.country !== null;
  return entity.type === 'office';
}

function claimsOf(work: Work, attribution: AttributionDraft, index: number): readonly ClaimDraft[] {
  const { context } = work;
  const stance = stanceOf(context, attribution);
  if (stance === null || onlyHoldsAnother(context, attribution, index)) return [];
  const events = eventsIn(context, { attribution, index, stance });
  const related = isRelated(work, attribution, stance);
  if (!related && events.length === 0) return [];
  const quantities = quantitiesOf(context, attribution.content);
  const by = `claim.${stance}`;
  if (events.length > 0)
    return events.map((about) => ({
      attribution: index,
      stance: stanceTo(context, stance, about),
      about,
      quantities,
      by,
    }));
  const about = pointedAt(work, attribution, stance) ?? wordsOf(work, attribution, stance);
  if (about === null) return [];
  const told = stance === 'asserts' && typeof about !== 'number' && deniesDoing(work, about) ? 'denies' : stance;
  return [{ attribution: index, stance: told, about, quantities, by: `claim.${told}` }];
}

/** A report of a report ("the agency said that Kim denied ..."): the inner attribution makes the claim, the outer one carries it. */
function onlyHoldsAnother({ attributions }: CodedContext, { content }: AttributionDraft, index: number): boolean {
  const near = attributions.slice(Math.max(0, index - 3), index + 4).filter((other) => other !== attributions[index]);
  return near.some(({ cue }) => cue.some((span) => content.some((piece) => contains(piece, span))));
}

/** An event that the words say did not happen is denied by who says so. */
function stanceTo({ events }: CodedContext, stance: Stance, about: number): Stance {
  return stance === 'asserts' && events[about]?.modality === 'negated' ? 'denies' : stance;
}

interface Told {
  readonly attribution: AttributionDraft;
  readonly index: number;
  readonly stance: Stance;
}

/** Events told in the content, nearest attribution only. What is accused or denied is claimed whatever its modality. */
function eventsIn(context: CodedContext, { attribution, index, stance }: Told): readonly number[] {
  const { content, by } = attribution;
  const any = stance !== 'asserts' || accuses(by);
  const inside = context.events.flatMap((event, at) => {
    if (event.type === 'STATEMENT' || event.type === 'APPEAL' || (event.modality === 'hypothetical' && !any)) return [];
    if (event.attribution !== index || isOwnIntent(context, attribution, event)) return [];
    return content.some((span) => contains(span, event.trigger)) ? [at] : [];
  });
  return inside.slice(0, mostClaims);
}

/** "accused Japan of ...": made by the frame that names the accused and the deed. */
function accuses(by: string): boolean {
  return by.endsWith('.o+of');
}

/** What a speaker says that his own side will do is a promise or a plan, no claim. */
function isOwnIntent(context: CodedContext, { source }: AttributionDraft, event: EventDraft): boolean {
  if (event.modality !== 'future') return false;
  const own = new Set(source.flatMap((span) => [...countriesOf(context, span)]));
  const doers = event.sources.flatMap((span) => [...countriesOf(context, span)]);
  return doers.length === 0 || doers.every((country) => own.has(country));
}

/** An assertion needs a state in its words; a denial may have it in its speaker ("both countries denied it"). */
function isRelated({ states, context }: Work, { content, source }: AttributionDraft, stance: Stance): boolean {
  const spans = stance === 'asserts' ? content : [...content, ...source];
  return (
    spans.some((span) => hasState(states, span) || countriesOf(context, span).size > 0) ||
    (stance !== 'asserts' && content.length > 0 && source.length > 0)
  );
}

function quantitiesOf({ parse, article, kit }: CodedContext, content: readonly Span[]): readonly Quantity[] {
  const sentences = new Set<Sentence>();
  for (const span of content) {
    for (let at = span.start; at < span.end;) {
      const sentence = sentenceAt(parse, at);
      if (sentence === null) at++;
      else {
        sentences.add(sentence);
        at = sentence.end + 1;
      }
    }
  }
  const all = [...sentences].flatMap((sentence) => findQuantities(sentence, article.text, kit.pack.quantities));
  return quantitiesIn(all, content);
}

/** What a denial without words of its own points at: the latest claim by another within the few sentences before. */
function pointedAt({ context, made }: Work, attribution: AttributionDraft, stance: Stance): number | Span | null {
  if (stance === 'asserts') return null;
  const { pointers, claimNouns } = context.kit.pack.attribution.stance;
  const words = contentTokens(context, attribution);
  const points =
    words.length <= 5 &&
    words.some(
      (token) => pointers.includes(token.lemma.toLowerCase()) || claimNouns.includes(token.lemma.toLowerCase()),
    );
  const start = attribution.content[0]?.start ?? 0;
  const earlier = made.findLast((claim) => claim.stance === 'asserts' && endsBefore(context, claim, start));
  return points && earlier !== undefined ? earlier.about : null;
}

const reach = 600;

function endsBefore(context: CodedContext, claim: ClaimDraft, start: number): boolean {
  const end = hull(context.attributions[claim.attribution]?.content ?? [])?.end ?? Infinity;
  return end <= start && start - end < reach;
}

/** The content's words when no event was coded: for an assertion only where a state does something in them. */
function wordsOf(work: Work, attribution: AttributionDraft, stance: Stance): Span | null {
  const span = attribution.content[0] ?? null;
  if (stance !== 'asserts' || span === null) return span;
  if (accuses(attribution.by)) return attribution.content.at(-1) ?? null;
  return attribution.content.find((piece) => stateActs(work, piece)) ?? null;
}

/** Whether one of the names, in order of their start, touches a span: a binary search. */
function hasState(states: readonly EntityDraft[], span: Span): boolean {
  let low = 0;
  let high = states.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((states[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const first = states[low];
  return first !== undefined && overlaps(first, span);
}

/** Whether a state (or a word that stands for one) is the subject of a verb of doing in past or present. */
function stateActs(work: Work, span: Span): boolean {
  const sentence = sentenceAt(work.context.parse, span.start);
  return sentence !== null && actingVerb(work, sentence, span) !== -1;
}

/** "it had never used such weapons": the verb of which a state is subject is negated. */
function deniesDoing(work: Work, span: Span): boolean {
  const sentence = sentenceAt(work.context.parse, span.start);
  const verb = sentence === null ? -1 : actingVerb(work, sentence, span);
  if (sentence === null || verb === -1) return false;
  const { negations } = work.context.kit.pack.attribution.stance;
  return dependents(sentence, verb, 'advmod').some((child) =>
    negations.includes(tokenOf(sentence, child).form.toLowerCase()),
  );
}

/** The first verb of doing in the span whose subject names a state or stands for one; -1 when there is none. */
function actingVerb({ context, states }: Work, sentence: Sentence, span: Span): number {
  return sentence.tokens.findIndex((token, index) => {
    if (token.upos !== 'VERB' || !contains(span, token) || !/^VB[DNZP]$/u.test(token.xpos)) return false;
    if (isOneOf(token.lemma, functionWords.states)) return false;
    return dependents(sentence, index, 'nsubj').some((subject) => {
      const inside = subtree(sentence, subject, (child) => !child.deprel.startsWith('acl'));
      return inside.some((at) => {
        const word = tokenOf(sentence, at);
        return hasState(states, word) || countriesOf(context, word).size > 0;
      });
    });
  });
}
