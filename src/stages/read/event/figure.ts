import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { hasLemma } from './lemma.ts';
import { countedHead } from './phrase.ts';
import type { Scene } from './scene.ts';
import { prepOf } from './view.ts';

/** Whether a phrase of war or attack is a figure of speech: `price war`, `heart attack`, `the Bello campaign`, `a barrage of tariffs`. */
export function isFigure(scene: Scene, noun: number): boolean {
  const { sentence, lexicon, entities } = scene;
  const { classes, words } = lexicon;
  const counted = countedHead(sentence, noun, words.measures);
  const [own, what] = [tokenOf(sentence, noun), tokenOf(sentence, counted)];
  if (isOfWords(scene, noun)) return true;
  if (![own, what].some((token) => hasLemma(classes['attack'], token))) return false;
  const weapons = ['attack', 'arms', 'hardware', 'armed'].map((name) => classes[name]);
  if (!weapons.some((one) => hasLemma(one, what))) return true;
  const modifiers = dependents(sentence, counted, 'amod', 'compound');
  const isPersons = modifiers.some((at) => entities[at]?.type === 'person' && own.lemma === 'campaign');
  const forms = modifiers.map((at) => tokenOf(sentence, at).lemma.toLowerCase());
  if (isPersons || forms.some((form) => words.figurative.has(form))) return true;
  return forms.some((form) => words.scathing.words.has(form)) && !isByArmed(scene, counted);
}

/** "Iranian jets launched a blistering attack", "a withering attack by the army". */
function isByArmed({ sentence, lexicon }: Scene, noun: number): boolean {
  const { head } = tokenOf(sentence, noun);
  const subjects = head < 0 ? [] : dependents(sentence, head, 'nsubj').filter((at) => at !== noun);
  const agents = dependents(sentence, noun, 'nmod').filter((at) => prepOf(sentence, at) === 'by');
  return [...subjects, ...agents].some((at) => hasLemma(lexicon.classes['armed'], tokenOf(sentence, at)));
}

const wordy =
  /^(?:word|will|wit|nerve|idea|image|narrative|cartoon|slogan|insult|verse|headline|tweet|lie|propaganda|disinformation|slander)$/u;

/** "a war of words", "a battle of cartoons": what it is fought with is no weapon. */
export function isOfWords({ sentence }: Scene, noun: number): boolean {
  if (!/^(?:war|battle|campaign|offensive|barrage|attack)$/u.test(tokenOf(sentence, noun).lemma.toLowerCase()))
    return false;
  return dependents(sentence, noun, 'nmod').some(
    (at) => prepOf(sentence, at) === 'of' && wordy.test(tokenOf(sentence, at).lemma),
  );
}
