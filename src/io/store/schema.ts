import type { Generated, Kysely } from 'kysely';
import type { ActorKind, Sector } from '../../base/schema/actor.ts';
import type { PageMetadata } from '../../base/schema/page-metadata.ts';
import type {
  Block,
  Credit,
  DatePrecision,
  DateRung,
  Dropped,
  GivenDocument,
  Origin,
} from '../../base/schema/article.ts';
import type { EventContext, EventType } from '../../base/schema/event-types.ts';
import type {
  CommitmentKind,
  EntityType,
  EventDate,
  Link,
  Modality,
  Place,
  Quantity,
  Quotation,
  Stance,
  StatementAct,
  Timex,
} from '../../base/schema/finding.ts';
import type { ProblemCode } from '../../base/schema/problem.ts';
import type { Span } from '../../base/schema/span.ts';
import type { ComputedTables } from './computed-schema.ts';
import type { Json } from './json.ts';
import type { LedgerTables } from './ledger-schema.ts';
import type { LinkTables } from './link-schema.ts';

// The tables of a record, as Kysely sees them. One meaning a column; spans are UTF-16 code units into `articles.text`; columns that end in
// `_json` hold arrays that no question filters by. In child tables the article's id comes first in the primary key.

/**
 * Articles, one row for each version; `n` counts them in the order of adding. `given_id` is the id that the input gave where another
 * text had it already, else null. `modified` is the day or instant at which the page says that it was changed. `raw_digest` is that of
 * the body as read (in `raws`, or the text itself); null in rows that are older than it. `origins_json` is where the text's runs
 * stand in that body.
 */
export interface ArticleTable {
  readonly n: Generated<number>;
  readonly id: string;
  readonly input: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly published: string | null;
  readonly published_precision: DatePrecision | null;
  readonly published_from: DateRung | null;
  readonly text: string;
  readonly text_digest: string;
  readonly bylines_json: Json<string>;
  readonly dropped_json: Json<Dropped>;
  readonly credits_json: Json<Credit>;
  readonly blocks_json: Json<Block>;
  readonly origins_json: Json<Origin>;
  /** One element: the object. */
  readonly metadata_json: Json<PageMetadata>;
  readonly sentences_json: Json<Span>;
  readonly links_json: Json<Link>;
  readonly timexes_json: Json<Timex>;
  readonly places_json: Json<Place>;
  readonly kit: string;
  readonly given_id: string | null;
  readonly modified: string | null;
  readonly raw_digest: string | null;
  /** When a crawler first got the text: an instant in UTC, or null. */
  readonly crawled: string | null;
  /** Instant at which the record got it (ISO, UTC); null in rows that are older than the column. */
  readonly added: string | null;
  /** One element: what was read, but its body. Null in rows that are older than the column. */
  readonly document_json: Json<GivenDocument> | null;
}

/** Bodies as read, each content once; those that equal an article's text are not kept again. */
interface RawTable {
  readonly digest: string;
  /** UTF-8, gzip. */
  readonly gzip: Uint8Array;
}

/** Problems met in an article that was read all the same. */
export interface NoticeTable {
  readonly article: string;
  readonly n: number;
  readonly code: ProblemCode;
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
}

/** Inputs that gave no article. */
interface RejectedTable {
  readonly input: string;
  readonly code: ProblemCode;
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
}

/** Reference table of actors. */
interface ActorTable {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly country: string | null;
  readonly sector: Sector | null;
  readonly wikidata: string | null;
}

export interface EntityTable {
  readonly article: string;
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly actor: string | null;
}

/** `n` is the place in the article's list. `words` is a digest of the content's words: equal for the same words printed elsewhere. */
export interface AttributionTable {
  readonly article: string;
  readonly id: string;
  readonly n: number;
  readonly quotation: Quotation;
  readonly speaker: string | null;
  readonly speaker_country: string | null;
  readonly speaker_sector: Sector | null;
  readonly chain_json: Json<string>;
  readonly medium: string | null;
  readonly medium_start: number | null;
  readonly medium_end: number | null;
  readonly act: StatementAct;
  readonly quantities_json: Json<Quantity>;
  readonly words: string;
  readonly made_by: string;
  readonly confidence: number | null;
}

