import {
  plainWord,
  roleEndingAt,
  roleOfPhrase,
  type RoleMatch,
  singulars,
  wordSet,
} from '../../base/lang/role-match.ts';
import type { ActorId, Sector } from '../../base/schema/actor.ts';
import type { Participant } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { rememberedBySpan } from '../../base/text/remembered.ts';
import { contains, sameSpan, slice, trimSpan } from '../../base/text/spans.ts';
import { describesAttack, isAttack } from './attacks.ts';
import { type Identity, identityOfResident, isPast } from './identity.ts';
import { bearerOfBoth, isState, stateIdentity, unlessBorne, withState, titledIn } from './owners.ts';
import { isTwoOfOne, namedAmong, peopleOfGroup } from './of-groups.ts';
import { isOfChamber, isStateItself, ownerOf } from './owner-of.ts';
import { coreEnd, headPart, splitParts } from './phrase-parts.ts';
import { areSides, campaignOf, isCapital, isDwelling, isPortfolio } from './who-counts.ts';
import { around, type Directory, holderOf, linksAt, officeOf, outermost, type Resident, wordsIn } from './directory.ts';

const nobody: Identity = { country: null, sector: null, actor: null };

/** Who is behind an attack that nobody is said to have made: no participant. */
const unmade: Identity = { ...nobody };

/** Turns a span that names the doer or target of something into its participants: one for each actor it stands for. */
export const participantsOf: (span: Span, directory: Directory) => readonly Participant[] =
  rememberedBySpan(findParticipants);

function findParticipants(span: Span, directory: Directory): readonly Participant[] {
  const whole = trimSpan(directory.article.text, span);
  const group = groupMembers(directory, whole);
  const members = group.length > 0 ? group : peopleOfGroup(directory, whole);
  if (members.length > 0) return members.map((identity) => participant(directory, whole, identity));
  const among = namedAmong(directory, whole);
  if (among.length > 0) return among.map((state) => participant(directory, state, identityOf(directory, state)));
  const parts = splitParts(directory, whole);
  const found = parts.map((part, at) => ({
    part,
    identity: (at === 0 ? null : sharedHead(directory, parts, part)) ?? identityOf(directory, part),
  }));
  const sector = found.at(-1)?.identity.sector ?? null;
  return found
    .filter(({ identity }) => parts.length === 1 || identity.country !== null || identity.actor !== null)
    .filter(({ identity }) => identity !== unmade)
    .map(({ part, identity }) =>
      participant(
        directory,
        part,
        identity.sector === null && isModifier(directory, part) ? { ...identity, sector } : identity,
      ),
    );
}

function participant(directory: Directory, span: Span, identity: Identity): Participant {
  const text = slice(directory.article.text, span);
  const isChamber = identity.sector === 'GOV' && isOfChamber(directory, text);
  return { text, start: span.start, end: span.end, ...identity, ...(isChamber ? { sector: 'LEG' } : {}) };
}

/** `Russian` in `Russian and Chinese officials`: a part that is a nationality only. */
function isModifier(directory: Directory, part: Span): boolean {
  return around(directory, part).some((entity) => entity.type === 'nationality' && sameSpan(entity, part));
}

/** What `both countries` or a linked pronoun stands for: every antecedent of the links at the span. */
function groupMembers(directory: Directory, span: Span): readonly Identity[] {
  const links = linksAt(directory, span).filter((link) => !contains(span, link.antecedent));
  const states = /\b(?:countr|nation|state|side|government|neighbo|part(?:y|ies)$|koreas|allies|powers)/iu.test(
    slice(directory.article.text, span),
  );
  const members = links.flatMap(({ antecedent }) => {
    const resident = around(directory, antecedent).find((entity) => sameSpan(entity, antecedent));
    if (resident === undefined)
      return links.length === 1 ? [{ end: antecedent.end, identity: identityOf(directory, antecedent) }] : [];
    const identity = identityOfResident(directory, resident);
    const isOfState = links.length > 1 && states && identity.country !== null && isState(directory, identity.country);
    return [{ end: antecedent.end, identity: isOfState ? stateIdentity(identity.country) : identity }];
  });
  const known = members.filter(({ identity }) => identity !== nobody);
  return isTwoOfOne(directory, span, known) ? [] : known.map(({ identity }) => identity);
}

/** `Peru` in `the leaders of Chile and Peru`: a state that shares the head of the first part. */
function sharedHead(directory: Directory, parts: readonly Span[], part: Span): Identity | null {
  const [first] = parts;
  const state = around(directory, part).find((entity) => entity.type === 'place' && sameSpan(entity, part));
  if (first === undefined || state === undefined) return null;
  const head = headPart(directory, first);
  if (!/^\s+of\s/u.test(directory.article.text.slice(head.end, first.end))) return null;
  const words = wordsIn(directory.article.text, head);
  const match = roleOfPhrase(directory.kit.pack.names, words, words.length - 1);
  const owner = identityOfResident(directory, state);
  if (match === null || owner.country === null) return null;
  return {
    country: owner.country,
    sector: match.row.sector,
    actor: actorOf(directory, head, { owner, match, last: words.at(-1) ?? '' }),
  };
}

