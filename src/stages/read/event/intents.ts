import type { Token } from '../../../base/schema/parse.ts';
import { ancestorsOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { isRel, prepOf } from './view.ts';

/** "has to leave", "needs to meet", "ought to apologise" are duties; who "had to leave" has left. */
export function isDuty({ sentence }: Scene, at: number): boolean {
  const { lemma, xpos } = tokenOf(sentence, tokenOf(sentence, at).head);
  const isTo = dependents(sentence, at, 'mark').some((mark) => tokenOf(sentence, mark).lemma === 'to');
  return isTo && (lemma === 'ought' || lemma === 'need' || (lemma === 'have' && /^VB[ZP]?$/u.test(xpos)));
}

/** "will review opportunities to deepen ties", "looks to meet", "looks forward to meeting", "are working to deepen ties": what is only a chance or a hope. */
export function isChance({ sentence, lexicon }: Scene, at: number): boolean {
  const { head } = tokenOf(sentence, at);
  const isForward = dependents(sentence, head, 'advmod').some((one) => tokenOf(sentence, one).lemma === 'forward');
  const to = dependents(sentence, at, 'mark').find((one) => tokenOf(sentence, one).lemma === 'to');
  const { lemma, xpos } = tokenOf(sentence, head);
  if ((isForward || to !== undefined) && lemma === 'look') return true;
  if (to !== undefined && lemma === 'work' && xpos !== 'VBD') return true;
  const object = dependents(sentence, head, 'obj').find((one) => to !== undefined && one === to - 1);
  return object !== undefined && hasLemma(lexicon.words.irrealNouns, tokenOf(sentence, object));
}

/** "the visit is set to begin", "talks are due on Monday", "a summit is planned for May". */
export function isScheduled({ sentence, lexicon }: Scene, predicate: number): boolean {
  const { lemma, xpos } = tokenOf(sentence, predicate);
  const isBe = dependents(sentence, predicate, 'aux', 'cop').some((at) => tokenOf(sentence, at).lemma === 'be');
  return isBe && xpos !== 'VBG' && lexicon.words.futureVerbs.has(lemma);
}

/** "will no longer allow". */
export function isNoLonger({ sentence }: Scene, verb: number): boolean {
  return dependents(sentence, verb, 'advmod').some(
    (at) => /^long/iu.test(tokenOf(sentence, at).lemma) && sentence.tokens[at - 1]?.form.toLowerCase() === 'no',
  );
}

/** "has in no way agreed", "would by no means help". */
export function isNoWay({ sentence }: Scene, verb: number): boolean {
  return dependents(sentence, verb, 'obl').some((at) => {
    const words = dependents(sentence, at, 'case', 'det').map((one) => tokenOf(sentence, one).form.toLowerCase());
    return /^(?:in no (?:way|sense)|by no means|under no circumstances)$/u.test(
      [...words, tokenOf(sentence, at).form.toLowerCase()].join(' '),
    );
  });
}

/** "Chad to seek talks with Libya": a headline's infinitive with a subject lies ahead. */
export function isHeadline({ sentence }: Scene, verb: number): boolean {
  const { deprel, xpos } = tokenOf(sentence, verb);
  const marks = dependents(sentence, verb, 'mark').map((at) => tokenOf(sentence, at).lemma);
  return deprel === 'root' && xpos === 'VB' && marks.includes('to') && dependents(sentence, verb, 'nsubj').length > 0;
}

/** "when they meet", "only after they had met" beside what will or would be done: it has not come either. */
export function isBesideFuture(scene: Scene, clause: number): boolean {
  const { sentence } = scene;
  const { head, xpos } = tokenOf(sentence, clause);
  const marks = dependents(sentence, clause, 'mark', 'advmod').map((at) => tokenOf(sentence, at).form.toLowerCase());
  if (head < 0 || !marks.some((mark) => mark === 'when' || mark === 'once' || mark === 'after')) return false;
  const auxiliaries = (at: number): readonly string[] =>
    dependents(sentence, at, 'aux').map((one) => tokenOf(sentence, one).form.toLowerCase());
  const [above, own] = [auxiliaries(head), auxiliaries(clause)];
  if (own.includes('had')) return above.includes('would');
  const isAhead = above.includes('will') || above.includes('would') || isExpected(scene, head);
  return /^VB[ZP]?$/u.test(xpos) && own.length === 0 && isAhead;
}

/** "expects the pact to be discussed". */
function isExpected({ sentence, lexicon }: Scene, verb: number): boolean {
  const { deprel, head } = tokenOf(sentence, verb);
  const above = deprel === 'acl' && head >= 0 ? tokenOf(sentence, head).head : head;
  if (above < 0 || !/^(?:xcomp|ccomp|acl)$/u.test(deprel)) return false;
  return lexicon.words.futureVerbs.has(tokenOf(sentence, above).lemma);
}

/** "a deal that would see troops leave": what a plan would bring about. */
export function isOfPlan({ sentence, lexicon }: Scene, verb: number): boolean {
  const { deprel, head } = tokenOf(sentence, verb);
  if (deprel !== 'acl:relcl') return false;
  const isWould = dependents(sentence, verb, 'aux').some((at) => tokenOf(sentence, at).form.toLowerCase() === 'would');
  const noun = tokenOf(sentence, head);
  return isWould && (hasLemma(lexicon.classes['agreement'], noun) || hasLemma(lexicon.classes['proposal'], noun));
}

/** "often hosts", "usually visits": a habit told in the present is no news. */
export function isHabit({ sentence, lexicon }: Scene, verb: number): boolean {
  const isBare = tokenOf(sentence, verb).xpos === 'VB' && dependents(sentence, verb, 'aux', 'mark').length === 0;
  if (!isBare && !/^VB[ZP]$/u.test(tokenOf(sentence, verb).xpos)) return false;
  const { deprel, head } = tokenOf(sentence, verb);
  const verbs = deprel === 'conj' ? [verb, head] : [verb];
  return verbs
    .flatMap((at) => dependents(sentence, at, 'advmod'))
    .some((at) => lexicon.words.habits.has(tokenOf(sentence, at).lemma));
}

/** "had planned to attack", "intended to attack": told in the past by the paper itself; what somebody "said he planned" is told in his words. */
export function isDroppedPlan(scene: Scene, verb: number): boolean {
  const { sentence, lexicon } = scene;
  const { lemma, xpos } = tokenOf(sentence, verb);
  const forms = dependents(sentence, verb, 'aux').map((at) => tokenOf(sentence, at).form.toLowerCase());
  if (lemma === 'expect' && forms.includes('had')) return true;
  if (!lexicon.words.intents.has(lemma)) return false;
  const went = xpos === 'VBG' && (forms.includes('was') || forms.includes('were'));
  return (forms.includes('had') || went || xpos === 'VBD') && !isTold(scene, verb);
}

/** Whether a verb stands in a clause that somebody says, thinks or has found. */
function isTold({ sentence }: Scene, verb: number): boolean {
  return [verb, ...ancestorsOf(sentence, verb)].some((at) => isRel(tokenOf(sentence, at), 'ccomp'));
}

const issuing = /^(?:adopt|pass|approve|issue|publish|release|sign|send|back|write|have|be)$/u;

/** "blocked a resolution calling for", "under the draft urging": a paper that is not said to be put out asks for nothing now. */
export function isUnissued(scene: Scene, noun: number, clause: number): boolean {
  const { sentence, lexicon } = scene;
  const { head } = tokenOf(sentence, noun);
  const { lemma, xpos } = tokenOf(sentence, clause);
  const isAsking = lexicon.words.irrealVerbs.has(lemma) || lexicon.words.intentVerbs.has(lemma);
  if (xpos !== 'VBG' || head < 0 || !isAsking) return false;
  if (!lexicon.words.proxies.has(tokenOf(sentence, noun).lemma)) return false;
  return isRel(tokenOf(sentence, noun), 'obj', 'obl', 'nmod') && !issuing.test(tokenOf(sentence, head).lemma);
}

const accusing =
  /^(?:accuse|blame|charge|condemn|denounce|critici[sz]e|slam|blast|rebuke|scold|lambaste?|berate|castigate|chide|decry|deplore|lash|fault)$/u;
/** "slammed Chad for attacking Libya": what somebody is accused of is only alleged. */
export const isAccusing = ({ sentence }: Scene, { lemma }: Token, at: number): boolean =>
  accusing.test(lemma) ||
  (lemma === 'hit' &&
    dependents(sentence, at, 'compound:prt', 'compound', 'advmod').some(
      (one) => tokenOf(sentence, one).lemma === 'out',
    ));

/** "denied shelling Chad", "ruled out a raid": what did not take place; "ruled that Chad shelled the town" tells what did. */
export const isNegative = ({ sentence, lexicon }: Scene, token: Token): boolean =>
  lexicon.words.negativeVerbs.has(token.lemma) ||
  (token.lemma === 'rule' && sentence.tokens.some(({ form, start }) => form === 'out' && start === token.end + 1));

/** "announced the decision to aid the rebels": decided on, not yet done. */
export function isDecision({ sentence }: Scene, noun: number): boolean {
  const { lemma, head, deprel } = tokenOf(sentence, noun);
  if (lemma !== 'decision' || deprel !== 'obj' || head < 0) return false;
  return /^(?:announce|make|take|reveal|declare)$/u.test(tokenOf(sentence, head).lemma);
}

/** "raids on the town are rare": how often something is so tells of no one time. */
export function isRarity({ sentence }: Scene, predicate: number): boolean {
  const isSaid = dependents(sentence, predicate, 'cop').some((at) => /^VB[ZP]$/u.test(tokenOf(sentence, at).xpos));
  return (
    isSaid &&
    /^(?:rare|common|commonplace|frequent|infrequent|unusual|routine)$/u.test(tokenOf(sentence, predicate).lemma)
  );
}

/** "ordered that Chad expel the envoy", "that troops withdraw": what is to be done, by a verb without tense below one in the past. */
export function isDecreed({ sentence, lexicon }: Scene, clause: number): boolean {
  const { deprel, head, xpos } = tokenOf(sentence, clause);
  const above = sentence.tokens[head];
  if (deprel !== 'ccomp' || above === undefined || !lexicon.words.decisions.has(above.lemma)) return false;
  const isBare = xpos === 'VB' || (xpos === 'VBP' && above.xpos === 'VBD');
  return isBare && dependents(sentence, clause, 'aux').length === 0;
}

/** "a deal to be signed at the talks": where something is yet to be done. */
export function isForLater({ sentence, lexicon }: Scene, noun: number): boolean {
  const token = tokenOf(sentence, noun);
  if (!isRel(token, 'obl') || !hasLemma(lexicon.classes['talks'], token)) return false;
  if (!/^(?:in|at)$/u.test(prepOf(sentence, noun))) return false;
  const marks = dependents(sentence, token.head, 'mark').map((at) => tokenOf(sentence, at).lemma);
  const forms = [token.head, ...dependents(sentence, token.head, 'aux')].map((at) => tokenOf(sentence, at).xpos);
  return marks.includes('to') && forms.includes('VB');
}