/** `role` is source, cue or content. */
export interface AttributionSpanTable {
  readonly article: string;
  readonly attribution: string;
  readonly role: 'source' | 'cue' | 'content';
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

/** Who says something together with the attribution's speaker; `n` is the place in the list. */
export interface JointSpeakerTable {
  readonly article: string;
  readonly attribution: string;
  readonly n: number;
  readonly actor: string;
}

export interface EventTable {
  readonly article: string;
  readonly id: string;
  readonly n: number;
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts_json: Json<EventContext>;
  readonly trigger_start: number;
  readonly trigger_end: number;
  readonly trigger_text: string | null;
  readonly sentence_start: number;
  readonly sentence_end: number;
  readonly date: string | null;
  readonly date_precision: DatePrecision | null;
  readonly date_from: EventDate['from'] | null;
  readonly place_name: string | null;
  readonly place_country: string | null;
  readonly quantities_json: Json<Quantity>;
  readonly modality: Modality;
  readonly attribution: string | null;
  readonly made_by: string;
  readonly confidence: number | null;
}

/** What an actor does in a finding: the doer and the one done to of an event; who owes a commitment and to whom. */
export type ParticipantRole = 'source' | 'target' | 'party' | 'beneficiary';

/**
 * Actors of events and commitments. `finding` is the event or commitment; `party` whom the
 * actor stands for (see `partyOf`); `text` null where it equals the slice.
 */
export interface ParticipantTable {
  readonly article: string;
  readonly finding: string;
  readonly role: ParticipantRole;
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
  readonly country: string | null;
  readonly sector: Sector | null;
  readonly actor: string | null;
  readonly party: string | null;
}

/** About an event (`about`), or a span (`about_start`, `about_end`). */
export interface ClaimTable {
  readonly article: string;
  readonly id: string;
  readonly n: number;
  readonly attribution: string;
  readonly stance: Stance;
  readonly about: string | null;
  readonly answers: string | null;
  readonly about_start: number | null;
  readonly about_end: number | null;
  readonly quantities_json: Json<Quantity>;
  readonly made_by: string;
}

/** `words` is a digest of the action's words. */
export interface CommitmentTable {
  readonly article: string;
  readonly id: string;
  readonly n: number;
  readonly kind: CommitmentKind;
  readonly action_start: number;
  readonly action_end: number;
  readonly condition_start: number | null;
  readonly condition_end: number | null;
  readonly due: string | null;
  readonly due_precision: DatePrecision | null;
  readonly due_from: EventDate['from'] | null;
  readonly instrument_start: number | null;
  readonly instrument_end: number | null;
  readonly instrument_text: string | null;
  /** The instrument's article, `clause` in the record. */
  readonly clause: string | null;
  readonly since: string | null;
  readonly since_precision: DatePrecision | null;
  readonly since_from: EventDate['from'] | null;
  readonly quantities_json: Json<Quantity>;
  readonly attribution: string | null;
  readonly words: string;
  readonly made_by: string;
}

/** Every table of a record. */
export interface RecordTables extends LedgerTables, LinkTables, ComputedTables {
  readonly articles: ArticleTable;
  readonly raws: RawTable;
  readonly notices: NoticeTable;
  readonly rejected: RejectedTable;
  readonly actors: ActorTable;
  readonly entities: EntityTable;
  readonly attributions: AttributionTable;
  readonly attribution_spans: AttributionSpanTable;
  readonly joint_speakers: JointSpeakerTable;
  readonly events: EventTable;
  readonly participants: ParticipantTable;
  readonly claims: ClaimTable;
  readonly commitments: CommitmentTable;
}

/** A record's tables, or a transaction on them. */
export type Database = Kysely<RecordTables>;