/** Who a noun phrase without coordination means. */
function identityOf(directory: Directory, span: Span): Identity {
  const linked = groupMembers(directory, span);
  if (linked.length === 1) return linked[0] ?? nobody;
  const titled = titledIn(directory, span) ?? bearerOfBoth(directory, span);
  if (titled !== null) return withState(directory, span, titled);
  const head = headPart(directory, span);
  const inside = outermost(directory, head).filter((entity) => entity.type !== 'office');
  const person = inside.find((entity) => entity.type === 'person');
  if (person !== undefined && !isOwner(directory, head, person)) {
    const identity = withState(directory, head, person);
    return campaignOf(directory, head, identity) ?? identity;
  }
  const last = inside.at(-1);
  if (last !== undefined && last.end >= coreEnd(directory, head))
    return nationals(directory, head, last) ?? identityOfResident(directory, last);
  const core = { start: head.start, end: coreEnd(directory, head) };
  return unlessBorne(directory, core, byHeadNoun(directory, span, head));
}

/** `three Belgians` are people of a state and not the state; `ethnic Serbs` are not even known to be of it. Null for anything else. */
function nationals(directory: Directory, head: Span, entity: Resident): Identity | null {
  if (entity.type !== 'nationality') return null;
  const before = wordsIn(directory.article.text, { start: head.start, end: entity.start }).map(plainWord);
  const counted = wordSet(directory.kit.pack.names, 'countWords');
  if (before.includes('ethnic')) return { country: null, sector: 'CVL', actor: null };
  if (!before.some((word) => counted.has(word) || /^\d/u.test(word))) return null;
  return { country: identityOfResident(directory, entity).country, sector: 'CVL', actor: null };
}

