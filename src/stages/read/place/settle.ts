import type { EntityDraft, Place } from '../../../base/schema/finding.ts';
import { overlaps } from '../../../base/text/spans.ts';
import type { Candidate, Ground } from './candidates.ts';
import { chooseAll, type Choice } from './choose.ts';
import { kilometres } from './distance.ts';
import { innerPlace } from './inner.ts';
import { namesOf, peopleOf, type Placed, printed, printedByName, printedSigns } from './names-of.ts';
import { placeWords } from './signs.ts';
import { countryAround, type Vote } from './unlisted.ts';

/** Whether the tables know a town's name as a county's alone (`Dublin City`). */
function isTownAsCounty({ pack }: Ground, { name, entries }: Placed): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return placeWords(pack).townships.has(last.toLowerCase()) && entries.every(({ kind }) => kind === 'county');
}

/** A candidate that the tables do not know with the place inside its name: `Harwick` in `Harwick Town Hall`. */
function withInner(ground: Ground, candidate: Placed): Placed {
  if (candidate.entries.length > 0 && !isTownAsCounty(ground, candidate)) return candidate;
  const inner = innerPlace(ground, candidate.name);
  return inner === null ? candidate : { ...candidate, ...inner, inner: true };
}

/** The places of which the state is known, each with a voice about those around it; also the states named by their people. */
function votesOf(places: readonly Place[], entities: readonly EntityDraft[]): readonly Vote[] {
  const placed = places.flatMap(({ start, end, country }) => (country === null ? [] : [{ start, end, country }]));
  const people = entities.flatMap((entity) => {
    const country = peopleOf(entity);
    return country === null ? [] : [{ start: entity.start, end: entity.end, country }];
  });
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
  return deduced(kept, places, ground.entities);
}

/** The places with what the places around them tell of those that no table knows or that lie in one inside their names. */
function deduced(
  kept: readonly Placed[],
  places: readonly Place[],
  entities: readonly EntityDraft[],
): readonly Place[] {
  const others = places.filter((_, at) => kept[at]?.inner !== true);
  const votes = votesOf(others, entities);
  return places.map((place, at) => {
    const candidate = kept[at];
    if (candidate?.inner === true && place.lat !== null) return withinOf(place, candidate, others, votes);
    const unlisted = place.country === null && candidate?.entries.length === 0;
    return unlisted ? { ...place, country: countryAround(place, votes) } : place;
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
