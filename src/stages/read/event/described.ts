import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { formOf } from './lemma.ts';
import type { Reality } from './reality.ts';
import { actual, future, hypothetical, negated } from './reality.ts';
import type { Scene } from './scene.ts';

// What adjectives say of the reality of what a noun names.

const unrealAdjectives = new Set([
  'possible',
  'potential',
  'alleged',
  'proposed',
  'suspected',
  'hypothetical',
  'would-be',
  'imminent',
]);
const cancelled = new Set('cancelled canceled aborted averted foiled thwarted scrapped postponed'.split(' '));
export const present: ReadonlySet<string> = new Set(['current', 'ongoing', 'recent', 'latest', 'continuing']);
const futureAdjectives = new Set(['planned', 'upcoming', 'forthcoming', 'scheduled', 'future', 'expected', 'coming']);

/** What the adjectives of a noun say of what it names. */
export function adjectiveReality(scene: Scene, noun: number): Reality {
  const forms = dependents(scene.sentence, noun, 'amod').map((at) => formOf(tokenOf(scene.sentence, at)));
  if (forms.some((form) => cancelled.has(form))) return negated;
  if (forms.some((form) => unrealAdjectives.has(form))) return hypothetical;
  return forms.some((form) => futureAdjectives.has(form)) ? future : actual;
}

/** "may have been the heaviest raid of the war": only its rank is open; not "could have been", which tells of what was not. */
export function isRanked({ sentence }: Scene, noun: number): boolean {
  const helpers = dependents(sentence, noun, 'aux').map((at) => tokenOf(sentence, at));
  const isOpen = helpers.some((one) => /^(?:may|might)$/u.test(formOf(one)));
  if (!isOpen || helpers.every(({ lemma }) => lemma !== 'have')) return false;
  return dependents(sentence, noun, 'amod').some((at) => tokenOf(sentence, at).xpos === 'JJS');
}
