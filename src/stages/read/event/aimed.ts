import type { Sentence } from '../../../base/schema/parse.ts';
import { subtree, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import type { Candidate } from './frames.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { prepOf } from './view.ts';

const aims = new Set(['at', 'on', 'into', 'against', 'toward', 'towards']);

/** "fired dozens of rockets at Chad", "launched missiles in an attack on Chad": what flies at somebody is no show of arms. */
export function isAimed(
  { sentence, lexicon }: Scene,
  { frame, view }: Candidate,
  targets: readonly ActorPhrase[],
): boolean {
  if (frame.type !== 'MOBILIZE' || !lexicon.words.hurls.has(tokenOf(sentence, view.trigger).lemma)) return false;
  const inside = view.objects.flatMap((at) => subtree(sentence, at));
  if (inside.some((at) => isOverBorder(sentence, at))) return true;
  if (targets.length === 0) return false;
  return [...view.obliques.map(({ index }) => index), ...inside].some((index) => {
    const [head, prep] = [tokenOf(sentence, index), prepOf(sentence, index)];
    if (aims.has(prep)) return !hasLemma(lexicon.classes['waters'], head);
    return prep === 'in' && hasLemma(lexicon.classes['attack'], head);
  });
}

/** "fired two missiles across the border". */
const isOverBorder = (sentence: Sentence, index: number): boolean =>
  /^(?:across|over)$/u.test(prepOf(sentence, index)) && /^(?:border|frontier)$/u.test(tokenOf(sentence, index).lemma);
