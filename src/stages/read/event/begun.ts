import { overlaps } from '../../../base/text/spans.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Scene } from './scene.ts';
import { prepOf } from './view.ts';

// What is done, though it hangs from words that look forward.

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

/** "flew to Lagos to mediate between Chad and Niger": who has gone somewhere to do what begins with coming does it; "to meet the king" may not be had. */
export function isErrand(scene: Scene, clause: number): boolean {
  const { sentence } = scene;
  const { lemma, head, deprel } = tokenOf(sentence, clause);
  const above = sentence.tokens[head];
  if (above === undefined || !/^(?:advcl|xcomp)$/u.test(deprel) || !/^(?:mediate|negotiate|intercede)$/u.test(lemma))
    return false;
  return above.xpos === 'VBD' && going.test(above.lemma) && hasGoal(scene, head);
}

/** "came to Quito", not "went to war", "came from Quito": where somebody goes is named. */
const hasGoal = ({ sentence, entities }: Scene, verb: number): boolean =>
  dependents(sentence, verb, 'obl').some(
    (at) => entities[at]?.type === 'place' && /^(?:to|into|in|between)$/u.test(prepOf(sentence, at)),
  );
