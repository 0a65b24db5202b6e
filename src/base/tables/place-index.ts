import type { PlaceEntry, PlaceKind } from './tables.ts';
import { firstWordOf, noteLength } from './name-index.ts';
import { normaliseName } from './normalise.ts';
import { sortedLines } from './sorted-lines.ts';
import { listOf, numberOrNull, orNull, type Row } from './tsv.ts';

/** Places by normalised name. */
export interface PlaceIndex {
  readonly lookup: (name: string) => readonly PlaceEntry[];
  readonly longest: (firstWord: string) => number;
  /** The regions that are printed so behind a town: `Tex.`, `ON`. */
  readonly short: (name: string) => readonly PlaceEntry[];
}

/** What places are indexed from: the rows of the states and of the places kept by hand, and the text of the gazetteer. */
export interface PlaceSources {
  readonly states: readonly Row[];
  readonly places: readonly Row[];
  readonly gazetteer: string;
}

const kinds: readonly PlaceKind[] = ['country', 'capital', 'city', 'region', 'county', 'water', 'continent'];

function toKind(cell: string): PlaceKind {
  return kinds.find((kind) => kind === cell) ?? 'city';
}

function toPlace(row: Row): PlaceEntry {
  return {
    name: row('name'),
    kind: toKind(row('kind')),
    country: orNull(row('country')),
    region: orNull(row('region')),
    lat: numberOrNull(row('lat')),
    lon: numberOrNull(row('lon')),
    geonameid: numberOrNull(row('geonameid')),
    population: numberOrNull(row('population')) ?? 0,
    known: true,
  };
}

function toCountry(row: Row): PlaceEntry {
  const [lat, lon] = [numberOrNull(row('lat')), numberOrNull(row('lon'))];
  const where = { country: row('id'), region: null, lat, lon, geonameid: numberOrNull(row('geonameid')) };
  return { name: row('name'), kind: 'country', ...where, population: 0, known: true };
}

/** The place in a line of the gazetteer, whose name is normalised. */
function fromLine(line: string): PlaceEntry {
  const [name = '', kind = '', country = '', region = '', lat = '', lon = '', id = '', population = ''] =
    line.split('\t');
  const where = { lat: Number(lat), lon: Number(lon), geonameid: numberOrNull(id) };
  const rest = { country: orNull(country), region: orNull(region), population: Number(population), known: false };
  return { name, kind: toKind(kind), ...where, ...rest };
}

const certain = (name: string): boolean => !name.startsWith('?');

/** The names under which a state is found as a place: its own and its aliases that need no context. */
function countryNames(row: Row): readonly string[] {
  return [row('name'), row('official'), ...listOf(row('aliases')).filter(certain)].filter((name) => name !== '');
}

/** Inhabitants of a town; a region's do not tell that it is meant before its chief town. */
function townsfolk({ kind, population }: PlaceEntry): number {
  return kind === 'region' ? 0 : population;
}

function compare(a: PlaceEntry, b: PlaceEntry): number {
  return Number(b.kind === 'country') - Number(a.kind === 'country') || townsfolk(b) - townsfolk(a);
}

/** Entries by normalised name. */
type Entries = Map<string, PlaceEntry[]>;

function addTo(entries: Entries, names: readonly string[], place: PlaceEntry): void {
  for (const key of new Set(names.map(normaliseName))) {
    const list = entries.get(key);
    if (list === undefined) entries.set(key, [place]);
    else list.push(place);
  }
}

function sameName(kept: readonly PlaceEntry[], lines: readonly string[]): readonly PlaceEntry[] {
  const ids = new Set(kept.map(({ geonameid }) => geonameid));
  const more = lines.map(fromLine).filter(({ geonameid }) => geonameid === null || !ids.has(geonameid));
  return more.length === 0 ? kept : [...kept, ...more].sort(compare);
}

/** How many names' answers are remembered before all are forgotten: an archive holds more names than memory should. */
const mostAnswers = 20_000;

/**
 * An index over the states (as places, at their centre), the rows of places kept by hand and the gazetteer. The gazetteer is searched, not
 * read: what a name means there is made out when the name is first asked for.
 */
export function buildPlaces({ states, places, gazetteer }: PlaceSources): PlaceIndex {
  const [byName, byShort]: readonly [Entries, Entries] = [new Map(), new Map()];
  for (const row of states) addTo(byName, countryNames(row), toCountry(row));
  for (const row of places) {
    const place = toPlace(row);
    addTo(byName, [row('name'), ...listOf(row('names'))], place);
    addTo(byShort, listOf(row('short')), place);
  }
  const lengths = new Map<string, number>();
  for (const key of byName.keys()) noteLength(lengths, key);
  const lines = sortedLines(gazetteer);
  const answers = new Map<string, readonly PlaceEntry[]>();
  const answer = (key: string): readonly PlaceEntry[] => {
    const kept = (byName.get(key) ?? []).toSorted(compare);
    const list = sameName(kept, lines.linesOf(key));
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(key, list);
    return list;
  };
  return {
    lookup: (name) => {
      const key = normaliseName(name);
      return answers.get(key) ?? answer(key);
    },
    longest: (word) => {
      const first = firstWordOf(normaliseName(word));
      return Math.max(lengths.get(first) ?? 0, lines.longest(first));
    },
    short: (name) => byShort.get(normaliseName(name)) ?? [],
  };
}
