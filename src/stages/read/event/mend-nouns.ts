import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Change, Names } from './repair.ts';
import { isNominal } from './repair.ts';
import { isRel, isVerb, prepOf } from './view.ts';

/** "President Sisi and Sudanese leader Burhan signed": Sisi, taken for the subject or a part of `leader`, is coordinated with it, and `G7` in "Sisi and G7 leaders signed" is not. */
export function subjectOfNoun(sentence: Sentence, at: number, { people }: Names): readonly Change[] {
  const token = tokenOf(sentence, at);
  const asPart = people[at] === true && isRel(token, 'compound', 'nmod', 'amod', 'dep') && !isRel(token, 'nmod:poss');
  if (!(asPart || isRel(token, 'nsubj')) || token.head <= at || !isNominal(token)) return [];
  const head = tokenOf(sentence, token.head);
  if (!isNominal(head) || dependents(sentence, token.head, 'cop').length > 0) return [];
  const joined = sentence.tokens.slice(at + 1, token.head).some(({ upos }) => upos === 'CCONJ');
  if (!joined) return [];
  const parts = dependents(sentence, at, 'conj').filter((part) => part < token.head && people[part] !== true);
  return [
    { at, head: nameBehind(sentence, token.head), deprel: 'conj' },
    ...parts.map((part) => ({ at: part, head: token.head, deprel: 'compound' })),
  ];
}

/** The name for which a title that was taken for the head stands: "and Deputy Minister Rudenko signed". */
function nameBehind(sentence: Sentence, title: number): number {
  const { head, deprel } = tokenOf(sentence, title);
  return deprel === 'nmod:desc' && head > title ? head : title;
}

/** "signed by Dr Roe, the premier of Chad, and envoy Bo of Mali": what follows the description goes with the one described. */
export function besideDescription(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'conj') || token.head < 0 || !isNominal(token)) return [];
  const description = tokenOf(sentence, token.head);
  if (!isRel(description, 'appos') || description.head < 0) return [];
  const and = dependents(sentence, at, 'cc').find((child) => child < at);
  const comma = and !== undefined && sentence.tokens[and - 1]?.form === ',';
  return comma ? [{ at, head: description.head, deprel: 'conj' }] : [];
}

/** The parts of a list hang from its first: "Chad, Mali, Niger and Togo". */
export function partOfList(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.head < 0 || !isNominal(token)) return [];
  const above = tokenOf(sentence, token.head);
  const bare = isRel(token, 'nmod') && token.upos === 'PROPN' && isListed(sentence, at, token.head);
  if (bare) return [{ at, head: token.head, deprel: 'conj' }];
  return isRel(token, 'conj') && isRel(above, 'conj') && isNominal(above) && above.head >= 0
    ? [{ at, head: above.head, deprel: 'conj' }]
    : [];
}

/** A name without a preposition behind a comma and another name. */
function isListed(sentence: Sentence, at: number, head: number): boolean {
  if (prepOf(sentence, at) !== '' || tokenOf(sentence, head).upos !== 'PROPN' || at < head) return false;
  const before = sentence.tokens.slice(head + 1, at).filter(({ upos }) => upos === 'PUNCT');
  return before.length > 0 && !isRel(tokenOf(sentence, at), 'nmod:poss', 'nmod:unmarked', 'nmod:desc');
}

/** "imposed sanctions on a Slovak": the preposition, taken for the phrase, introduces the noun behind it. */
export function prepositionAsPhrase(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.upos !== 'ADP' || !isRel(token, 'obl') || token.head < 0) return [];
  const next = sentence.tokens.findIndex((one, index) => index > at && isNounEnd(sentence, one, index));
  if (next < 0 || next > at + 5) return [];
  return [
    { at: next, head: token.head, deprel: 'obl' },
    { at, head: next, deprel: 'case' },
  ];
}

/** A noun behind which no other noun stands; or `national`, `official`, tagged as an adjective. */
function isNounEnd(sentence: Sentence, token: Token, index: number): boolean {
  const next = sentence.tokens[index + 1];
  const goesOn = next !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(next.upos);
  return !goesOn && (isNominal(token) || token.upos === 'ADJ');
}

/** "promised Chad full support": the bare noun that was hung on the object before it is a second object. */
export function secondObject(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'nmod') || token.deprel !== 'nmod' || token.upos !== 'NOUN' || token.head < 0) return [];
  const object = tokenOf(sentence, token.head);
  const owned = dependents(sentence, at, 'nmod:poss', 'det').some((child) => child === token.head + 1);
  if (!owned || !isRel(object, 'obj') || prepOf(sentence, at) !== '' || object.head < 0) return [];
  return [{ at, head: object.head, deprel: 'obl:unmarked' }];
}

