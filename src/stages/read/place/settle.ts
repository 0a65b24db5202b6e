import type { EntityDraft, Place } from '../../../base/schema/finding.ts';
import { overlaps } from '../../../base/text/spans.ts';
import type { Candidate, Ground } from './candidates.ts';
import { chooseAll, chooseInside, type Choice, type Named, type Printed, regionKey, weights } from './choose.ts';
import type { Container } from './containers.ts';
import { kilometres } from './distance.ts';
import { homeSigns } from './home.ts';
import { isDateline, isLocal, isRegional } from './signs.ts';
import { countryAround, type Vote } from './unlisted.ts';
import { innerPlace } from './inner.ts';

/** A candidate with what is printed behind it. */
export interface Placed extends Candidate {
  /** The normalised name of the place that it means, or lies in. */
  readonly key: string;
  readonly container: Container | null;
  /** Whether it only names something in the place that it is read as: `Harwick Town Hall`. */
  readonly inner?: boolean;
}

function count(counts: Map<string, number>, key: string | null, times = 1): void {
  if (key !== null && key !== '') counts.set(key, (counts.get(key) ?? 0) + times);
}

/** How often the article prints each state or region behind a place, names the people of a state, and uses words of its home affairs. */
function printedSigns(kept: readonly Placed[], { text, pack, entities }: Ground): Printed {
  const [world, local, areas] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const [state, times] of homeSigns(text, pack)) count(local, state, Math.min(times * weights.home, weights.mostHome));
  for (const { container } of kept) {
    if (container === null) continue;
    for (const states of [world, local]) count(states, container.entry.country);
    if (container.entry.kind === 'region') count(areas, regionKey(container.entry));
  }
  for (const { type, actor } of entities) {
    if (type !== 'nationality' || actor === null || !/^[A-Z]{3}$/u.test(actor)) continue;
    count(world, actor);
    count(local, actor, weights.actor);
  }
  return { world, local, areas };
}

/** What is printed behind a candidate about where it lies; null when nothing is. */
function printed(candidate: Placed): Choice {
  return candidate.container === null ? null : chooseInside(candidate, candidate.container.entry);
}

/** The first place that something printed behind it tells, by name. */
function printedByName(kept: readonly Placed[]): ReadonlyMap<string, Choice> {
  const told = kept.flatMap((candidate): [string, Choice][] => {
    const choice = printed(candidate);
    return choice === null ? [] : [[candidate.key, choice]];
  });
  const exact = told.filter(([, choice]) => choice !== null && 'entry' in choice);
  return new Map([...told, ...exact.toReversed()]);
}

/** The names right before and after a candidate in a list: `Harwick and Ashburn`. */
function besideIn(text: string, kept: readonly Placed[], at: number): readonly string[] {
  const listed = (former: Placed | undefined, latter: Placed | undefined): boolean =>
    former !== undefined &&
    latter !== undefined &&
    former.container?.start !== latter.start &&
    /^(?:, | and | or |, and |, or )$/u.test(text.slice(former.end, latter.start));
  const [before, one, after] = [kept[at - 1], kept[at], kept[at + 1]];
  return [...(listed(before, one) ? [before?.key ?? ''] : []), ...(listed(one, after) ? [after?.key ?? ''] : [])];
}

/** The names of an article with the places they may mean: one alone where it is printed. */
function namesOf({ text, pack }: Ground, kept: readonly Placed[], told: ReadonlyMap<string, Choice>): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const [at, candidate] of kept.entries()) {
    const { key, entries, state } = candidate;
    if (entries.length === 0) continue;
    const choice = told.get(key) ?? null;
    const former = names.get(key);
    names.set(key, {
      entries: choice !== null && 'entry' in choice ? [choice.entry] : (former?.entries ?? entries),
      state: former === undefined ? state : former.state,
      times: (former?.times ?? 0) + 1,
      local: former?.local === true || isLocal(text, candidate, pack),
      regional: former?.regional === true || isRegional(text, candidate, pack),
      opens: former?.opens === true || isDateline(text, candidate),
      beside: new Set([...(former?.beside ?? []), ...besideIn(text, kept, at)]),
    });
  }
  return names;
}

