import type { EntityDraft, Place } from '../../../base/schema/finding.ts';
import { isGivenName } from '../../../base/lang/given-name.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import { normaliseName } from '../../../base/tables/normalise.ts';
import type { PlaceEntry } from '../../../base/tables/tables.ts';
import { bySpan, overlaps } from '../../../base/text/spans.ts';
import type { ReadContext } from '../context.ts';
import { adjectivesIn } from './adjectives.ts';
import { type Candidate, fromEntities, fromTables, type Ground } from './candidates.ts';
import { choose, chooseInside, type Choice, regionKey, type Scored, scored, type Surroundings } from './choose.ts';
import { type Container, containerOf } from './containers.ts';
import { isBelonging, isDateline, isFeature, isSet, wordsBefore } from './signs.ts';

/** What the place reader is given. */
export interface PlaceContext extends ReadContext {
  readonly entities: readonly EntityDraft[];
}

/** A candidate with what is printed behind it. */
interface Placed extends Candidate {
  readonly key: string;
  readonly container: Container | null;
}

/**
 * The places an article names, in text order, and the states it names by an adjective. A name is a place when the mention reader says so
 * or the tables know it, and for small towns when its sentence tells (`in Tarhuna`, `Tarhuna, Libya`, `a Tarhuna man`) or another sentence
 * of the article does. Names inside persons' and most organisations' names are none. Of several places of one name the article's other
 * places tell which is meant; where nothing does, country and coordinates are null.
 */
export function findPlaces(context: PlaceContext): readonly Place[] {
  const { article, parse, kit, entities } = context;
  const ground = { text: article.text, tables: kit.tables, pack: kit.pack, entities };
  const found = [...fromEntities(ground), ...parse.sentences.flatMap((sentence) => fromTables(ground, sentence))];
  const placed = place(ground, outermost(found.sort(bySpan)));
  const kept = keepPlaces(ground, placed);
  const named = [...settle(kept, entities), ...shortNames(ground, kept)];
  const adjectives = adjectivesIn(ground, parse.sentences);
  return [...named, ...adjectives.filter((one) => !kept.some((name) => overlaps(name, one)))].sort(bySpan);
}

/** The candidates, in text order, that no longer one holds. */
function outermost(ordered: readonly Candidate[]): readonly Candidate[] {
  let end = 0;
  return ordered.filter((candidate) => {
    const inner = candidate.start < end;
    end = Math.max(end, candidate.end);
    return !inner;
  });
}

function place(ground: Ground, ordered: readonly Candidate[]): readonly Placed[] {
  return ordered.map((candidate, index) => ({
    ...candidate,
    key: normaliseName(candidate.name),
    container: containerOf(ground, candidate, ordered[index + 1]),
  }));
}

/** Inhabitants from which on a town's name that no mention covers is a place without a further sign. */
const greatTown = 500_000;

/** Whether the words around a candidate make it a place. */
function isTold({ text, pack }: Ground, candidate: Placed): boolean {
  if (candidate.container !== null) return true;
  return isSet(text, candidate, pack) || isBelonging(text, candidate, pack) || isDateline(text, candidate);
}

/** Whether a candidate is a place by itself, no words around it asked. */
function isPlain(ground: Ground, candidate: Placed): boolean {
  const { within, entries } = candidate;
  if (entries.some(({ kind }) => kind === 'county')) return true;
  if (within?.type === 'place') return entries.length > 0;
  if (within === null)
    return entries.some(({ kind, known, population }) => (known && kind !== 'city') || population >= greatTown);
  return within.type === 'person' && isWide(ground, candidate);
}

/** Whether a name is that of a known state or region and no given name. */
function isWide({ pack, tables }: Ground, { entries, name }: Placed): boolean {
  const wide = entries.some(({ known, kind }) => known && (kind === 'region' || kind === 'country'));
  return wide && tables.givenGender(name) === null && !isGivenName(pack.names, name);
}

/** Whether a place that no table knows is one by its own name or the preposition before it. */
function isUnknownPlace({ text, pack }: Ground, candidate: Placed): boolean {
  if (candidate.within?.type !== 'place' || candidate.entries.length > 0) return false;
  const [last] = wordsBefore(text, candidate);
  return (
    candidate.state !== null || isFeature(candidate.name, pack) || wordSet(pack.names, 'placePrepositions').has(last)
  );
}

