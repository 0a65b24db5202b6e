import type { Kit } from '../../base/kit.ts';
import { roleEndingAt, type RoleMatch, wordSet, plainWord } from '../../base/lang/role-match.ts';
import type { ActorId, OfficeRole } from '../../base/schema/actor.ts';
import type { Article } from '../../base/schema/article.ts';
import type { EntityDraft, Link, Reading } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { coversDate } from '../../base/tables/dates.ts';
import { normaliseName } from '../../base/tables/normalise.ts';
import { contains, overlaps, sameSpan, slice } from '../../base/text/spans.ts';
import { startingIn } from '../../base/text/sorted-spans.ts';
import { atHome } from './chambers.ts';
import { withFullerNames } from './fuller-names.ts';
import { ofTheDay, personByName, withTitle } from './namesakes.ts';
import { isState, mayHoldMore, stateOfOffice, stateOfSecondOffice } from './office-states.ts';

/** An entity with its actor decided in the light of the whole article. */
export interface Resident extends EntityDraft {
  /** ISO 3166-1 alpha-3 of the state that its office or the words beside it name, or null. */
  readonly state: string | null;
}

/** Everybody named in one article, with what is needed to tell who is meant by other words. */
export interface Directory {
  readonly article: Article;
  readonly kit: Kit;
  /** ISO prefix of the day for which offices are looked up, or null for the latest known. */
  readonly date: string | null;
  readonly residents: readonly Resident[];
  readonly links: readonly Link[];
}

/** The words of a span. */
export function wordsIn(text: string, span: Span): readonly string[] {
  return slice(text, span).match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? [];
}

/** Decides the actor of every entity: by the tables, by links to fuller names, by offices on the article's date. */
export function makeDirectory(article: Article, reading: Reading, kit: Kit): Directory {
  const date = article.published === null ? null : article.published.value.slice(0, 10);
  const states = new Set(
    reading.entities.flatMap((entity) => (isState(kit, entity) && entity.actor !== null ? [entity.actor] : [])),
  );
  const base = { article, kit, date, links: reading.links, states };
  const stated = reading.entities.map((entity) => ({
    ...entity,
    state: stateBeside(article.text, reading.entities, entity, kit) ?? statePossessing(reading, entity, kit),
  }));
  const told = stated.map((entity) => byTables(base, entity, reading.links));
  const named = atHome(article.text, kit, withFullerNames(article.text, told));
  const linked = followLinks(named, reading.links);
  const residents = linked.map((entity) =>
    entity.actor === null ? { ...entity, actor: byOffice(base, entity, linked) } : entity,
  );
  return { article, kit, date, links: reading.links, residents };
}

