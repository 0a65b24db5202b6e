import type { Modality } from '../../../base/schema/finding.ts';
import type { EventType } from '../../../base/schema/event-types.ts';
import { eventTypes } from '../../../base/schema/event-types.ts';
import type { ActorPhrase } from './actors.ts';
import type { Candidate } from './frames.ts';
import type { Reality } from './reality.ts';

/** A candidate with its actors, reality and final type. */
export interface Coded {
  readonly candidate: Candidate;
  readonly type: EventType;
  readonly mode: string | null;
  readonly sources: readonly ActorPhrase[];
  readonly targets: readonly ActorPhrase[];
  readonly modality: Modality;
}

/** Types that become a promise when they lie ahead (PLOVER: future CONSULT, SUPPORT, COOPERATE and AID are AGREE). */
const promised: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID']);

interface Ahead {
  readonly mode: string | null;
  readonly modality: Modality;
  readonly announced: boolean;
}

const cooperative: ReadonlySet<EventType> = new Set([...promised, 'AGREE', 'CONCEDE', 'RETREAT']);

/** Whether somebody says that he will not do something friendly: "will not accept", "would not meet" is REJECT. */
export function isRefusal(type: EventType, mode: string | null, reality: Reality): boolean {
  return reality.modality === 'negated' && reality.willed && mode !== 'resign' && cooperative.has(type);
}

/**
 * The type after PLOVER's rules of time: what is promised is AGREE, an announced RETREAT is CONCEDE, an announced act against
 * somebody is THREATEN. `announced` says whether the doer itself tells of it.
 */
export function typeAhead(type: EventType, { mode, modality, announced }: Ahead): EventType {
  if (modality !== 'future') return type;
  if (promised.has(type)) return 'AGREE';
  if (type === 'RETREAT') return mode === 'resign' ? type : 'CONCEDE';
  return announced && eventTypes[type].quad === 'material-conflict' ? 'THREATEN' : type;
}

/** The type of a promise to do something: AGREE, unless what is promised is conflict. */
export function typeOfPromise(type: EventType, inner: EventType | null): EventType {
  if (type !== 'AGREE' || inner === null) return type;
  return eventTypes[inner].quad === 'material-conflict' ? 'THREATEN' : type;
}