/** The words of the names of the article's persons who have more than one: they mean the person elsewhere too. */
function wordsOfPersons({ text, entities }: Ground): ReadonlySet<string> {
  const people = entities.filter(({ type }) => type === 'person').map((entity) => text.slice(entity.start, entity.end));
  return new Set(people.filter((name) => name.includes(' ')).flatMap((name) => name.split(' ').map(normaliseName)));
}

/** The first words of names of two words that persons bear (`Jordan Belfort`), behind no title or name of a state. */
function firstNames({ text, entities }: Ground): ReadonlySet<string> {
  const people = entities.filter(({ type, role }) => type === 'person' && role === null);
  const names = people.map(
    (entity) => /^(\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}+$/u.exec(text.slice(entity.start, entity.end))?.[1],
  );
  return new Set(names.map((name) => normaliseName(name ?? '')));
}

/** The candidates that are places: by their own sentence, or because the article uses the name for one elsewhere. */
function keepPlaces(ground: Ground, placed: readonly Placed[]): readonly Placed[] {
  const people = wordsOfPersons(ground);
  const first = firstNames(ground);
  const isPersons = (candidate: Placed): boolean =>
    first.has(candidate.key) || (people.has(candidate.key) && !isWide(ground, candidate));
  const isOne = (candidate: Placed): boolean =>
    isTold(ground, candidate) ||
    (!isPersons(candidate) && (isPlain(ground, candidate) || isUnknownPlace(ground, candidate)));
  const sure = new Set(placed.filter(isOne));
  const names = new Set([...sure].filter((candidate) => !isPersons(candidate)).map(({ key }) => key));
  return placed.filter((candidate) => sure.has(candidate) || names.has(candidate.key));
}

function onlyCountry(entries: readonly PlaceEntry[]): string | null {
  const countries = new Set(entries.map((entry) => entry.country));
  const [country = null] = countries;
  return countries.size === 1 ? country : null;
}

function count(counts: Map<string, number>, key: string | null): void {
  if (key !== null && key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How often the article names each state, its people or a place that lies in it for certain, and each region. */
function surroundings(kept: readonly Placed[], entities: readonly EntityDraft[]): Surroundings {
  const [states, regions] = [new Map<string, number>(), new Map<string, number>()];
  for (const { entries, container } of kept) {
    count(states, container?.entry.country ?? onlyCountry(entries));
    for (const entry of entries) if (entry.kind === 'region' && entry.known) count(regions, regionKey(entry));
    if (container?.entry.kind === 'region') count(regions, regionKey(container.entry));
  }
  for (const { type, actor } of entities)
    if (type === 'nationality' && actor !== null && /^[A-Z]{3}$/u.test(actor)) count(states, actor);
  return { states, regions };
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

/** The names of an article with the scores of the places they may mean: of one alone where it is printed. */
function scoredNames(
  kept: readonly Placed[],
  around: Surroundings,
  told: ReadonlyMap<string, Choice>,
): ReadonlyMap<string, Scored> {
  const names = new Map<string, Scored>();
  for (const candidate of kept) {
    if (candidate.entries.length === 0 || names.has(candidate.key)) continue;
    const choice = told.get(candidate.key) ?? null;
    const entries = choice !== null && 'entry' in choice ? [choice.entry] : candidate.entries;
    names.set(candidate.key, scored({ entries, state: candidate.state }, around));
  }
  return names;
}

/** Every kept candidate with the place it means: one sense for each name in an article, unless what is printed behind it says otherwise. */
function settle(kept: readonly Placed[], entities: readonly EntityDraft[]): readonly Place[] {
  const told = printedByName(kept);
  const names = scoredNames(kept, surroundings(kept, entities), told);
  const choices = new Map(told);
  for (const [key, named] of names) {
    const others = [...names].filter(([other]) => other !== key).map(([, other]) => other);
    if (!choices.has(key)) choices.set(key, choose(named, others));
  }
  return kept.map((candidate) => toPlace(candidate, printed(candidate) ?? choices.get(candidate.key) ?? null));
}

/** The regions printed short behind the kept candidates, as places. */
function shortNames({ text }: Ground, kept: readonly Placed[]): readonly Place[] {
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
