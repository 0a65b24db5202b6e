import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { actorsAt } from './actors.ts';
import type { Candidate } from './frames.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { conjuncts, prepOf } from './view.ts';

/** "Two ministers signed a treaty between Chad and Mali": where the words do not tell whose they are, those whom the treaty binds sign it. */
export function withBound(scene: Scene, candidate: Candidate): Candidate {
  const { sentence, lexicon } = scene;
  const { frame, match } = candidate;
  const isUnknown = match.sources.length > 0 && match.sources.every(({ actor, level }) => actor === null && level < 3);
  if (frame.type !== 'AGREE' || frame.pos !== 'verb' || !isUnknown || match.targets.length > 0) return candidate;
  const sources = match.words
    .filter((at) => hasLemma(lexicon.classes['agreement'], tokenOf(sentence, at)))
    .flatMap((at) => dependents(sentence, at, 'nmod').filter((one) => prepOf(sentence, one) === 'between'))
    .flatMap((at) => conjuncts(sentence, at))
    .flatMap((at) => actorsAt(scene, at))
    .filter(({ level }) => level === 3);
  return sources.length > 1 ? { ...candidate, match: { ...match, sources } } : candidate;
}
