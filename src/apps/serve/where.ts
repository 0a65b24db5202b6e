import type { PlaceEntry, Tables } from '../../base/tables/tables.ts';
import type { PlaceTally } from '../../io/query/picture-types.ts';

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

/** A place that reports name, with its precision; what the tables do not know, and a state's own name, is placed by state alone. */
export function knownPlace(tables: Tables, place: PlaceTally): KnownPlace {
  const entries = tables.places(place.name).filter(({ country }) => country === place.country);
  const [first] = entries;
  if (first === undefined || first.kind === 'country') return { ...place, precision: 'state', lat: null, lon: null };
  if (!isTown(first)) return { ...place, precision: 'region', lat: null, lon: null };
  const town = townOf(entries);
  return { ...place, precision: 'town', lat: town?.lat ?? null, lon: town?.lon ?? null };
}
