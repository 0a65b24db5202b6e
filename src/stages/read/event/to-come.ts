import type { EventFrame } from '../../../base/lang/event-lexicon.ts';
import type { EventType } from '../../../base/schema/event-types.ts';
import type { Modality } from '../../../base/schema/finding.ts';
import { dateOfTimex } from '../../../base/text/timex.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';
import { isVerb } from './view.ts';
import { timeOf } from './when-where.ts';

type Ahead = Extract<Modality, 'future' | 'hypothetical'>;

/** "is to host", "is going to meet" lie ahead; "was to host", "was going to meet" may never have been; null for any other verb. */
export function scheduledBy(scene: Scene, verb: number): Ahead | null {
  const { sentence } = scene;
  const be = dependents(sentence, verb, 'aux', 'cop').find((at) => tokenOf(sentence, at).lemma === 'be');
  if (be === undefined || !(isInfinitive(scene, verb, be) || isGoing(scene, verb))) return null;
  return tokenOf(sentence, be).xpos === 'VBD' ? 'hypothetical' : 'future';
}

/** "were to reach": the verb in its base form right behind `be to`. */
function isInfinitive({ sentence }: Scene, verb: number, be: number): boolean {
  if (tokenOf(sentence, verb).xpos !== 'VB') return false;
  return dependents(sentence, verb, 'mark').some((at) => at > be && tokenOf(sentence, at).lemma === 'to');
}

function isGoing({ sentence }: Scene, verb: number): boolean {
  const { lemma, xpos } = tokenOf(sentence, verb);
  return lemma === 'go' && xpos === 'VBG' && dependents(sentence, verb, 'xcomp').length > 0;
}

/** Types whose deed is not done by announcing it: "announced a visit", "announced joint exercises". */
const held: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE']);

/** Whether what reads as done lies ahead: only announced, or told in the present of a later day ("travels to Oman next week"). */
export function isStillAhead(scene: Scene, view: View, type: EventType): boolean {
  const verb = tokenOf(scene.sentence, view.verb ?? view.trigger);
  if (verb.lemma === 'announce' && view.verb !== view.trigger) return held.has(type);
  const isHeld = view.verb === null && held.has(type);
  if (isHeld && isAheadOf(scene, view.trigger)) return true;
  const time = isHeld || isPresent(scene, view.verb ?? view.trigger) ? timeOf(scene, view) : null;
  if (time === null) return false;
  const words = scene.context.article.text.slice(time.start, time.end);
  if (/^(?:later|next|tomorrow|coming)\b/iu.test(words)) return true;
  const date = dateOfTimex(time)?.value ?? '';
  const published = scene.context.article.published?.value.slice(0, date.length) ?? '';
  return published.length === date.length && date > published;
}

/** "ahead of his trip to Chad": the meeting lies before those who speak. */
const isAheadOf = ({ sentence }: Scene, noun: number): boolean =>
  dependents(sentence, noun, 'case', 'advmod').some((at) => tokenOf(sentence, at).form.toLowerCase() === 'ahead');

/** "travels", "is travelling"; a bare verb with a subject and no auxiliary is a present that the tagger took for an infinitive. */
function isPresent({ sentence }: Scene, verb: number): boolean {
  const { xpos } = tokenOf(sentence, verb);
  if (xpos === 'VBZ' || xpos === 'VBP') return true;
  if (xpos === 'VB' && dependents(sentence, verb, 'aux', 'mark').length === 0)
    return dependents(sentence, verb, 'nsubj').length > 0;
  return xpos === 'VBG' && dependents(sentence, verb, 'aux').some((at) => /^VB[ZP]$/u.test(tokenOf(sentence, at).xpos));
}

/** "talks scheduled for 11 May", "a visit to Chad planned for June": the next verb behind the noun says so, and no auxiliary stands before it. */
export function isToBeHeld({ sentence }: Scene, noun: number): boolean {
  const { tokens } = sentence;
  const at = tokens.findIndex((token, index) => index > noun && (isVerb(token) || token.upos === 'AUX'));
  if (at < 0 || !/^(?:schedule|plan|slate)$/u.test(tokens[at]?.lemma ?? '')) return false;
  return tokens[at]?.xpos !== 'VBG' && /^(?:for|on|in)$/iu.test(tokens[at + 1]?.form ?? '');
}

/** "A future trade deal" is none yet; one that will take effect is. */
export function isWishedFor(scene: Scene, { pos, type }: EventFrame, { trigger }: View): boolean {
  return pos === 'noun' && type === 'AGREE' && !isToBind(scene, trigger);
}

/** "a deal between Chad and Mali will take effect in May", "would come into force": what is agreed already begins to bind. */
function isToBind({ sentence }: Scene, noun: number): boolean {
  const { deprel, head } = tokenOf(sentence, noun);
  if (!deprel.startsWith('nsubj') || head < 0) return false;
  const parts = dependents(sentence, head, 'obj', 'obl').map((at) => tokenOf(sentence, at).lemma);
  return (
    /^(?:take|come|enter|go)$/u.test(tokenOf(sentence, head).lemma) &&
    parts.some((one) => /^(?:effect|force)$/u.test(one))
  );
}
