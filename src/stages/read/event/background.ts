import { eventTypes, type EventType } from '../../../base/schema/event-types.ts';
import type { Modality, Timex } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { contains, overlaps } from '../../../base/text/spans.ts';
import { ancestorsOf, dependents, headOfSpan, tokenOf } from '../../../base/text/tree.ts';
import { isDated, isLastYears, isOld, isRecent } from './ages.ts';
import { carriersOf, isBygone, isOldBefore, isSimplePast } from './bygone.ts';
import { isGiven, isPresupposed, isStandingText } from './presupposed.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';
import { isRel, isVerb, prepOf } from './view.ts';
import { timeOf } from './when-where.ts';

/** Prepositions behind which a meeting goes on while the rest is told. */
const current = new Set(['during', 'on', 'at', 'amid', 'in', 'with']);
/** Measures that last: a mention of them is not news. */
const standing = new Set(['sanction', 'sanctions', 'embargo', 'tariff', 'ban', 'blockade', 'boycott']);
const subordinate = ['acl:relcl', 'advcl', 'acl'];

/** Types whose nouns name a thing to be had (`the need for cooperation`) rather than what was done. */
const abstract: ReadonlySet<EventType> = new Set(['COOPERATE', 'SUPPORT', 'AID', 'AGREE']);

/** Adjectives that tell one deed from those before it: "woke to more raids", "amid fresh strikes". */
const fresh = new Set(['fresh', 'more', 'renewed', 'new', 'latest']);

/** "their ongoing war". */
const goingOn = /^(?:ongoing|on-going|continuing|current)$/iu;

interface Ground {
  readonly view: View;
  readonly type: EventType;
  /** Told in the past perfect. */
  readonly past: boolean;
}

/**
 * Actual or historical: older by its own date than the report, told in the past before the past, in a sentence or a paragraph that speaks of
 * an older time, or named only in passing.
 */
export function background(scene: Scene, { view, type, past }: Ground): Modality {
  const time = timeOf(scene, view);
  if (time !== null && (isOld(scene, time) || isLastYears(scene, time))) return 'historical';
  if (time !== null && isRecent(scene, time)) return 'actual';
  if (isEarlierThisYear(scene, time) || isPresupposed(scene, view.verb ?? view.trigger)) return 'historical';
  if (time === null && view.verb !== null && (isStandingText(scene, view.verb) || isGiven(scene, view.verb, type)))
    return 'historical';
  if (view.verb !== null && isFormer(scene, view.verb)) return 'historical';
  if ((time === null || !isDay(time)) && isBygone(scene, view, type)) return 'historical';
  if (past && (isSubordinate(scene, view.verb ?? view.trigger) || isToldBefore(scene, view.verb))) return 'historical';
  if (time === null && view.verb !== null && isOfOldTimes(scene, view.verb, type)) return 'historical';
  if (view.verb === null && isBegun(scene, view.trigger)) return 'historical';
  if (view.verb !== null || !isInPassing(scene, view.trigger, type)) return 'actual';
  return abstract.has(type) && isRel(tokenOf(scene.sentence, view.trigger), 'nmod', 'compound')
    ? 'hypothetical'
    : 'historical';
}

/** "decided in 1998 to hold talks": what lay ahead then is background now; in a report of no known day nothing is. */
export function overdue(scene: Scene, view: View, modality: Modality): Modality {
  const time = modality === 'future' && scene.context.article.published !== null ? timeOf(scene, view) : null;
  return time !== null && isOld(scene, time) ? 'historical' : modality;
}

/** "earlier this year", once some of it is over, as it is in a report of no known day. */
function isEarlierThisYear({ context: { article } }: Scene, timex: Timex | null): boolean {
  if (timex === null) return false;
  const words = article.text.slice(Math.max(0, timex.start - 8), timex.end);
  return /\bearlier\b.*\byear$/iu.test(words) && (article.published?.value.slice(5, 7) ?? '12') > '02';
}

/** Whether a time expression names a day, with its month or by the week alone. */
const isDay = ({ type, value }: Timex): boolean => type === 'TIME' || /^(?:\w{4}-\d\d-\d\d|XXXX-WXX-\d)/u.test(value);

/** "has targeted hospitals before", "previously refused", "in the past": an adverb says so. */
function isFormer(scene: Scene, verb: number): boolean {
  const { sentence, lexicon, timexes } = scene;
  const own = carriersOf(sentence, verb);
  const verbs = [...own, ...sayingOf(scene, verb)];
  const adverbs = verbs.flatMap((at) => dependents(sentence, at, 'advmod')).map((at) => tokenOf(sentence, at).lemma);
  if (adverbs.some((adverb) => lexicon.words.formerly.has(adverb.toLowerCase()))) return true;
  if (verbs.some((at) => isThen(scene, at))) return true;
  return timexes.some((timex) => isVague(scene, timex) && own.includes(verbOver(sentence, timex)));
}

/** "recently", "in the past"; "just a few days ago" is news. */
const isVague = ({ context: { article } }: Scene, { value, start, end }: Timex): boolean =>
  value === 'PAST_REF' && !/\b(?:days?|hours?) ago$/iu.test(article.text.slice(start, end));

