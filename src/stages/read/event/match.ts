import type { EntityType } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { overlaps } from '../../../base/text/spans.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import { actorsAt, actorsWithin, ownersOf } from './actors.ts';
import { isEachOther } from './each-other.ts';
import { isFigure } from './figure.ts';
import { hasLemma } from './lemma.ts';
import { standsForSeveral } from './levels.ts';
import { looseTarget } from './loose.ts';
import { answers } from '../../../base/lang/en/events/answers.ts';
import { countedHead } from './phrase.ts';
import type { Part, Pattern } from './pattern.ts';
import type { Token } from '../../../base/schema/parse.ts';
import type { Scene } from './scene.ts';
import type { Complement, View } from './view.ts';
import { isNegated, isVerb, prepOf } from './view.ts';

/** How a pattern fits a view: who stands where, and the words beside the trigger that belong to it. */
export interface Match {
  readonly sources: readonly ActorPhrase[];
  readonly targets: readonly ActorPhrase[];
  /** Heads of the required phrases (`sanctions` in "imposed sanctions on"). */
  readonly words: readonly number[];
  /** The complement clause whose actor `T*` is to be found, or -1. */
  readonly below: number;
  /** Whether the pattern asks for an actor in that clause (`T*` without `?`). */
  readonly needsTarget: boolean;
  /** Number of parts that had to fit: the fullest pattern wins. */
  readonly weight: number;
}

/** What fills a part of a pattern. */
export interface Fill {
  readonly slot: Part['slot'];
  readonly actors: readonly ActorPhrase[];
  readonly word: number;
  readonly below: number;
}

const nothing: Fill = { slot: null, actors: [], word: -1, below: -1 };

/** A view with what the parts of the patterns that were tried on it have found there. */
interface Seen {
  readonly view: View;
  readonly fills: Map<Part, Fill | null>;
}

/** Fits a pattern to a view; null when a part that is not optional finds nothing. */
export function matchPattern(scene: Scene, pattern: Pattern, { view, fills: known }: Seen): Match | null {
  if (isTransitive(pattern, view) || hasDoer(pattern, view)) return null;
  const fills: Fill[] = [];
  let weight = 0;
  for (const part of pattern.parts) {
    let fill = known.get(part);
    if (fill === undefined) known.set(part, (fill = fillPart(scene, part, view)));
    if (fill === null && !isSpared(part, view)) return null;
    if (fill !== null) weight += (part.words === null ? 0 : 1.5) + (part.slot === null && part.words !== null ? 0 : 1);
    fills.push(fill ?? nothing);
  }
  const needsTarget = pattern.parts.some(({ at, optional }) => at === 'below' && !optional);
  return { ...rolesOf(fills), needsTarget, weight };
}

/** "Both countries fight climate change", "quit smoking": what parties do to one another, or somebody alone, is done to nothing else. */
function isTransitive({ parts }: Pattern, view: View): boolean {
  const alone =
    parts.some(({ at, slot }) => slot === 'party' || at === 'bare') && !parts.some(({ at }) => at === 'object');
  const objects = view.objects.filter((at) => !isEachOther(view.sentence, at));
  return alone && view.trigger === view.verb && !view.passive && objects.length > 0;
}

/** "The army killed rebels in the raids": in the active voice the subject does it, not what stands behind a preposition. */
function hasDoer({ parts }: Pattern, { passive, subjects, trigger, verb }: View): boolean {
  const behind = parts.some(({ at, slot }) => slot === 'source' && at === 'oblique');
  return behind && !passive && trigger === verb && subjects.length > 0 && !parts.some(({ at }) => at === 'subject');
}

/** A part may be empty when it is optional, or names the doer of a passive or of a noun. */
function isSpared(part: Part, view: View): boolean {
  if (part.optional) return true;
  const anybody = part.words === null || part.words.includes('@armed') || part.words.includes('!@state');
  return part.at === 'subject' && anybody && view.subjects.length === 0 && view.passive;
}

function rolesOf(fills: readonly Fill[]): Omit<Match, 'weight' | 'needsTarget'> {
  const take = (...names: readonly Part['slot'][]): readonly ActorPhrase[] =>
    distinct(fills.filter(({ slot }) => slot !== null && names.includes(slot)).flatMap(({ actors }) => actors));
  const sources = take('source', 'alone', 'party');
  const targets = take('target', 'person', 'loose').filter(
    (one) => !sources.some((other) => other.index === one.index),
  );
  const words = fills.map(({ word }) => word).filter((word) => word >= 0);
  return { sources, targets, words, below: fills.find(({ below }) => below >= 0)?.below ?? -1 };
}

function distinct(actors: readonly ActorPhrase[]): readonly ActorPhrase[] {
  return actors.filter((one, at) => actors.findIndex((other) => other.index === one.index) === at);
}

