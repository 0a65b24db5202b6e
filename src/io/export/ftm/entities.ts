import type { Tables } from '../../../base/tables/tables.ts';
import type { Told } from '../format.ts';
import { actorEntity, actorEntityId } from './actors.ts';
import { articleEntities } from './article-entities.ts';
import type { Entity } from './entity.ts';
import { happeningEntities } from './happening-entities.ts';
import { claimEntities, commitmentEntities, instrumentEntities, statementEntity } from './note-entities.ts';
import { personEntities } from './person-entities.ts';
import { membershipEntities, tenureEntities, tenuresOf } from './tenure-entities.ts';

/**
 * The record as entities: articles, happenings, what was said, claimed and owed, persons; then the actors that these refer to. An article that
 * the filter leaves out is no proof: nothing refers to what is not there. Tenures and memberships are those of the reference tables.
 */
export async function* entitiesOf(told: Told): AsyncGenerator<Entity> {
  const [named, articles, seen] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for await (const each of findings(told)) {
    if (each.schema === 'Article') articles.add(each.id);
    if (shared.has(each.schema) && seen.has(each.id)) continue;
    if (shared.has(each.schema)) seen.add(each.id);
    const kept = each.values.filter(({ prop, value }) => prop !== 'proof' || articles.has(value));
    for (const { prop, value } of kept) if (references.has(prop)) named.add(value);
    yield { ...each, values: kept };
  }
  yield* actorsNamed(named, told.tables, seen);
}

/** The actors that something refers to, the offices and memberships that tie them, and the actors whose offices these are. */
function* actorsNamed(named: ReadonlySet<string>, tables: Tables, seen: ReadonlySet<string>): Generator<Entity> {
  const own = tables.actors.filter(({ id }) => named.has(actorEntityId(id)));
  const persons = own.filter(({ kind }) => kind === 'person');
  const bodies = persons.flatMap(({ id }) => tenuresOf(id, tables).map(({ of }) => of));
  const all = new Set([...own.map(({ id }) => id), ...bodies]);
  const ties = [
    ...persons.flatMap(({ id }) => tenureEntities(id, tables)),
    ...[...all].flatMap((of) => membershipEntities(of, all, tables)),
  ];
  yield* new Map(ties.filter(({ id }) => !seen.has(id)).map((tie) => [tie.id, tie])).values();
  for (const { id } of tables.actors) {
    const actor = all.has(id) ? actorEntity(id, tables) : null;
    if (actor !== null) yield actor;
  }
}

/** Properties that may name an actor. */
const references: ReadonlySet<string> = new Set([
  'involved',
  'entity',
  'resolved',
  'subject',
  'object',
  'holder',
  'organization',
]);

/** Schemata whose entities several persons may give. */
const shared: ReadonlySet<string> = new Set(['Position', 'Occupancy']);

async function* findings(told: Told): AsyncGenerator<Entity> {
  const { tables } = told;
  for await (const article of told.articles()) yield* articleEntities(article, tables);
  for await (const happening of told.happenings()) yield* happeningEntities(happening, tables);
  for await (const statement of told.statements()) yield statementEntity(statement, tables);
  for await (const matter of told.matters()) yield* claimEntities(matter, tables);
  for await (const commitment of told.commitments()) yield* commitmentEntities(commitment, tables);
  for await (const instrument of told.instruments()) yield* instrumentEntities(instrument, tables);
  for await (const person of told.persons()) yield* personEntities(person, tables);
}
