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

/** What an article prints of states and regions beside its names of places. */
export interface Printed {
  /** Of states: behind places, and by the names of their people. */
  readonly world: Signs;
  /** The same, and the words of home affairs; people's names count little. */
  readonly local: Signs;
  /** Of regions, behind places. */
  readonly areas: Signs;
}

/** The key of an entry's region; null when it has none. */
export function regionKey({ country, region }: PlaceEntry): string | null {
  return country === null || region === null ? null : `${country} ${region}`;
}

const sized: ReadonlySet<PlaceEntry['kind']> = new Set(['city', 'capital', 'region']);

export const weights = {
  reach: 46,
  sameState: 0,
  sameRegion: 0.7,
  pull: 1.5,
  mostPull: 3.5,
  country: 9,
  region: 0.5,
  city: 0,
  capital: 1.6,
  least: 300,
  county: 4,
  water: 8,
  continent: 12,
  known: 0,
  smallRegion: 0.5,
  namesake: 0.6,
  dateline: 2.5,
  given: 1.5,
  state: 1.3,
  area: 0.1,
  strangeState: 0.005,
  strangeArea: 0.02,
  doubt: 2,
  actor: 0.1,
  famous: 0.4,
  world: 1.5,
  localCapital: 2.6,
  local: 4.1,
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

/** How loud a name speaks about where small places lie: those that international news knows are named from anywhere, states as actors. */
function loudness({ entries, times }: Weighed): number {
  if (entries.some(({ kind }) => kind === 'country' || kind === 'capital')) return times * weights.actor;
  return entries.some(({ known }) => known) ? times * weights.famous : times;
}

/** Voices of an article for states or regions, and their sum. */
interface Voices {
  readonly of: Signs;
  readonly all: number;
}

type KeyOf = (entry: PlaceEntry) => string | null;
type Loudness = (name: Weighed) => number;

/** The states or regions that a name lies in for sure. */
function sureOf(name: Weighed, keyOf: KeyOf): readonly string[] {
  return [...masses(name, keyOf)].filter(([, mass]) => mass > weights.sure).map(([key]) => key);
}

/** What the names of an article, and its signs, say of each state or region. */
function voicesOf(names: readonly Weighed[], keyOf: KeyOf, signs: Signs, loud: Loudness): Voices {
  const of = new Map<string, number>(signs);
  for (const name of names) for (const key of sureOf(name, keyOf)) of.set(key, (of.get(key) ?? 0) + loud(name));
  return { of, all: [...of.values()].reduce((sum, voice) => sum + voice, 0) };
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
 * How much likelier, in powers of ten, a place in a state or region is meant than one in a state that nothing speaks for; a name's own voice does
 * not count.
 */
function favour({ of, all }: Voices, key: string, own: number, strange: number): number {
  return Math.log10(1 + Math.max((of.get(key) ?? 0) - own, 0) / (all - own + weights.doubt) / strange);
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

const times: Loudness = (name) => name.times;

/** What an article says: of the states of places that international news knows, of those of small ones, and of regions. */
interface Told {
  readonly world: Voices;
  readonly local: Voices;
  readonly areas: Voices;
}

/** Scores of a name's entries amid the other names: the higher, the likelier meant. */
function scoresAmid(name: Weighed, names: readonly Weighed[], { world, local, areas }: Told): readonly number[] {
  const others = names.filter((other) => other !== name);
  const [inStates, inAreas] = [sureOf(name, stateOf), sureOf(name, regionKey)];
  return name.entries.map((entry, at) => {
    const [state, area] = [entry.country ?? '', regionKey(entry) ?? ''];
    const loud = entry.known ? times(name) : loudness(name);
    const inState = favour(entry.known ? world : local, state, inStates.includes(state) ? loud : 0, weights.strangeState);
    const inArea = favour(areas, area, inAreas.includes(area) ? loudness(name) : 0, weights.strangeArea);
    return (
      (name.own[at] ?? 0) +
      weights[entry.known ? 'world' : 'state'] * inState +
      weights.area * inArea +
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
  signs: Printed,
): ReadonlyMap<string, Choice> {
  let weighed: readonly Weighed[] = [...names].map(([key, name]) => {
    const own = ownScores(name);
    return { ...name, key, own, chances: chancesOf(own) };
  });
  let scores: readonly (readonly number[])[] = [];
  for (let round = 0; round < weights.rounds; round++) {
    const told = {
      world: voicesOf(weighed, stateOf, signs.world, times),
      local: voicesOf(weighed, stateOf, signs.local, loudness),
      areas: voicesOf(weighed, regionKey, signs.areas, loudness),
    };
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
