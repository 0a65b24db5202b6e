import { certainCountry } from '../../base/tables/certain-country.ts';
import { coversDate } from '../../base/tables/dates.ts';
import { sharedStates } from '../../base/tables/shared-states.ts';
import { plainWord, roleEndingAt, type RoleMatch, roleOfPhrase, wordSet } from '../../base/lang/role-match.ts';
import type { Actor, ActorId, Sector } from '../../base/schema/actor.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, slice } from '../../base/text/spans.ts';
import { around, type Directory, officeOf, type Resident, wordsIn } from './directory.ts';
import { bodyBefore } from './who-counts.ts';

/** Who is meant, without where it was said. */
export interface Identity {
  readonly country: string | null;
  readonly sector: Sector | null;
  readonly actor: ActorId | null;
}

/** Who a named entity is: its actor's state and sector on the article's date, completed from the office in the text. */
export function identityOfResident(directory: Directory, entity: Resident): Identity {
  const actor = actorOfResident(directory, entity);
  if (actor === null) return unknownIdentity(directory, entity);
  if (actor.kind === 'state')
    return { country: actor.id, sector: stateSector(directory, entity, actor.id), actor: actor.id };
  const held = officeHeld(directory, entity.role);
  const past = isFormer(directory, entity);
  return {
    country: servedBy(directory, actor.id) ?? actor.country,
    sector:
      ownSector(actor) ??
      movementSector(directory, entity) ??
      (past ? null : servedSector(directory, actor, held)) ??
      (past ? 'ELI' : held?.row.sector) ??
      personSector(directory, actor.id) ??
      actor.sector,
    actor: actor.id,
  };
}

/** `Director` before `General` in `Director-General`: the first half of a title, or null. */
const halfBefore = ({ article }: Directory, { start }: Span): string | null =>
  /(\p{L}+)[-‐]$/u.exec(article.text.slice(Math.max(0, start - 30), start))?.[1] ?? null;

/** The office of a title whose halves a hyphen joins: `Brigadier-General` is a soldier, `Director-General` none; null for one that is not known. */
function wholeTitle(directory: Directory, role: Span): RoleMatch | null {
  const words = [halfBefore(directory, role) ?? '', ...wordsIn(directory.article.text, role)];
  const match = roleEndingAt(directory.kit.pack.names, words, words.length - 1);
  return match !== null && match.length > 1 ? match : null;
}

/** The office in which a person is named, or null. */
function officeHeld(directory: Directory, role: Resident['role']): RoleMatch | null {
  if (role === null) return null;
  return halfBefore(directory, role) === null ? officeOf(directory, role) : wholeTitle(directory, role);
}

/** The country code of the organisation whose office a person holds on the day: `IGO` for the head of NATO; null for none. */
function servedBy(directory: Directory, person: ActorId): string | null {
  const { date } = directory;
  const { tables } = directory.kit;
  const held = tables.offices(person).filter(({ since, until }) => coversDate(since, until, date));
  const body = held.map((office) => tables.actor(office.of)).find((owner) => owner !== null);
  return body === undefined || body.kind === 'state' ? null : body.country;
}

/** The sector of a movement, its leaders and others whom no state's office describes; null for the rest. */
function ownSector(actor: Actor): Sector | null {
  return actor.sector !== null && /^(?:REB|UAF|PRM|CRM)$/u.test(actor.sector) ? actor.sector : null;
}

/** REB or the like for one whose office is with an armed movement that the office names: `the FARC spokesman Juan Roe`. */
function movementSector(directory: Directory, { role }: Resident): Sector | null {
  const sectors = bodiesOf(directory, role).map(ownSector);
  return sectors.find((sector) => sector !== null) ?? null;
}

/** The known bodies that an office names: the UN of `a UN spokeswoman`. */
function bodiesOf(directory: Directory, role: Resident['role']): readonly Actor[] {
  if (role === null) return [];
  const bodies = around(directory, role).filter((entity) => entity.type === 'organization' && contains(role, entity));
  return bodies.flatMap(({ actor }) => (actor === null ? [] : (directory.kit.tables.actor(actor) ?? [])));
}

/** The entity's actor; a capital's government, which is meant whenever it does or suffers something. */
function actorOfResident(directory: Directory, entity: Resident): Actor | null {
  const { tables } = directory.kit;
  if (entity.actor !== null) return tables.actor(entity.actor);
  const capital =
    entity.type === 'place'
      ? tables.names(slice(directory.article.text, entity)).find(({ kind }) => kind === 'capital')
      : undefined;
  return capital === undefined || capital.ambiguous ? null : tables.actor(capital.actor);
}

/** GOV where a capital, seat or organ stands for the state; null for the state itself. */
function stateSector(directory: Directory, entity: Resident, state: ActorId): Sector | null {
  const entries = directory.kit.tables.names(slice(directory.article.text, entity));
  if (entries.some(({ kind, actor }) => (kind === 'capital' || kind === 'seat') && actor === state)) return 'GOV';
  if (entity.type !== 'organization') return null;
  const words = wordsIn(directory.article.text, entity);
  return roleOfPhrase(directory.kit.pack.names, words, words.length - 1)?.row.sector ?? null;
}