/** "Peru along with its allies demanded": the first is who acts, the others are with it. */
export function withOthers(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'compound') || token.head <= at || token.upos !== 'PROPN') return [];
  const noun = tokenOf(sentence, token.head);
  const between = dependents(sentence, token.head, 'case').some((marker) => marker > at);
  if (!between || !isRel(noun, 'nsubj', 'obj')) return [];
  return [
    { at, head: noun.head, deprel: noun.deprel },
    { at: token.head, head: at, deprel: 'nmod' },
  ];
}

/** "Chad, along with Mali and Togo, condemned": those named beside the doer before the verb do it too. */
export function besideDoer(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isNominal(token) || !isRel(token, 'obl', 'nsubj', 'nmod', 'appos') || token.head < 0) return [];
  const marker = joiningMarker(sentence, at);
  if (marker < 1) return [];
  const before = sentence.tokens[marker - 1]?.form === ',' ? marker - 2 : marker - 1;
  const doer = subjectEnding(sentence, before, at);
  return doer < 0 || doer === at ? [] : [{ at, head: doer, deprel: 'conj' }];
}

/** Where `along with`, `together with` or `as well as` begins right before a phrase, or -1. */
function joiningMarker(sentence: Sentence, at: number): number {
  const first = Math.min(firstOfName(sentence, at), ...dependents(sentence, at, 'nmod:poss'));
  const words = (from: number): string =>
    sentence.tokens
      .slice(Math.max(0, from), first)
      .map(({ form }) => form.toLowerCase())
      .join(' ');
  if (/^(?:along|together) with$/u.test(words(first - 2))) return first - 2;
  return words(first - 3) === 'as well as' ? first - 3 : -1;
}

/** The subject before a verb whose phrase ends at a token, or -1. */
function subjectEnding(sentence: Sentence, end: number, before: number): number {
  let at = end;
  while (at >= 0 && at < before) {
    const token = tokenOf(sentence, at);
    if (isRel(token, 'nsubj')) return token.head > before ? at : -1;
    if (!isRel(token, 'flat', 'conj', 'nmod', 'appos', 'compound')) return -1;
    at = token.head;
  }
  return -1;
}

/** "travel to Niger, Equatorial Guinea, and Chad": a name hung beside the verb goes with the name right before the comma or the conjunction. */
export function listedBesideVerb(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (
    token.upos !== 'PROPN' ||
    token.head < 0 ||
    !(isSecondSubject(sentence, at) || (isRel(token, 'conj') && token.head < at))
  )
    return [];
  if (!isVerb(tokenOf(sentence, token.head)) || dependents(sentence, at, 'nsubj', 'cop', 'aux').length > 0) return [];
  const first = firstOfName(sentence, at);
  let before = first - 1;
  while (before >= 0 && /^(?:,|and|or|&)$/u.test(sentence.tokens[before]?.form ?? '')) before--;
  if (before === first - 1 || (token.head < at && before <= token.head)) return [];
  const name = topName(sentence, before);
  return name < 0 ? [] : [{ at, head: name, deprel: 'conj' }];
}

/** "the ministers of Niger, Mali, and Togo met": the last of a list, taken for a subject beside the first. */
function isSecondSubject(sentence: Sentence, at: number): boolean {
  const { deprel, head } = tokenOf(sentence, at);
  if (deprel !== 'nsubj' || head < at || sentence.tokens[firstOfName(sentence, at) - 1]?.form !== 'and') return false;
  return dependents(sentence, head, 'nsubj').some((one) => one < at);
}

function firstOfName(sentence: Sentence, at: number): number {
  const parts = dependents(sentence, at, 'compound', 'amod', 'nmod:desc', 'det').filter((part) => part < at);
  return Math.min(at, ...parts);
}

/** The name that a token ends, or -1. */
function topName(sentence: Sentence, at: number): number {
  const token = tokenOf(sentence, at);
  if (token.upos !== 'PROPN') return -1;
  const inside = isRel(token, 'flat') && token.head >= 0 ? token.head : at;
  return tokenOf(sentence, inside).upos === 'PROPN' ? inside : -1;
}

/** "were killed, according to the ministry": what a preposition introduces is no subject or object. */
export function subjectBehindPreposition(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'nsubj', 'obj') || token.head < 0 || token.head > at) return [];
  const parts = sentence.tokens.slice(token.head + 1, at).findIndex((part) => part.lemma === 'accord');
  const marked =
    parts >= 0 || dependents(sentence, at, 'case').some((part) => tokenOf(sentence, part).lemma === 'accord');
  return marked ? [{ at, head: token.head, deprel: 'obl' }] : [];
}
