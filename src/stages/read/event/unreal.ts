import { overlaps } from '../../../base/text/spans.ts';
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

/** "agreed to a truce after five days of fighting": what went on for so long was, whatever the verb that it hangs from looks forward to. */
export function isOfSpan({ sentence, timexes }: Scene, verb: number): boolean {
  const of = dependents(sentence, verb, 'mark', 'case').find((at) => tokenOf(sentence, at).form.toLowerCase() === 'of');
  const before = of === undefined ? undefined : sentence.tokens[of - 1];
  if (before === undefined || tokenOf(sentence, verb).xpos !== 'VBG') return false;
  const span = timexes.find((timex) => timex.type === 'DURATION' && overlaps(timex, before));
  const opening = span === undefined ? undefined : sentence.tokens.findLast(({ end }) => end <= span.start);
  return /^(?:after|following|amid|despite)$/iu.test(opening?.form ?? '');
}

const going = /^(?:go|come|travel|fly|sail|drive|shuttle|hurry|rush|return|arrive)$/u;

/** "flew to Lagos to mediate between Chad and Niger": who has gone to do what begins with coming does it; "to meet the king" may not be had. */
export function isErrand({ sentence }: Scene, clause: number): boolean {
  const { lemma, head, deprel } = tokenOf(sentence, clause);
  const above = sentence.tokens[head];
  if (above === undefined || !/^(?:advcl|xcomp)$/u.test(deprel) || !/^(?:mediate|negotiate|intercede)$/u.test(lemma))
    return false;
  return above.xpos === 'VBD' && going.test(above.lemma);
}
