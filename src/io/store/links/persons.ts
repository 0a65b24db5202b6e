import { sql } from 'kysely';
import type { LearnedOffice, Person } from '../../../base/schema/ledgers.ts';
import { among } from '../among.ts';
import { insertRows } from '../insert-rows.ts';
import { fromJson, toJson } from '../json.ts';
import type { PersonOfficeTable } from '../ledger-schema.ts';
import type { Database } from '../schema.ts';
import { insertNamesAndOffices, insertPersons } from '../write-ledgers.ts';
import { groupsHolding } from './ledgers.ts';

/** An office that a person is given, with the row that says so. */
export type KeptOffice = Omit<PersonOfficeTable, 'articles' | 'also_json'>;

/** A person with the items that make it; walled where a judgement sets two of them apart. */
export interface MadePerson {
  readonly person: Person;
  readonly items: readonly string[];
  readonly walled: boolean;
}

/** Replaces the persons of a circle of items. Gives the offices that the former ones had. */
export async function replacePersons(
  db: Database,
  circle: readonly string[],
  persons: readonly MadePerson[],
): Promise<readonly KeptOffice[]> {
  const old = await groupsHolding(db, 'persons', circle);
  const offices = await db.selectFrom('person_offices').selectAll().where('person', 'in', among(old)).execute();
  for (const table of ['person_walls', 'person_items', 'person_offices', 'person_names'] as const) {
    await db.deleteFrom(table).where('person', 'in', among(old)).execute();
  }
  await db.deleteFrom('persons').where('id', 'in', among(old)).execute();
  await insertPersons(
    db,
    persons.map(({ person }) => person),
  );
  const walled = persons.filter((each) => each.walled).map(({ person }) => ({ person: person.id }));
  await insertRows(db, 'person_walls', walled);
  await insertItems(db, persons);
  return offices;
}

async function insertItems(db: Database, persons: readonly Pick<MadePerson, 'person' | 'items'>[]): Promise<void> {
  const items = persons.flatMap(({ person, items: own }) => own.map((item) => ({ item, person: person.id })));
  await insertRows(db, 'person_items', items);
}

/** A person that can grow, with the first of its items by id. */
export interface KeptPerson {
  readonly person: Person;
  readonly first: string;
}

/** Those of some persons of whom no items are set apart. */
export async function personsWithoutWalls(db: Database, ids: readonly string[]): Promise<readonly KeptPerson[]> {
  const { rows } = await sql<Omit<Person, 'names' | 'offices'> & { first: string }>`select p.*,
      (select min(i.item) from person_items as i where i.person = p.id) as "first"
    from json_each(${JSON.stringify(ids)}) as w join persons as p on p.id = w.value
    where p.id not in (select person from person_walls)`.execute(db);
  const wanted = rows.map(({ id }) => id);
  const names = await db
    .selectFrom('person_names')
    .selectAll()
    .where('person', 'in', among(wanted))
    .orderBy('articles', 'desc')
    .orderBy('name')
    .execute();
  const offices = await db
    .selectFrom('person_offices')
    .selectAll()
    .where('person', 'in', among(wanted))
    .orderBy('n')
    .execute();
  return rows.map(({ first, ...row }) => ({
    first,
    person: {
      ...row,
      names: names.flatMap(({ person, ...name }) => (person === row.id ? [name] : [])),
      offices: offices.filter(({ person }) => person === row.id).map(officeOf),
    },
  }));
}

function officeOf({ office, of, first, last, articles, also_json: also }: PersonOfficeTable): LearnedOffice {
  return { office, of, first, last, articles, also: fromJson(also) };
}

/** Writes persons that have grown by some items. */
export async function writeGrown(
  db: Database,
  persons: readonly Pick<MadePerson, 'person' | 'items'>[],
): Promise<void> {
  const grown = persons.map(({ person }) => person);
  for (const { id, name, articles } of grown) {
    await db.updateTable('persons').set({ name, articles }).where('id', '=', id).execute();
  }
  for (const table of ['person_offices', 'person_names'] as const) {
    await db
      .deleteFrom(table)
      .where('person', 'in', among(grown.map(({ id }) => id)))
      .execute();
  }
  await insertNamesAndOffices(db, grown);
  await insertItems(db, persons);
}

/** Everybody who is given an office of a state. */
export async function holdersOf(
  db: Database,
  { office, of }: Pick<KeptOffice, 'office' | 'of'>,
): Promise<readonly KeptOffice[]> {
  return db.selectFrom('person_offices').selectAll().where('office', '=', office).where('of', '=', of).execute();
}

/** Says who else is given an office. */
export async function putRivals(
  db: Database,
  { person, n }: Pick<KeptOffice, 'person' | 'n'>,
  rivals: readonly string[],
): Promise<void> {
  await db
    .updateTable('person_offices')
    .set({ also_json: toJson(rivals) })
    .where('person', '=', person)
    .where('n', '=', n)
    .execute();
}
