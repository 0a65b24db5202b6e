import type { ActorId, ActorKind, Sector } from '../../base/schema/actor.ts';
import type { DatePrecision, PublicationDate } from '../../base/schema/article.ts';
import type { KeptCorrection } from '../../base/schema/correction.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import type { Evidence } from '../../base/schema/evidence.ts';
import type {
  StatementAct,
  CommitmentKind,
  EventDate,
  Modality,
  Quantity,
  Quotation,
  Stance,
} from '../../base/schema/finding.ts';
import type { Counts, HappeningStatus } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import type { Contradiction, PartyStance, QuantityTable, VariantRow } from './ledger-types.ts';
import type { VersionPlace } from './version-types.ts';

// What the named questions take and answer. Every finding comes with its evidence; every list says how long it really is.

/** Which part of an answer is wanted. `limit` (1 to 10,000) defaults to 50, `offset` to 0. */
export interface Slice {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** Dates that bound an answer, both included: ISO prefixes. `2024-06` as `from` means from its first day, as `to` until its last. */
export interface Dates {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Asks for what is new: `since` is an instant (ISO, UTC), and a row is new when an article in it came into the record then or later. */
export interface Newness {
  readonly since?: string | undefined;
}

/** A part of a list, with the true length of the whole. */
export interface Page<T> {
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly rows: readonly T[];
}

/** An actor with a name to print; the id again where the record does not know it. */
export interface ActorRef {
  readonly id: ActorId;
  readonly name: string;
  readonly kind: ActorKind | null;
}

/** An article as a line in a list. */
export interface ArticleRef {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** The path, URL or line it came from, as given. */
  readonly input: string;
  readonly published: PublicationDate | null;
  /** Its place among the versions of its article; null when the record has no other. */
  readonly version: VersionPlace | null;
}

/** Where reports place something. */
export interface Whereabouts {
  /** False for what no report places, true for what some report does; goes before the rest. */
  readonly told?: boolean | undefined;
  /** ISO 3166-1 alpha-3; null for places that lie in no single state. */
  readonly country?: string | null | undefined;
  /** Names of one place, as they are printed. */
  readonly names?: readonly string[] | undefined;
}

/** `a` and `b` are actor ids (`PRK`, `kim-jong-un`). A state takes those who act for it. */
export interface TimelineFilter extends Slice, Dates, Newness {
  readonly a?: ActorId | undefined;
  readonly b?: ActorId | undefined;
  readonly types?: readonly EventType[] | undefined;
  /** Statuses wanted; by default all but `negated` and `hypothetical`. */
  readonly statuses?: readonly HappeningStatus[] | undefined;
  /** Only what a report places there; left out for everything. */
  readonly at?: Whereabouts | undefined;
  /** Which date `from`, `to`, `within` and `dated` bound: that of the event (the default), or the day of the first report. */
  readonly by?: 'event' | 'report' | undefined;
  /** Only what certainly lies inside this ISO prefix; what is dated more coarsely is left out. */
  readonly within?: string | undefined;
  /** Only what is dated exactly so, as an ISO prefix; null for what has no date. */
  readonly dated?: string | null | undefined;
  /** `date` (the default) oldest first and undated last; `newest` the other way; `told` those told by most origins first. */
  readonly order?: 'date' | 'newest' | 'told' | undefined;
}

/** One report of a happening. */
export interface Report {
  /** Id of the event mention. */
  readonly event: string;
  readonly article: ArticleRef;
  readonly family: string;
  readonly sentence: Evidence;
  readonly trigger: Evidence;
  readonly modality: Modality;
  /** Who says so: null when the paper itself does. */
  readonly attribution: {
    readonly id: string;
    readonly speaker: ActorRef | null;
    readonly source: string | null;
  } | null;
  /** What persons said of it and holds: what the machine had read stands beside. */
  readonly corrections: readonly KeptCorrection[];
}

export interface TimelineEntry {
  /** Id of the happening. */
  readonly id: string;
  readonly type: EventType;
  /** ISO prefix, or null when no report dates it. */
  readonly date: string | null;
  readonly precision: DatePrecision | null;
  readonly actors: readonly ActorRef[];
  /** Doers and those done to, as most reports have it. */
  readonly sources: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
  readonly status: HappeningStatus;
  readonly claimedBy: readonly ActorRef[];
  readonly deniedBy: readonly ActorRef[];
  readonly counts: Counts;
  /** The report whose sentence is shown: the papers' own words before somebody's, done before announced, then the earliest. */
  readonly best: Report;
}

export interface StatementFilter extends Slice, Dates, Newness {
  /** Who speaks: a state takes its people, offices and media. */
  readonly speaker?: ActorId | undefined;
  /** An actor named in what was said, or addressed by it. */
  readonly about?: ActorId | undefined;
  readonly quotation?: Quotation | undefined;
}

/** What somebody said, as printed; what several papers print of one statement, in the same or in other words, is one row. */
export interface StatementRow {
  /** Id of the attribution in the earliest article. */
  readonly id: string;
  readonly article: ArticleRef;
  readonly speaker: ActorRef | null;
  /** Others who say it together with the speaker. */
  readonly jointSpeakers: readonly ActorRef[];
  /** State (ISO alpha-3) and sector of who speaks, where the office or the tables tell. */
  readonly speakerCountry: string | null;
  readonly speakerSector: Sector | null;
  readonly quotation: Quotation;
  /** What is done by saying it: comment, denial, appeal, pledge, ... */
  readonly act: StatementAct;
  /** The text or occasion of speech (`statement`, `interview`), or null. */
  readonly medium: string | null;
  /** Carriers in order from the speaker outwards. */
  readonly chain: readonly string[];
  readonly source: readonly Evidence[];
  readonly cue: readonly Evidence[];
  readonly content: readonly Evidence[];
  readonly sentence: Evidence;
  /** How sure content and source are right, 0 to 1; null when not known. */
  readonly confidence: number | null;
  readonly about: readonly ActorRef[];
  readonly counts: Counts;
  /** Id of what was said once, or null when only these words are known of it. */
  readonly said: string | null;
  /** How each article prints it, earliest publication first; empty when only these words are known. */
  readonly variants: readonly VariantRow[];
}

export interface ClaimFilter extends Slice, Dates, Newness {
  readonly a?: ActorId | undefined;
  readonly b?: ActorId | undefined;
  readonly types?: readonly EventType[] | undefined;
  /** Only matters on which somebody takes this stance. */
  readonly stance?: Stance | undefined;
  /** Only matters with a claim in an article that holds every word; the 1,000 best such articles are looked at. */
  readonly words?: string | undefined;
  /** `told` (the default) those with most claims first; `first` and `latest` by day of the first and the latest claim, undated last. */
  readonly order?: ClaimOrder | undefined;
}

export const claimOrders = ['told', 'first', 'latest', 'type'] as const;

export type ClaimOrder = (typeof claimOrders)[number];

/** One paper's report that somebody takes a stance on a matter. */
export interface ClaimEntry {
  readonly id: string;
  readonly stance: Stance;
  /** Whether it is a denial whose own words say no (`said it had never sold arms`): they are not the words of what is denied. */
  readonly saysNo: boolean;
  /** Id of the claim that it denies or leaves open, where the article shows it. */
  readonly answers: string | null;
  readonly by: ActorRef | null;
  /** Others who say so together with `by`. */
  readonly jointly: readonly ActorRef[];
  /** The words that name who says so, or null when nobody is named. */
  readonly source: Evidence | null;
  readonly content: readonly Evidence[];
  readonly sentence: Evidence;
  readonly quantities: readonly ClaimQuantity[];
  readonly article: ArticleRef;
  readonly family: string;
}

/** A number somebody gives, with its words. */
export interface ClaimQuantity extends Omit<Quantity, 'start' | 'end'> {
  readonly evidence: Evidence;
}

/** A matter on which claims were made. */
export interface ClaimRow {
  /** Id of the matter. */
  readonly id: string;
  readonly type: EventType | null;
  readonly actors: readonly ActorRef[];
  /** The words that say what is claimed: of the earliest assertion, else of the first claim of which the words do not say no, else of a denial. */
  readonly about: Evidence;
  /** Whether `about` are words of a denial that say no themselves: what is denied is then the opposite of what they say. */
  readonly aboutSaysNo: boolean;
  readonly asserts: readonly ClaimEntry[];
  readonly denies: readonly ClaimEntry[];
  readonly doubts: readonly ClaimEntry[];
  readonly neither: readonly ClaimEntry[];
  /** Who takes which stance since when. */
  readonly parties: readonly PartyStance[];
  /** Which denial denies which assertion, in one article or over two, and why. */
  readonly contradictions: readonly Contradiction[];
  readonly quantities: readonly QuantityTable[];
  readonly counts: Counts;
}

export interface CommitmentFilter extends Slice, Dates, Newness {
  readonly a?: ActorId | undefined;
  readonly b?: ActorId | undefined;
  readonly kinds?: readonly CommitmentKind[] | undefined;
  /** Only those of an article that holds every word; the 1,000 best such articles are looked at. */
  readonly words?: string | undefined;
  /** `first` (the default) earliest publication first, `latest` the other way; `told` those printed most first; `due` by the day it is due. */
  readonly order?: CommitmentOrder | undefined;
}

export const commitmentOrders = ['first', 'latest', 'told', 'due', 'kind'] as const;

type CommitmentOrder = (typeof commitmentOrders)[number];

/** What somebody owes, as printed; the same words printed by several papers are one row. */
export interface CommitmentRow {
  /** Id of the commitment in the earliest article. */
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly article: ArticleRef;
  readonly parties: readonly ActorRef[];
  readonly beneficiaries: readonly ActorRef[];
  readonly action: Evidence;
  readonly condition: Evidence | null;
  /** From when it holds. */
  readonly since: EventDate | null;
  readonly due: EventDate | null;
  readonly instrument: Evidence | null;
  /** The instrument's article (`4`), or null. */
  readonly clause: string | null;
  readonly speaker: ActorRef | null;
  readonly sentence: Evidence;
  readonly counts: Counts;
}

export interface SearchFilter extends Slice, Dates, Newness {
  readonly words: string;
  /** Only articles that name this actor. */
  readonly actor?: ActorId | undefined;
  /** True takes earlier versions of articles too. */
  readonly earlier?: boolean | undefined;
}

export interface SearchHit {
  readonly article: ArticleRef;
  readonly score: number;
  /** The sentence with most of the words, or null when only the title has them. */
  readonly snippet: Evidence | null;
  /** Where the words stand, as spans of the article's text inside the snippet. */
  readonly marks: readonly Span[];
}

/** The hits, and how many of all were ranked (the newest 1,000). */
export interface SearchPage extends Page<SearchHit> {
  readonly ranked: number;
  /** Earlier versions of articles that hold the words too; in the rows only when they were asked for. */
  readonly earlier: number;
}
