import type { ActorId } from '../../base/schema/actor.ts';
import type { Counts } from '../../base/schema/record.ts';
import type { ActorRef, ArticleRef, Dates, Newness, Slice, TimelineEntry } from './types.ts';

/** One report that gives a detail, and who says so: null when the paper itself does. */
export interface Teller {
  /** Id of the event mention. */
  readonly event: string;
  readonly article: ArticleRef;
  readonly speaker: ActorRef | null;
}

/** A detail that reports of one happening differ in: at least two values, those told most first. */
export interface Conflict {
  readonly kind: 'day' | 'place' | 'number';
  /** What is counted; null for days and places. */
  readonly unit: string | null;
  readonly values: readonly { readonly value: string; readonly told: readonly Teller[] }[];
}

/** A happening with what its reports differ in. */
export interface HappeningRow extends TimelineEntry {
  readonly conflicts: readonly Conflict[];
}

export interface StoryFilter extends Slice, Dates, Newness {
  /** Parties that the story is about. */
  readonly a?: ActorId | undefined;
  readonly b?: ActorId | undefined;
  /** Only the story of this article. */
  readonly article?: string | undefined;
}

/** Articles about one thing in time. */
export interface StoryRow {
  readonly id: string;
  /** First and last day of publication, or null when none has one. */
  readonly first: string | null;
  readonly last: string | null;
  readonly actors: readonly ActorRef[];
  /** The article that has most in common with the others: its title names the story. */
  readonly centre: ArticleRef;
  /** By day of publication, each with the article that it is tied to most, how much (0..1) and why. */
  readonly members: readonly {
    readonly article: ArticleRef;
    readonly nearest: ArticleRef | null;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  readonly counts: Counts;
}