function fillPart(scene: Scene, part: Part, view: View): Fill | null {
  if (part.at === 'to' || part.at === 'that' || part.at === 'shall') return fillComplement(scene, part, view);
  if (part.at === 'bare') return isBare(view) ? nothing : null;
  if (part.at === 'lone') return isLone(view) ? nothing : null;
  if (part.at === 'below') {
    const clause = view.complements[0]?.index ?? -1;
    return clause < 0 ? null : { ...nothing, below: clause };
  }
  const heads = placesOf(scene, part, view).filter((head) => hasWord(scene, part, view, head));
  if (heads.length === 0) return null;
  const asked = part.words?.some((one) => !one.startsWith('!')) === true;
  const word = !asked || part.at === 'subject' ? -1 : (heads[0] ?? -1);
  if (part.slot === null) return { ...nothing, word };
  const actors = bothOf(scene, part, { view, heads }) ?? actorsOf(scene, part, heads);
  if (actors.length === 0 || (part.slot === 'party' && !isSeveral(scene, actors))) return null;
  if (part.slot === 'alone' && actors.length > 1) return null;
  return { slot: part.slot, actors, word, below: -1 };
}

function fillComplement(scene: Scene, part: Part, view: View): Fill | null {
  const found = view.complements.find(
    (one) =>
      isKind(view.sentence, part, one) &&
      hasWord(scene, part, view, one.index) &&
      !(part.words !== null && isNegated(view.sentence, one.index)),
  );
  return found === undefined ? null : { ...nothing, word: part.words === null ? -1 : found.index };
}

/** Nothing else completes the verb: "called the king", not "called the king a fool". */
function isBare(view: View): boolean {
  return (
    view.indirects.length === 0 &&
    dependents(view.sentence, view.trigger, 'xcomp', 'obl:unmarked', 'ccomp').length === 0
  );
}

/** No object and no full clause: "rallied in Lima", not "rallied the world in Lima", "demonstrated in 1990 that it was strong". */
function isLone({ sentence, trigger, objects, indirects }: View): boolean {
  const clauses = dependents(sentence, trigger, 'ccomp', 'xcomp');
  const isFull = clauses.some((at) =>
    dependents(sentence, at, 'nsubj', 'mark').some((one) => tokenOf(sentence, one).lemma !== 'to'),
  );
  const isNamed = clauses.some((at) => !isVerb(tokenOf(sentence, at)));
  return objects.length === 0 && indirects.length === 0 && !isFull && !isNamed;
}

function isKind(sentence: Sentence, part: Part, { kind, index }: Complement): boolean {
  return part.at === 'shall' ? kind === 'that' && isDemanding(sentence, index) : kind === part.at;
}

/** A clause without tense (`that Chad leave`), or with `should` or `must`. */
function isDemanding(sentence: Sentence, clause: number): boolean {
  const auxiliaries = dependents(sentence, clause, 'aux').map((at) => tokenOf(sentence, at));
  if (auxiliaries.length > 0)
    return auxiliaries.some(({ lemma, form }) => lemma === 'should' || lemma === 'must' || form.toLowerCase() === 'be');
  const { xpos } = tokenOf(sentence, clause);
  return (
    xpos === 'VB' ||
    xpos === 'VBP' ||
    dependents(sentence, clause, 'cop').some((at) => tokenOf(sentence, at).xpos === 'VB')
  );
}

function placesOf(scene: Scene, part: Part, view: View): readonly number[] {
  if (part.at === 'subject') return view.subjects;
  if (part.at === 'object') return part.words === null ? view.objects : [...view.objects, ...view.wideObjects];
  if (part.at === 'indirect') return view.indirects;
  const preps = part.slot === 'loose' ? withKin(part.preps) : [...part.preps];
  const obliques = part.words === null ? view.obliques.filter(({ index }) => !isAround(scene, index)) : view.obliques;
  const prep = preps.find((name) => obliques.some((oblique) => oblique.prep === name));
  return obliques.filter((oblique) => oblique.prep === prep).map(({ index }) => index);
}

/** "raided Chad on May 3", "in response to a raid": a phrase that tells when or why holds nobody it is done to. */
function isAround({ sentence, timexes }: Scene, index: number): boolean {
  const token = tokenOf(sentence, index);
  const isTime =
    timexes.some((timex) => overlaps(timex, token)) && dependents(sentence, index, 'nmod:poss').length === 0;
  return isTime || answers.has(token.lemma);
}

/** Prepositions that aim as another does: what is hit `at` a place is hit `toward` it, what is hit `in` it is hit `across` it. */
const kin: Readonly<Record<string, readonly string[]>> = { at: ['toward', 'towards'], in: ['across', 'inside'] };

function withKin(preps: ReadonlySet<string>): readonly string[] {
  return [...preps, ...[...preps].flatMap((prep) => kin[prep] ?? [])];
}

