import type { Kysely } from 'kysely';
import type { Instrument, Person, StatementGroup } from '../../base/schema/ledgers.ts';
import { insertRows } from './insert-rows.ts';
import { toJson } from './json.ts';
import type { RecordTables } from './schema.ts';

/** Children before parents. */
export const ledgerTables = [
  'person_walls',
  'person_items',
  'person_offices',
  'person_names',
  'persons',
  'instrument_deeds',
  'instrument_mentions',
  'instrument_parties',
  'instruments',
  'answers',
  'variants',
  'said',
] as const;

/** Appends statements. */
export async function insertStatements(db: Kysely<RecordTables>, groups: readonly StatementGroup[]): Promise<void> {
  await insertRows(
    db,
    'said',
    groups.map(({ id, first }) => ({ id, first })),
  );
  await insertRows(
    db,
    'variants',
    groups.flatMap(({ id, variants }) => variants.map((variant, n) => ({ said: id, n, ...variant }))),
  );
}

/** Appends instruments. */
export async function insertInstruments(db: Kysely<RecordTables>, list: readonly Instrument[]): Promise<void> {
  const rows = list.map(({ id, kind, name, names, since, status, rule }) => {
    return { ...{ id, kind, name, since, status, rule }, names_json: toJson(names) };
  });
  await insertRows(db, 'instruments', rows);
  const parties = list.flatMap(({ id, parties: all }) => all.map((actor) => ({ instrument: id, actor })));
  await insertRows(db, 'instrument_parties', parties);
  const mentions = list.flatMap(({ id, mentions: all }) =>
    all.map(({ id: mention, ...place }) => ({ instrument: id, mention, ...place })),
  );
  await insertRows(db, 'instrument_mentions', mentions);
  const deeds = list.flatMap((instrument) =>
    instrument.deeds.map(({ id: deed, by, reasons, ...told }) => {
      return { instrument: instrument.id, deed, ...told, said_by: by, reasons_json: toJson(reasons) };
    }),
  );
  await insertRows(db, 'instrument_deeds', deeds);
}

/** Appends persons. */
export async function insertPersons(db: Kysely<RecordTables>, persons: readonly Person[]): Promise<void> {
  const rows = persons.map(({ id, actor, name, articles }) => ({ id, actor, name, articles }));
  await insertRows(db, 'persons', rows);
  await insertNamesAndOffices(db, persons);
}

/** Appends the names and offices of persons. */
export async function insertNamesAndOffices(db: Kysely<RecordTables>, persons: readonly Person[]): Promise<void> {
  const names = persons.flatMap((person) => person.names.map((each) => ({ person: person.id, ...each })));
  await insertRows(db, 'person_names', names);
  const offices = persons.flatMap((person) =>
    person.offices.map(({ also, ...office }, n) => ({ person: person.id, n, ...office, also_json: toJson(also) })),
  );
  await insertRows(db, 'person_offices', offices);
}
