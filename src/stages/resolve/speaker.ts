import { roleEndingAt, singulars } from '../../base/lang/role-match.ts';
import type { ActorId, Sector } from '../../base/schema/actor.ts';
import type { Participant } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, slice } from '../../base/text/spans.ts';
import { around, type Directory, type Resident, wordsIn } from './directory.ts';
import { type Identity, identityOfResident, isPast } from './identity.ts';
import { isState } from './owners.ts';
import { participantsOf } from './participants.ts';

/**
 * Who speaks: the first source that is known; the person in apposition to words that name nobody (`her host, ...`); the state for those
 * who hold its offices and are not in the tables; for `a report by the IAEA` the one actor that its words name. Null when it cannot be told.
 */
export function speakerOf(source: readonly Span[], directory: Directory): ActorId | null {
  return speakerIdentity(source, directory).actor;
}

/** Who speaks, with state and sector on the day; those are told of many whose name nobody knows (`a Peruvian diplomat`). */
export function speakerIdentity(source: readonly Span[], directory: Directory): Identity {
  const found = source.flatMap((span) => participantsOf(span, directory).map((participant) => ({ span, participant })));
  const known = found.find(({ participant }) => participant.actor !== null);
  if (known !== undefined) return plain(known.participant);
  const [apposed] = source.flatMap((span) => apposition(directory, span) ?? []);
  if (apposed !== undefined) return identityOfResident(directory, apposed);
  const official = found.find(({ span, participant }) => stateOf(directory, span, participant) !== null);
  if (official !== undefined) return { ...plain(official.participant), actor: official.participant.country };
  const told = found.find(({ participant }) => participant.country !== null || participant.sector !== null);
  const actor = firstState(source, directory) ?? bodyIn(source, directory);
  return told === undefined ? identityOfActor(directory, actor) : { ...plain(told.participant), actor };
}

/** Everybody who says something together: those whom one source stands for (`Peru and Chile`, `both countries`); empty when it is one. */
export function jointSpeakersOf(source: readonly Span[], directory: Directory): readonly ActorId[] {
  const groups = source.map((span) => participantsOf(span, directory).map((each) => ({ span, each })));
  const joint = groups.filter((group) => group.length > 1).flat();
  return [...new Set(joint.flatMap(({ span, each }) => each.actor ?? stateOf(directory, span, each) ?? []))];
}

const plain = ({ country, sector, actor }: Participant): Identity => ({ country, sector, actor });

/** State and sector of an actor as the tables have them; of nobody, nothing. */
export function identityOfActor({ kit }: Directory, id: ActorId | null): Identity {
  const actor = id === null ? null : kit.tables.actor(id);
  return { country: actor?.country ?? null, sector: actor?.sector ?? null, actor: id };
}

/** `Peru` in `Peru and three allies`: the state that comes first, where the others are only counted or described. */
function firstState(source: readonly Span[], directory: Directory): ActorId | null {
  const [span] = source;
  const first = directory.residents.find(({ start, actor }) => start === span?.start && actor !== null);
  if (span === undefined || first?.actor == null || first.type !== 'place' || !isState(directory, first.actor))
    return null;
  const rest = directory.article.text.slice(first.end, span.end);
  return /^ (?:and|with|together with) \p{Ll}/u.test(rest) ? first.actor : null;
}

/** The body that the words name, unless they name a person nobody knows. */
function bodyIn(source: readonly Span[], directory: Directory): ActorId | null {
  const stranger = directory.residents.some(
    (entity) => entity.type === 'person' && entity.actor === null && source.some((span) => contains(span, entity)),
  );
  return stranger || source.some((span) => isApart(directory, span)) ? null : namedIn(directory, source);
}

/** `critics of the party`: they do not speak for it. */
function isApart({ article, kit }: Directory, span: Span): boolean {
  const text = slice(article.text, span);
  const head = wordsIn(text, { start: 0, end: beforeComplement(text) }).at(-1) ?? '';
  return singulars(head.toLowerCase()).some((word) => kit.pack.attribution.recalled.apart.includes(word));
}

/** The known person right behind the first comma, when no name stands before it. */
function apposition(directory: Directory, span: Span): Resident | null {
  const before = beforeComma(directory, span);
  const inside = around(directory, span).filter((entity) => contains(span, entity));
  if (before.end === span.end || inside.some((entity) => entity.type !== 'office' && entity.start < before.end))
    return null;
  const person = inside.find((entity) => entity.type === 'person' && entity.start === before.end + 2);
  if (person === undefined || person.actor === null) return null;
  return /^(?:,|$)/u.test(directory.article.text.slice(person.end, span.end)) ? person : null;
}

