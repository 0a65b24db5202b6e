import type { Span } from '../../base/schema/span.ts';
import { contains, overlaps, sameSpan, slice } from '../../base/text/spans.ts';
import { around, type Directory, type Resident } from './directory.ts';
import { type Identity, identityOfResident } from './identity.ts';

/** The identity of a state itself. */
export const stateIdentity = (country: string): Identity => ({ country, sector: null, actor: country });

/** Whether an actor is a state. */
export function isState(directory: Directory, id: string): boolean {
  return directory.kit.tables.actor(id)?.kind === 'state';
}

/** Whom `its` and `their` at the beginning of a phrase stand for (`its air force`): the state, where they stand for one person its state. */
export function possessorOf(directory: Directory, head: Span): Identity | null {
  const links = directory.links.filter(
    (link) => contains(head, link) && /^(?:its|his|her|their|our|my)$/iu.test(slice(directory.article.text, link)),
  );
  const [link] = links;
  if (link === undefined || links.length > 1) return null;
  const resident = around(directory, link.antecedent).find((entity) => sameSpan(entity, link.antecedent));
  if (resident === undefined) return null;
  const identity = identityOfResident(directory, resident);
  if (identity.country === null) return null;
  if (resident.type === 'organization' && identity.sector === 'REB') return identity;
  return isState(directory, identity.country) ? stateIdentity(identity.country) : identity;
}

/** The person named beside an office (`Chile's president, Jane Roe`) who bears it: his role ends where the phrase does. */
function bearerOf(directory: Directory, phrase: Span): Resident | null {
  const persons = directory.residents.filter(({ type, role }) => type === 'person' && role?.end === phrase.end);
  return persons.find(({ role }) => role !== null && contains(phrase, role)) ?? null;
}

/** The holder of an office, unless the text names another who bears it. */
export function unlessBorne(directory: Directory, phrase: Span, identity: Identity): Identity {
  const bearer = bearerOf(directory, phrase);
  if (bearer === null) return identity;
  const borne = identityOfResident(directory, bearer);
  if (identity.actor === null) return borne.actor !== null && borne.country === identity.country ? borne : identity;
  if (directory.kit.tables.actor(identity.actor)?.kind !== 'person') return identity;
  return bearer.actor === null ? { ...identity, actor: null } : borne;
}

/**
 * A person that the tables do not know, with the state or body that the words before the name give (`Peruvian army spokesman Luis Rojas`,
 * `Hezbollah commander Hassan Aziz`).
 */
export function withState(directory: Directory, head: Span, person: Resident): Identity {
  const identity = identityOfResident(directory, person);
  if (identity.country !== null || identity.actor !== null) return identity;
  const before = { start: head.start, end: person.start };
  if (/,|['’]s?\s/u.test(slice(directory.article.text, before))) return identity;
  const owners = around(directory, before).filter((entity) => contains(before, entity) && entity.actor !== null);
  const state = owners.find(({ actor }) => actor !== null && isState(directory, actor));
  if (state !== undefined) return { ...identity, country: state.actor };
  const body = owners.find(({ type }) => type === 'organization');
  if (body === undefined) return identity;
  const { country, sector } = identityOfResident(directory, body);
  return { ...identity, country, sector: sector ?? identity.sector };
}

/** `Rakhine` in `Rakhine rebels`, `Lagos` in `Lagos customs officers`: the state of a known place that no mention covers, before the noun. */
export function placeBefore(directory: Directory, head: Span): Identity | null {
  const [name = ''] =
    /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?= \p{Ll})/u.exec(slice(directory.article.text, head)) ?? [];
  const span = { start: head.start, end: head.start + name.length };
  if (name === '' || around(directory, span).some((entity) => overlaps(entity, span))) return null;
  const [place] = directory.kit.tables.places(name);
  const country = place?.known === true ? place.country : null;
  return country === null ? null : { country, sector: null, actor: null };
}

/** The person named behind a title that goes on after `of`: `Secretary of State Ana Roe`. */
export function titledIn(directory: Directory, span: Span): Resident | null {
  const persons = around(directory, span).filter(({ type, end }) => type === 'person' && end === span.end);
  return persons.find(({ role, start }) => role?.start === span.start && role.end === start - 1) ?? null;
}

/** Who bears two titles of which a span is the first: `Prime Minister` in `met Prime Minister and Crown Prince Ali Roe`; null where an article or a state before either tells of another. */
export function bearerOfBoth(directory: Directory, { start, end }: Span): Resident | null {
  const { text } = directory.article;
  const alone =
    /^\p{Lu}/u.test(text.slice(start, end)) && !/\b(?:the|an?)\s$/iu.test(text.slice(Math.max(0, start - 5), start));
  if (!alone || text.slice(end, end + 5) !== ' and ') return null;
  const near = around(directory, { start: end, end: end + 60 });
  const isTitle = near.some((entity) => entity.type === 'office' && entity.end === end);
  const bearer = near.find(({ type, role }) => type === 'person' && role?.start === end + 5);
  const titles = { start, end: bearer?.role?.end ?? end };
  const isOfState = around(directory, titles).some(({ type, ...one }) => type !== 'office' && contains(titles, one));
  return isTitle && !isOfState ? (bearer ?? null) : null;
}
