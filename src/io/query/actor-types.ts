import type { Evidence } from '../../base/schema/evidence.ts';
import type { PersonRow } from './ledger-types.ts';
import type { ActorRef, ArticleRef, Page, StatementRow, TimelineEntry } from './types.ts';

/** A name as articles print it, in the mentions that were looked at. */
export interface PrintedName {
  readonly name: string;
  readonly mentions: number;
}

/** An office that articles give a person, with one sentence that does. */
export type ShownOffice = PersonRow['offices'][number] & {
  readonly evidence: { readonly sentence: Evidence; readonly article: ArticleRef } | null;
};

/** Somebody with whom happenings are shared. */
export interface Partner {
  readonly actor: ActorRef;
  readonly happenings: number;
  /** ISO days; null when none is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

/** A person as articles have it, whether the tables know it or not. */
export interface PersonShown {
  readonly person: PersonRow;
  readonly offices: readonly ShownOffice[];
  /** Articles that name the person, the latest first. */
  readonly articles: Page<ArticleRef>;
}

/** What the record holds of an actor. */
export interface ActorShown {
  readonly names: readonly PrintedName[];
  /** How many mentions were looked at for the names. */
  readonly mentions: number;
  readonly happenings: Page<TimelineEntry>;
  readonly partners: Page<Partner>;
  /** The latest of each. */
  readonly says: readonly StatementRow[];
  readonly saidOf: readonly StatementRow[];
}