/** Sectors of those who speak for their state. */
const official = new Set<Sector>(['GOV', 'MIL', 'COP', 'SPY']);

/** Offices below the state: whoever holds them speaks for a town or province. */
const local = /^(?:mayor|governor|alderman)s?$|^(?:city|town|local|municipal)$/iu;

/** The state whose office or organ the words name: its name or adjective, or words that stand for it, are in the phrase. */
function stateOf(directory: Directory, span: Span, { country, sector }: Participant): ActorId | null {
  if (country === null || sector === null || !official.has(sector) || !isState(directory, country)) return null;
  const { text } = directory.article;
  const words = wordsIn(text, beforeComma(directory, span));
  const told = [...words, ...rolesIn(directory, span)];
  if (told.some((word) => local.test(word) || isPast(directory, word)) || isAnybody(directory, span)) return null;
  const named = around(directory, span).some(
    (entity) =>
      contains(span, entity) &&
      (entity.actor === country || entity.state === country || isCapitalOf(directory, entity, country)) &&
      !isPart(text, entity),
  );
  const linked = directory.links.filter((link) => contains(span, link));
  if (linked.some(({ antecedent }) => isAnybody(directory, antecedent))) return null;
  return named || linked.length > 0 ? country : null;
}

/** Heads of phrases for those who hold an office that few have and speak for it: `a Peruvian minister`. */
const speaking = /^(?:minister|secretary|spokes\p{L}+|ambassador|commander|premier|chief)$/iu;

/** `Santiago` in `the government in Santiago`. */
function isCapitalOf({ article, kit }: Directory, entity: Resident, country: string): boolean {
  if (entity.type !== 'place') return false;
  return kit.tables
    .names(slice(article.text, entity))
    .some(({ kind, actor }) => kind === 'capital' && actor === country);
}

/** The words of the offices that persons in a span bear, wherever the text gives them. */
function rolesIn(directory: Directory, span: Span): readonly string[] {
  const persons = around(directory, span).filter((entity) => entity.type === 'person' && contains(span, entity));
  return persons.flatMap(({ role }) => (role === null ? [] : wordsIn(directory.article.text, role)));
}

/** `a Peruvian diplomat`: one of many, without a name or a ministry for which he speaks. */
function isAnybody(directory: Directory, span: Span): boolean {
  const named = around(directory, span).some(
    ({ type, start, end }) => (type === 'person' || type === 'organization') && contains(span, { start, end }),
  );
  const { text } = directory.article;
  const head = wordsIn(text, { start: span.start, end: span.start + beforeComplement(slice(text, span)) }).at(-1) ?? '';
  if (speaking.test(head) || isOfBody(directory, span)) return false;
  const before = text.slice(Math.max(0, span.start - 4), span.start);
  return !named && (/^an?\s/iu.test(slice(text, span)) || /(?:^|\s)an?\s$/iu.test(before));
}

/** `Russian` in `Russian-installed`. */
const isPart = (text: string, entity: Span): boolean => /^-\p{Ll}/u.test(text.slice(entity.end, entity.end + 2));

function namedIn(directory: Directory, source: readonly Span[]): ActorId | null {
  const named = directory.residents.filter(
    (entity) => entity.actor !== null && source.some((span) => contains(beforeComma(directory, span), entity)),
  );
  const actors = new Set(
    named.filter(({ type }) => type === 'organization' || type === 'person').map(({ actor }) => actor),
  );
  return actors.size === 1 ? ([...actors][0] ?? null) : null;
}

function beforeComma(directory: Directory, span: Span): Span {
  const comma = slice(directory.article.text, span).indexOf(', ');
  return comma === -1 ? span : { start: span.start, end: span.start + comma };
}

/** `a source at the foreign ministry`: of a body that speaks through him. */
function isOfBody({ article, kit }: Directory, span: Span): boolean {
  const rest = /\s(?:of|for|in|at|from)\s(?!.*\s(?:of|for|in|at|from)\s)(?:the\s)?(.*)$/u.exec(
    slice(article.text, span),
  )?.[1];
  const words = rest?.split(/\s+/u) ?? [];
  return roleEndingAt(kit.pack.names, words, words.length - 1)?.row.kind === 'body';
}

/** Length of a phrase up to its complement: `a minister` in `a minister of state`. */
function beforeComplement(words: string): number {
  const at = words.search(/\s(?:of|for|in|at|from)\s|,\s/u);
  return at === -1 ? words.length : at;
}
