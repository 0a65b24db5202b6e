import type { ActorId } from '../schema/actor.ts';

/** Membership of an organisation or bloc; dates are ISO prefixes, null when not known or not ended. */
export interface Membership {
  readonly of: ActorId;
  readonly member: ActorId;
  readonly since: string | null;
  readonly until: string | null;
}
