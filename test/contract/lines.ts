import type { Credit } from '../../src/base/schema/article.ts';
import type { EventType } from '../../src/base/schema/event-types.ts';
import type {
  Attribution,
  Claim,
  Commitment,
  CommitmentKind,
  EventDate,
  EventMention,
  Modality,
  Participant,
  Stance,
} from '../../src/base/schema/finding.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';
import type { Span } from '../../src/base/schema/span.ts';
import { contentId } from '../../src/base/text/ids.ts';

// Lines of a record for tests, written as sentences and quotations of them: offsets are found, never counted by hand.

/** An actor: the words that name it and the id, a state's three letters or a slug; `of` is the state of a slug. */
export interface ActorPlan {
  readonly words: string;
  readonly actor: string;
  readonly of?: string;
}

interface StatementPlan {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly speaker: string | null;
  /** Who says it with the speaker; nobody when left out. */
  readonly jointly?: readonly string[];
}

export interface EventPlan {
  readonly type: EventType;
  readonly trigger: string;
  readonly sources: readonly ActorPlan[];
  readonly targets?: readonly ActorPlan[];
  readonly date?: string;
  readonly modality?: Modality;
  /** Place in the plan's statements. */
  readonly statement?: number;
}

interface ClaimPlan {
  readonly statement: number;
  readonly stance: Stance;
  /** Place in the plan's events, or words. */
  readonly about: number | string;
  readonly number?: { readonly words: string; readonly value: number; readonly unit: string };
}

interface CommitmentPlan {
  readonly kind: CommitmentKind;
  readonly parties: readonly ActorPlan[];
  readonly action: string;
  readonly condition?: string;
  readonly instrument?: string;
}

export interface LinePlan {
  readonly id: string;
  readonly text: string;
  readonly url?: string;
  readonly published?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly credits?: readonly Credit[];
  readonly entities?: readonly ActorPlan[];
  readonly statements?: readonly StatementPlan[];
  readonly events?: readonly EventPlan[];
  readonly claims?: readonly ClaimPlan[];
  readonly commitments?: readonly CommitmentPlan[];
}

/** The line of a plan. @throws RangeError for words that the text does not hold. */
export function makeLine(plan: LinePlan): RecordLine {
  const sentences = sentencesOf(plan.text);
  const attributions = (plan.statements ?? []).map((statement) => attributionOf(plan, statement));
  const events = (plan.events ?? []).map((event) => eventOf(plan, event, { sentences, attributions }));
  return {
    ...{
      id: plan.id,
      input: `${plan.id}.txt`,
      url: plan.url ?? null,
      language: 'en',
      text: plan.text,
      sentences,
      kit: 'kit-test',
    },
    outlet: plan.outlet ?? null,
    title: plan.title ?? null,
    published:
      plan.published === undefined
        ? null
        : { value: plan.published, precision: plan.published.length === 10 ? 'day' : 'month', from: 'given' },
    bylines: [],
    blocks: sentences.map((span) => ({ ...span, kind: 'paragraph' })),
    metadata: {},
    origins: [],
    dropped: [],
    credits: plan.credits ?? [],
    notices: [],
    entities: (plan.entities ?? []).map(({ words, actor }) => ({ ...find(plan.text, words), type: 'place', actor })),
    links: [],
    timexes: [],
    places: [],
    attributions,
    events,
    claims: (plan.claims ?? []).map((claim, n) => claimOf(plan, claim, { n, attributions, events })),
    commitments: (plan.commitments ?? []).map((commitment) => commitmentOf(plan, commitment)),
  };
}

/** Where words stand first. */
function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new RangeError(`no "${words}" in "${text.slice(0, 60)}"`);
  return { start, end: start + words.length };
}

/** Sentences end with a mark before a white space. */
function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(/\S[^\n]*?[.!?]["”]?(?=\s|$)|\S[^\n]*$/gmu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function participantOf(text: string, { words, actor, of }: ActorPlan): Participant {
  const state = /^[A-Z]{3}$/u.test(actor) ? actor : (of ?? null);
  return { ...find(text, words), text: words, country: state, sector: state === null ? null : 'GOV', actor };
}

function attributionOf(plan: LinePlan, { source, cue, content, speaker, jointly }: StatementPlan): Attribution {
  return {
    id: contentId('attribution', plan.id, content),
    source: [find(plan.text, source)],
    cue: [find(plan.text, cue)],
    content: [find(plan.text, content)],
    quotation: 'indirect',
    speaker,
    jointSpeakers: jointly ?? [],
    speakerCountry: speaker !== null && /^[A-Z]{3}$/u.test(speaker) ? speaker : null,
    speakerSector: null,
    chain: ['KCNA'],
    medium: { ...find(plan.text, cue), name: 'statement' },
    act: 'report',
    quantities: [{ ...find(plan.text, content), value: 3, upTo: null, comparison: 'at-least', unit: 'ships' }],
    by: 'test',
    confidence: 0.75,
  };
}

interface Found {
  readonly sentences: readonly Span[];
  readonly attributions: readonly Attribution[];
}

function eventOf(plan: LinePlan, event: EventPlan, { sentences, attributions }: Found): EventMention {
  const { text, id } = plan;
  const trigger = find(text, event.trigger);
  const date: EventDate | null =
    event.date === undefined
      ? null
      : { value: event.date, precision: event.date.length === 10 ? 'day' : 'month', from: 'timex' };
  const sentence = sentences.find((span) => span.start <= trigger.start && trigger.end <= span.end);
  return {
    ...{ id: contentId('event', id, event.trigger), type: event.type, mode: null, contexts: ['diplomatic'] },
    sources: event.sources.map((actor) => participantOf(text, actor)),
    targets: (event.targets ?? []).map((actor) => participantOf(text, actor)),
    trigger: { ...trigger, text: event.trigger },
    sentence: sentence ?? trigger,
    ...{ date, place: null, quantities: [], by: 'test', confidence: 0.5 },
    modality: event.modality ?? 'actual',
    attribution: event.statement === undefined ? null : (attributions[event.statement]?.id ?? null),
  };
}

function claimOf(
  plan: LinePlan,
  claim: ClaimPlan,
  found: { n: number; attributions: readonly Attribution[]; events: readonly EventMention[] },
): Claim {
  const { stance, number } = claim;
  return {
    id: contentId('claim', plan.id, found.n),
    attribution: found.attributions[claim.statement]?.id ?? '',
    stance,
    answers: stance === 'denies' ? contentId('claim', plan.id, 0) : null,
    about: typeof claim.about === 'string' ? find(plan.text, claim.about) : (found.events[claim.about]?.id ?? ''),
    quantities:
      number === undefined
        ? []
        : [
            {
              ...find(plan.text, number.words),
              ...{ value: number.value, upTo: null, comparison: 'more-than', unit: number.unit },
            },
          ],
    by: 'test',
  };
}

function commitmentOf(plan: LinePlan, { kind, parties, action, condition, instrument }: CommitmentPlan): Commitment {
  return {
    ...{
      id: contentId('commitment', plan.id, action),
      kind,
      beneficiaries: [],
      due: null,
      since: { value: '2021', precision: 'year', from: 'timex' },
      clause: '4',
      quantities: [],
      attribution: null,
      by: 'test',
    },
    parties: parties.map((actor) => participantOf(plan.text, actor)),
    action: find(plan.text, action),
    condition: condition === undefined ? null : find(plan.text, condition),
    instrument: instrument === undefined ? null : { ...find(plan.text, instrument), text: instrument },
  };
}
