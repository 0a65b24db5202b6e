import type { Actor, ActorId } from '../../base/schema/actor.ts';
import type { GivenDocument } from '../../base/schema/article.ts';
import type { Notice } from '../../base/schema/problem.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { Database } from './schema.ts';

/** An input that gave no article, and why. */
export interface RejectedInput {
  /** Path, URL or line, as given. */
  readonly input: string;
  readonly notice: Notice;
}

/** A raw body as intake decoded it, with what its carrier said of it where that is known: then it can be read again. */
export type Body = string | { readonly body: string; readonly given: GivenDocument };

/** Raw bodies of lines. */
export type Bodies = ReadonlyMap<RecordLine, Body>;

/** What adding did. */
export interface Added {
  /** Ids that are new in the record. A text whose id another text has is added under an id of its own (see `versionId`). */
  readonly added: readonly string[];
  /** Ids of texts that were there already. */
  readonly known: readonly string[];
  /** Ids of articles that the record could not take; each is kept among the rejected inputs. */
  readonly failed: readonly string[];
}

/** One hit of the full-text search. */
interface TextHit {
  readonly article: string;
  /** Higher is better; compare inside one answer only. */
  readonly score: number;
}

/** The hits of a full-text search, best first. */
export interface TextHits {
  /** All articles that match. */
  readonly total: number;
  /** Of those, the newest that were ranked; older ones are counted but not listed. */
  readonly ranked: number;
  /** Earlier versions of articles that match too; in `total` and `hits` only when asked for. */
  readonly earlier: number;
  readonly hits: readonly TextHit[];
}

/** A search in plain words: every word and every "quoted phrase" must occur; `word*` takes any ending. */
export interface TextQuery {
  readonly words: string;
  readonly limit: number;
  readonly offset: number;
  /** Only articles published on or after, on or before (ISO prefixes). */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only articles that came into the record at this instant or later (ISO, UTC). */
  readonly since?: string | undefined;
  /** Only articles that name this actor. */
  readonly actor?: ActorId | undefined;
  /** True takes earlier versions of articles too. */
  readonly earlier?: boolean | undefined;
}

/**
 * A record on disk. Every method that meets a full disk, a lost file or another writer that does not end rejects with a
 * `RecordError`, which carries the code, the place and the remedy; what was committed before stays.
 */
export interface Store {
  /** Path of the record file. */
  readonly place: string;
  readonly readonly: boolean;
  /** For the named questions (`io/query`): read-only use. */
  readonly db: Database;

  /** Does some work in one transaction: all of it is kept, or nothing. */
  transaction<T>(work: (db: Database) => Promise<T>): Promise<T>;

  /** Those of the given article ids that the record holds. */
  has(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Appends articles with their findings, 25 a transaction. Idempotent by id and text. `bodies` are the raw bodies to keep with them, `at` is
   * the instant at which the record learns of them (ISO, UTC).
   */
  addArticles(lines: readonly RecordLine[], bodies?: Bodies, at?: string | null): Promise<Added>;
  /** Keeps inputs that gave no article. Idempotent by input and code; returns the number of new ones. */
  addRejected(inputs: readonly RejectedInput[]): Promise<number>;
  /** Replaces the reference table of actors, from which answers take names and states. */
  putActors(actors: readonly Actor[]): Promise<void>;
  /** One article with its findings, as it was added; null when unknown. */
  line(id: string): Promise<RecordLine | null>;
  /** The body of an article as it was read; null when the record has none. */
  raw(id: string): Promise<string | null>;

  search(query: TextQuery): Promise<TextHits>;
  close(): Promise<void>;
}