function hasWord(scene: Scene, part: Part, view: View, index: number): boolean {
  if (part.words === null) return true;
  const { classes, words } = scene.lexicon;
  const counted = countedHead(view.sentence, index, words.measures);
  const heads = [index, counted, ...titlesOf(scene, counted)].map((at) => tokenOf(view.sentence, at));
  const modifiers = dependents(view.sentence, counted, 'amod', 'compound').map((at) =>
    tokenOf(view.sentence, at).lemma.toLowerCase(),
  );
  if (isFigure(scene, index)) return false;
  const not = part.words.every((word) => word.startsWith('!'));
  const asked = not ? part.words.map((word) => word.slice(1)) : part.words;
  const found = asked.some((word) => {
    if (word.startsWith('~')) return modifiers.includes(word.slice(1));
    if (word === '@armed' && isState(scene, index)) return true;
    if (word === '@state' && isGovernment(scene, index)) return true;
    if (word === '@speaker' && isSpeaker(scene, index)) return true;
    const set = word.startsWith('@') ? classes[word.slice(1)] : new Set([word]);
    return heads.some((head) => hasLemma(set, head) || modifiers.some((one) => isOfTwo(set, one, head)));
  });
  return found !== not;
}

/** `high-commissioner` for "high commissioner": a word of two, which a hyphen joins in a list. */
const isOfTwo = (words: ReadonlySet<string> | undefined, modifier: string, { lemma }: Token): boolean =>
  words?.has(`${modifier}-${lemma.toLowerCase()}`) === true;

/** A state by name, or its armed forces. */
function isGovernment(scene: Scene, index: number): boolean {
  return (
    scene.entities[index]?.type === 'place' || hasLemma(scene.lexicon.classes.armed, tokenOf(scene.sentence, index))
  );
}

/** "summoned Ambassador Roe": what somebody is stands before his name. */
function titlesOf({ entities, sentence }: Scene, name: number): readonly number[] {
  return entities[name]?.type === 'person' ? dependents(sentence, name, 'nmod:desc', 'compound') : [];
}

/** A person by name or office, or a pronoun that stands for one, attacks in words. */
function isSpeaker({ context, entities, links, sentence }: Scene, index: number): boolean {
  const isOne = (type: EntityType | undefined): boolean => type === 'person' || type === 'office';
  const { form, upos } = tokenOf(sentence, index);
  if (upos !== 'PRON') return isOne(entities[index]?.type);
  if (/^(?:him|her)$/iu.test(form)) return true;
  const spans = (links[index] ?? []).map(({ antecedent }) => antecedent);
  return context.entities.some((entity) => isOne(entity.type) && spans.some((span) => overlaps(span, entity)));
}

/** A state by name or by its people may use force; so may a body with a name (Hamas). */
function isState(scene: Scene, index: number): boolean {
  const type = scene.entities[index]?.type;
  return type === 'place' || type === 'nationality' || type === 'organization';
}

/** "Chad and Mali blamed each other": whom it is done to are those named who do it, so that nobody else is; null for any other phrase. */
function bothOf(scene: Scene, { slot }: Part, { view, heads }: Places): readonly ActorPhrase[] | null {
  const whom = slot === 'target' || slot === 'person' || slot === 'loose';
  if (!whom || view.verb !== view.trigger || !heads.some((head) => isEachOther(scene.sentence, head))) return null;
  const doers = view.subjects.flatMap((at) => actorsAt(scene, at));
  return doers.length > 1 && isSeveral(scene, doers) ? doers : null;
}

interface Places {
  readonly view: View;
  /** Heads of the phrases that may fill a part. */
  readonly heads: readonly number[];
}

function actorsOf(scene: Scene, part: Part, heads: readonly number[]): readonly ActorPhrase[] {
  if (part.slot === 'loose') return strongest(heads.flatMap((head) => looseAt(scene, head)));
  if (part.slot === 'person') return heads.flatMap((head) => actorsAt(scene, head));
  if (part.slot === 'target') return heads.flatMap((head) => actorsWithin(scene, head));
  return heads.flatMap((head) => doersAt(scene, head, part.words !== null));
}

/** Behind `in` stands a target only when it names an actor or place (`strikes in Chad`, not `in response`). */
function looseAt(scene: Scene, head: number): readonly ActorPhrase[] {
  return prepOf(scene.sentence, head) === 'in' ? actorsWithin(scene, head) : looseTarget(scene, head);
}

/** Of coordinated victims those that name actors, when any does. */
function strongest(actors: readonly ActorPhrase[]): readonly ActorPhrase[] {
  const strong = actors.filter(({ level }) => level > 1);
  return strong.length > 0 ? strong : actors;
}

/** Those who do something together are at least two, or one phrase that says so (`the two leaders`). */
function isSeveral(scene: Scene, actors: readonly ActorPhrase[]): boolean {
  const [first] = actors;
  if (first === undefined) return false;
  if (actors.some((one) => !overlaps(one.span, first.span) && (one.actor === null || one.actor !== first.actor)))
    return true;
  return standsForSeveral(scene, first.index);
}

/** A subject is a doer when its head names an actor, or a thing that stands for one (`a UN report accused ...`). */
function doersAt(scene: Scene, head: number, asked: boolean): readonly ActorPhrase[] {
  const own = actorsAt(scene, head);
  if (own.length > 0) return own;
  return asked || hasLemma(scene.lexicon.words.proxies, tokenOf(scene.sentence, head)) ? ownersOf(scene, head) : [];
}
