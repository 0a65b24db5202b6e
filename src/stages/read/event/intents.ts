import { ancestorsOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { isRel } from './view.ts';

/** "has to leave", "needs to meet", "ought to apologise" are duties; who "had to leave" has left. */
export function isDuty({ sentence }: Scene, at: number): boolean {
  const { lemma, xpos } = tokenOf(sentence, tokenOf(sentence, at).head);
  const isTo = dependents(sentence, at, 'mark').some((mark) => tokenOf(sentence, mark).lemma === 'to');
  return isTo && (lemma === 'ought' || lemma === 'need' || (lemma === 'have' && /^VB[ZP]?$/u.test(xpos)));
}

/** "will review opportunities to deepen ties", "looks forward to meeting": what is only a chance or a hope. */
export function isChance({ sentence, lexicon }: Scene, at: number): boolean {
  const { head } = tokenOf(sentence, at);
  const isForward = dependents(sentence, head, 'advmod').some((one) => tokenOf(sentence, one).lemma === 'forward');
  if (isForward && tokenOf(sentence, head).lemma === 'look') return true;
  const to = dependents(sentence, at, 'mark').find((one) => tokenOf(sentence, one).lemma === 'to');
  const object = dependents(sentence, head, 'obj').find((one) => to !== undefined && one === to - 1);
  return object !== undefined && hasLemma(lexicon.words.irrealNouns, tokenOf(sentence, object));
}

/** "often hosts", "usually visits": a habit told in the present is no news. */
export function isHabit({ sentence, lexicon }: Scene, verb: number): boolean {
  const isBare = tokenOf(sentence, verb).xpos === 'VB' && dependents(sentence, verb, 'aux', 'mark').length === 0;
  if (!isBare && !/^VB[ZP]$/u.test(tokenOf(sentence, verb).xpos)) return false;
  return dependents(sentence, verb, 'advmod').some((at) => lexicon.words.habits.has(tokenOf(sentence, at).lemma));
}

/** "had planned to attack", "intended to attack": told in the past by the paper itself; what somebody "said he planned" is told in his words. */
export function isDroppedPlan(scene: Scene, verb: number): boolean {
  const { sentence, lexicon } = scene;
  const { lemma, xpos } = tokenOf(sentence, verb);
  if (!lexicon.words.intents.has(lemma)) return false;
  const forms = dependents(sentence, verb, 'aux').map((at) => tokenOf(sentence, at).form.toLowerCase());
  const went = xpos === 'VBG' && (forms.includes('was') || forms.includes('were'));
  return (forms.includes('had') || went || xpos === 'VBD') && !isTold(scene, verb);
}

/** Whether a verb stands in a clause that somebody says, thinks or has found. */
function isTold({ sentence }: Scene, verb: number): boolean {
  return [verb, ...ancestorsOf(sentence, verb)].some((at) => isRel(tokenOf(sentence, at), 'ccomp'));
}
