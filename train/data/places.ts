import { normaliseName } from '../../src/base/tables/normalise.ts';
import { listOf, type Row } from '../../src/base/tables/tsv.ts';
import { readOwn, writeTsv } from './files.ts';
import { counties, furtherTowns, gazetteerTable, type Located, regions, rounded, towns } from './towns.ts';

const columns = ['name', 'names', 'kind', 'country', 'region', 'lat', 'lon', 'geonameid', 'population', 'short'];

/** How many degrees a town kept by hand may lie from the same town in GeoNames. */
const near = 0.5;

function distance(row: Row, place: Located): number {
  return Math.hypot(Number(row('lat')) - place.lat, Number(row('lon')) - place.lon);
}

/** The place of GeoNames that a row kept by hand is, or null. */
function sameAs(row: Row, byName: ReadonlyMap<string, readonly Located[]>): Located | null {
  const region = row('kind') === 'region';
  if (!region && row('kind') !== 'city' && row('kind') !== 'capital') return null;
  const names = [row('name'), ...listOf(row('names')), row('name').replace(/ State$/u, '')].map(normaliseName);
  const found = names.flatMap((name) => byName.get(name) ?? []);
  const fitting = found.filter((place) => {
    if (row('country') !== '' && row('country') !== place.country) return false;
    return region ? place.kind === 'region' : place.kind === 'city' && distance(row, place) < near;
  });
  return fitting.toSorted((a, b) => b.population - a.population)[0] ?? null;
}

/** The town of another name at the same spot and of like size: `Köln` for Cologne; null when there is none. */
function sameSpot(row: Row, all: readonly Located[]): Located | null {
  const people = Number(row('population'));
  if (people < 50_000 || row('country') === '' || row('kind') === 'region') return null;
  const alike = ({ population }: Located): boolean => population > people / 2 && population < people * 2;
  const close = all.filter((place) => place.country === row('country') && alike(place) && distance(row, place) < 0.15);
  return close.toSorted((a, b) => distance(row, a) - distance(row, b))[0] ?? null;
}

function byNames(places: readonly Located[]): ReadonlyMap<string, readonly Located[]> {
  const found = new Map<string, Located[]>();
  for (const place of places) {
    for (const name of new Set(place.names.map(normaliseName))) found.set(name, [...(found.get(name) ?? []), place]);
  }
  return found;
}

function placesTable(rows: readonly Row[], all: readonly Located[]): string {
  const byName = byNames(all);
  const records = rows.map((row) => {
    const same = sameAs(row, byName) ?? sameSpot(row, all);
    const given = Object.fromEntries(columns.map((column) => [column, row(column)]));
    return { ...given, region: row('country') === '' ? '' : (same?.region ?? ''), geonameid: same?.geonameid ?? '', population: row('kind')==='region' && same!==null ? String(rounded(same.population)) : row('population') };
  });
  return writeTsv(columns, records);
}

/** The tables of places: those kept by hand with what GeoNames knows of them, and the gazetteer. */
export function placeTables(states: readonly Row[]): Readonly<Record<string, string>> {
  const found = towns(states);
  const wider = regions(readOwn('regions.tsv'), found);
  return {
    'places/places.tsv': placesTable(readOwn('places.tsv'), [...found, ...wider]),
    'places/gazetteer.tsv': gazetteerTable([...found, ...furtherTowns(states, found), ...wider, ...counties(states)]),
  };
}
