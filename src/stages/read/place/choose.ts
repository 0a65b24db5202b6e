import type { PlaceEntry } from '../../../base/tables/tables.ts';
import { liesIn } from './containers.ts';
import { kilometres } from './distance.ts';
import { type Named, type Printed, regionKey, sortOf, stateOf } from './named.ts';
import { favour, loudness, masses, sureOf, type Voices, voicesOf, type Weighed } from './voices.ts';
import { weights } from './weights.ts';

/** The place that a name means; `country` alone is known where a region behind it says so (`Paris, Texas`); null when it stays open. */
export type Choice = { readonly entry: PlaceEntry } | { readonly country: string } | null;

const sized: ReadonlySet<PlaceEntry['kind']> = new Set(['city', 'capital', 'region']);

/** How readily an entry is meant when nothing tells. */
function prior({ kind, known, population }: PlaceEntry): number {
  const size = sized.has(kind) ? Math.log10(Math.max(population, weights.least)) : 0;
  const fame = known ? (sortOf({ kind }) === 'city' ? weights.known : 0) : kind === 'region' ? -weights.smallRegion : 0;
  return weights.kinds[kind] + size + fame;
}

/** Chances from scores on the scale of powers of ten. */
function chancesOf(scores: readonly number[]): readonly number[] {
  const best = Math.max(...scores);
  const powers = scores.map((score) => 10 ** (score - best));
  const sum = powers.reduce((all, one) => all + one, 0);
  return powers.map((power) => power / sum);
}

/** Whether a region has the name of a great town in its state: the town is meant sooner. */
function hasNamesake({ country, kind, population }: PlaceEntry, entries: readonly PlaceEntry[]): boolean {
  if (kind !== 'region') return false;
  return entries.some(
    (other) => sortOf(other) === 'city' && other.country === country && other.population > population / 20,
  );
}

/** What the words around a name speak for an entry. */
function fit(entry: PlaceEntry, { state, local, regional, opens }: Named): number {
  const { kind, country } = entry;
  let score = state !== null && country === state ? weights.given : 0;
  if (local && kind === 'country') score -= weights.localState;
  if (local && kind === 'capital') score -= weights.localCapital;
  if (opens && sortOf(entry) !== 'city') score -= weights.dateline;
  if (regional && kind === 'region') score += weights.regional;
  return score;
}

function weigh(key: string, name: Named): Weighed {
  const own = name.entries.map(
    (entry) => prior(entry) + fit(entry, name) - (hasNamesake(entry, name.entries) ? weights.namesake : 0),
  );
  return { ...name, key, own, chances: chancesOf(own) };
}

/** How much a place draws another one to it, 0 to 1.7: by how near it lies, and by a common region. */
function draw(entry: PlaceEntry, other: PlaceEntry): number {
  const near = Math.exp(-kilometres(entry, other) / weights.reach);
  if (entry.country === null || entry.country !== other.country) return near;
  return near + (entry.region !== null && entry.region === other.region ? weights.sameRegion : 0);
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

/** How sure the names beside a name in lists are of an entry's kind, 0 to 1. */
function likeness(name: Weighed, entry: PlaceEntry, names: readonly Weighed[]): number {
  let most = 0;
  for (const other of names) {
    if (name.beside.has(other.key)) most = Math.max(most, masses(other, sortOf).get(sortOf(entry)) ?? 0);
  }
  return most;
}

/** What an article says: of the states of places that international news knows, of those of small ones, and of regions. */
interface Told {
  readonly world: Voices;
  readonly local: Voices;
  readonly areas: Voices;
}

/** What an article says, heard from each name by its chances. */
function hear(names: readonly Weighed[], { world, local, areas }: Printed): Told {
  return {
    world: voicesOf(names, stateOf, world, ({ times }) => times),
    local: voicesOf(names, stateOf, local, loudness),
    areas: voicesOf(names, regionKey, areas, loudness),
  };
}

/** How much what an article says speaks for an entry of a name. */
function spoken(name: Weighed, entry: PlaceEntry, { world, local, areas }: Told): number {
  const [state, area] = [stateOf(entry) ?? '', regionKey(entry) ?? ''];
  const [own, loud] = [entry.known ? name.times : loudness(name), loudness(name)];
  const inState = { own: sureOf(name, stateOf).includes(state) ? own : 0, strange: weights.strangeState };
  const inArea = { own: sureOf(name, regionKey).includes(area) ? loud : 0, strange: weights.strangeArea };
  const ofState = entry.known
    ? weights.world * favour(world, state, inState)
    : weights.local * favour(local, state, inState);
  return ofState + weights.area * favour(areas, area, inArea);
}

/** Scores of a name's entries amid the other names: the higher, the likelier meant. */
function scoresAmid(name: Weighed, names: readonly Weighed[], told: Told): readonly number[] {
  const others = names.filter((other) => other !== name);
  return name.entries.map(
    (entry, at) =>
      (name.own[at] ?? 0) +
      spoken(name, entry, told) +
      nearness(entry, others) +
      weights.alike * likeness(name, entry, others),
  );
}

/** The entry meant by its scores; its country alone, or null, where it stays open. */
function pick(entries: readonly PlaceEntry[], scores: readonly number[]): Choice {
  const ranked = entries.map((entry, at) => ({ entry, score: scores[at] ?? 0 })).sort((a, b) => b.score - a.score);
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
 * by its chances: they are weighed by one another a few times over.
 */
export function chooseAll(names: ReadonlyMap<string, Named>, printed: Printed): ReadonlyMap<string, Choice> {
  let weighed: readonly Weighed[] = [...names].map(([key, name]) => weigh(key, name));
  let scores: readonly (readonly number[])[] = [];
  for (let round = 0; round < weights.rounds; round++) {
    const [before, told] = [weighed, hear(weighed, printed)];
    scores = before.map((name) => scoresAmid(name, before, told));
    weighed = before.map((name, at) => ({ ...name, chances: chancesOf(scores[at] ?? []) }));
  }
  return new Map(weighed.map(({ key, entries }, at) => [key, pick(entries, scores[at] ?? [])]));
}

/** The entry meant where a state or region is printed behind the name; its country alone where the tables know no such place in it. */
export function chooseInside({ entries }: { readonly entries: readonly PlaceEntry[] }, container: PlaceEntry): Choice {
  const inside = entries.filter((entry) => liesIn(entry, container));
  const [entry] = inside.toSorted(
    (a, b) => Number(a.kind === 'region') - Number(b.kind === 'region') || b.population - a.population,
  );
  if (entry) return { entry };
  return container.country === null ? null : { country: container.country };
}
