import type { ActorId, Sector } from './actor.ts';
import type { DatePrecision } from './article.ts';
import type { EventContext, EventType } from './event-types.ts';
import type { Span } from './span.ts';

// The findings of one article. The drafts (`…Draft`) are what the reading stage makes: spans and indexes, nothing resolved.
// The resolving stage turns them into the record's shapes (design: the record), with ids, actors, countries and dates.

export type EntityType = 'person' | 'organization' | 'place' | 'nationality' | 'office';

/** A name, nationality or office in the text. `actor` is what the words alone say (`Russia` -> RUS), null where context must tell. */
export interface EntityDraft extends Span {
  readonly type: EntityType;
  readonly actor: ActorId | null;
  /** The span of an office or title that introduces or follows the person, or null. */
  readonly role: Span | null;
}

export interface Entity extends Span {
  readonly type: EntityType;
  readonly actor: ActorId | null;
}

/** Coreference: the words at this span mean what the antecedent's words mean. */
export interface Link extends Span {
  readonly antecedent: Span;
}

/** A time expression with its TIMEX3 value, anchored on the publication date; '' where the value cannot be known. */
export interface Timex extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
}

/** A place that the text names, or a state that it names by an adjective (`Peruvian ports`). */
export interface Place extends Span {
  readonly name: string;
  /** An adjective tells what a thing belongs to, not where it is: no event happens there. */
  readonly use: 'name' | 'adjective';
  /** ISO 3166-1 alpha-3, or null when the name is ambiguous. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonameid: number | null;
}

export type Quotation = 'direct' | 'indirect' | 'mixed';

export interface AttributionDraft {
  /** Words that name who said it; empty when nobody is named. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly quotation: Quotation;
  /** Spans that name the carriers, in order from the speaker outwards: `KCNA`, `Yonhap`. */
  readonly chain: readonly Span[];
  /** The rule or model that made it. */
  readonly by: string;
  /** How sure content and source are right, 0..1, calibrated; null when not. */
  readonly confidence: number | null;
}

/** Kinds of statement: what a speaker does by saying it. `responsibility` claims a deed as one's own; `comment` is everything else. */
export type StatementAct =
  | 'comment'
  | 'report'
  | 'judgement'
  | 'belief'
  | 'accusation'
  | 'denial'
  | 'doubt'
  | 'no-comment'
  | 'responsibility'
  | 'pledge'
  | 'offer'
  | 'threat'
  | 'warning'
  | 'appeal'
  | 'support'
  | 'opposition';

/** What is noted of the attribution of the same index beside its spans. */
export interface StatementDraft {
  /** The text or occasion of speech: `statement`, `press conference`, or null when none is named. */
  readonly medium: (Span & { readonly name: string }) | null;
  readonly act: StatementAct;
  /** The numbers that are said. */
  readonly quantities: readonly Quantity[];
}

export interface Attribution extends StatementDraft {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly quotation: Quotation;
  readonly speaker: ActorId | null;
  /** Others who say it together with the speaker ("both countries deny it"), in text order; empty when one speaks. */
  readonly jointSpeakers: readonly ActorId[];
  /** State of the speaker (ISO 3166-1 alpha-3, or IGO and the like) on the article's date, told by name or office; null when it cannot be told. */
  readonly speakerCountry: string | null;
  /** PLOVER sector of the speaker, as the office tells it; null when it does not. */
  readonly speakerSector: Sector | null;
  /** Names of the carriers as printed in the tables, or as in the text where the tables know none. */
  readonly chain: readonly string[];
  readonly by: string;
  /** How sure content and source are right, 0..1, calibrated; null when not. */
  readonly confidence: number | null;
}

export type Modality = 'actual' | 'historical' | 'future' | 'hypothetical' | 'negated';

/** A number with its unit: "more than 20,000 containers" is `{value: 20000, comparison: 'more-than', unit: 'containers'}`. */
export interface Quantity extends Span {
  readonly value: number;
  /** Upper end of a range, or null. */
  readonly upTo: number | null;
  readonly comparison: 'exactly' | 'about' | 'more-than' | 'at-least' | 'less-than' | 'at-most' | 'range';
  /** Head noun of what is counted, as printed (`containers`), or null. */
  readonly unit: string | null;
}

export interface EventDraft {
  readonly type: EventType;
  /** One of the type's modes, or null. */
  readonly mode: string | null;
  readonly contexts: readonly EventContext[];
  /** Noun phrases of the doers, without leading articles where possible. */
  readonly sources: readonly Span[];
  readonly targets: readonly Span[];
  readonly trigger: Span;
  readonly sentence: Span;
  /** The time expression that dates the event, or null. */
  readonly time: Span | null;
  /** Times of its sentence that tell when something else was: they leave its own day open. */
  readonly otherTimes: readonly Span[];
  /** The place expression where it happened, or null. */
  readonly place: Span | null;
  readonly quantities: readonly Quantity[];
  readonly modality: Modality;
  /** Index of the attribution whose content holds the event, or null when the paper itself says it. */
  readonly attribution: number | null;
  /** The lexicon row or rule that made it. */
  readonly by: string;
  /** What speaks for or against it, by name: see `signsOf`. */
  readonly signs: readonly string[];
}

