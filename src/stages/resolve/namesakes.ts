import type { Kit } from '../../base/kit.ts';
import { isGivenName } from '../../base/lang/given-name.ts';
import type { ActorId, OfficeRole } from '../../base/schema/actor.ts';
import type { EntityDraft } from '../../base/schema/finding.ts';
import { coversDate } from '../../base/tables/dates.ts';
import type { NameEntry } from '../../base/tables/tables.ts';

/** A person's name with what the text says beside it. */
export interface NamedPerson {
  readonly kit: Kit;
  readonly name: string;
  /** ISO prefix of the day of the article, or null. */
  readonly date: string | null;
  /** State of the office beside the name, or null when the text names none. */
  readonly state: ActorId | null;
  /** States that the article names. */
  readonly states: ReadonlySet<string>;
  /** Whether the name begins with a title of the tables: `King Abdullah`. */
  readonly titled?: boolean;
  /** The office beside the name; `other` for one that the tables do not tell apart, null for none. */
  readonly role: OfficeRole | null;
}

/** A name of which the tables know the title as a part (`King Hussein`, who is not Saddam); null where they do not. */
export function withTitle(text: string, { role, start, end }: EntityDraft, { tables }: Kit): string | null {
  const title = role === null ? '' : (/\p{Lu}\p{L}+ $/u.exec(text.slice(role.start, start))?.[0] ?? '');
  const name = `${title}${text.slice(start, end)}`;
  return title !== '' && tables.names(name).some(({ type }) => type === 'person') ? name : null;
}

/** Who bears a name: the person, or at least the state that all who may be meant belong to. */
export interface Bearer {
  readonly actor: ActorId | null;
  readonly country: string | null;
}

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);

const leaders: readonly OfficeRole[] = ['leader', 'head-of-state', 'head-of-government'];

/** Offices for which one title may stand: `President` is said of every kind of leader. */
function alike(role: OfficeRole): readonly OfficeRole[] {
  return leaders.includes(role) ? leaders : [role];
}

/**
 * Chooses among the persons of the tables who bear a name. A full name needs to be the only one of its state; a surname alone needs more:
 * an office beside it that its bearer held, an office held on the day, or to be borne by one leader only.
 */
export function personByName(person: NamedPerson): Bearer {
  const { tables } = person.kit;
  const entries = entriesOf(person);
  const named = [...new Set(entries.map((entry) => entry.actor))];
  const all = person.titled === true ? named.filter((actor) => hadBegun(person, actor)) : named;
  const pool = person.state === null ? all : all.filter((actor) => tables.actor(actor)?.country === person.state);
  const full = /[\s-]/u.test(person.name) && !entries.every((entry) => entry.kind === 'surname');
  if (full) return { actor: only(pool) ?? inOffice(person, pool), country: null };
  if (person.role !== null && person.role !== 'other') return byRole(person, pool, person.role);
  if (person.state !== null) return { actor: inOffice(person, pool) ?? only(pool), country: null };
  const alone = person.role === null ? (inOffice(person, pool) ?? onlyLeader(person, pool)) : null;
  return { actor: alone !== null && isPlausible(person, alone) ? alone : null, country: null };
}

/**
 * The rows of the tables for a name; where they have none for a full name, those for it without middle initials, else those of its surname
 * whose bearer's name begins with the same letter or ends the printed one, and who held such an office (`President Joseph R. Biden Jr.`, `President Mohammed Ayub Khan`).
 */