/** "said at the time that it had attacked": the verb of saying over what is told. */
function sayingOf({ sentence, lexicon }: Scene, verb: number): readonly number[] {
  const { deprel, head } = tokenOf(sentence, verb);
  return deprel === 'ccomp' && head >= 0 && lexicon.words.sayVerbs.has(tokenOf(sentence, head).lemma) ? [head] : [];
}

/** "at the time", "on previous visits"; "in the past hours" is now. */
function isThen({ sentence, timexes }: Scene, verb: number): boolean {
  return dependents(sentence, verb, 'obl').some((at) => {
    const token = tokenOf(sentence, at);
    if (timexes.some((timex) => overlaps(timex, token))) return false;
    const adjectives = dependents(sentence, at, 'amod').map((one) => tokenOf(sentence, one).lemma);
    if (adjectives.some((lemma) => /^(?:previous|past|prior|former)$/u.test(lemma))) return true;
    const isThe = dependents(sentence, at, 'det').some((one) => tokenOf(sentence, one).form.toLowerCase() === 'the');
    const isAlone = dependents(sentence, at, 'nmod', 'acl').length === 0;
    return token.form.toLowerCase() === 'time' && prepOf(sentence, at) === 'at' && isThe && isAlone;
  });
}

/** A past tense without a date of its own, where the sentence has old dates only, or none and goes on from one in its paragraph. */
function isOfOldTimes(scene: Scene, verb: number, type: EventType): boolean {
  if (tokenOf(scene.sentence, verb).xpos === 'VBZ' || tokenOf(scene.sentence, verb).xpos === 'VBP') return false;
  const own = scene.timexes.filter((timex) => isDated(timex) || isOld(scene, timex));
  if (own.length === 0) return isDeed(type) && isPast(scene, verb) && (wasOldBefore(scene) || isOldBefore(scene));
  const isOver = (timex: Timex): boolean => isOld(scene, timex) || (isMaterial(type) && isLastYears(scene, timex));
  if (!own.every((timex) => isOver(timex) && !isBeginning(scene, timex))) return false;
  const above = [verb, ...ancestorsOf(scene.sentence, verb)];
  if (own.some((timex) => overVerbs(scene.sentence, timex).some((at) => above.includes(at)))) return true;
  if (type === 'ASSAULT' && own.some((timex) => isAnswerTo(scene, timex, verb))) return true;
  if (!isDeed(type) || !isSimplePast(scene.sentence, verb)) return false;
  return own.some((timex) => (isMaterial(type) ? isOutside : isInOblique)(scene.sentence, timex, verb));
}

/** "launched an offensive after Chad attacked it on 7 October", told of another year: blows follow soon. */
function isAnswerTo({ sentence, context }: Scene, timex: Timex, verb: number): boolean {
  const clause = verbOver(sentence, timex);
  if (clause < 0 || tokenOf(sentence, clause).head !== verb || !isSimplePast(sentence, verb)) return false;
  const isAfter = dependents(sentence, clause, 'mark').some(
    (at) => tokenOf(sentence, at).form.toLowerCase() === 'after',
  );
  const published = context.article.published?.value.slice(0, 4) ?? '';
  return isAfter && isRel(tokenOf(sentence, clause), 'advcl') && timex.value.slice(0, 4) < published;
}

/** Whether a date stands in no clause below the verb: "found guilty of an act that he did in 2002" is news. */
function isOutside(sentence: Sentence, timex: Span, verb: number): boolean {
  const head = headOfSpan(sentence, timex);
  const path = head < 0 ? [] : ancestorsOf(sentence, head);
  const at = path.indexOf(verb);
  return head >= 0 && !path.slice(0, Math.max(0, at)).some((one) => isVerb(tokenOf(sentence, one)));
}

/** "travelled to Togo in the wake of the 2002 invasion": a phrase of the verb holds the date. */
function isInOblique(sentence: Sentence, timex: Span, verb: number): boolean {
  const head = headOfSpan(sentence, timex);
  const path = head < 0 ? [] : [head, ...ancestorsOf(sentence, head)];
  const at = path.indexOf(verb);
  const inside = path.slice(0, at < 0 ? 0 : at);
  const top = inside.at(-1);
  return (
    top !== undefined && isRel(tokenOf(sentence, top), 'obl') && !inside.some((one) => isVerb(tokenOf(sentence, one)))
  );
}

/** That verb with those that it stands for: the clause over "was in 2015, when", the verb that "speaking in 2015, he" describes. */
function overVerbs(sentence: Sentence, timex: Span): readonly number[] {
  const verb = verbOver(sentence, timex);
  if (verb < 0) return [];
  const { xpos, deprel, head } = tokenOf(sentence, verb);
  const isWhile = xpos === 'VBG' && deprel === 'advcl' && verb < head;
  const isAlone = dependents(sentence, verb, 'mark', 'aux').length === 0;
  const isPredicate = dependents(sentence, verb, 'cop').length > 0 && isRel(tokenOf(sentence, verb), 'obl');
  return (isWhile && isAlone) || isPredicate ? [verb, head] : [verb];
}