/** One actor in one role of an event. */
export interface Participant extends Span {
  readonly text: string;
  /** ISO 3166-1 alpha-3, or PLOVER's IGO, NGO, MNC, ..., or null. */
  readonly country: string | null;
  readonly sector: Sector | null;
  readonly actor: ActorId | null;
}

/** When an event happened. `from` says what told it: its own `timex`, the `clause`, the `dateline`, the `article`'s date or a `person` who corrected it. */
export interface EventDate {
  /** ISO prefix. */
  readonly value: string;
  readonly precision: DatePrecision;
  readonly from: 'timex' | 'dateline' | 'article' | 'person';
}

/** What one paper printed of one event. */
export interface EventMention {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly EventContext[];
  readonly sources: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly trigger: Span & { readonly text: string };
  readonly sentence: Span;
  readonly date: EventDate | null;
  readonly place: { readonly name: string; readonly country: string | null } | null;
  readonly quantities: readonly Quantity[];
  readonly modality: Modality;
  /** Id of the attribution whose content holds the event, or null when the paper itself says it. */
  readonly attribution: string | null;
  readonly by: string;
  /** How sure it is that every field is right, 0..1, calibrated on events judged by reading; null when not. */
  readonly confidence: number | null;
}

export type Stance = 'asserts' | 'denies' | 'doubts' | 'neither-confirms-nor-denies';

export interface ClaimDraft {
  /** Index into the attributions. */
  readonly attribution: number;
  readonly stance: Stance;
  /** Index of the event that is claimed, or the span of the words that say what is. */
  readonly about: number | Span;
  /** Index of the earlier claim that this one denies, doubts or leaves open, or null. */
  readonly answers: number | null;
  readonly quantities: readonly Quantity[];
  readonly by: string;
}

export interface Claim {
  readonly id: string;
  /** Id of the attribution. */
  readonly attribution: string;
  readonly stance: Stance;
  /** Id of an event, or a span. */
  readonly about: string | Span;
  /** Id of the earlier claim of this article that this one denies, doubts or leaves open, or null. */
  readonly answers: string | null;
  readonly quantities: readonly Quantity[];
  readonly by: string;
}

export type CommitmentKind = 'treaty' | 'pledge' | 'offer' | 'threat';

export interface CommitmentDraft {
  readonly kind: CommitmentKind;
  /** Spans that name those who owe it. */
  readonly parties: readonly Span[];
  /** Spans that name those to whom it is owed, beside the parties themselves; often empty. */
  readonly beneficiaries: readonly Span[];
  readonly action: Span;
  readonly condition: Span | null;
  /** The time expression by which it is due, or null. */
  readonly due: Span | null;
  /** The time expression from which it is owed, or null. */
  readonly since: Span | null;
  /** The words that name the treaty or agreement, or null. */
  readonly instrument: Span | null;
  /** Number of the instrument's article as printed (`4`, `II`), or null. */
  readonly clause: string | null;
  readonly quantities: readonly Quantity[];
  /** Index into the attributions, or null. */
  readonly attribution: number | null;
  readonly by: string;
}

export interface Commitment {
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly parties: readonly Participant[];
  readonly beneficiaries: readonly Participant[];
  readonly action: Span;
  readonly condition: Span | null;
  readonly due: EventDate | null;
  /** From when it is owed, or null. */
  readonly since: EventDate | null;
  readonly instrument: (Span & { readonly text: string }) | null;
  /** Number of the instrument's article as printed (`4`, `II`), or null. */
  readonly clause: string | null;
  readonly quantities: readonly Quantity[];
  readonly attribution: string | null;
  readonly by: string;
}

/** Everything the reading stage found, unresolved. */
export interface Reading {
  readonly entities: readonly EntityDraft[];
  readonly links: readonly Link[];
  readonly timexes: readonly Timex[];
  readonly places: readonly Place[];
  readonly attributions: readonly AttributionDraft[];
  /** One for each attribution, in the same order. */
  readonly statements: readonly StatementDraft[];
  readonly events: readonly EventDraft[];
  readonly claims: readonly ClaimDraft[];
  readonly commitments: readonly CommitmentDraft[];
}

/** Everything found in one article, resolved. */
export interface Resolved {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
  readonly timexes: readonly Timex[];
  readonly places: readonly Place[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventMention[];
  readonly claims: readonly Claim[];
  readonly commitments: readonly Commitment[];
}