function entriesOf({ kit, name, role, date }: NamedPerson): readonly NameEntry[] {
  const persons = (form: string): readonly NameEntry[] =>
    kit.tables.names(form).filter((entry) => entry.type === 'person');
  const own = persons(name);
  if (own.length > 0 || !/\s/u.test(name)) return own;
  const bare = persons(name.replace(/(?<=\s)\p{Lu}\.\s/gu, ''));
  if (bare.length > 0 || role === null || role === 'other') return bare;
  const surname = persons(/\S+$/u.exec(name.replace(/,?\s(?:Jr|Sr)\.?$/u, ''))?.[0] ?? '');
  return surname.filter(({ actor }) => {
    const held = kit.tables
      .offices(actor)
      .some((office) => alike(role).includes(office.role) && coversDate(office.since, office.until, date));
    const bearer = kit.tables.actor(actor)?.name ?? '';
    return held && (bearer.startsWith(name.slice(0, 1)) || (/\s/u.test(bearer) && name.endsWith(` ${bearer}`)));
  });
}

/** A bare surname that is also a given name (`Christian`, `Martin`) needs an article that names the bearer's state. */
function isPlausible(person: NamedPerson, actor: ActorId): boolean {
  const country = person.kit.tables.actor(actor)?.country ?? '';
  return person.states.has(country) || !isGivenName(person.kit.pack.names, person.name);
}

/** `President Carter`: the one who held such an office, on the day before ever; nobody who came to it later. */
function byRole(person: NamedPerson, pool: readonly ActorId[], role: OfficeRole): Bearer {
  const roles = alike(role);
  const held = pool.filter(
    (actor) => tenures(person, actor).some((office) => roles.includes(office.role)) && hadBegun(person, actor, roles),
  );
  const countries = new Set(held.map((actor) => person.kit.tables.actor(actor)?.country ?? null));
  return { actor: inOffice(person, held) ?? only(held), country: only([...countries]) };
}

/** Whether one of the offices of a person had begun on the day; true where no such office or no day is known. */
function hadBegun(person: NamedPerson, actor: ActorId, roles: readonly OfficeRole[] = leaders): boolean {
  const { date } = person;
  const offices = tenures(person, actor).filter(({ role }) => roles.includes(role));
  return date === null || offices.length === 0 || offices.some(({ since }) => (since ?? '') <= date);
}

function tenures(person: NamedPerson, actor: ActorId): ReturnType<Kit['tables']['offices']> {
  return person.kit.tables.offices(actor);
}

/**
 * Who is meant by a full name in a leader's office on a day: its bearer, or the one other person of the same first and last name who leads on that day
 * while the bearer does not (`President George Bush` in 2003).
 */
export function ofTheDay(on: Pick<NamedPerson, 'kit' | 'date'>, actor: ActorId, role: OfficeRole | null): ActorId {
  const { tables } = on.kit;
  const leads = (id: ActorId): boolean =>
    tables.offices(id).some((held) => leaders.includes(held.role) && coversDate(held.since, held.until, on.date));
  if (on.date === null || role === null || !leaders.includes(role) || leads(actor)) return actor;
  const ends = (id: ActorId): string => tables.actor(id)?.name.replace(/\s.*\s/u, ' ') ?? id;
  const surname = ends(actor).split(' ').at(-1) ?? '';
  const others = tables.names(surname).map((entry) => entry.actor);
  return only([...new Set(others)].filter((id) => id !== actor && ends(id) === ends(actor) && leads(id))) ?? actor;
}

/** The one of several namesakes who holds an office on the day; without a day, who ever held one. */
function inOffice(person: NamedPerson, actors: readonly ActorId[]): ActorId | null {
  const { date } = person;
  const holds = (actor: ActorId): boolean =>
    tenures(person, actor).some(({ since, until }) => date === null || coversDate(since, until, date));
  return only(actors.filter(holds));
}

/** A surname that one leader bears and nobody else: `Merkel` is so named long after her office, though not before it. */
function onlyLeader(person: NamedPerson, actors: readonly ActorId[]): ActorId | null {
  const { date } = person;
  const led = (actor: ActorId): boolean =>
    tenures(person, actor).some(
      ({ role, since }) => leaders.includes(role) && (date === null || (since ?? '') <= date),
    );
  return actors.length === 1 ? only(actors.filter(led)) : null;
}
