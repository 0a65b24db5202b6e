import { plainWord, roleEndingAt, singulars, wordSet } from '../../base/lang/role-match.ts';
import type { OfficeRole, Sector } from '../../base/schema/actor.ts';
import type { EventDraft, Participant } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { startingIn } from '../../base/text/sorted-spans.ts';
import { overlaps } from '../../base/text/spans.ts';
import { type Directory, type Resident, wordsIn } from './directory.ts';
import { countryOfPlace, identityOfResident } from './identity.ts';
import { isState } from './owners.ts';
import { headPart } from './phrase-parts.ts';

/** Sectors of people and bodies that a text names without their state where there is only one that can be meant: `senators`, `the court`. */
const domestic = new Set<Sector>(['GOV', 'LEG', 'JUD', 'COP', 'PTY', 'OPP', 'CVL', 'MIL']);

/** Sectors whose named heads are at home too: `bank chairman Ana Roe`. */
const headed = new Set<Sector>(['BUS', 'EDU']);

/** Types whose victims and things are where the act is done, not with those who do it. */
const bodily = new Set<EventDraft['type']>(['ASSAULT', 'COERCE']);

/** Least share of an article's mentions of states, and least number of them, by which the article is set in one state. */
const leastShare = 0.55;
const leastMentions = 4;

/** The event, its doers and its targets as told by their own words. */
export interface Home {
  readonly directory: Directory;
  readonly draft: EventDraft;
  readonly doers: readonly Participant[];
  readonly targets: readonly Participant[];
}

/** The event, its doers as told by their own words, and the country of its place. */
export interface Setting {
  readonly directory: Directory;
  readonly draft: EventDraft;
  readonly sources: readonly Participant[];
  /** ISO 3166-1 alpha-3 of where it happened, or null. */
  readonly place: string | null;
  /** The words for those who tell of it. */
  readonly speakers: readonly Span[];
}

/**
 * Gives a doer whose words name no state the one in which the story is set: that of the known persons and bodies which the sentence
 * names without their state, else the one that the article is about. Armed forces may be anybody's.
 */
export function withHome({ directory, draft, doers, targets }: Home, doer: Participant): Participant {
  if (!isHomely(directory, doer) || (bodily.has(draft.type) && doer.sector !== 'COP')) return doer;
  const home = homeIn(directory, draft.sentence, roleOf(directory, doer.text));
  const beside = doers.some(({ country }) => country === home);
  return !beside && targets.some(({ country }) => country === home) ? doer : { ...doer, country: home };
}

/**
 * Gives a target whose words name no state the one that the text tells: for what an attack hits the country of its place, else the only
 * other state of the sentence; for the rest as with doers, where the doer is of that state too.
 */
export function withTold(setting: Setting, target: Participant): Participant {
  const { draft, sources, directory } = setting;
  if (target.country !== null || target.actor !== null) return target;
  const isBound = bodily.has(draft.type) && !isOrganOfState(draft, target);
  if (isBound) return { ...target, country: struckIn(setting, target) };
  if (isHelpedAtHome(setting, target)) return { ...target, country: setting.place };
  const role = roleOf(directory, target.text);
  const home = isHomely(directory, target) ? homeIn(directory, draft.sentence, role) : null;
  return home !== null && sources.every(({ country }) => country === home) ? { ...target, country: home } : target;
}

/** "Cuba evacuated 3,000 people in Havana": whom a state helps at a place of its own. */
const isHelpedAtHome = ({ draft, sources, place }: Setting, { sector }: Participant): boolean =>
  draft.type === 'AID' && sector === 'CVL' && sources.length > 0 && sources.every(({ country }) => country === place);

/** "suspended parliament": a parliament or court that is restricted is that of those who may do so. */
const isOrganOfState = ({ type }: EventDraft, { sector }: Participant): boolean =>
  type === 'COERCE' && (sector === 'LEG' || sector === 'JUD');

/** Whether a phrase may be of the state in which the story is set: people of a political kind, no president of anywhere, nothing foreign, no forces of a people (`Kurdish police`). */
function isHomely(directory: Directory, { country, actor, sector, text }: Participant): boolean {
  if (country !== null || actor !== null || sector === null) return false;
  const words = wordsIn(text, { start: 0, end: text.length });
  if (words.some((word) => wordSet(directory.kit.pack.names, 'foreignWords').has(plainWord(word)))) return false;
  if ((sector === 'MIL' || sector === 'COP') && /^\p{Lu}\p{L}+(?:ish|ian|ese)\s/u.test(text)) return false;
  const named = roleEndingAt(directory.kit.pack.names, words, words.length - 1) === null;
  if (!domestic.has(sector) && !(named && headed.has(sector))) return false;
  return !(named && isLed(roleOf(directory, text))) && !/\sfor\s(?:the\s)?\p{Lu}/u.test(text);
}

/** The office that the last office word of a phrase names. */
function roleOf({ kit }: Directory, text: string): OfficeRole | null {
  const words = wordsIn(text, { start: 0, end: text.length });
  const office = words.findLastIndex((_, at) => roleEndingAt(kit.pack.names, words, at) !== null);
  return roleEndingAt(kit.pack.names, words, office)?.row.role ?? null;
}

const isLed = (role: OfficeRole | null): boolean => role !== null && role !== 'other' && !/minister/u.test(role);

/** The state that a sentence is at home in, or null where another may be meant; the leader of a story is not always of the state it is set in. */
function homeIn(directory: Directory, sentence: Span, role: OfficeRole | null): string | null {
  const { named, plain } = statesIn(directory, sentence);
  if (plain.size > 1) return null;
  const [known] = plain;
  if (known !== undefined && isLed(role) && known !== theatreOf(directory)) return null;
  if (known !== undefined) return [...named].every((state) => state === known) ? known : null;
  const theatre = isLed(role) ? null : theatreOf(directory);
  return theatre !== null && (named.size === 0 || named.has(theatre)) ? theatre : null;
}

