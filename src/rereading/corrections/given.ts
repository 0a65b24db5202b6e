import type { ActorId } from '../../base/schema/actor.ts';
import type { Correction, CorrectedField } from '../../base/schema/correction.ts';
import { eventTypeNames, isEventType } from '../../base/schema/event-types.ts';
import type { Tables } from '../../base/tables/tables.ts';
import { isIsoPrefix } from '../../base/text/iso-date.ts';

/** The word for what nobody knows: no actor, no date. */
const unknown = 'unknown';

/** Actors that one word may name in a field, at most. */
const mostActors = 20;

/**
 * What a person means who gives a field some words: names or ids of actors with commas between them, an event type, an ISO prefix; `unknown` for
 * nobody and no date. Or a sentence that says why the words cannot be meant.
 */
export function correctionGiven(field: CorrectedField, words: string, tables: Tables): Correction | string {
  const given = words.trim();
  if (given === '') return 'say what it should be, or “unknown”';
  switch (field) {
    case 'verdict':
      return given === 'accept' || given === 'reject' ? { field, value: given } : 'a verdict is accept or reject';
    case 'type': {
      const type = given.toUpperCase();
      return isEventType(type) ? { field, value: type } : `“${given}” is no event type: ${eventTypeNames.join(', ')}`;
    }
    case 'date': {
      if (given === unknown) return { field, value: null };
      return isIsoPrefix(given) ? { field, value: given } : `“${given}” is no date such as 2024, 2024-06 or 2024-06-19`;
    }
    case 'speaker':
    case 'source':
    case 'target':
      return actorsGiven(field, given, tables);
  }
}

function actorsGiven(field: 'speaker' | 'source' | 'target', given: string, tables: Tables): Correction | string {
  const names = given === unknown ? [] : given.split(',').map((name) => name.trim());
  if (names.length > (field === 'speaker' ? 1 : mostActors)) {
    return field === 'speaker' ? 'name one speaker' : `name ${String(mostActors)} actors or fewer`;
  }
  const ids: ActorId[] = [];
  for (const name of names) {
    const actor = tables.actor(name) ?? tables.find(name);
    if (actor === null) return `nobody is known as “${name}”`;
    if (!ids.includes(actor.id)) ids.push(actor.id);
  }
  return field === 'speaker' ? { field, value: ids[0] ?? null } : { field, value: ids };
}
