import type { PlaceEntry, Tables } from '../../base/tables/tables.ts';
import type { PlaceTally } from '../../io/query/picture-types.ts';
import type { PrintedPlace } from '../../io/query/places-told.ts';

/** How exactly reports say where: a town, a region (with seas and rivers), or a state alone. */
export type PlacePrecision = 'town' | 'region' | 'state';

/** A place with what the tables know of it. */
export interface KnownPlace extends PlaceTally {
  readonly precision: PlacePrecision;
  /** Degrees; null for everything but a town that the name can only mean. */
  readonly lat: number | null;
  readonly lon: number | null;
}

/** How many times as many people the first of two towns of one name must have to be the one that is meant. */
const clearly = 5;

function isTown({ kind }: PlaceEntry): boolean {
  return kind === 'city' || kind === 'capital';
}

/** The one town that a name means in a country; null where several are alike. */
function townOf(entries: readonly PlaceEntry[]): PlaceEntry | null {
  const [first, second] = entries.filter(isTown);
  if (first === undefined) return null;
  const certain = first.known || second === undefined || first.population >= clearly * second.population;
  return certain ? first : null;
}

function entriesOf(tables: Tables, { name, country }: PrintedPlace): readonly PlaceEntry[] {
  return tables.places(name).filter((entry) => entry.country === country);
}

/** Whether a name is its state's own (`Zambia`, `Zambian`). */
function isOwnName(tables: Tables, { name, country }: PrintedPlace): boolean {
  return country !== null && tables.find(name)?.id === country;
}

/** What a printed name means, so that names of one place are one: the state itself, a town or region by its number with GeoNames, else the name. */
export function meaningOf(tables: Tables, place: PrintedPlace): string {
  const entries = entriesOf(tables, place);
  const [first] = entries;
  if (first?.kind === 'country' || (first === undefined && isOwnName(tables, place))) return 'state';
  const meant = first !== undefined && isTown(first) ? townOf(entries) : first;
  return meant?.geonameid == null ? `name ${place.name}` : `place ${meant.geonameid}`;
}

/** A place that reports name, with its precision; what the tables do not know, and a state's own name, is placed by state alone. */
export function knownPlace(tables: Tables, place: PlaceTally): KnownPlace {
  const name = meaningOf(tables, place) === 'state' ? stateName(tables, place) : place.name;
  const entries = entriesOf(tables, place);
  const [first] = entries;
  if (first === undefined || first.kind === 'country')
    return { ...place, name, precision: 'state', lat: null, lon: null };
  if (!isTown(first)) return { ...place, precision: 'region', lat: null, lon: null };
  const town = townOf(entries);
  return { ...place, precision: 'town', lat: town?.lat ?? null, lon: town?.lon ?? null };
}

function stateName(tables: Tables, { country, name }: PrintedPlace): string {
  return country === null ? name : (tables.actor(country)?.name ?? name);
}
