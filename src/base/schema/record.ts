import type { ActorId } from './actor.ts';
import type { Article, DatePrecision, PublicationDate } from './article.ts';
import type { EventType } from './event-types.ts';
import type { Participant, Resolved } from './finding.ts';
import type { Ledgers } from './ledgers.ts';
import type { Span } from './span.ts';

/** One line of `entente read`: an article with everything found in it. Field names are a contract (design: the record). */
export interface RecordLine extends Omit<Article, 'blocks' | 'datelinePlace'>, Resolved {
  readonly sentences: readonly Span[];
  readonly blocks: Article['blocks'];
  /** As `RawDocument.crawled`. */
  readonly crawled?: string;
  /** Digest of the rules, tables and weights that made this line. */
  readonly kit: string;
}

export type JudgementKind =
  | 'copy-of'
  | 'shares-furniture'
  | 'same-event'
  | 'same-story'
  | 'same-statement'
  | 'same-matter'
  | 'same-instrument'
  | 'same-person'
  | 'supports'
  | 'denies'
  | 'invokes'
  | 'fulfils'
  | 'extends'
  | 'breaks'
  | 'different'
  | 'accepts'
  | 'rejects'
  | 'corrects';

/**
 * That two findings (or articles) are so related. Never edited: a later row withdraws an earlier one. A person's word on one finding
 * (`accepts`, `rejects`, `corrects`) leads from it to its article.
 */
export interface Judgement {
  readonly id: string;
  readonly kind: JudgementKind;
  /** Ids of articles (`copy-of`, `shares-furniture`) or findings. For `copy-of`, `left` took from `right` when `directed`. */
  readonly left: string;
  readonly right: string;
  readonly directed: boolean;
  /** 0..1. */
  readonly score: number;
  /** Why, one clause each. The first reason of a `copy-of` is its `CopyKind`. */
  readonly reasons: readonly string[];
  /** Rule id (`link/…`) or person. */
  readonly by: string;
}

export const copyKinds = ['identical', 'near-copy', 'excerpt', 'spun', 'translation'] as const;

/** How an article comes from another's text. `spun` has other words in the same order of facts, as paraphrase and translation have. */
export type CopyKind = (typeof copyKinds)[number];

/** Articles that come from one text. `origin` is the earliest by evidence, or null when nothing tells. */
export interface Family {
  readonly id: string;
  /** `kind` and `score` are those of the article's closest relation inside the family. In order of article id. */
  readonly articles: readonly {
    readonly article: string;
    readonly kind: CopyKind | 'origin';
    readonly score: number;
  }[];
  readonly origin: string | null;
}

/** Articles, texts and sources behind something. Never mixed: fourteen articles may be two families of one origin. */
export interface Counts {
  readonly articles: number;
  /** Families of copies among these articles; an article without copies is a family of its own. */
  readonly families: number;
  /** Families that do not go back to one credited agency, nor to one medium that carries all they tell of the thing. At most `families`. */
  readonly origins: number;
}

export const happeningStatuses = ['stated', 'claimed', 'denied', 'future', 'negated', 'hypothetical'] as const;

/**
 * What the reports make of a happening. `stated`: a paper says so itself. `claimed`: every report gives it as somebody's words.
 * `denied`: somebody denies it, whoever else says so. `future`: announced, no report has it done. `negated` and
 * `hypothetical` (said not to have been, or only if) are left out of default tables.
 */
export type HappeningStatus = (typeof happeningStatuses)[number];

/** One thing that happened, computed from same-event judgements; keeps every report. */
export interface Happening {
  readonly id: string;
  readonly type: EventType;
  /** States, or organisations and persons without a state, in order of id. */
  readonly actors: readonly ActorId[];
  /** ISO prefix, or null when no report dates it. */
  readonly date: string | null;
  readonly precision: DatePrecision | null;
  readonly status: HappeningStatus;
  /** Who says so, where reports give it as somebody's words; those without a known speaker are left out. */
  readonly claimedBy: readonly ActorId[];
  readonly deniedBy: readonly ActorId[];
  /** The reports: ids of event mentions, in order of id. */
  readonly mentions: readonly string[];
  readonly counts: Counts;
}

/** Articles about one thing in time, whatever their wording. */
export interface Story {
  readonly id: string;
  /** Id of the article that has most in common with the others. */
  readonly centre: string;
  /** First and last day of publication, or null when none has one. */
  readonly first: string | null;
  readonly last: string | null;
  /** Parties that at least half of the articles tell of, in order of id. */
  readonly actors: readonly ActorId[];
  /** In order of id, each with the article that it is tied to most and why. */
  readonly articles: readonly {
    readonly article: string;
    readonly nearest: string | null;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  readonly counts: Counts;
}

/** Claims about one matter: what is asserted of it, denied, and left open. */
export interface ClaimTopic {
  readonly id: string;
  /** The type of the event that is claimed, or null when the claim is only words. */
  readonly type: EventType | null;
  readonly actors: readonly ActorId[];
  /** Ids of claims, in order. */
  readonly claims: readonly string[];
}

/** Which family an article belongs to. */
export interface Kinship {
  readonly article: string;
  /** Id of the family, or the article's own id when it has no copies. */
  readonly family: string;
  /** `agency:` and the credited agency of the family, or the family again when nobody is credited. */
  readonly origin: string;
}

/** Everything that is computed from an archive and the judgements on it. Replaced as a whole, never edited. */
export interface Clusters {
  readonly families: readonly Family[];
  /** One row for every article. */
  readonly kinships: readonly Kinship[];
  readonly happenings: readonly Happening[];
  readonly stories: readonly Story[];
  readonly topics: readonly ClaimTopic[];
  readonly ledgers: Ledgers;
}

/** What tells of which article a text is a version, and in which order. */
export interface VersionSource {
  readonly id: string;
  /** The id that its input gave it, or that its content makes: `id` without the mark of a version. */
  readonly given: string;
  readonly url: string | null;
  readonly published: PublicationDate | null;
  /** Day or instant at which the page says that it was changed, as an ISO prefix; null when unknown. */
  readonly modified: string | null;
  /** When a crawler first got the text, as an instant in UTC; left out when unknown. */
  readonly crawled?: string;
  /** Grows in the order of adding. */
  readonly added: number;
}

/** The place of a text among the versions of its article. A text that is the only one of its article has none. */
export interface Version {
  /** Id of the text. */
  readonly article: string;
  /** What the versions share: the key of the page, or `id:` and the given id. */
  readonly page: string;
  /** 1 is the earliest, `of` the newest. */
  readonly number: number;
  readonly of: number;
  /** Id of the newest version. */
  readonly newest: string;
}

/** A judgement as far as groups need it: without its reasons, which are most of it. */
export type Tie = Omit<Judgement, 'reasons'>;

/** What linking needs of an article. */
export type Linkable = Pick<
  RecordLine,
  | 'id'
  | 'outlet'
  | 'title'
  | 'language'
  | 'published'
  | 'text'
  | 'sentences'
  | 'credits'
  | 'entities'
  | 'attributions'
  | 'events'
  | 'claims'
  | 'commitments'
>;

/** PLOVER's codes for actors that belong to no one state. */
const stateless: ReadonlySet<string> = new Set(['IGO', 'NGO', 'MNC', 'IMG', 'INT']);

/**
 * Whom an actor of an event stands for: its state where it has one (a minister for the country), or else itself; null when neither
 * is known.
 */
export function partyOf(participant: Pick<Participant, 'country' | 'actor'>): ActorId | null {
  const { country, actor } = participant;
  return country !== null && !stateless.has(country) ? country : actor;
}
