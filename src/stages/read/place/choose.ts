import type { PlaceEntry } from '../../../base/tables/tables.ts';
import { liesIn } from './containers.ts';

/** The place that a name means; `country` alone is known where a region behind it says so (`Paris, Texas`); null when it stays open. */
export type Choice = { readonly entry: PlaceEntry } | { readonly country: string } | null;

/** A name of an article with the places it may mean. */
export interface Named {
  readonly entries: readonly PlaceEntry[];
  /** The state that the mention reader gave it, or null. */
  readonly state: string | null;
}

/** What an article speaks of beside a name: how often each state and region. */
export interface Surroundings {
  /** By ISO alpha-3. */
  readonly states: ReadonlyMap<string, number>;
  /** By `USA TX`. */
  readonly regions: ReadonlyMap<string, number>;
}

/** The key of an entry's region; null when it has none. */
export function regionKey({ country, region }: PlaceEntry): string | null {
  return country === null || region === null ? null : `${country} ${region}`;
}

/** Kilometres between two places, near enough; infinite where a coordinate is missing. */
function kilometres(a: PlaceEntry, b: PlaceEntry): number {
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return Infinity;
  const across = Math.abs(a.lon - b.lon);
  const east = Math.min(across, 360 - across) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return 111.2 * Math.hypot(a.lat - b.lat, east);
}

// Found on the development half of the sets of places: kilometres over which a place draws, and the weights of the reasons.
const reach = 120;
const sameState = 0.1;
const sameRegion = 0.5;
const pull = 1.2;
const mostPull = 2.5;

/** How readily each kind is meant, on the scale of a town's number of digits. */
const kindPriors: Readonly<Partial<Record<PlaceEntry['kind'], number>>> = {
  country: 9.5,
  region: 7.8,
  county: 4.5,
  water: 8,
  continent: 10,
};

/** How readily an entry is meant when nothing tells: a town by its size, and more readily when international news knows it. */
function prior(entry: PlaceEntry): number {
  const size = kindPriors[entry.kind] ?? Math.log10(Math.max(entry.population, 300));
  return size - (entry.kind === 'region' && !entry.known ? 3 : 0) + (entry.known ? 0.3 : 0);
}

function told(entry: PlaceEntry, { states, regions }: Surroundings): number {
  const inState = states.get(entry.country ?? '') ?? 0;
  const inRegion = regions.get(regionKey(entry) ?? '') ?? 0;
  const state = inState === 0 ? 0 : 1.5 + 0.5 * Math.log2(inState);
  const region = inRegion === 0 ? 0 : 1.5 + 0.4 * Math.log2(inRegion);
  return state + region;
}

/** Scores of a name's entries: the higher, the likelier meant. */
function scoresOf({ entries, state }: Named, around: Surroundings): readonly number[] {
  return entries.map(
    (entry) => prior(entry) + told(entry, around) + (state !== null && entry.country === state ? 2 : 0),
  );
}

/** How much a place draws another one to it, 0 to 1.4: by how near it lies, and by a common region and state. */
function draw(entry: PlaceEntry, other: PlaceEntry): number {
  const near = Math.exp(-kilometres(entry, other) / reach);
  if (entry.country === null || entry.country !== other.country) return near;
  return near + sameState + (entry.region !== null && entry.region === other.region ? sameRegion : 0);
}

/** How much the other names of an article draw an entry to them: each by the place it likely means. */
function nearness(entry: PlaceEntry, others: readonly Scored[]): number {
  let sum = 0;
  for (const { entries, scores, best } of others) {
    let most = 0;
    entries.forEach((other, at) => {
      const chance = 10 ** ((scores[at] ?? 0) - best);
      if (chance > 0.01) most = Math.max(most, draw(entry, other) * chance);
    });
    sum += most;
  }
  return Math.min(sum * pull, mostPull);
}

/** A name with the scores of its entries and the highest of them. */
export interface Scored extends Named {
  readonly scores: readonly number[];
  readonly best: number;
}

/** A name with its scores. */
export function scored(named: Named, around: Surroundings): Scored {
  const scores = scoresOf(named, around);
  return { ...named, scores, best: Math.max(...scores) };
}

/** How far the best entry must lie before the next one that lies elsewhere. */
const margin = 0.15;

/** Places nearer to one another than this many kilometres are one for a reader: a town and its region. */
const together = 120;

/** The entry meant by what the article speaks of, what lies near the other names, and size; its country alone, or null, where it stays open. */
export function choose(named: Scored, others: readonly Scored[]): Choice {
  const ranked = named.entries
    .map((entry, at) => ({ entry, score: (named.scores[at] ?? 0) + nearness(entry, others) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best === undefined) return null;
  const rivals = ranked.filter(
    ({ entry, score }) => score > best.score - margin && kilometres(entry, best.entry) > together,
  );
  if (rivals.length === 0) return { entry: best.entry };
  const { country } = best.entry;
  return country !== null && rivals.every(({ entry }) => entry.country === country) ? { country } : null;
}

/** The entry meant where a state or region is printed behind the name; its country alone where the tables know no such place in it. */
export function chooseInside({ entries }: Named, container: PlaceEntry): Choice {
  const inside = entries.filter((entry) => liesIn(entry, container));
  const entry = inside.toSorted((a, b) => b.population - a.population)[0];
  if (entry) return { entry };
  return container.country === null ? null : { country: container.country };
}
