import type { EntityDraft, Place } from '../../../base/schema/finding.ts';
import { isGivenName } from '../../../base/lang/given-name.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import { normaliseName } from '../../../base/tables/normalise.ts';
import { bySpan, overlaps } from '../../../base/text/spans.ts';
import type { ReadContext } from '../context.ts';
import { adjectivesIn } from './adjectives.ts';
import { type Candidate, fromEntities, fromTables, type Ground, stateEntries } from './candidates.ts';
import { containerBefore, containerOf, type Demonym } from './containers.ts';
import { countiesOf } from './inner.ts';
import type { Placed } from './names-of.ts';
import { settle, shortNames } from './settle.ts';
import { isBelonging, isDateline, isFeature, isSet, wordsBefore } from './signs.ts';

/** What the place reader is given. */
export interface PlaceContext extends ReadContext {
  readonly entities: readonly EntityDraft[];
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
  const named = [...settle(ground, kept), ...shortNames(ground, kept)];
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

/** The people's names of an article with their states. */
function demonymsOf({ tables, entities }: Ground): readonly Demonym[] {
  return entities
    .filter(({ type, actor }) => type === 'nationality' && actor !== null)
    .map(({ start, end, actor }) => ({ start, end, entries: stateEntries(tables, actor ?? '') }));
}

function place(ground: Ground, ordered: readonly Candidate[]): readonly Placed[] {
  const demonyms = demonymsOf(ground);
  return ordered.map((candidate, index) => {
    const people = demonyms.findLast(({ end }) => end <= candidate.start);
    const former = ordered[index - 1];
    const before = people !== undefined && people.start >= (former?.end ?? 0) ? people : former;
    const counties = countiesOf(ground, candidate);
    return {
      ...candidate,
      ...counties,
      key: counties?.key ?? normaliseName(candidate.name),
      container: containerOf(ground, candidate, ordered[index + 1]) ?? containerBefore(ground, candidate, before),
    };
  });
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
