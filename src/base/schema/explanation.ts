import type { Evidence } from './evidence.ts';
import type { EventDate, Participant } from './finding.ts';

/** One edge of a tree, walked from the trigger: up to the head or down to a dependent. */
export interface TreeStep {
  readonly direction: 'up' | 'down';
  /** The relation of the edge (Universal Dependencies). */
  readonly relation: string;
  /** The word at which it arrives. */
  readonly form: string;
}

/** How an actor came to its role. */
export interface RoleExplanation {
  readonly role: 'source' | 'target';
  readonly participant: Participant;
  /** From the trigger to the head of the actor's words; empty when they stand in another sentence or are the trigger. */
  readonly path: readonly TreeStep[];
}

/** The row of the lexicon that an event was read by: its words, its argument map, a sentence where it holds and one where it does not. */
export interface ExplainedRow {
  readonly lemmas: readonly string[];
  readonly patterns: readonly string[];
  readonly example: string;
  readonly counter: string;
}

/** Why an event was coded as it was. */
export interface Explanation {
  readonly event: string;
  readonly sentence: Evidence;
  readonly trigger: Evidence;
  /** Id of the row or rule. */
  readonly by: string;
  /** Null for a rule without words of its own. */
  readonly row: ExplainedRow | null;
  readonly roles: readonly RoleExplanation[];
  readonly date: EventDate | null;
  /** The time expression that dates it; null when the article's day or nothing does. */
  readonly anchor: Evidence | null;
}
