import type { ActorId } from '../schema/actor.ts';
import type { Tables } from './tables.ts';

const stateCode = /^[A-Z]{3}$/u;

/** The states that share a name (`Congo`, `Korea`), in the order of the tables; empty where one or none bears it. */
export function sharedStates(tables: Pick<Tables, 'names'>, name: string): readonly ActorId[] {
  const bearers = tables.names(name).filter(({ actor, type }) => type === 'place' && stateCode.test(actor));
  const states = [...new Set(bearers.map(({ actor }) => actor))];
  return states.length > 1 ? states : [];
}
