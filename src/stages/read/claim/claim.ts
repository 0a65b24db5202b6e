import type { AttributionDraft, ClaimDraft, EntityDraft, EventDraft, Stance } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains } from '../../../base/text/spans.ts';
import { sentenceAt } from '../../../base/text/tree.ts';
import { conditionOf } from '../commitment/parts.ts';
import { countriesOf } from '../commitment/sides.ts';
import type { CodedContext } from '../context.ts';
import { countedIn, sentencesIn } from '../counted.ts';
import { innermost } from '../innermost.ts';
import { modalOf } from '../modal.ts';
import { doingIn, hasState, speaksOrFeels } from './doing.ts';
import { answeredBy, isAnswer, isSilence, pointedAt, pointsBack } from './pointing.ts';
import { claimsDeed, contentTokens, stanceOf } from './stance.ts';

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
  return work.made.map((claim, at) => ({ ...claim, answers: answeredBy(context, work.made, at) }));
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
  if (events.length > 0) {
    const quantities = countedIn(context, attribution.content);
    return events.map((about) => ({
      attribution: index,
      stance: stanceTo(context, stance, about),
      about,
      answers: null,
      quantities,
      by: `claim.${stance}`,
    }));
  }
  return wordClaims(work, { attribution, index, stance }).map(({ about, told }) => {
    const spans = typeof about === 'number' ? attribution.content : [about];
    return {
      attribution: index,
      stance: told,
      about,
      answers: null,
      quantities: countedIn(context, spans),
      by: `claim.${told}`,
    };
  });
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
    if (event.type === 'STATEMENT' || event.type === 'APPEAL') return [];
    if (!any && (event.modality === 'hypothetical' || event.modality === 'future')) return [];
    if (!content.some((span) => contains(span, event.trigger))) return [];
    if (innermost(context.attributions, event.trigger) !== index || isSpoken(context, event)) return [];
    if (!any && isOnCondition(context, event)) return [];
    return isOwnIntent(context, attribution, event) ? [] : [at];
  });
  return inside.slice(0, mostClaims);
}

/** "we warn", "did not rule out": what is said or held is no doing, whatever event it is. */
function isSpoken(context: CodedContext, { trigger }: EventDraft): boolean {
  const sentence = sentenceAt(context.parse, trigger.start);
  const verb = sentence?.tokens.find((token) => contains(trigger, token) && token.upos === 'VERB');
  return verb !== undefined && speaksOrFeels(context, verb.lemma.toLowerCase());
}

/** "will, in future too, support": after a modal, whatever the event's reader made of it. */
function isToCome({ parse }: CodedContext, { trigger }: EventDraft): boolean {
  const sentence = sentenceAt(parse, trigger.start);
  const verb = sentence?.tokens.findIndex((token) => contains(trigger, token) && token.upos === 'VERB') ?? -1;
  return sentence !== null && verb !== -1 && modalOf(sentence, verb) !== -1;
}

/** "as long as Washington flies weapons": what is a condition is not claimed. */
function isOnCondition(context: CodedContext, { trigger }: EventDraft): boolean {
  const sentence = sentenceAt(context.parse, trigger.start);
  const lexicon = context.kit.pack.commitments;
  const condition = sentence === null ? null : conditionOf({ context, lexicon }, sentence);
  return condition !== null && contains(condition, trigger);
}

/** "accused Japan of ...": made by the frame that names the accused and the deed. */
function accuses(by: string): boolean {
  return by.endsWith('.o+of');
}

/** What a speaker says that his own side will do is a promise or a plan, no claim. */
function isOwnIntent(context: CodedContext, { source }: AttributionDraft, event: EventDraft): boolean {
  if (event.modality !== 'future' && !isToCome(context, event)) return false;
  const own = new Set(source.flatMap((span) => [...countriesOf(context, span)]));
  const doers = event.sources.flatMap((span) => [...countriesOf(context, span)]);
  return doers.length === 0 || doers.every((country) => own.has(country));
}

/** A claim needs a state in its words or in its speaker ("both countries denied it", "its army had sent troops, the ministry said"). */
function isRelated({ states, context, made }: Work, attribution: AttributionDraft, stance: Stance): boolean {
  const { content, source, quotation } = attribution;
  const spans = stance === 'asserts' && quotation === 'direct' ? content : [...content, ...source];
  return (
    spans.some((span) => hasState(states, span) || countriesOf(context, span).size > 0) ||
    (stance !== 'asserts' && content.length > 0 && source.length > 0 && made.length > 0)
  );
}

interface WordClaim {
  readonly about: number | Span;
  readonly told: Stance;
}

/** Claims without an event of their own: what an answer points back to, else its words, else the doings of states in the words. */
function wordClaims(work: Work, { attribution, stance }: Told): readonly WordClaim[] {
  const { context, made } = work;
  if (isAnswer(context, stance, attribution)) {
    const points = pointsBack(context, attribution);
    const about = points ? pointedAt(context, made, attribution) : null;
    if (about !== null) return [{ about, told: stance }];
    const first = attribution.content[0];
    return first === undefined || isMere(context, attribution) ? [] : [{ about: first, told: stance }];
  }
  if (accuses(attribution.by)) return attribution.content.slice(-1).map((about) => ({ about, told: stance }));
  if (attribution.by.endsWith('.to') || isOwnDeed(context, attribution))
    return attribution.content.slice(0, 1).map((about) => ({ about, told: stance }));
  return doingsIn(work, attribution).slice(0, mostClaims);
}

/** "claimed | to have shot down two jets", however it was found. */
function isOwnDeed({ parse }: CodedContext, { content, by }: AttributionDraft): boolean {
  const [span] = content;
  const sentence = span === undefined ? null : sentenceAt(parse, span.start);
  return by.startsWith('model.') && span !== undefined && sentence !== null && claimsDeed(sentence, span);
}

/** "it", "comment": words that tell nothing when there is nothing that they point back to. */
function isMere(context: CodedContext, attribution: AttributionDraft): boolean {
  return isSilence(context, attribution) || contentTokens(context, attribution).length === 1;
}

/** The sentences of the content in which a state does or has not done something; a single sentence is given as the content's words. */
function doingsIn({ context, states }: Work, attribution: AttributionDraft): readonly WordClaim[] {
  return attribution.content.flatMap((piece) => {
    const sentences = sentencesIn(context, piece);
    return sentences.flatMap((sentence) => {
      const doing = doingIn({ context, states, attribution }, sentence, piece);
      if (doing === null) return [];
      const about =
        sentences.length === 1
          ? piece
          : { start: Math.max(piece.start, sentence.start), end: Math.min(piece.end, sentence.end) };
      const told: Stance = doing.denied ? 'denies' : 'asserts';
      return [{ about, told }];
    });
  });
}
