import type { Generated } from 'kysely';
import type { DatePrecision } from '../../base/schema/article.ts';
import type { Stance } from '../../base/schema/finding.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import type { Json } from './json.ts';
import type { CopyKind, HappeningStatus, Version } from '../../base/schema/record.ts';

// The tables that are computed from an archive and its judgements: versions, families, happenings, stories, topics.

/**
 * One row for every text of an article that has several (see `Version`). What else is computed knows the newest versions only.
 */
export type VersionTable = Version;

/** `members` are its articles, `first_day` and `last_day` when they were published (null when none is dated). */
export interface FamilyTable {
  readonly id: string;
  readonly origin: string | null;
  readonly members: Generated<number>;
  readonly first_day: Generated<string | null>;
  readonly last_day: Generated<string | null>;
}

export interface FamilyMemberTable {
  readonly family: string;
  readonly article: string;
  readonly kind: CopyKind | 'origin';
  readonly score: number;
}

/** One row for every article; `family` is the article itself where it has no copies. */
export interface KinshipTable {
  readonly article: string;
  readonly family: string;
  readonly origin: string;
}

/** `first_day` and `last_day` bound the date (ISO days), for filters; null when undated. */
export interface HappeningTable {
  readonly id: string;
  readonly type: EventType;
  readonly date: string | null;
  readonly precision: DatePrecision | null;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly status: HappeningStatus;
  readonly articles: number;
  readonly families: number;
  readonly origins: number;
}

/** `role` is actor, claimed-by or denied-by. */
export interface HappeningActorTable {
  readonly happening: string;
  readonly role: 'actor' | 'claimed-by' | 'denied-by';
  readonly actor: string;
}

/** A place as reports of a happening name it; `country` is null for what lies in no single state. */
export interface HappeningPlaceTable {
  readonly happening: string;
  readonly country: string | null;
  readonly name: string;
}

/**
 * A happening under each who takes part in it (`a` and `b` are the same), and under each two of them (`a` before `b`), with the columns of the
 * happening. `own` is 1 where the happening's own list names them, 0 where one is a person who takes part in a report.
 */
export interface HappeningSideTable extends Omit<HappeningTable, 'id'> {
  readonly a: string;
  readonly b: string;
  readonly happening: string;
  readonly own: number;
}

/**
 * One row for every attribution of newest versions: `statement` is what was said once, or the words with the speaker where nothing else is
 * known to be the same; `day` the article's publication, `~` when undated. Kept by triggers.
 */
export interface StatementPrintTable {
  readonly article: string;
  readonly attribution: string;
  readonly n: number;
  readonly statement: string;
  readonly day: string;
}

/** Every statement with the first day on which it was printed (`~` when undated). Kept by triggers. */
export interface StatementRankTable {
  readonly statement: string;
  readonly first: string;
}

/** Claims of matters, answers of other articles too, with the day of publication; `stance` is null where no article has the claim. Kept by triggers. */
export interface TopicDayTable {
  readonly topic: string;
  readonly claim: string;
  readonly stance: Stance | null;
  readonly day: string | null;
}

/** Every matter with its number of claims and their first and last day (`~` and empty when undated). Kept by triggers. */
export interface TopicRankTable {
  readonly topic: string;
  readonly claims: number;
  readonly first: string;
  readonly last: string;
}

/** How many articles go back to an origin. Kept by triggers. */
export interface OriginRankTable {
  readonly origin: string;
  readonly articles: number;
}

/** `article` is where the event stands; null where no article of the record has it. */
export interface HappeningMentionTable {
  readonly happening: string;
  readonly event: string;
  readonly article: string | null;
}

/** Two parties (`a` before `b`) with how many happenings of default tables have both in their own list, and how many articles, families and origins tell of them. */
export interface PairRankTable {
  readonly a: string;
  readonly b: string;
  readonly happenings: number;
  readonly articles: number;
  readonly families: number;
  readonly origins: number;
}

/** Articles that tell of those happenings, and in how many mentions. */
export interface PairArticleTable {
  readonly a: string;
  readonly b: string;
  readonly article: string;
  readonly mentions: number;
}

/** Families and origins of those articles, and of how many. Kept by triggers. */
export interface PairKinTable {
  readonly a: string;
  readonly b: string;
  readonly kin: 'family' | 'origin';
  readonly source: string;
  readonly articles: number;
}

/** Actors named inside the content of an attribution (`named` is 1), and others that an event of the content is done to. Kept by triggers. */
export interface AttributionAboutTable {
  readonly article: string;
  readonly attribution: string;
  readonly actor: string;
  readonly named: 0 | 1;
}

/** Event mentions of an article, and how many that take part in its findings stand for a known party. Kept by triggers. */
export interface ArticlePartyTable {
  readonly article: string;
  readonly events: number;
  readonly parties: number;
}

/** `first_day` and `last_day` are days of publication; `centre` is the article that has most in common with the others. */
export interface StoryTable {
  readonly id: string;
  readonly centre: string;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly articles: number;
  readonly families: number;
  readonly origins: number;
}

export interface StoryActorTable {
  readonly story: string;
  readonly actor: string;
}

/** `nearest` is the article that it is tied to most, `reasons_json` why. */
export interface StoryArticleTable {
  readonly story: string;
  readonly article: string;
  readonly nearest: string | null;
  readonly score: number;
  readonly reasons_json: Json<string>;
}

export interface TopicTable {
  readonly id: string;
  readonly type: EventType | null;
}

export interface TopicActorTable {
  readonly topic: string;
  readonly actor: string;
}

export interface TopicClaimTable {
  readonly topic: string;
  readonly claim: string;
}

/** The computed tables of a record. */
export interface ComputedTables {
  readonly versions: VersionTable;
  readonly families: FamilyTable;
  readonly family_members: FamilyMemberTable;
  readonly kinships: KinshipTable;
  readonly happenings: HappeningTable;
  readonly happening_actors: HappeningActorTable;
  readonly happening_mentions: HappeningMentionTable;
  readonly happening_places: HappeningPlaceTable;
  readonly happening_sides: HappeningSideTable;
  readonly statement_prints: StatementPrintTable;
  readonly statement_ranks: StatementRankTable;
  readonly topic_days: TopicDayTable;
  readonly topic_ranks: TopicRankTable;
  readonly origin_ranks: OriginRankTable;
  readonly pair_ranks: PairRankTable;
  readonly pair_articles: PairArticleTable;
  readonly pair_kin: PairKinTable;
  readonly article_parties: ArticlePartyTable;
  readonly attribution_abouts: AttributionAboutTable;
  readonly stories: StoryTable;
  readonly story_actors: StoryActorTable;
  readonly story_articles: StoryArticleTable;
  readonly topics: TopicTable;
  readonly topic_actors: TopicActorTable;
  readonly topic_claims: TopicClaimTable;
  /** Views: see `0010-links.ts`. */
  readonly answered_topics: TopicTable;
  readonly answered_claims: TopicClaimTable;
}