/** `Macron` in `Macron's spokeswoman`, `Biden` in `the Biden administration`: a person who only owns the head. */
function isOwner(directory: Directory, head: Span, person: Resident): boolean {
  const after = { start: person.end, end: coreEnd(directory, head) };
  if (after.start >= after.end) return false;
  if (/^['’]s?\s/u.test(slice(directory.article.text, after))) return true;
  const words = wordsIn(directory.article.text, after);
  return roleEndingAt(directory.kit.pack.names, words, words.length - 1)?.row.kind === 'body';
}

const organs = new Set<Sector>(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY']);

/** A phrase whose head is a common noun: state from the names around it, sector from the noun, holder from the office. */
function byHeadNoun(directory: Directory, span: Span, head: Span): Identity {
  const words = wordsIn(directory.article.text, { start: head.start, end: coreEnd(directory, head) });
  const match = areSides(directory, head) || isDwelling(words) ? null : roleOfHead(directory, span, { head, words });
  const owner = ownerOf(directory, span, head);
  const sector =
    wasHolder(directory, words, match) && !(owner?.sector != null && armed.has(owner.sector))
      ? 'ELI'
      : isOfParty(words) && match?.row.kind === 'office'
        ? 'PTY'
        : sectorOf(directory, { owner, match, last: words.at(-1) ?? '' });
  const own = match !== null && match.from + match.length === words.length;
  if ((!own && isAttack(directory, words)) || describesAttack(directory, head))
    return ownerOf(directory, head, head) ?? unmade;
  if (owner !== null && isCapital(words)) return { ...owner, sector: 'GOV' };
  if (owner !== null && isStateItself(directory, span, head, match)) return owner;
  if (owner === null) return { country: isInternational(directory, words, match) ? 'IGO' : null, sector, actor: null };
  return {
    country: owner.country,
    sector,
    actor: actorOf(directory, head, { owner, match, last: words.at(-1) ?? '' }),
  };
}

/** `a multilateral panel`: a body of several states. */
function isInternational({ kit }: Directory, words: readonly string[], match: RoleMatch | null): boolean {
  const joint = wordSet(kit.pack.names, 'jointWords');
  return match?.row.kind === 'body' && words.some((word) => joint.has(plainWord(word)));
}

/** The role of a phrase: its head's, that of what a leader leads (`school leaders`), or of what a general head (`spokesman for the army`) is of; `rebel` before the head decides. */
function roleOfHead(
  directory: Directory,
  span: Span,
  { head, words }: { readonly head: Span; readonly words: readonly string[] },
): RoleMatch | null {
  const { names } = directory.kit.pack;
  const own = roleOfPhrase(names, words, words.length - 1);
  const rebel = words
    .map((_, at) => roleEndingAt(names, words, at))
    .find((match) => match?.row.sector === 'REB' || match?.row.sector === 'OPP');
  if (rebel && (own?.row.kind === 'body' || own?.row.sector === 'MIL')) return rebel;
  const general = own === null || isGeneral(directory, words.at(-1) ?? '', own);
  const led = own?.phrase === 'leader' ? roleEndingAt(names, words, words.length - 2) : null;
  if (led !== null && led.row.kind !== 'office') return led;
  const role = (general ? complementRole(directory, span, head) : null) ?? own;
  return role === own && general && own?.row.sector === 'GOV' && leadsOthers(directory, span, head) ? null : role;
}

/** `leaders of civil rights groups`, `the Sikh leader`: whose head they are is no state, and nothing tells what it is. */
function leadsOthers(directory: Directory, span: Span, head: Span): boolean {
  const { text } = directory.article;
  const named = around(directory, span).filter((entity) => entity.type !== 'office' && contains(span, entity));
  if (named.some(({ start, end }) => start >= head.end && !/^[-‐–]/u.test(text.slice(end, span.end)))) return false;
  const of = /^\s*of\s+(?:(?:the|a|an|its|his|her|their)\s+)?/u.exec(text.slice(head.end, span.end))?.[0];
  if (of === undefined || isPortfolio(slice(text, head), text.slice(head.end + of.length, span.end))) return false;
  const words = wordsIn(text, headPart(directory, { start: head.end + of.length, end: span.end }));
  const nouns = singulars(plainWord(words.at(-1) ?? ''));
  return !nouns.some((noun) => wordSet(directory.kit.pack.names, 'realms').has(noun));
}

/** `movement`, `group`: what may stand behind any body's name. */
function isGroup({ kit }: Directory, head: string): boolean {
  return singulars(plainWord(head)).some((form) => wordSet(kit.pack.names, 'genericHeads').has(form));
}

function isGeneral(directory: Directory, head: string, match: RoleMatch): boolean {
  return match.length === 1 && isGroup(directory, head);
}

/** The head's sector; that of the body for its president, spokesman or members. */
function sectorOf(
  directory: Directory,
  { owner, match, last }: Omit<HeadNoun, 'owner'> & { readonly owner: Identity | null },
): Sector | null {
  if (match === null)
    return isGroup(directory, last) && owner?.sector != null && armed.has(owner.sector) ? owner.sector : null;
  if (owner?.sector === 'MIL' && match.row.sector === 'REB') return 'MIL';
  if (owner?.sector != null && armed.has(owner.sector) && !civil.has(match.row.sector)) return owner.sector;
  return owner !== null && owner.sector !== null && isGeneral(directory, last, match) ? owner.sector : match.row.sector;
}

/** `his party's secretary`: one of a party's officers. */
const isOfParty = (words: readonly string[]): boolean => words.some((word) => /^part(?:y['’]s|ies['’])$/iu.test(word));

/** `the former minister`: one who held a state's office belongs to the elites. */
function wasHolder(directory: Directory, words: readonly string[], match: RoleMatch | null): boolean {
  return match?.row.kind === 'office' && match.row.sector === 'GOV' && words.some((word) => isPast(directory, word));
}

/** `a team of heavily armed police`, `spokesman for the army`, `leader of Chad's main party`, `leader of a Chad-based rebel group`: the complement tells when the head does not. */
function complementRole(directory: Directory, span: Span, head: Span): RoleMatch | null {
  const rest = /^\s*(?:of|for)\s+(?:the\s+)?/u.exec(directory.article.text.slice(head.end, span.end));
  if (rest === null) return null;
  const from = head.end + rest[0].length;
  const place = around(directory, span).find(({ type, start }) => type === 'place' && start === from);
  const owns = place !== undefined && /^['’]s?\s/u.test(directory.article.text.slice(place.end, span.end));
  const joined = place !== undefined && /^[-‐–]/u.test(directory.article.text.slice(place.end, span.end));
  if (place !== undefined && !owns && !joined) return null;
  const words = wordsIn(directory.article.text, headPart(directory, { start: from, end: span.end }));
  return roleOfPhrase(directory.kit.pack.names, words, words.length - 1);
}

interface HeadNoun {
  readonly owner: Identity;
  readonly match: RoleMatch | null;
  readonly last: string;
}

/** The holder of an office, the state for its organs and for those who speak or act for it, the organisation for its own people. */
function actorOf(directory: Directory, head: Span, { owner, match, last }: HeadNoun): ActorId | null {
  if (match === null || owner.actor === null) return null;
  const { row } = match;
  if (row.kind === 'office') {
    const office = officeOf(directory, head);
    const holder = office === null ? null : holderOf(directory, owner.actor, office);
    if (holder !== null) return holder;
    return /(?:s|spokes\p{L}+|official|authority)$/iu.test(last) && organs.has(row.sector) ? owner.actor : null;
  }
  if (directory.kit.tables.actor(owner.actor)?.kind !== 'state')
    return armed.has(row.sector) || organs.has(row.sector) ? owner.actor : null;
  return row.kind === 'body' && organs.has(row.sector) ? owner.actor : null;
}

/** Sectors that an armed movement's people may have beside it. */
const civil = new Set<Sector>(['CVL', 'REF', 'JRN', 'MED', 'BUS', 'AGR', 'LAB', 'EDU', 'REL']);

/** Sectors of those who act for the movement they belong to: `Hezbollah fighters`. */
const armed = new Set<Sector>(['REB', 'UAF', 'PRM', 'PTY']);
