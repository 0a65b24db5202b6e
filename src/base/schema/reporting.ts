import type { Attribution, Claim, EventMention, Participant } from './finding.ts';
import type { Linkable } from './record.ts';
import type { Span } from './span.ts';

/** Who takes part in an event, as far as it tells whom they stand for. */
export type Party = Pick<Participant, 'actor' | 'country'>;

/** A mention of an event, as far as happenings need it. */
export interface Reported extends Pick<EventMention, 'id' | 'type' | 'date' | 'modality' | 'attribution'> {
  readonly sources: readonly Party[];
  readonly targets: readonly Party[];
  readonly trigger: Span;
}

/** An article that tells of events, as far as happenings need it. */
export interface Reporting extends Pick<Linkable, 'id' | 'outlet' | 'published'> {
  readonly attributions: readonly Pick<Attribution, 'id' | 'chain' | 'speaker' | 'jointSpeakers'>[];
  readonly claims: readonly Pick<Claim, 'stance' | 'about' | 'attribution'>[];
  readonly events: readonly Reported[];
}