/** The verb that a date tells the time of, or -1: `the 1972 treaty` dates a noun. */
function verbOver(sentence: Sentence, timex: Span): number {
  const head = headOfSpan(sentence, timex);
  if (head >= 0 && dependents(sentence, head, 'cop').length > 0) return head;
  const verb = head < 0 ? -1 : tokenOf(sentence, head).head;
  return verb >= 0 && isVerb(tokenOf(sentence, verb)) ? verb : -1;
}

/** What somebody says is told because it is new, whatever the story before it. */
const isDeed = (type: EventType): boolean => isMaterial(type) || deeds.has(type);
const isMaterial = (type: EventType): boolean => /^material/u.test(eventTypes[type].quad);
const deeds: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'CONCEDE']);

/** `since 2018`: it goes on. */
function isBeginning({ context: { article } }: Scene, { start }: Timex): boolean {
  return /\b(?:since|from)\s(?:\S+\s){0,2}$/iu.test(article.text.slice(Math.max(0, start - 16), start));
}

/** A finite past tense, not the perfect. */
function isPast({ sentence }: Scene, verb: number): boolean {
  return (
    tokenOf(sentence, verb).xpos === 'VBD' ||
    dependents(sentence, verb, 'aux').some((at) => tokenOf(sentence, at).xpos === 'VBD')
  );
}

/** Whether the last date before the sentence in its paragraph is of another year than the report. */
function wasOldBefore(scene: Scene): boolean {
  const { article, timexes } = scene.context;
  const { start } = scene.sentence;
  const block = article.blocks.find((one) => one.start <= start && start < one.end);
  const published = article.published?.value.slice(0, 4);
  if (block === undefined || published === undefined) return false;
  const last = timexes.filter((timex) => timex.start >= block.start && timex.end <= start && isDated(timex)).at(-1);
  if (last === undefined || last.value.slice(0, 4) >= published || !isOld(scene, last)) return false;
  const sentence = scene.context.parse.sentences.find((one) => contains(one, last));
  const verb = sentence === undefined ? -1 : verbOver(sentence, last);
  // "condemned those who attacked it on 7 October": what only a relative clause dates sets no scene.
  return sentence !== undefined && verb >= 0 && !isRelative(sentence, verb);
}

const isRelative = (sentence: Sentence, verb: number): boolean =>
  [verb, ...ancestorsOf(sentence, verb)].some((at) => tokenOf(sentence, at).deprel === 'acl:relcl');

/** "Chad had expelled the envoy", by the paper itself: it goes back behind what it tells. */
function isToldBefore({ sentence }: Scene, verb: number | null): boolean {
  if (verb === null || !/^VB[GN]$/u.test(tokenOf(sentence, verb).xpos)) return false;
  return ![verb, ...ancestorsOf(sentence, verb)].some((at) => isRel(tokenOf(sentence, at), 'ccomp'));
}

function isSubordinate(scene: Scene, at: number): boolean {
  const path = [at, ...ancestorsOf(scene.sentence, at)];
  return path.some((index) => subordinate.includes(tokenOf(scene.sentence, index).deprel));
}

/** "after the raids began in February": the verb that the noun is subject of has an old date. */
function isBegun(scene: Scene, noun: number): boolean {
  const { deprel, head } = tokenOf(scene.sentence, noun);
  if (deprel !== 'nsubj' || head < 0 || !scene.lexicon.words.aspectVerbs.has(tokenOf(scene.sentence, head).lemma))
    return false;
  return scene.timexes.some(
    (timex) =>
      isDated(timex) &&
      isOld(scene, timex) &&
      ancestorsOf(scene.sentence, headOfSpan(scene.sentence, timex)).includes(head),
  );
}

/** Whether a noun's mere mention is none of its news; that a war began or goes on is. */
function isStanding({ sentence, lexicon }: Scene, { lemma, head }: Token): boolean {
  if (standing.has(lemma)) return true;
  return (
    lexicon.words.lasting.has(lemma) && (head < 0 || !lexicon.words.aspectVerbs.has(tokenOf(sentence, head).lemma))
  );
}

/** A bare noun is news when it is what the sentence is about (standing sanctions are not); elsewhere it is background. */
function isInPassing(scene: Scene, noun: number, type: EventType): boolean {
  const token = tokenOf(scene.sentence, noun);
  if (!isStanding(scene, token) && (token.head < 0 || isRel(token, 'nsubj'))) return false;
  const adjectives = dependents(scene.sentence, noun, 'amod').map((at) => tokenOf(scene.sentence, at).form);
  const isFresh = adjectives.some((adjective) => fresh.has(adjective.toLowerCase()));
  if (isFresh && !isStanding(scene, token)) return false;
  if (scene.lexicon.words.lasting.has(token.lemma) && adjectives.some((adjective) => goingOn.test(adjective)))
    return false;
  return !(type === 'CONSULT' && isRel(token, 'obl') && current.has(prepOf(scene.sentence, noun)));
}