/** Where an attack struck: the country of its place; else the only one in, on or at whose places the sentence puts something, when it is not the attacker's. */
function struckIn(
  { directory, draft, sources, place, speakers }: Setting,
  { sector, text }: Participant,
): string | null {
  if (sector === 'REB' || sector === 'UAF' || sector === 'REF' || isVehicle(directory, text)) return null;
  if (place !== null) return place;
  const doers = new Set(sources.flatMap(({ country }) => country ?? []));
  const struck = statesStruck(directory, draft.sentence, speakers);
  return struck.size === 1 && doers.size > 0 && ![...struck].some((state) => doers.has(state))
    ? ([...struck][0] ?? null)
    : null;
}

/** States in, on or at which something of a sentence is by the words: "an attack on the town of Goma"; `near the Indian border` is anywhere. */
function statesStruck(directory: Directory, sentence: Span, speakers: readonly Span[]): ReadonlySet<string> {
  const { article, kit, residents } = directory;
  const before = new RegExp(kit.pack.names.placedBefore, 'iu');
  const places = startingIn(residents, sentence).filter(
    (entity) =>
      entity.type === 'place' &&
      overlaps(entity, sentence) &&
      !speakers.some((span) => overlaps(span, entity)) &&
      !/^[-‐–]\p{Ll}/u.test(article.text.slice(entity.end, entity.end + 2)) &&
      before.test(article.text.slice(Math.max(sentence.start, entity.start - 60), entity.start)),
  );
  return new Set(places.flatMap((entity) => stateOf(directory, entity) ?? []));
}

function isVehicle({ kit }: Directory, text: string): boolean {
  const words = wordsIn(text, { start: 0, end: text.length });
  return words.some((word) => singulars(plainWord(word)).some((form) => wordSet(kit.pack.names, 'vehicles').has(form)));
}

interface States {
  /** States that are named, or whose people or towns are. */
  readonly named: ReadonlySet<string>;
  /** States of known persons and bodies that stand there without their state. */
  readonly plain: ReadonlySet<string>;
}

function statesIn(directory: Directory, sentence: Span): States {
  const inside = startingIn(directory.residents, sentence).filter((entity) => overlaps(entity, sentence));
  const states = inside.map((entity) => ({ entity, state: stateOf(directory, entity) }));
  const named = new Set(states.flatMap(({ entity, state }) => (isPlain(entity) || state === null ? [] : [state])));
  const plain = new Set(states.flatMap(({ entity, state }) => (isPlain(entity) && state !== null ? [state] : [])));
  return { named, plain };
}

const isPlain = ({ type }: Resident): boolean => type === 'person' || type === 'organization' || type === 'office';

function stateOf(directory: Directory, entity: Resident): string | null {
  const { country } = identityOfResident(directory, entity);
  const state = country ?? (entity.type === 'place' ? countryOfPlace(directory, entity) : null);
  return state !== null && isState(directory, state) ? state : null;
}

const theatres = new WeakMap<Directory, { readonly state: string | null }>();

/** The state that an article is set in: the one that most of its names are of, when it stands out; else null. */
function theatreOf(directory: Directory): string | null {
  let known = theatres.get(directory);
  if (known === undefined) theatres.set(directory, (known = { state: mostNamed(directory) }));
  return known.state;
}

function mostNamed(directory: Directory): string | null {
  const counts = new Map<string, number>();
  for (const entity of directory.residents) {
    const state = stateOf(directory, entity);
    if (state !== null) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const found = [...counts].find(([, count]) => count >= leastMentions && count >= leastShare * all);
  return found?.[0] ?? null;
}

/** Whether a target's words name nobody: no name, no kind of people, no state; what is attacked or seized may be a thing. */
export function isNobody({ directory, draft }: Pick<Setting, 'directory' | 'draft'>, target: Participant): boolean {
  const { country, actor, sector } = target;
  if (bodily.has(draft.type) || country !== null || actor !== null || sector !== null) return false;
  if (standsFor(directory, target) || (draft.type !== 'MOBILIZE' && isPolitical(directory, target))) return false;
  const names = startingIn(directory.residents, target).filter((entity) => overlaps(entity, target));
  return !names.some(({ type }) => type === 'person' || type === 'organization');
}

/** `mediators`: people of a political kind by the head of the phrase. */
function isPolitical(directory: Directory, span: Span): boolean {
  const { politicalNouns, civilNouns } = directory.kit.pack.events.words;
  const last = wordsIn(directory.article.text, headPart(directory, span)).at(-1) ?? '';
  const [form, ...singular] = singulars(plainWord(last));
  return form !== 'people' && singular.some((word) => politicalNouns.has(word) || civilNouns.has(word));
}

/** A pronoun, a general word for states (`its allies`) or `the West`: somebody whom the text does not tell. */
function standsFor({ kit, article }: Directory, { text, start }: Participant): boolean {
  const words = wordsIn(text, { start: 0, end: text.length }).map((word) => word.toLowerCase());
  const { pronouns } = kit.pack.names;
  const isCalledSo = /\bthe\s$/iu.test(article.text.slice(Math.max(0, start - 5), start));
  if (isCalledSo && wordSet(kit.pack.names, 'camps').has(text.toLowerCase())) return true;
  if (words.length === 1 && pronouns.some(({ form }) => form === words[0])) return true;
  return singulars(words.at(-1) ?? '').some((word) =>
    [kit.pack.events.words.stateNouns, kit.pack.events.words.relationalNouns].some((set) => set.has(word)),
  );
}
