import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, headOfSpan, tokenOf } from '../../../base/text/tree.ts';
import type { Scene } from './scene.ts';
import { isRel, isVerb, prepOf } from './view.ts';

// Words around a verb or noun that say that it is not, or perhaps never, done.

export const ifMarks: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest']);

/** "if he is deposed or steps down": the mark holds for both. */
export function isUnderIf({ sentence }: Scene, verb: number): boolean {
  return dependents(sentence, verb, 'mark').some((at) => ifMarks.has(tokenOf(sentence, at).form.toLowerCase()));
}

/** "blamed each other rather than holding talks", "instead of meeting": what was not done. */
export function isInstead({ sentence }: Scene, clause: number): boolean {
  const [second, first] = [1, 2].map((step) => sentence.tokens[clause - step]?.form.toLowerCase());
  return (first === 'rather' && second === 'than') || (first === 'instead' && second === 'of');
}

/** "the cancellation of their meeting". */
export function isOfCancelling({ sentence }: Scene, noun: number): boolean {
  const token = tokenOf(sentence, noun);
  return (
    isRel(token, 'nmod') &&
    prepOf(sentence, noun) === 'of' &&
    /^(?:cancell?ation|postponement|cancelling|canceling)$/u.test(tokenOf(sentence, token.head).lemma)
  );
}

/** "has yet to agree": it has not. */
export function isYetTo({ sentence }: Scene, at: number): boolean {
  const { deprel, head } = tokenOf(sentence, at);
  if (deprel !== 'xcomp' || !/^(?:have|be|remain)$/u.test(tokenOf(sentence, head).lemma)) return false;
  return [at, head].some((verb) =>
    dependents(sentence, verb, 'advmod').some((adverb) => tokenOf(sentence, adverb).lemma === 'yet'),
  );
}

/** "missiles capable of hitting Peru", wherever the parser hung it. */
export function isOfPower({ sentence }: Scene, verb: number): boolean {
  const [of, power] = [1, 2].map((step) => sentence.tokens[verb - step]?.form.toLowerCase());
  return of === 'of' && (power === 'capable' || power === 'incapable');
}

/** What is said of something that has been announced: "a visit would be held", "an embargo would begin"; not "would start a war". */
const announced = /^(?:begin|start|hold|happen|occur|resume|open)$/u;

/** "take place", "take effect". */
const taken = /^(?:place|effect)$/u;

/** "A visit would take place, he said", "a visit would follow in June": told beforehand, as is what the verb has a day for. */
function isAnnounced({ sentence, timexes }: Scene, verb: number): boolean {
  const token = tokenOf(sentence, verb);
  const objects = dependents(sentence, verb, 'obj').map((at) => tokenOf(sentence, at).lemma);
  if (objects.length === 0 ? announced.test(token.lemma) : objects.some((lemma) => taken.test(lemma))) return true;
  const dates = timexes.filter(({ type, value }) => type === 'DATE' && /^[\dX]/u.test(value));
  const heads = dates.map((timex) => headOfSpan(sentence, timex));
  return isVerb(token) && heads.some((head) => head >= 0 && tokenOf(sentence, head).head === verb);
}

/** "An attack would be a mistake" is only thought of; "the attack would be the third" is known. */
export function isThought(scene: Scene, noun: number, verb: number): boolean {
  const { sentence } = scene;
  if (isAnnounced(scene, verb)) return false;
  const isA = dependents(sentence, noun, 'det').some((at) => /^an?$/iu.test(tokenOf(sentence, at).form));
  return isA && dependents(sentence, verb, 'aux').some((at) => tokenOf(sentence, at).form.toLowerCase() === 'would');
}

/** "Any meeting between Peru and Chile" may never be. */
export function isAny({ sentence }: Scene, noun: number): boolean {
  return dependents(sentence, noun, 'det').some((at) => tokenOf(sentence, at).lemma === 'any');
}

/** Verbs whose past has the form of their present. */
const samePast = /^(?:beat|burst|cast|cost|cut|hit|hurt|let|put|quit|read|set|shut|spread)$/u;

/**
 * "wars are rarer when Chad and Mali are talking", "it was not known what they would say when they meet", "whenever Chad attacks": told in the
 * present of no time, or of one to come; a headline and a chronicle tell the past so ("Ten die when Chad bombs Mali", "It is dawn when Chad attacks").
 */
export function isWhenever(scene: Scene, clause: number): boolean {
  const { sentence } = scene;
  const { head } = tokenOf(sentence, clause);
  const mark = [...dependents(sentence, clause, 'mark', 'advmod'), head].find((at) => at >= 0 && isWhen(sentence, at));
  if (mark === undefined || !isInPresent(scene, clause)) return false;
  const above = mark === head ? tokenOf(sentence, head).head : head;
  if (above < 0 || /^whenever$/iu.test(tokenOf(sentence, mark).form)) return true;
  const { xpos, lemma } = tokenOf(sentence, above);
  if (xpos === 'VBD') return true;
  return /^JJ/u.test(xpos) && !harmed.test(lemma) && dependents(sentence, above, 'cop').length > 0;
}

/** Adjectives of those whom an attack has struck. */
const harmed = /^(?:dead|hurt|homeless|missing)$/u;

const isWhen = (sentence: Sentence, at: number): boolean => /^when(?:ever)?$/iu.test(tokenOf(sentence, at).form);

/** "meets", "are meeting"; not "has met". */
function isInPresent({ sentence }: Scene, verb: number): boolean {
  const { xpos, lemma } = tokenOf(sentence, verb);
  const helpers = dependents(sentence, verb, 'aux').map((at) => tokenOf(sentence, at).xpos);
  if (xpos === 'VBG') return helpers.some((helper) => /^VB[ZP]$/u.test(helper));
  return /^VB[ZP]$/u.test(xpos) && helpers.length === 0 && !samePast.test(lemma);
}
