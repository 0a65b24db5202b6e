import type { Token } from '../../../base/schema/parse.ts';
import { childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import { isErrand, isOfSpan } from './begun.ts';
import { isCalledOff } from './called-off.ts';
import { claimedBy } from './claimed.ts';
import { adjectiveReality, isRanked, present } from './described.ts';
import {
  isAccusing,
  isBesideFuture,
  isChance,
  isDecision,
  isNegative,
  isDecreed,
  isDroppedPlan,
  isDuty,
  isHabit,
  isForLater,
  isHeadline,
  isNoLonger,
  isNoWay,
  isOfPlan,
  isRarity,
  isScheduled,
  isUnissued,
} from './intents.ts';
import { formOf } from './lemma.ts';
import {
  ifMarks,
  isAny,
  isInstead,
  isOfCancelling,
  isOfPower,
  isThought,
  isUnderIf,
  isWhenever,
  isYetTo,
} from './unreal.ts';
import type { Reality } from './reality.ts';
import { actual, alleged, attempted, conditional, future, hypothetical, negated } from './reality.ts';
import type { Scene } from './scene.ts';
import { isToBeHeld, scheduledBy } from './to-come.ts';
import type { View } from './view.ts';
import { isRel, isVerb, prepOf } from './view.ts';

const negations = new Set(['not', "n't", 'n’t', 'never', 'nor', 'neither', 'hardly', 'without']);
const willAux = new Set(['will', 'wo', 'shall', "'ll", 'would']);
const mayAux = new Set(['could', 'may', 'might', 'can', 'should', 'must', 'ought']);
/** Adverbs of one who does not vouch for what he tells. */
const unsure = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly', 'possibly']);
const tooEarly = new Set(['before', 'until', 'till']);
const highest = 8;

/**
 * Whether the event happened, will, may or did not happen, by auxiliaries, negation, conditional marks and the verbs and nouns
 * above it. Historical is told from time and background, see `isBackground`.
 */
export function realityOf(scene: Scene, view: View): Reality {
  if (isQuestion(scene)) return hypothetical;
  if (hasNoDeterminer(scene, view)) return negated;
  const start = view.verb ?? view.trigger;
  const noun = view.verb === null ? nounReality(scene, view.trigger) : adjectiveReality(scene, view.trigger);
  if (noun.modality !== 'actual') return noun;
  return climb(scene, start, 0);
}

const isQuestion = ({ sentence }: Scene): boolean => sentence.tokens.at(-1)?.form === '?';

/** "No sanctions have been imposed", "neither side attacked". */
function hasNoDeterminer(scene: Scene, view: View): boolean {
  const heads = [view.trigger, ...view.subjects.slice(0, 1), ...view.objects.slice(0, 1)];
  return heads.some((head) =>
    dependents(scene.sentence, head, 'det', 'cc').some((at) =>
      /^(no|neither)$/iu.test(tokenOf(scene.sentence, at).form),
    ),
  );
}

function climb(scene: Scene, at: number, depth: number): Reality {
  const token = tokenOf(scene.sentence, at);
  const here = isVerb(token) || hasCopula(scene, at) ? ownReality(scene, at) : actual;
  if (here.modality === 'future' && (isUnsaid(scene, at) || isOfPlan(scene, at))) return hypothetical;
  if (here.modality !== 'actual' || depth > highest || token.head < 0) return here;
  const above = fromAbove(scene, at, depth);
  return { ...above, past: here.past || above.past };
}

/** "was never able to attack": an adjective that is said of somebody has a negation as a verb has. */
function hasCopula({ sentence }: Scene, at: number): boolean {
  return tokenOf(sentence, at).upos === 'ADJ' && dependents(sentence, at, 'cop').length > 0;
}

/** What the verb's own auxiliaries, adverbs and marks say. */
function ownReality(scene: Scene, verb: number): Reality {
  const { sentence } = scene;
  const children = childrenOf(sentence, verb).map((at) => tokenOf(sentence, at));
  const words = new Set(children.filter((child) => isRel(child, 'aux', 'advmod', 'mark', 'cc')).map(formOf));
  const has = (set: ReadonlySet<string>): boolean => [...words].some((word) => set.has(word));
  const ahead = has(willAux);
  if (has(negations) || isNoLonger(scene, verb) || isNoWay(scene, verb)) return { ...negated, willed: ahead };
  const scheduled = scheduledBy(scene, verb);
  if (scheduled !== null) return { ...actual, modality: scheduled };
  if (has(ifMarks) || isHabit(scene, verb) || isOfPower(scene, verb)) return hypothetical;
  if (words.has('would') && dependsOnIf(scene, verb)) return conditional;
  if (has(mayAux) || has(unsure)) return hypothetical;
  if (ahead || isHeadline(scene, verb)) return future;
  return { ...actual, past: words.has('had') };
}

function dependsOnIf(scene: Scene, verb: number): boolean {
  const { sentence } = scene;
  return dependents(sentence, verb, 'advcl').some((clause) =>
    dependents(sentence, clause, 'mark').some((at) => ifMarks.has(formOf(tokenOf(sentence, at)))),
  );
}

/** What the governor says of the clause or phrase below it. */
function fromAbove(scene: Scene, at: number, depth: number): Reality {
  const { sentence } = scene;
  const token = tokenOf(sentence, at);
  const governor = tokenOf(sentence, token.head);
  if (isRel(token, 'conj')) return fromFirst(scene, at, depth);
  if (isRel(token, 'acl') && !isRel(token, 'acl:relcl')) return fromNounAbove(scene, at, depth);
  if (isRel(token, 'advcl')) return fromAdverbial(scene, at, depth);
  if (!isRel(token, 'xcomp', 'ccomp', 'csubj', 'obj', 'obl', 'parataxis')) return actual;
  if (!isVerb(token) && isRel(token, 'obl') && !isArgument(scene, at)) return actual;
  if (isYetTo(scene, at)) return negated;
  if (isDecreed(scene, at)) return hypothetical;
  if (isRel(token, 'xcomp') && (isDuty(scene, at) || isChance(scene, at))) return hypothetical;
  if (isRel(token, 'xcomp') && !isVerb(governor) && scene.lexicon.words.irrealNouns.has(governor.lemma))
    return hypothetical;
  const word = wordReality(scene, governor);
  if (word.attempted) return inContext(word, climb(scene, token.head, depth + 1));
  if (word.modality === 'future') return inPlan(scene, token.head, depth);
  if (word.modality !== 'actual' || isRel(token, 'parataxis')) return isRel(token, 'parataxis') ? actual : word;
  if (isRel(token, 'ccomp') && scene.lexicon.words.sayVerbs.has(governor.lemma))
    return negatedSaying(scene, token.head);
  return climb(scene, token.head, depth + 1);
}

/** An attempt that itself may not happen is none. */
function inContext(word: Reality, above: Reality): Reality {
  return above.modality === 'actual' ? word : above;
}

/** What is expected, planned or set to be lies ahead, unless the plan itself is unreal ("did not plan to", "if he expects") or over ("had planned to"). */
function inPlan(scene: Scene, verb: number, depth: number): Reality {
  const above = climb(scene, verb, depth + 1);
  if (above.modality === 'negated' || above.modality === 'hypothetical') return hypothetical;
  return isDroppedPlan(scene, verb) ? hypothetical : future;
}

/** "did not say that", "should announce that": nothing is said to have happened. */
function negatedSaying(scene: Scene, verb: number): Reality {
  const { modality } = ownReality(scene, verb);
  return modality === 'negated' || modality === 'hypothetical' ? hypothetical : actual;
}

/** "should announce that he will come", "fear that he will come". */
function isUnsaid(scene: Scene, verb: number): boolean {
  const { deprel, head } = tokenOf(scene.sentence, verb);
  if (deprel !== 'ccomp') return false;
  const { lemma } = tokenOf(scene.sentence, head);
  if (scene.lexicon.words.intentVerbs.has(lemma)) return true;
  return scene.lexicon.words.sayVerbs.has(lemma) && negatedSaying(scene, head).modality === 'hypothetical';
}

/** A coordinated verb shares the auxiliaries of the first when it has none and no tense of its own. */
function fromFirst(scene: Scene, at: number, depth: number): Reality {
  const token = tokenOf(scene.sentence, at);
  const first = tokenOf(scene.sentence, token.head);
  const bare = token.xpos === 'VB' || (token.xpos === 'VBN' && first.xpos === 'VBN') || !isVerb(token);
  const own = dependents(scene.sentence, at, 'nsubj', 'aux').length > 0;
  if (bare && !own) return climb(scene, token.head, depth + 1);
  if (!own && isUnderIf(scene, token.head)) return hypothetical;
  return isVerb(first) ? fromAboveOnly(scene, token.head, depth) : actual;
}

function fromAboveOnly(scene: Scene, at: number, depth: number): Reality {
  return tokenOf(scene.sentence, at).head < 0 || depth > highest ? actual : fromAbove(scene, at, depth + 1);
}

function fromNounAbove(scene: Scene, at: number, depth: number): Reality {
  const { sentence } = scene;
  const { head } = tokenOf(sentence, at);
  if (dependents(sentence, head, 'det').some((det) => tokenOf(sentence, det).lemma === 'no')) return negated;
  const noun = nounReality(scene, head);
  if (noun.modality !== 'actual') return noun;
  const marks = dependents(sentence, at, 'mark').map((mark) => tokenOf(sentence, mark).lemma);
  if (marks.includes('that') && scene.lexicon.words.opinions.has(tokenOf(sentence, head).lemma))
    return claimedBy(scene, tokenOf(sentence, at), at) === null ? hypothetical : actual;
  const infinitive = marks.includes('to');
  if (marks.includes('that') && fromAboveOnly(scene, head, depth).modality === 'hypothetical') return hypothetical;
  if (isUnissued(scene, head, at)) return hypothetical;
  return infinitive ? climbNoun(scene, head, depth) : actual;
}

function climbNoun(scene: Scene, head: number, depth: number): Reality {
  const { lemma } = tokenOf(scene.sentence, head);
  if (scene.lexicon.words.attempts.has(lemma)) return attempted;
  if (isDecision(scene, head)) return future;
  const { irrealNouns, negativeVerbs, purposes } = scene.lexicon.words;
  if (negativeVerbs.has(lemma)) return negated;
  return irrealNouns.has(lemma) || purposes.words.has(lemma) ? hypothetical : fromAboveOnly(scene, head, depth);
}

/** Purpose and condition make a clause unreal; a participle shares the reality of its main clause. */
function fromAdverbial(scene: Scene, at: number, depth: number): Reality {
  const { sentence } = scene;
  const token = tokenOf(sentence, at);
  const marks = dependents(sentence, at, 'mark').map((mark) => formOf(tokenOf(sentence, mark)));
  if (isInstead(scene, at)) return negated;
  if (isErrand(scene, at)) return climb(scene, token.head, depth + 1);
  if (marks.some((mark) => tooEarly.has(mark))) return hypothetical;
  if (marks.includes('to') || isBesideFuture(scene, at) || isWhenever(scene, at)) return hypothetical;
  if (marks.length === 0 && token.head >= 0 && isUnderIf(scene, token.head)) return hypothetical;
  const governor = token.head < 0 ? token : tokenOf(sentence, token.head);
  if (marks.includes('on') && scene.lexicon.words.decisions.has(governor.lemma)) return hypothetical;
  if (marks.includes('against') && scene.lexicon.words.cautions.has(governor.lemma)) return hypothetical;
  if (marks.includes('about') && scene.lexicon.words.musings.has(governor.lemma)) return hypothetical;
  if (isOfSpan(scene, at)) return actual;
  if (marks.some((mark) => ['of', 'from', 'for', 'with', 'in'].includes(mark))) {
    const word = wordReality(scene, tokenOf(sentence, token.head));
    if (word.modality !== 'actual') return word;
  }
  if (token.xpos !== 'VBG' && (token.xpos !== 'VBN' || isFinite(scene, at))) return actual;
  const above = climb(scene, token.head, depth + 1);
  return above.modality === 'negated' ? actual : above;
}

/** "after it was scrapped": a participle with a finite auxiliary has a reality of its own. */
function isFinite({ sentence }: Scene, verb: number): boolean {
  return dependents(sentence, verb, 'aux').some((at) => /^VB[DPZ]$/u.test(tokenOf(sentence, at).xpos));
}

function wordReality(scene: Scene, governor: Token): Reality {
  const { words } = scene.lexicon;
  if (isNegative(scene, governor)) return negated;
  if (words.attempts.has(governor.lemma)) return attempted;
  if (isAccusing(scene, governor, scene.sentence.tokens.indexOf(governor))) return alleged;
  if (words.permissions.has(governor.lemma)) return hypothetical;
  if (words.irrealVerbs.has(governor.lemma) || words.intentVerbs.has(governor.lemma)) return hypothetical;
  return words.futureVerbs.has(governor.lemma) ? future : actual;
}

/** What is wanted, feared, asked for: an object, or a phrase that completes the verb; not one that tells when or where. */
function isArgument(scene: Scene, noun: number): boolean {
  const token = tokenOf(scene.sentence, noun);
  if (isRel(token, 'obj')) return true;
  return (
    isRel(token, 'obl') &&
    ['to', 'for', 'on', 'about', 'of', 'with', 'from', 'into', 'against'].includes(prepOf(scene.sentence, noun))
  );
}

/** "are the only way", "are essential"; not "are under way". */
const isDesired = ({ sentence, lexicon }: Scene, predicate: number): boolean =>
  lexicon.words.desirables.has(tokenOf(sentence, predicate).lemma) && prepOf(sentence, predicate) === '';

/** What the verb says that a noun is subject of; "the current visit will strengthen" and "a visit would be conditioned on" tell of the visit itself. */
function saidOf(scene: Scene, noun: number, verb: number): Reality {
  const forms = dependents(scene.sentence, noun, 'amod').map((at) => formOf(tokenOf(scene.sentence, at)));
  if (forms.some((form) => present.has(form))) return actual;
  return tokenOf(scene.sentence, verb).lemma === 'condition' ? hypothetical : ownReality(scene, verb);
}

/** "would be the first summit": what a noun says of something that will or may be. */
function predicateReality(scene: Scene, noun: number): Reality {
  const said = dependents(scene.sentence, noun, 'cop').length > 0 ? ownReality(scene, noun) : actual;
  if (said.modality === 'negated' && said.willed) return hypothetical;
  return said.modality === 'negated' || isRanked(scene, noun) ? actual : said;
}

/** Reality of an event that only a noun names: by its adjectives, and by the verb or noun that it hangs from. */
function nounReality(scene: Scene, noun: number): Reality {
  const { sentence, lexicon } = scene;
  if (isOfCancelling(scene, noun) || isCalledOff(sentence, noun)) return negated;
  const described = isAny(scene, noun) ? hypothetical : adjectiveReality(scene, noun);
  const own = described.modality === 'actual' ? predicateReality(scene, noun) : described;
  const token = tokenOf(sentence, noun);
  if (own.modality === 'actual' && isToBeHeld(scene, noun)) return future;
  if (own.modality !== 'actual' || token.head < 0) return own;
  const governor = tokenOf(sentence, token.head);
  if (isRel(token, 'nsubj') && isThought(scene, noun, token.head)) return hypothetical;
  if (isRel(token, 'nmod', 'compound') && lexicon.words.irrealNouns.has(governor.lemma)) return hypothetical;
  if (isRel(token, 'nsubj') && isScheduled(scene, token.head)) return inPlan(scene, token.head, 0);
  if (isVerb(governor) && isRel(token, 'nsubj')) return saidOf(scene, noun, token.head);
  if (isRel(token, 'nsubj') && (isDesired(scene, token.head) || isRarity(scene, token.head))) return hypothetical;
  if (isRel(token, 'nsubj') && hasCopula(scene, token.head)) {
    const said = ownReality(scene, token.head);
    if (said.modality === 'hypothetical' || said.modality === 'future') return said;
  }
  if (isForLater(scene, noun)) return hypothetical;
  if (prepOf(sentence, noun) === 'against' && lexicon.words.cautions.has(governor.lemma)) return hypothetical;
  if ((isVerb(governor) || hasCopula(scene, token.head)) && isArgument(scene, noun))
    return wordReality(scene, governor);
  return prepOf(sentence, noun) === 'without' ? negated : actual;
}