/** The state named inside an entity or right before it (`Iran's`, `the Iranian`), or in a person's office; a state's own id. */
function stateBeside(text: string, entities: readonly EntityDraft[], entity: EntityDraft, kit: Kit): string | null {
  const own = entity.role ?? entity;
  const inside = startingIn(entities, own).find(
    (other) => other !== entity && contains(own, other) && isState(kit, other),
  );
  if (inside !== undefined) return inside.actor;
  const before = startingIn(entities, { start: own.start - 60, end: own.start }).find(
    (other) =>
      isState(kit, other) &&
      other.end <= own.start &&
      own.start - other.end <= 4 &&
      /^(?:['’]s?|\))?\s+$/u.test(text.slice(other.end, own.start)),
  );
  return before?.actor ?? stateInName(text, entity, kit) ?? stateBehind(text, entities, entity, kit);
}

/** `U.S.` in `U.S. Embassy`: the state by whose name that of one of its bodies begins. */
function stateInName(text: string, entity: EntityDraft, kit: Kit): string | null {
  if (entity.type !== 'organization') return null;
  const words = wordsIn(text, entity);
  const row = roleEndingAt(kit.pack.names, words, words.length - 1)?.row;
  if (words.length < 2 || row?.kind !== 'body' || !organs.has(row.sector)) return null;
  const entries = kit.tables.names(slice(text, entity).split(/\s/u)[0] ?? '');
  const states = entries.filter(({ actor, ambiguous }) => !ambiguous && kit.tables.actor(actor)?.kind === 'state');
  return states.length === 1 ? (states[0]?.actor ?? null) : null;
}

/** `Jordan` in `King Abdullah of Jordan`: the state of which a person with a title is. */
function stateBehind(text: string, entities: readonly EntityDraft[], entity: EntityDraft, kit: Kit): string | null {
  if (entity.type !== 'person' || entity.role === null) return null;
  if (entity.role.start > entity.start) return stateOfOffice(text, entities, entity.role, kit);
  const of = /^ of (?:the )?/u.exec(text.slice(entity.end, entity.end + 8))?.[0];
  if (of === undefined)
    return mayHoldMore(text, entity.role, kit) ? stateOfSecondOffice(text, entities, entity, kit) : null;
  const start = entity.end + of.length;
  const state = startingIn(entities, { start, end: start + 1 }).find((other) => isState(kit, other));
  return state?.actor ?? null;
}

/** The state that `its` or `their` right before an organisation stands for. */
function statePossessing(reading: Reading, entity: EntityDraft, kit: Kit): string | null {
  if (entity.type !== 'organization') return null;
  const near = startingIn(reading.links, { start: entity.start - 6, end: entity.start });
  const link = near.find(({ start, end }) => end === entity.start - 1 && (end - start === 3 || end - start === 5));
  if (link === undefined) return null;
  const owner = startingIn(reading.entities, link.antecedent).find((other) => sameSpan(other, link.antecedent));
  return owner !== undefined && isState(kit, owner) ? owner.actor : null;
}

type Base = Pick<Directory, 'article' | 'kit' | 'date'> & { readonly states: ReadonlySet<string> };

/** The body of that name, or the state whose organ it is. */
function bodyByTables(base: Base, entity: Resident): ActorId | null {
  const entries = base.kit.tables
    .names(slice(base.article.text, entity))
    .filter((entry) => entry.type === 'organization');
  const actors = [...new Set(entries.map((entry) => entry.actor))];
  return actors.length === 1 ? bodyOf(base, entity, actors[0] ?? null) : stateBody(base, entity);
}

/** The state that the person leads by whom a government is named: `the Clinton Administration`, `the Biden-Harris Administration`. */
function ledBody(base: Base, entity: Resident): ActorId | null {
  const [name = '', body = '', ...more] = wordsIn(base.article.text, entity);
  const row = roleEndingAt(base.kit.pack.names, [body], 0)?.row;
  if (more.length > 0 || row?.kind !== 'body' || row.sector !== 'GOV') return null;
  const [leader = ''] = name.split('-');
  const { actor } = personByName({ ...base, name: leader, state: null, role: 'leader' });
  return actor === null ? null : (base.kit.tables.actor(actor)?.country ?? null);
}

/** `Biden` before `administration` leads a state, as the words say. */
function leaderOf(base: Base, entity: Resident): OfficeRole | null {
  const next = /^\s(\p{Ll}+)/u.exec(base.article.text.slice(entity.end))?.[1] ?? '';
  const match = roleEndingAt(base.kit.pack.names, [next], 0);
  return match?.row.kind === 'body' && match.row.sector === 'GOV' ? 'leader' : null;
}

/** What the tables say of one entity by itself; a surname that returns from a fuller name waits for what that one is. */
function byTables(base: Base, entity: Resident, links: readonly Link[]): Resident {
  if (entity.type === 'organization') {
    return {
      ...entity,
      actor: bodyOf(base, entity, entity.actor) ?? bodyByTables(base, entity) ?? ledBody(base, entity),
    };
  }
  if (entity.type !== 'person') return entity;
  if (entity.actor !== null) return { ...entity, actor: ofTheDay(base, entity.actor, roleOf(base, entity)) };
  const returns = links.some(
    (link) => sameSpan(link, entity) && link.antecedent.end - link.antecedent.start > entity.end - entity.start,
  );
  if (returns) return entity;
  const role = roleOf(base, entity) ?? leaderOf(base, entity);
  const titled = withTitle(base.article.text, entity, base.kit);
  const name = titled ?? slice(base.article.text, entity);
  const { actor, country } = personByName({ ...base, name, state: entity.state, role, titled: titled !== null });
  return { ...entity, actor, state: entity.state ?? country ?? spouseState(base, entity) };
}

/** The office beside a name; null for none. */
const roleOf = (base: Base, { role }: Resident): OfficeRole | null =>
  role === null ? null : (officeOf(base, role)?.row.role ?? 'other');

/** `First Lady Laura Bush`: of the state whose leaders have borne that surname. */
function spouseState(base: Base, entity: Resident): string | null {
  const role = entity.role === null ? '' : slice(base.article.text, entity.role);
  if (!/^(?:\p{L}+\s)*first (?:lady|gentleman)$/iu.test(role)) return null;
  const name = slice(base.article.text, entity).split(' ').at(-1) ?? '';
  const { actor, country } = personByName({ ...base, name, state: null, role: 'leader' });
  return actor === null ? country : (base.kit.tables.actor(actor)?.country ?? null);
}

/** A body of the tables, unless its name is a common one and the text gives it to a state (`Iran's Security Council` is no organ of the UN). */
function bodyOf(base: Base, entity: Resident, actor: ActorId | null): ActorId | null {
  if (actor === null || entity.type !== 'organization' || entity.state === null) return actor;
  const { tables } = base.kit;
  const name = slice(base.article.text, entity);
  const alias = tables.names(name).some((entry) => entry.actor === actor && entry.kind === 'alias');
  const common = alias && /\s/u.test(name) && tables.actor(actor)?.country !== entity.state;
  return common ? (stateBody(base, entity) ?? actor) : actor;
}

const organs = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY']);

/** A ministry, army, parliament or court of a named state stands for the state. */
function stateBody(base: Base, entity: Resident): ActorId | null {
  const words = wordsIn(base.article.text, entity);
  const match = roleEndingAt(base.kit.pack.names, words, words.length - 1);
  return match !== null && match.row.kind === 'body' && organs.has(match.row.sector) ? entity.state : null;
}

/** Gives an entity without actor the actor of the name that it is linked to. */
function followLinks(residents: readonly Resident[], links: readonly Link[]): readonly Resident[] {
  const bySpan = new Map(residents.map((entity) => [keyOf(entity), entity]));
  const target = new Map(links.map((link) => [keyOf(link), keyOf(link.antecedent)]));
  return residents.map((entity) => {
    if (entity.actor !== null) return entity;
    const other = bySpan.get(target.get(keyOf(entity)) ?? -1);
    return other === undefined
      ? entity
      : { ...entity, actor: other.actor, state: entity.state ?? other.state, role: entity.role ?? other.role };
  });
}

/** A span as one number. */
function keyOf({ start, end }: Span): number {
  return start * 2 ** 26 + end;
}

/** The person whose office this is in the text, else the one who held it on the article's date. */
function byOffice(base: Base, entity: Resident, residents: readonly Resident[]): ActorId | null {
  if (entity.type === 'person') return byRoleAndName(base, entity);
  if (entity.type !== 'office') return null;
  const bearer = residents.find(
    (other) =>
      other.type === 'person' &&
      other.role !== null &&
      contains(other.role, entity) &&
      (other.role.end === entity.end || other.role.start === entity.start),
  );
  if (bearer !== undefined) return bearer.actor;
  const match = officeOf(base, entity);
  return match === null || entity.state === null ? null : holderOf(base, entity.state, match);
}

/** A surname with a title of a state: the holder of that office, when the names agree. */
function byRoleAndName(base: Base, entity: Resident): ActorId | null {
  if (entity.role === null || entity.state === null) return null;
  const match = officeOf(base, entity.role);
  const holder = match === null ? null : holderOf(base, entity.state, match);
  const name = holder === null ? '' : (base.kit.tables.actor(holder)?.name ?? '');
  const words = slice(base.article.text, entity)
    .toLowerCase()
    .split(/[\s-]+/u);
  return holder !== null && words.every((word) => name.toLowerCase().includes(word)) ? holder : null;
}

/** The office phrase in a span that names its present holder; null when a word such as `former` or `deputy` denies that. */
export function officeOf(base: Pick<Directory, 'article' | 'kit'>, span: Span): RoleMatch | null {
  const words = wordsIn(base.article.text, span);
  const denied = wordSet(base.kit.pack.names, 'notHolder');
  if (words.some((word) => word.split('-').some((part) => denied.has(plainWord(part))))) return null;
  for (let at = words.length - 1; at >= 0; at--) {
    const match = roleEndingAt(base.kit.pack.names, words, at);
    if (match !== null && match.row.kind === 'office') return match;
  }
  return null;
}

/** Who held an office of a state or organisation on the article's date: the one holder, or null when none or several are known, or the date is not. */
export function holderOf(base: Pick<Directory, 'kit' | 'date'>, of: ActorId, match: RoleMatch): ActorId | null {
  const { role } = match.row;
  const { tables } = base.kit;
  if (base.date === null) return null;
  const holders = tables.holders(of, role ?? 'other', base.date);
  if (role === null || role === 'other') return only(holders.filter((person) => bears(base, person, of, match.phrase)));
  return titled(base, of, match) ?? only(holders);
}

/** Whether one of a person's offices in a state on the day is printed so. */
function bears({ kit, date }: Pick<Directory, 'kit' | 'date'>, person: ActorId, of: ActorId, title: string): boolean {
  const phrase = normaliseName(title);
  const held = kit.tables
    .offices(person)
    .filter((office) => office.of === of && normaliseName(office.title) === phrase);
  return held.some(({ since, until }) => date === null || coversDate(since, until, date));
}

/** The head of a state or its government whose own title the phrase is: Iran's president is not its head of state. */
function titled(base: Pick<Directory, 'kit' | 'date'>, of: ActorId, { row, phrase }: RoleMatch): ActorId | null {
  const heads = ['head-of-state', 'head-of-government'] as const;
  if (!heads.some((head) => head === row.role)) return null;
  const holders = heads.flatMap((head) => base.kit.tables.holders(of, head, base.date));
  return only([...new Set(holders)].filter((person) => bears(base, person, of, phrase)));
}

const only = (found: readonly ActorId[]): ActorId | null => (found.length === 1 ? (found[0] ?? null) : null);

/** Entities inside a span, in text order, without those inside a longer one. */
export function outermost(directory: Directory, span: Span): readonly Resident[] {
  const inside = startingIn(directory.residents, span).filter((entity) => contains(span, entity));
  return inside.filter(
    (entity) =>
      !inside.some(
        (other) => other !== entity && other.end - other.start > entity.end - entity.start && contains(other, entity),
      ),
  );
}

/** Entities that start in a span or shortly before it: those that can overlap it. */
export function around(directory: Directory, span: Span): readonly Resident[] {
  return startingIn(directory.residents, { start: span.start - 120, end: span.end });
}

/** Links whose words are those of a span, or its core without an article. */
export function linksAt(directory: Directory, span: Span): readonly Link[] {
  const text = directory.article.text;
  const bare = (part: Span): string => slice(text, part).replace(/^(?:the|both|a|an)\s+/iu, '');
  const near = startingIn(directory.links, { start: span.start - 20, end: span.end });
  return near.filter((link) => overlaps(link, span) && bare(link) === bare(span));
}
