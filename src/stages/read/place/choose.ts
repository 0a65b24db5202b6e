import type { PlaceEntry } from '../../../base/tables/tables.ts';
import { liesIn } from './containers.ts';
import { kilometres } from './distance.ts';

/** The place that a name means; `country` alone is known where a region behind it says so (`Paris, Texas`); null when it stays open. */
export type Choice = { readonly entry: PlaceEntry } | { readonly country: string } | null;

/** A name of an article with the places it may mean. */
export interface Named {
  readonly entries: readonly PlaceEntry[];
  /** The state that the mention reader gave it, or null. */
  readonly state: string | null;
  /** How often the article prints it. */
  readonly times: number;
  /** Whether its words are used as a town's and not as a state's: `a Harwick woman`, `Harwick High School`. */
  readonly local: boolean;
  /** Whether its words are used as those of a region with a government of its own: `the Harwick governor`, `the Harwick border`. */
  readonly regional: boolean;
  /** Whether it opens a dateline, as towns do. */
  readonly opens: boolean;
  /** The names that stand beside it in lists: they mean places of its kind. */
  readonly beside: ReadonlySet<string>;
}

/** What an article tells of a state or region beside its names of places: how often, by ISO alpha-3 or by `USA TX`. */
export type Signs = ReadonlyMap<string, number>;

/** The key of an entry's region; null when it has none. */
export function regionKey({ country, region }: PlaceEntry): string | null {
  return country === null || region === null ? null : `${country} ${region}`;
}

const sized: ReadonlySet<PlaceEntry['kind']> = new Set(['city', 'capital', 'region']);

export const weights = {
  reach: 48,
  sameState: 0,
  sameRegion: 0.9,
  pull: 1.2,
  mostPull: 3,
  country: 9,
  region: 0.5,
  city: 0.4,
  capital: 1.6,
  least: 300,
  county: 4.5,
  water: 8,
  continent: 12,
  known: 0,
  smallRegion: 1.5,
  namesake: 1,
  dateline: 2,
  given: 1.5,
  state: 2.2,
  area: 0.1,
  strangeState: 0.01,
  strangeArea: 0.02,
  doubt: 2,
  actor: 0.3,
  localCapital: 1,
  local: 3.4,
  regional: 2,
  alike: 1.5,
  sure: 0.98,
  margin: 0.05,
  together: 120,
  rounds: 3,
  home: 1.1,
  mostHome: 2,
};

/** How readily an entry is meant when nothing tells: a place by its size, and more readily when international news knows it. */
function prior(entry: PlaceEntry): number {
  const { kind, known } = entry;
  const size = weights[kind] + (sized.has(kind) ? Math.log10(Math.max(entry.population, weights.least)) : 0);
  return size + (known ? weights.known : kind === 'region' ? -weights.smallRegion : 0);
}

/** A name with the chance of each of its entries, which add up to one. */
interface Weighed extends Named {
  readonly key: string;
  readonly own: readonly number[];
  readonly chances: readonly number[];
}

/** Chances from scores on the scale of powers of ten. */
function chancesOf(scores: readonly number[]): readonly number[] {
  const best = Math.max(...scores);
  const powers = scores.map((score) => 10 ** (score - best));
  const sum = powers.reduce((all, one) => all + one, 0);
  return powers.map((power) => power / sum);
}

/** Towns with towns, regions with regions. */
function sortOf({ kind }: PlaceEntry): string {
  return kind === 'capital' ? 'city' : kind;
}

/** Whether a region has the name of a great town in its state: the town is meant sooner. */
function hasNamesake({ country, kind, population }: PlaceEntry, entries: readonly PlaceEntry[]): boolean {
  if (kind !== 'region') return false;
  return entries.some(
    (other) => sortOf(other) === 'city' && other.country === country && other.population > population / 20,
  );
}

function ownScores({ entries, state, local, regional, opens }: Named): readonly number[] {
  return entries.map(
    (entry) =>
      prior(entry) +
      (state !== null && entry.country === state ? weights.given : 0) -
      (hasNamesake(entry, entries) ? weights.namesake : 0) -
      (local && entry.kind === 'country' ? weights.local : 0) -
      (local && entry.kind === 'capital' ? weights.localCapital : 0) -
      (opens && sortOf(entry) !== 'city' ? weights.dateline : 0) +
      (regional && entry.kind === 'region' ? weights.regional : 0),
  );
}

/** How much of a name's chances lies in each state or region. */
function masses({ entries, chances }: Weighed, keyOf: (entry: PlaceEntry) => string | null): Map<string, number> {
  const found = new Map<string, number>();
  entries.forEach((entry, at) => {
    const key = keyOf(entry);
    if (key !== null) found.set(key, (found.get(key) ?? 0) + (chances[at] ?? 0));
  });
  return found;
}

/** How loud a name speaks for its state: states and capitals are named as actors, which tells little of where a town lies. */
function loudness({ entries, times }: Weighed): number {
  const actor = entries.some(({ kind }) => kind === 'country' || kind === 'capital');
  return actor ? times * weights.actor : times;
}

/** How often the names of an article are sure to lie in each state or region. */
function voices(names: readonly Weighed[], keyOf: (entry: PlaceEntry) => string | null, signs: Signs): Map<string, number> {
  const sums = new Map<string, number>(signs);
  for (const name of names) {
    for (const [key, mass] of masses(name, keyOf)) {
      if (mass > weights.sure) sums.set(key, (sums.get(key) ?? 0) + loudness(name));
    }
  }
  return sums;
}

