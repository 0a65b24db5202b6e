import type { PlaceEntry, PlaceKind } from './tables.ts';
import { firstWordOf, noteLength } from './name-index.ts';
import { normaliseName } from './normalise.ts';
import { listOf, numberOrNull, orNull, type Row } from './tsv.ts';

/** Places by normalised name. */
export interface PlaceIndex {
  readonly lookup: (name: string) => readonly PlaceEntry[];
  readonly longest: (firstWord: string) => number;
}

const kinds: readonly PlaceKind[] = ['country', 'capital', 'city', 'region', 'water', 'continent'];

function toPlace(row: Row): PlaceEntry {
  return {
    name: row('name'),
    kind: kinds.find((kind) => kind === row('kind')) ?? 'city',
    country: orNull(row('country')),
    lat: numberOrNull(row('lat')),
    lon: numberOrNull(row('lon')),
    geonameid: numberOrNull(row('geonameid')),
    population: numberOrNull(row('population')) ?? 0,
  };
}

function toCountry(row: Row): PlaceEntry {
  const [lat, lon] = [numberOrNull(row('lat')), numberOrNull(row('lon'))];
  return { name: row('name'), kind: 'country', country: row('id'), lat, lon, geonameid: null, population: 0 };
}

const certain = (name: string): boolean => !name.startsWith('?');

/** The names under which a state is found as a place: its own and its aliases that need no context. */
function countryNames(row: Row): readonly string[] {
  return [row('name'), row('official'), ...listOf(row('aliases')).filter(certain)].filter((name) => name !== '');
}

function compare(a: PlaceEntry, b: PlaceEntry): number {
  return Number(b.kind === 'country') - Number(a.kind === 'country') || b.population - a.population;
}

/** An index over the states (as places, at their centre) and the rows of the table of places. */
export function buildPlaces(states: readonly Row[], rows: readonly Row[]): PlaceIndex {
  const byName = new Map<string, PlaceEntry[]>();
  const lengths = new Map<string, number>();
  const add = (names: readonly string[], place: PlaceEntry): void => {
    for (const key of new Set(names.map(normaliseName))) {
      const list = byName.get(key);
      if (list === undefined) {
        byName.set(key, [place]);
        noteLength(lengths, key);
      } else list.push(place);
    }
  };
  for (const row of states) add(countryNames(row), toCountry(row));
  for (const row of rows) add([row('name'), ...listOf(row('names'))], toPlace(row));
  for (const list of byName.values()) if (list.length > 1) list.sort(compare);
  return {
    lookup: (name) => byName.get(normaliseName(name)) ?? [],
    longest: (word) => lengths.get(firstWordOf(normaliseName(word))) ?? 0,
  };
}
