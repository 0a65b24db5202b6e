import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { isOfWords } from './figure.ts';
import type { Candidate } from './frames.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { prepOf } from './view.ts';

// Fights without arms.

/** "fought a war of words": no arms. */
export function isFoughtInWords(scene: Scene, { frame, view }: Candidate): boolean {
  return frame.type === 'ASSAULT' && view.objects.some((at) => isOfWords(scene, at));
}

const spoken = /^(?:speech|interview|tweet|tweets|sermon|address|editorial|article|letter|statement|column|debate)$/u;

/** "launched an attack on Chad in a speech": with words; not "gunmen attacked the king in his speech". */
export function isInSpeech({ sentence, lexicon }: Scene, { frame, view, match }: Candidate): boolean {
  if (frame.type !== 'ASSAULT') return false;
  if (match.sources.some(({ index }) => hasLemma(lexicon.classes['armed'], tokenOf(sentence, index)))) return false;
  const places = [...view.obliques.map(({ index }) => index), ...dependents(sentence, view.trigger, 'obl', 'nmod')];
  return places.some((at) => prepOf(sentence, at) === 'in' && spoken.test(tokenOf(sentence, at).lemma));
}

/** "fought for seats", "battle for votes": what is won in a poll or a contest is fought for without arms. */
export function isContest(scene: Scene, { frame, view }: Candidate): boolean {
  if (frame.type !== 'ASSAULT') return false;
  const { prizes } = scene.lexicon.words;
  return view.obliques.some(({ prep, index }) => {
    const what = tokenOf(scene.sentence, index);
    return prep === 'for' && (hasLemma(prizes.words, what) || /sel(?:f|ves)$/iu.test(what.form));
  });
}
