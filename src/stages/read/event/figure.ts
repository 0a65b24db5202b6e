import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { hasLemma } from './lemma.ts';
import { countedHead } from './phrase.ts';
import type { Scene } from './scene.ts';

/** Whether a phrase of war or attack is a figure of speech: `price war`, `heart attack`, `the Bello campaign`, `a barrage of tariffs`. */
export function isFigure({ sentence, lexicon, entities }: Scene, noun: number): boolean {
  const { classes, words } = lexicon;
  const counted = countedHead(sentence, noun, words.measures);
  const [own, what] = [tokenOf(sentence, noun), tokenOf(sentence, counted)];
  if (![own, what].some((token) => hasLemma(classes['attack'], token))) return false;
  const weapons = ['attack', 'arms', 'hardware', 'armed'].map((name) => classes[name]);
  if (!weapons.some((one) => hasLemma(one, what))) return true;
  const modifiers = dependents(sentence, counted, 'amod', 'compound');
  const isPersons = modifiers.some((at) => entities[at]?.type === 'person' && own.lemma === 'campaign');
  return isPersons || modifiers.some((at) => words.figurative.has(tokenOf(sentence, at).lemma.toLowerCase()));
}
