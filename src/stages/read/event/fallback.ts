import type { EventType } from '../../../base/schema/event-types.ts';
import { childrenOf, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import { actorsWithin } from './actors.ts';
import { sameActor } from './below.ts';
import { isEachOther } from './each-other.ts';
import { hasLemma } from './lemma.ts';
import { isAside } from './obliques.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';
import { conjuncts, isRel, prepOf } from './view.ts';

/** Types whose target may stand inside what is rejected, demanded or protested, and the prepositions behind which it may stand. */
const places: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  REJECT: ['from', 'by', 'with', 'to', 'against', 'of'],
  REQUEST: ['from', 'of', 'by', 'to'],
  PROTEST: ['against', 'over', 'of', 'in', 'for', 'at', 'outside', 'near'],
  THREATEN: ['against', 'on', 'to', 'with'],
  ACCUSE: ['against', 'at', 'over', 'into', 'with'],
  SANCTION: ['on', 'against', 'to', 'from', 'with'],
  MOBILIZE: ['at', 'on', 'toward', 'towards', 'against', 'into', 'near', 'along', 'in', 'around'],
  COERCE: ['against', 'from', 'on', 'in', 'with', 'over'],
  CONCEDE: ['to', 'for', 'in', 'on', 'with', 'after'],
};

/** The target of an event whose pattern named none: an actor inside its object, then behind its prepositions, then (protest) in its purpose. */
export function fallbackTargets(
  scene: Scene,
  type: EventType,
  view: View,
  sources: readonly ActorPhrase[],
): readonly ActorPhrase[] {
  if (type === 'AGREE') return partnersOf(scene, view, sources);
  const preps = places[type];
  if (preps === undefined || view.objects.some((at) => isEachOther(scene.sentence, at))) return [];
  const behind = view.obliques
    .filter((one) => preps.includes(one.prep) && !isAside(scene.sentence, one.index))
    .map(({ index }) => index);
  const territory = scene.lexicon.classes['territory'] ?? new Set();
  const purpose = type === 'PROTEST' ? purposeHeads(scene, view) : [];
  for (const head of [...view.objects, ...behind, ...purpose]) {
    const least = type === 'COERCE' && hasLemma(territory, tokenOf(scene.sentence, head)) ? 1 : 2;
    const found = actorsWithin(scene, head).filter(({ level }) => level >= least);
    const others = found.filter(
      (one) => !sources.some((source) => sameActor(source, one) || source.index === one.index),
    );
    if (others.length > 0) return others;
  }
  return [];
}

/** "agreed to a truce with Chad", "on a treaty with Mali": with whom there is what somebody agrees to. */
function partnersOf(scene: Scene, view: View, sources: readonly ActorPhrase[]): readonly ActorPhrase[] {
  const { sentence, lexicon } = scene;
  if (tokenOf(sentence, view.trigger).lemma !== 'agree') return [];
  const agreed = view.obliques.filter(
    ({ prep, index }) =>
      /^(?:to|on|upon)$/u.test(prep) &&
      ['peace', 'agreement', 'talks'].some((name) => hasLemma(lexicon.classes[name], tokenOf(sentence, index))),
  );
  return agreed
    .flatMap(({ index }) => childrenOf(sentence, index))
    .filter((at) => isRel(tokenOf(sentence, at), 'nmod') && prepOf(sentence, at) === 'with')
    .flatMap((at) => conjuncts(sentence, at))
    .flatMap((at) => actorsWithin(scene, at))
    .filter((one) => one.level > 1 && !sources.some((source) => sameActor(source, one)));
}

/** What the protest is for: the objects and phrases of "to demand ...", "demanding ...", "in protest of ...". */
function purposeHeads(scene: Scene, view: View): readonly number[] {
  const { sentence } = scene;
  const own = [view.verb ?? view.trigger, view.trigger];
  const clauses = own
    .flatMap((at) => childrenOf(sentence, at))
    .filter((at) => isRel(tokenOf(sentence, at), 'advcl', 'acl', 'xcomp'));
  return [...new Set(clauses)].flatMap((clause) =>
    childrenOf(sentence, clause).filter((at) => {
      const token = tokenOf(sentence, at);
      return (
        isRel(token, 'obj') || (isRel(token, 'obl') && ['against', 'over', 'of', 'at'].includes(prepOf(sentence, at)))
      );
    }),
  );
}