/** A candidate that the tables do not know with the place inside its name: `Harwick` in `Harwick Town Hall`. */
function withInner(ground: Ground, candidate: Placed): Placed {
  const city = /^(.+) City$/u.exec(candidate.name)?.[1];
  const county = candidate.entries.length > 0 && candidate.entries.every(({ kind }) => kind === 'county');
  if (city !== undefined && county) {
    const inner = innerPlace(ground, candidate.name);
    return inner === null ? candidate : { ...candidate, ...inner, inner: true };
  }
  if (candidate.entries.length > 0) return candidate;
  const inner = innerPlace(ground, candidate.name);
  return inner === null ? candidate : { ...candidate, ...inner, inner: true };
}

/** The places of which the state is known, each with a voice about those around it; also the states named by their people. */
function votesOf(places: readonly Place[], entities: readonly EntityDraft[]): readonly Vote[] {
  const placed = places.flatMap(({ start, end, country }) => (country === null ? [] : [{ start, end, country }]));
  const people = entities.flatMap(({ start, end, type, actor }) =>
    type === 'nationality' && actor !== null && /^[A-Z]{3}$/u.test(actor) ? [{ start, end, country: actor }] : [],
  );
  return [...placed, ...people];
}

/**
 * Every kept candidate with the place it means: one sense for each name in an article, unless what is printed behind it says otherwise. One
 * that no table knows has the state of those around it.
 */
export function settle(ground: Ground, found: readonly Placed[]): readonly Place[] {
  const kept = found.map((candidate) => withInner(ground, candidate));
  const told = printedByName(kept);
  const choices = new Map([...chooseAll(namesOf(ground, kept, told), printedSigns(kept, ground)), ...told]);
  const places = kept.map((candidate) => toPlace(candidate, printed(candidate) ?? choices.get(candidate.key) ?? null));
  const others = places.filter((_, at) => kept[at]?.inner !== true);
  const votes = votesOf(others, ground.entities);
  return places.map((place, at) => {
    const candidate = kept[at];
    if (candidate?.inner === true && place.lat !== null) return withinOf(place, candidate, others, votes);
    return place.country === null && candidate?.entries.length === 0
      ? { ...place, country: countryAround(place, votes) }
      : place;
  });
}

/** Kilometres from the other places of an article within which a small place inside a name is believed. */
const believed = 150;

/**
 * What lies in a place that its name holds: without that place's number; in a small one only where the article names it or others near it, since
 * parks and schools bear the names of places far away.
 */
function withinOf(place: Place, { entries }: Placed, others: readonly Place[], votes: readonly Vote[]): Place {
  const sure = others.length === 0 || entries.some(({ known, kind }) => known || kind === 'county');
  if (sure || others.some((other) => kilometres(place, other) < believed)) return { ...place, geonameid: null };
  return { ...place, country: countryAround(place, votes), lat: null, lon: null, geonameid: null };
}

/** The regions printed short behind the kept candidates, as places. */
export function shortNames({ text }: Ground, kept: readonly Placed[]): readonly Place[] {
  return kept.flatMap(({ container }) => {
    if (container === null || kept.some((other) => overlaps(other, container))) return [];
    const { entry, start, end } = container;
    const { country, lat, lon, geonameid } = entry;
    return [{ start, end, name: text.slice(start, end), use: 'name', country, lat, lon, geonameid }];
  });
}

function toPlace({ start, end, name, state }: Candidate, choice: Choice): Place {
  const open = { start, end, name, use: 'name', lat: null, lon: null, geonameid: null } as const;
  if (choice === null) return { ...open, country: state };
  if ('country' in choice) return { ...open, country: choice.country };
  const { country, lat, lon, geonameid } = choice.entry;
  return { ...open, country, lat, lon, geonameid };
}
