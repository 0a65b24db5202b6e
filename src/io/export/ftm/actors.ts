import type { ActorId } from '../../../base/schema/actor.ts';
import type { Participant } from '../../../base/schema/finding.ts';
import type { Tables } from '../../../base/tables/tables.ts';
import type { ActorRef } from '../../query/types.ts';
import { entity, entityId, values, type Entity, type SchemaName } from './entity.ts';

/** Id of an actor's entity. */
export function actorEntityId(actor: ActorId): string {
  return entityId('actor', actor);
}

/** Two letters of a state's country, as the model has them; null for what is no state. */
export function countryCode(country: string | null, tables: Tables): string | null {
  return country === null ? null : (tables.stateCodes(country)?.iso2.toLowerCase() ?? null);
}

/** A state is a public body: the model has no states. */
function schemaOf(kind: ActorRef['kind']): SchemaName {
  if (kind === 'state') return 'PublicBody';
  return kind === 'person' ? 'Person' : 'Organization';
}

/** The entity of an actor that the tables know. */
export function actorEntity(id: ActorId, tables: Tables): Entity | null {
  const actor = tables.actor(id);
  if (actor === null) return null;
  const { kind, name, country, wikidata } = actor;
  const topic = kind === 'state' ? 'gov.national' : country === 'IGO' ? 'gov.igo' : null;
  return entity(schemaOf(kind), actorEntityId(id), [
    values('name', [name]),
    values('country', [countryCode(kind === 'state' ? id : country, tables)]),
    values('topics', [topic]),
    values('wikidataId', [wikidata]),
  ]);
}

/** The actors among participants that the tables know. */
export function knownActors(
  list: readonly Participant[],
  tables: Tables,
): readonly (Participant & { readonly actor: ActorId })[] {
  return list.flatMap((each) =>
    each.actor !== null && tables.actor(each.actor) !== null ? [{ ...each, actor: each.actor }] : [],
  );
}
