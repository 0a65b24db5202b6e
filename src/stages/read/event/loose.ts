import { overlaps } from '../../../base/text/spans.ts';
import { tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import { actorsWithin } from './actors.ts';
import { hasLemma } from './lemma.ts';
import { nounPhrase } from './phrase.ts';
import type { Scene } from './scene.ts';
import { isThing } from './time-word.ts';

/** The target of an act that may hit things: the actor that the phrase names or belongs to, else the phrase itself (`a village`) unless that is an animal. */
export function looseTarget(scene: Scene, head: number): readonly ActorPhrase[] {
  const found = actorsWithin(scene, head);
  if (found.length > 0) return found;
  const token = tokenOf(scene.sentence, head);
  if (!isThing(token) || hasLemma(scene.lexicon.words.animals.words, token)) return [];
  if (scene.timexes.some((timex) => overlaps(timex, token))) return [];
  return [{ index: head, level: 0, span: nounPhrase(scene.sentence, head), actor: null }];
}
