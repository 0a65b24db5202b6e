import type { ActorId } from '../../base/schema/actor.ts';
import type { Entity } from '../../base/schema/finding.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { contains, overlaps, slice } from '../../base/text/spans.ts';
import { orderOf } from './linker.ts';
import type { Item } from './linker.ts';
import { nameWords } from './spelling.ts';

/** An office as an article gives it to a person. */
export interface GivenOffice {
  /** Folded in case, without the state: `foreign minister`. */
  readonly office: string;
  readonly of: ActorId | null;
}

/** A person in one article. */
export interface PersonItem extends Item {
  readonly actor: ActorId | null;
  /** Names as printed, each once, the fullest first. */
  readonly names: readonly string[];
  /** Words of the fullest name. */
  readonly words: readonly string[];
  /** State that the article's findings tell for the person, or null. */
  readonly country: string | null;
  readonly offices: readonly GivenOffice[];
  /** ISO day of publication, or null. */
  readonly day: string | null;
}

/** The persons whom an article names in full or whom the tables know. */
export function personItems(article: Linkable): readonly PersonItem[] {
  const persons = article.entities
    .filter(({ type }) => type === 'person')
    .map((entity) => ({ entity, words: nameWords(slice(article.text, entity)) }));
  const full = persons.filter(({ words }) => words.length > 1);
  const byLast = Map.groupBy(full, ({ words }) => words.at(-1) ?? '');
  const groups = Map.groupBy(persons, (named) => keyOf(named, byLast));
  return [...groups].flatMap(([key, list]) =>
    key === null
      ? []
      : [
          itemOf(
            article,
            key,
            list.map(({ entity }) => entity),
          ),
        ],
  );
}

interface Named {
  readonly entity: Entity;
  readonly words: readonly string[];
}

/** Whom a name means in its article: the known actor, or the one full name that ends with it; null when that cannot be told. */
function keyOf({ entity, words }: Named, byLast: ReadonlyMap<string, readonly Named[]>): string | null {
  if (entity.actor !== null) return entity.actor;
  if (words.length > 1) return words.join(' ');
  const keys = new Set((byLast.get(words[0] ?? '') ?? []).map((other) => other.entity.actor ?? other.words.join(' ')));
  return keys.size === 1 ? ([...keys][0] ?? null) : null;
}

function itemOf(article: Linkable, key: string, entities: readonly Entity[]): PersonItem {
  const id = contentId('person-mention', article.id, key);
  const names = [...new Set(entities.map((entity) => slice(article.text, entity)))];
  names.sort((a, b) => nameWords(b).length - nameWords(a).length || b.length - a.length || (a < b ? -1 : 1));
  const offices = entities.flatMap((entity) => officeBefore(article, entity) ?? officeBehind(article, entity) ?? []);
  return {
    ...{ id, article: article.id, order: orderOf(article, id), actor: entities[0]?.actor ?? null, names },
    words: nameWords(names[0] ?? ''),
    country: countryOf(article, entities),
    offices: [...new Map(offices.map((office) => [JSON.stringify(office), office])).values()],
    day: dayOf(article),
  };
}

function dayOf({ published }: Linkable): string | null {
  const value = published?.value ?? '';
  return value.length >= 10 ? value.slice(0, 10) : null;
}

/** The office that introduces a name: it ends where the name begins. */
function officeBefore({ entities, text }: Linkable, person: Entity): GivenOffice | null {
  const office = entities.find(
    ({ type, end }) => type === 'office' && end <= person.start && text.slice(end, person.start).trim() === '',
  );
  if (office === undefined || office.end === person.start) return null;
  const states = entities.filter(
    ({ type, actor, start, end }) =>
      (type === 'nationality' || type === 'place') &&
      /^[A-Z]{3}$/u.test(actor ?? '') &&
      start >= office.start - 25 &&
      end <= office.end + 1,
  );
  const before = states.find(
    ({ end, start }) =>
      start >= office.start ||
      text
        .slice(end, office.start)
        .trim()
        .replace(/^['’]s/u, '') === '',
  );
  const words =
    before === undefined || before.start < office.start ? slice(text, office) : text.slice(before.end, office.end);
  return givenOffice(words, before?.actor ?? null);
}

/** An office in the words of a text; null for a mere form of address. */
function givenOffice(words: string, of: ActorId | null): GivenOffice | null {
  const plain = words
    .replace(/^['’]s\s+/u, '')
    .replace(/^(?:the|former|then)\s+/iu, '')
    .trim()
    .toLowerCase();
  return plain === '' || /^(?:mr|mrs|ms|dr|sir|lady|lord)\.?$/u.test(plain) ? null : { office: plain, of };
}

/** The office behind a name that reading takes for the same person: `John Kerry, the American secretary of state, said`. */
function officeBehind({ entities, text }: Linkable, person: Entity): GivenOffice | null {
  const lead = /^, (?:the |an? )?/u.exec(text.slice(person.end, person.end + 6))?.[0];
  const office = entities.find(({ type, start }) => type === 'office' && start === person.end + (lead?.length ?? 0));
  if (lead === undefined || office === undefined || person.actor === null || office.actor !== person.actor) return null;
  if (isFormer(slice(text, office))) return null;
  const state = entities.find((entity) => contains(office, entity) && /^[A-Z]{3}$/u.test(entity.actor ?? ''));
  if (state === undefined) return givenOffice(slice(text, office), null);
  const [before, behind] = [text.slice(office.start, state.start), text.slice(state.end, office.end)];
  return givenOffice(behind === '' ? before.replace(/\s+of\s+(?:the\s+)?$/u, '') : behind, state.actor);
}

function isFormer(words: string): boolean {
  return /^(?:then|former|ex|late|one-time|onetime)\b/iu.test(words);
}

/** PLOVER's codes that name no state. */
const stateless: ReadonlySet<string> = new Set(['IGO', 'NGO', 'MNC', 'IMG', 'INT']);

/** The state that events and statements give the person, when they agree. */
function countryOf(article: Linkable, entities: readonly Entity[]): string | null {
  const within = (span: { readonly start: number; readonly end: number }): boolean =>
    entities.some((entity) => overlaps(span, entity));
  const acting = article.events.flatMap(({ sources, targets }) => [...sources, ...targets]).filter(within);
  const speaking = article.attributions.filter(({ source }) => source.some(within));
  const told = [...acting.map(({ country }) => country), ...speaking.map(({ speakerCountry }) => speakerCountry)];
  const states = new Set(
    told.filter((country) => country !== null && /^[A-Z]{3}$/u.test(country) && !stateless.has(country)),
  );
  return states.size === 1 ? ([...states][0] ?? null) : null;
}
