import type { EntityDraft, Place } from '../../../base/schema/finding.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { PlaceEntry } from '../../../base/tables/tables.ts';
import { bySpan } from '../../../base/text/spans.ts';
import type { ReadContext } from '../context.ts';
import { type Candidate, fromEntities, fromTables, type Ground } from './candidates.ts';
import { choose, type Choice, type Weights } from './choose.ts';

/** What the place reader is given. */
export interface PlaceContext extends ReadContext {
  readonly entities: readonly EntityDraft[];
}

/**
 * The places an article names, in text order: those that the mention reader calls places and those that only the table of places knows.
 * Names inside persons' and organisations' names and adjectives of nationality are no places, and a name that no
 * table knows is one only where a preposition of place or the state after it says so (`in Tarhuna`, `Tarhuna, Libya`). Where one name has several places and nothing
 * tells which is meant, country and coordinates are null.
 */
export function findPlaces(context: PlaceContext): readonly Place[] {
  const { article, parse, kit, entities } = context;
  const ground = { text: article.text, tables: kit.tables, entities };
  const found = [...fromEntities(ground), ...parse.sentences.flatMap((sentence) => fromTables(ground, sentence))];
  const ordered = found.sort(bySpan);
  const weights = weigh(ordered, entities);
  const prepositions = wordSet(kit.pack.names, 'placePrepositions');
  return ordered.flatMap((candidate, index) => {
    const container = containerOf(ground, candidate, ordered[index + 1]);
    const known = candidate.entries.length > 0 || candidate.state !== null || container !== null;
    if (!known && !prepositions.has(wordBefore(article.text, candidate))) return [];
    return [toPlace(candidate, choose(candidate, container, weights))];
  });
}

/** The word right before a candidate, in small letters; '' at the start of a text or after a mark. */
function wordBefore(text: string, { start }: Span): string {
  return /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase() ?? '';
}

function onlyCountry(entries: readonly PlaceEntry[]): string | null {
  const countries = new Set(entries.map((entry) => entry.country));
  const [country = null] = countries;
  return countries.size === 1 ? country : null;
}

/** How often the article names each state, its people or a place that lies in it for certain. */
function weigh(candidates: readonly Candidate[], entities: readonly EntityDraft[]): Weights {
  const weights = new Map<string, number>();
  const add = (country: string | null): void => {
    if (country !== null && /^[A-Z]{3}$/u.test(country)) weights.set(country, (weights.get(country) ?? 0) + 1);
  };
  for (const candidate of candidates) add(onlyCountry(candidate.entries));
  for (const entity of entities) if (entity.type === 'nationality') add(entity.actor);
  return weights;
}

/** The state or region that is printed after a place, behind a comma: `Nicosia, Cyprus`. */
function containerOf(ground: Ground, candidate: Candidate, next: Candidate | undefined): PlaceEntry | null {
  if (next === undefined || ground.text.slice(candidate.end, next.start) !== ', ') return null;
  const wider = next.entries.filter(({ kind }) => kind === 'country' || kind === 'region');
  const smaller = candidate.entries.every(({ kind }) => kind !== 'country');
  const fitting = wider.find((entry) => candidate.entries.some(({ country }) => country === entry.country)) ?? wider[0];
  return smaller && isClosed(ground.text, next.end) ? (fitting ?? null) : null;
}

/** Whether a list does not go on after the container: `Paris, London and Rome` contains nothing. */
function isClosed(text: string, end: number): boolean {
  return !/^,? (?:and|or|&) |^, \p{Lu}/u.test(text.slice(end, end + 6));
}

function toPlace({ start, end, name, state }: Candidate, choice: Choice): Place {
  if (choice === null) return { start, end, name, country: state, lat: null, lon: null, geonameid: null };
  if ('country' in choice) return { start, end, name, country: choice.country, lat: null, lon: null, geonameid: null };
  const { country, lat, lon, geonameid } = choice.entry;
  return { start, end, name, country, lat, lon, geonameid };
}
