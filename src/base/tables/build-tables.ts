import type { Actor } from '../schema/actor.ts';
import { normaliseName } from './normalise.ts';
import { indexNames, type NamedEntry } from './name-index.ts';
import { actorTyped, namesInText } from './name-lookup.ts';
import { addPersonNames, formerName, organisationNames, stateNames } from './name-rows.ts';
import { buildPlaces } from './place-index.ts';
import { organisationKind, rowsOf, textOf, toActor, toAgency, toMembership, toOffice } from './rows.ts';
import { toStateCodes } from './state-codes.ts';
import { buildSynonyms } from './synonyms.ts';
import type { Tables } from './tables.ts';
import { byMember, bySince, holdersOn, membersOn, prominence } from './tenures.ts';
import type { Row } from './tsv.ts';

export { tableFiles } from './rows.ts';

/** The rows of the tables that hold actors. */
interface ActorRows {
  readonly states: readonly Row[];
  readonly people: readonly Row[];
  readonly organisations: readonly Row[];
  readonly agencies: readonly Row[];
}

function indexActors({ states, people, organisations, agencies }: ActorRows): ReadonlyMap<string, Actor> {
  const byId = new Map<string, Actor>();
  const add = (actor: Actor): void => {
    if (byId.has(actor.id)) throw new Error(`two actors with id ${actor.id}`);
    byId.set(actor.id, actor);
  };
  for (const row of states) add(toActor(row, 'state'));
  for (const row of people) add(toActor(row, 'person'));
  for (const row of organisations) add(toActor(row, organisationKind(row)));
  for (const row of agencies) add({ ...toActor(row, 'organisation'), sector: 'MED' });
  return byId;
}

/** Every name of every actor; people come last, the most prominent first, so that a bare surname means them in that order. */
function nameEntries(
  rows: ActorRows,
  former: readonly Row[],
  ranks: ReadonlyMap<string, number>,
): readonly NamedEntry[] {
  const entries = rows.states.flatMap(stateNames);
  for (const row of rows.organisations) entries.push(...organisationNames(row));
  for (const row of rows.agencies) entries.push(...organisationNames(row));
  for (const row of former) entries.push(formerName(row));
  const ranked = rows.people.map((row) => ({ row, rank: ranks.get(row('id')) ?? 0 }));
  for (const { row } of ranked.sort((a, b) => b.rank - a.rank)) addPersonNames(row, entries);
  return entries;
}

/** Genders of given names by their normalised form. */
function givenGenders(files: Readonly<Record<string, string>>): ReadonlyMap<string, 'm' | 'f'> {
  const rows = rowsOf(files, 'given-names/given-names.tsv');
  return new Map(rows.map((row) => [row('name'), row('gender') === 'f' ? 'f' : 'm']));
}

/** A value made when it is first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/**
 * The typed look-ups over the texts of the tables, by file name relative to `data/` (see `tableFiles`). What only reading needs (places,
 * tenures by post) is indexed at the first question.
 * @throws Error when a file is missing or a row is broken: the program is not whole.
 */
export function buildTables(files: Readonly<Record<string, string>>): Tables {
  const [states, people] = [rowsOf(files, 'states/states.tsv'), rowsOf(files, 'people/people.tsv')];
  const organisations = rowsOf(files, 'organisations/organisations.tsv');
  const rows = { states, people, organisations, agencies: rowsOf(files, 'agencies/agencies.tsv') };
  const offices = rowsOf(files, 'people/offices.tsv').map(toOffice);
  const memberships = rowsOf(files, 'organisations/members.tsv').map(toMembership);
  const placeRows = rowsOf(files, 'places/places.tsv');
  const actors = indexActors(rows);
  const names = indexNames(nameEntries(rows, rowsOf(files, 'states/former-names.tsv'), prominence(offices)));
  const gazetteer = textOf(files, 'places/gazetteer.tsv');
  const places = lazy(() => buildPlaces({ states, places: placeRows, gazetteer }));
  const byPerson = lazy(() => Map.groupBy(offices, (office) => office.person));
  const byPost = lazy(() => Map.groupBy(offices, (office) => `${office.of} ${office.role}`));
  const codes = lazy(() => new Map(states.map((row) => [row('id'), toStateCodes(row)])));
  const given = lazy(() => givenGenders(files));
  const synonyms = lazy(() => buildSynonyms(textOf(files, 'synonyms/synonyms.tsv')));
  const byGroup = lazy(() => Map.groupBy(memberships, (membership) => membership.of));
  return {
    actors: [...actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    agencies: rows.agencies.map(toAgency),
    actor: (id) => actors.get(id) ?? null,
    stateCodes: (id) => codes().get(id) ?? null,
    names: (name) => namesInText(names.lookup, name),
    longestName: names.longest,
    holders: (of, role, date) => holdersOn(byPost().get(`${of} ${role}`) ?? [], date),
    offices: (person) => (byPerson().get(person) ?? []).toSorted(bySince),
    members: (of, date) => membersOn(byGroup().get(of) ?? [], date),
    memberships: (of) => (byGroup().get(of) ?? []).toSorted(byMember),
    find: (query) => actorTyped(names.lookup, actors, query),
    givenGender: (word) => given().get(normaliseName(word)) ?? null,
    places: (name) => places().lookup(name),
    shortRegions: (name) => places().short(name),
    longestPlace: (word) => places().longest(word),
    areSynonyms: (a, b) => synonyms()(a, b),
  };
}