/** MIL, JUD or the like for a known officer, judge, spy or opponent of whom no more than a general word (`chief`, `head`) or none tells the office. */
function servedSector(directory: Directory, { id, sector }: Actor, held: RoleMatch | null): Sector | null {
  if (sector === null || !/^(?:MIL|JUD|SPY|OPP)$/u.test(sector)) return null;
  const offices = directory.kit.tables.offices(id);
  const governs = offices.some(
    ({ role, since, until }) => role !== 'other' && coversDate(since, until, directory.date),
  );
  const general = held === null || wordSet(directory.kit.pack.names, 'genericHeads').has(held.phrase);
  return general && !governs ? sector : null;
}

/** GOV for a person in office on the article's date, ELI for one who was, null for one whose offices are not known. */
function personSector(directory: Directory, person: ActorId): Sector | null {
  const { date } = directory;
  const offices = directory.kit.tables.offices(person);
  if (offices.length === 0) return null;
  const now = offices.some(({ since, until }) => coversDate(since, until, date));
  return now ? 'GOV' : 'ELI';
}

/** Somebody the tables do not know: state and sector as the office and the words of the name tell. */
function unknownIdentity(directory: Directory, entity: Resident): Identity {
  const body = entity.type === 'person' ? servedBody(directory, entity.role) : null;
  const country =
    entity.state ?? (entity.type === 'place' ? countryOfPlace(directory, entity) : (body?.country ?? null));
  if (entity.type === 'place' && isCapitalOf(directory, entity, country))
    return { country, sector: 'GOV', actor: null };
  const isBare = entity.type === 'place' || (entity.type === 'person' && entity.role === null);
  return { country, sector: isBare ? null : toldSector(directory, entity, body), actor: null };
}

/** The known body whose an office is; not that to which a state sends somebody: NATO in `ambassador to NATO`. */
function servedBody(directory: Directory, role: Resident['role']): Actor | null {
  if (role === null || /\sto\s/u.test(slice(directory.article.text, role))) return null;
  return bodiesOf(directory, role)[0] ?? null;
}

/** The sector of an armed body, of a body, or that of the office; ELI for who held it once, none for an office with those who govern nobody. */
function toldSector(directory: Directory, entity: Resident, body: Actor | null): Sector | null {
  const armed = body === null ? null : ownSector(body);
  if (armed !== null) return armed;
  const office = roleOfUnknown(directory, entity)?.row.sector ?? null;
  const told = body?.sector ?? (body?.country === 'NGO' && office === 'GOV' ? null : office);
  return (told === 'GOV' || body !== null) && isFormer(directory, entity) ? 'ELI' : told;
}

function roleOfUnknown(directory: Directory, entity: Resident): RoleMatch | null {
  const span = entity.role ?? entity;
  if (entity.role !== null && halfBefore(directory, span) !== null) return wholeTitle(directory, span);
  const words = wordsIn(directory.article.text, span);
  const own = roleOfPhrase(directory.kit.pack.names, words, words.length - 1);
  return own === null ? null : (bodyBefore(directory, span, own) ?? own);
}

/** `Brussels`, `Lima`: the capital of the state that the place lies in, though another place may be called so. */
function isCapitalOf({ article, kit }: Directory, entity: Resident, country: string | null): boolean {
  const entries = kit.tables.names(slice(article.text, entity));
  return country !== null && entries.some(({ kind, actor }) => kind === 'capital' && actor === country);
}

/** `Former White House aide Ann Roe`: a word before a person's office, or before the names right before it, says that it was held once. */
function isFormer(directory: Directory, { type, role }: Resident): boolean {
  if (type !== 'person' || role === null) return false;
  const { text } = directory.article;
  if (wordsIn(text, role).some((word) => isPast(directory, word))) return true;
  const names = /(?:^|\s)(\p{L}[\p{L}-]*)\s(?:\p{Lu}[\p{L}.]*(?:['’]s)?\s){1,3}$/u;
  const before = names.exec(text.slice(Math.max(0, role.start - 60), role.start))?.[1];
  return before !== undefined && isPast(directory, before);
}

/** The state of a town or region by the gazetteer, when all places of that name that matter lie in one. */
export function countryOfPlace(directory: Directory, entity: Resident): string | null {
  const name = slice(directory.article.text, entity);
  if (sharedStates(directory.kit.tables, name).length > 0) return null;
  const capital = directory.kit.tables.names(name).find((entry) => entry.type === 'place' && !entry.ambiguous);
  return capital?.actor ?? certainCountry(directory.kit.tables.places(name));
}

/** Whether a word says that an office was held once: `former`, `ex-president`. */
export function isPast(directory: Directory, word: string): boolean {
  return wordSet(directory.kit.pack.names, 'pastHolder').has(plainWord(word.split('-')[0] ?? ''));
}
