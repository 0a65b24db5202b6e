import type { ActorId } from '../../base/schema/actor.ts';
import type { CorrectableKind, KeptCorrection } from '../../base/schema/correction.ts';
import type { Evidence } from '../../base/schema/evidence.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import type { Judgement } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import type { ActorRef, ArticleRef, Page, Slice } from './types.ts';

/** Findings that wait for a person's word. `a` and `b` take part in them; types are of events. */
export interface ReviewFilter extends Slice {
  readonly kind: CorrectableKind;
  readonly a?: ActorId | undefined;
  readonly b?: ActorId | undefined;
  readonly types?: readonly EventType[] | undefined;
}

/** Things that a rule judged to be the same, by what they are called in a list. */
export const pairKinds = {
  happenings: 'same-event',
  statements: 'same-statement',
  families: 'copy-of',
  persons: 'same-person',
} as const;

export type PairKind = keyof typeof pairKinds;

/** A part of a queue. `total` counts up to `most`; `more` says that there are more. */
export interface Queue<T> extends Page<T> {
  readonly more: boolean;
}

/** A field of a finding, as it is read now. */
export interface ReviewField {
  readonly name: string;
  /** As a person would write it: an id or several with commas between them, a date, `unknown`. */
  readonly value: string;
  /** Names of actors, where the value is of actors. */
  readonly actors: readonly ActorRef[];
}

/** One finding with what a person needs to judge it. */
export interface ReviewItem {
  readonly finding: string;
  readonly kind: CorrectableKind;
  readonly article: ArticleRef;
  /** The sentences before, of and after its words; the neighbours null where there is none. */
  readonly before: Evidence | null;
  readonly sentence: Evidence;
  readonly after: Evidence | null;
  /** The words that it is made of, inside the sentence. */
  readonly marks: readonly Span[];
  readonly fields: readonly ReviewField[];
  /** The rule, model or person that says so, and how sure: 0..1, null when not calibrated. */
  readonly by: string;
  readonly confidence: number | null;
  /** What persons said of it and holds. */
  readonly corrections: readonly KeptCorrection[];
  /** Whether a person rejected it: then no list or count has it. */
  readonly rejected: boolean;
  /** The happening that an event is a report of; null for everything else. */
  readonly happening: string | null;
}

/** One side of a pair. */
export type PairSide =
  | { readonly kind: 'finding'; readonly item: ReviewItem }
  | { readonly kind: 'article'; readonly article: ArticleRef; readonly opening: Evidence }
  | {
      readonly kind: 'person';
      readonly article: ArticleRef;
      readonly names: readonly string[];
      readonly offices: readonly string[];
    };

/** Two things that a rule judged to be the same, and no person yet. */
export interface ReviewPair {
  readonly judgement: Judgement;
  /** Null where a side is read no more. */
  readonly left: PairSide | null;
  readonly right: PairSide | null;
}