/** A name's own voice for a state or region, which does not count for itself. */
function ownVoice(name: Weighed, keyOf: (entry: PlaceEntry) => string | null, key: string): number {
  return (masses(name, keyOf).get(key) ?? 0) > weights.sure ? loudness(name) : 0;
}

/** How much a place draws another one to it, 0 to 1.4: by how near it lies, and by a common region and state. */
function draw(entry: PlaceEntry, other: PlaceEntry): number {
  const near = Math.exp(-kilometres(entry, other) / weights.reach);
  if (entry.country === null || entry.country !== other.country) return near;
  return near + weights.sameState + (entry.region !== null && entry.region === other.region ? weights.sameRegion : 0);
}

/** How much the other names of an article draw an entry to them: each by the places it likely means. */
function nearness(entry: PlaceEntry, others: readonly Weighed[]): number {
  let sum = 0;
  for (const { entries, chances } of others) {
    let most = 0;
    entries.forEach((other, at) => {
      const chance = chances[at] ?? 0;
      if (chance > 0.01) most = Math.max(most, draw(entry, other) * chance);
    });
    sum += most;
  }
  return Math.min(sum * weights.pull, weights.mostPull);
}

/**
 * How much an article's voices speak for a state or region, on the scale of powers of ten: how much likelier a place in it is meant than one in
 * a state that nothing speaks for.
 */
function favour(voice: number, all: number, strange: number): number {
  return Math.log10(1 + Math.max(voice, 0) / (all + weights.doubt) / strange);
}

function sumOf(voices: Signs): number {
  let sum = 0;
  for (const voice of voices.values()) sum += voice;
  return sum;
}

/** How sure the names beside a name in lists are of an entry's kind, 0 to 1. */
function likeness(name: Weighed, entry: PlaceEntry, names: readonly Weighed[]): number {
  let most = 0;
  for (const other of names) {
    if (name.beside.has(other.key)) most = Math.max(most, masses(other, sortOf).get(sortOf(entry)) ?? 0);
  }
  return most;
}

const stateOf = ({ country }: PlaceEntry): string | null => country;

/** Scores of a name's entries amid the other names: the higher, the likelier meant. */
function scoresAmid(name: Weighed, names: readonly Weighed[], told: readonly [Signs, Signs]): readonly number[] {
  const others = names.filter((other) => other !== name);
  const [states, areas] = told;
  const [allStates, allAreas] = [sumOf(states), sumOf(areas)];
  const [ownStates, ownAreas] = [stateOf, regionKey].map((keyOf) =>
    [...masses(name, keyOf).values()].some((mass) => mass > weights.sure),
  );
  return name.entries.map((entry, at) => {
    const country = entry.country ?? '';
    const area = regionKey(entry) ?? '';
    const inState = (states.get(country) ?? 0) - ownVoice(name, stateOf, country);
    const inArea = (areas.get(area) ?? 0) - ownVoice(name, regionKey, area);
    return (
      (name.own[at] ?? 0) +
      favour(inState, allStates - (ownStates ? loudness(name) : 0), weights.strangeState) * weights.state +
      favour(inArea, allAreas - (ownAreas ? loudness(name) : 0), weights.strangeArea) * weights.area +
      nearness(entry, others) +
      weights.alike * likeness(name, entry, others)
    );
  });
}

/** The entry meant by its scores; its country alone, or null, where it stays open. */
function pick(entries: readonly PlaceEntry[], scores: readonly number[]): Choice {
  const ranked = entries
    .map((entry, at) => ({ entry, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best === undefined) return null;
  const rivals = ranked.filter(
    ({ entry, score }) => score > best.score - weights.margin && kilometres(entry, best.entry) > weights.together,
  );
  if (rivals.length === 0) return { entry: best.entry };
  const { country } = best.entry;
  return country !== null && rivals.every(({ entry }) => entry.country === country) ? { country } : null;
}

/**
 * What each name of an article means, by size, by what the article tells of states and regions, and by where the other names lie, each weighed
 * by its chances.
 */
export function chooseAll(
  names: ReadonlyMap<string, Named>,
  states: Signs,
  areas: Signs,
): ReadonlyMap<string, Choice> {
  let weighed: readonly Weighed[] = [...names].map(([key, name]) => {
    const own = ownScores(name);
    return { ...name, key, own, chances: chancesOf(own) };
  });
  let scores: readonly (readonly number[])[] = [];
  for (let round = 0; round < weights.rounds; round++) {
    const told = [voices(weighed, stateOf, states), voices(weighed, regionKey, areas)] as const;
    const before = weighed;
    scores = before.map((name) => scoresAmid(name, before, told));
    weighed = before.map((name, at) => ({ ...name, chances: chancesOf(scores[at] ?? []) }));
  }
  return new Map([...names.keys()].map((key, at) => [key, pick(weighed[at]?.entries ?? [], scores[at] ?? [])]));
}

/** The entry meant where a state or region is printed behind the name; its country alone where the tables know no such place in it. */
export function chooseInside({ entries }: { readonly entries: readonly PlaceEntry[] }, container: PlaceEntry): Choice {
  const inside = entries.filter((entry) => liesIn(entry, container));
  const entry = inside.toSorted((a, b) => b.population - a.population)[0];
  if (entry) return { entry };
  return container.country === null ? null : { country: container.country };
}
