import { type Actor, type ActorKind, type Office, type OfficeRole, type Sector, sectors } from '../schema/actor.ts';
import type { Membership } from './membership.ts';
import type { Agency } from './tables.ts';
import { orNull, parseTsv, type Row } from './tsv.ts';

/** The files that `buildTables` wants, relative to `data/`. */
export const tableFiles: readonly string[] = [
  'states/states.tsv',
  'states/former-names.tsv',
  'people/people.tsv',
  'people/offices.tsv',
  'organisations/organisations.tsv',
  'organisations/members.tsv',
  'agencies/agencies.tsv',
  'places/places.tsv',
  'places/gazetteer.tsv',
  'given-names/given-names.tsv',
  'synonyms/synonyms.tsv',
];

/** The text of a table. @throws Error when the file is missing. */
export function textOf(files: Readonly<Record<string, string>>, file: string): string {
  const text = files[file];
  if (text === undefined) throw new Error(`table missing: ${file}`);
  return text;
}

/** The rows of a table. @throws Error when the file is missing. */
export function rowsOf(files: Readonly<Record<string, string>>, file: string): readonly Row[] {
  return parseTsv(textOf(files, file));
}

const sectorNames: ReadonlyMap<string, Sector> = new Map(sectors.map((sector) => [sector, sector]));

/** The actor of a row of any table of actors. */
export function toActor(row: Row, kind: ActorKind): Actor {
  const country = kind === 'state' ? row('id') : orNull(row('country'));
  const sector = sectorNames.get(row('sector')) ?? null;
  return { id: row('id'), kind, name: row('name'), country, sector, wikidata: orNull(row('wikidata')) };
}

/** The kind of a row of the organisations' table. */
export function organisationKind(row: Row): ActorKind {
  return row('kind') === 'bloc' ? 'bloc' : 'organisation';
}

const roleNames: readonly OfficeRole[] = [
  'leader',
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
];
const roles: ReadonlyMap<string, OfficeRole> = new Map(roleNames.map((role) => [role, role]));

/** The tenure of a row. */
export function toOffice(row: Row): Office {
  return {
    person: row('person'),
    of: row('of'),
    role: roles.get(row('role')) ?? 'other',
    title: row('title'),
    since: orNull(row('since')),
    until: orNull(row('until')),
  };
}

/** The membership of a row. */
export function toMembership(row: Row): Membership {
  return { of: row('of'), member: row('member'), since: orNull(row('since')), until: orNull(row('until')) };
}

/** The agency of a row. */
export function toAgency(row: Row): Agency {
  return { id: row('id'), name: row('name'), country: row('country'), state: row('state') === 'yes' };
}
