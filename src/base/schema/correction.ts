import type { ActorId } from './actor.ts';
import type { EventType } from './event-types.ts';
import type { Attribution, Claim, Commitment, EventMention } from './finding.ts';
import type { Span } from './span.ts';

/** Kinds of findings that a person can accept or reject. */
export const correctable = ['event', 'attribution', 'claim', 'commitment'] as const;

export type CorrectableKind = (typeof correctable)[number];

/** The findings of an article that persons can correct. */
export interface CorrectableFindings {
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventMention[];
  readonly claims: readonly Claim[];
  readonly commitments: readonly Commitment[];
}

/** What a person may say of one finding: of the whole (`verdict`), or of one field. */
export const correctedFields = ['verdict', 'type', 'source', 'target', 'date', 'speaker'] as const;

export type CorrectedField = (typeof correctedFields)[number];

/** What a person says. Actors are ids that the tables know; none means that nobody is known. A date is an ISO prefix, or null when unknown. */
export type Correction =
  | { readonly field: 'verdict'; readonly value: 'accept' | 'reject' }
  | { readonly field: 'type'; readonly value: EventType }
  | { readonly field: 'source' | 'target'; readonly value: readonly ActorId[] }
  | { readonly field: 'date'; readonly value: string | null }
  | { readonly field: 'speaker'; readonly value: ActorId | null };

/** A correction that a person made, bound to the words that it is about. */
export interface KeptCorrection {
  /** Id of the judgement that it is. */
  readonly judgement: string;
  readonly article: string;
  /** Id of the finding. */
  readonly finding: string;
  readonly kind: CorrectableKind;
  readonly correction: Correction;
  /** Where the words of the finding stand. */
  readonly span: Span;
  readonly words: string;
  /** What the machine had read in that field, as text; null when it knew nothing, or where the verdict is on the whole. */
  readonly machine: string | null;
  readonly by: string;
  readonly why: string;
  /** Instant (ISO, UTC); null when not known. */
  readonly at: string | null;
}
