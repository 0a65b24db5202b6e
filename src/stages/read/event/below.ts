import { childrenOf, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import { actorsAt, actorsWithin } from './actors.ts';
import type { Candidate } from './frames.ts';
import { isAside } from './obliques.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { conjuncts, isRel, prepOf } from './view.ts';

const order = ['to', 'with', 'against', 'on', 'from', 'for', 'by', 'over', 'of', 'in', 'into', 'at'];

/**
 * The actors that a complement clause is about (`T*`): the targets of an event inside it, else its own subject, else the
 * actors of its object and its prepositional phrases. `sources` are never among them.
 */
export function actorsBelow(
  scene: Scene,
  clause: number,
  given: { readonly candidates: readonly Candidate[]; readonly sources: readonly ActorPhrase[] },
): readonly ActorPhrase[] {
  const isOther = (one: ActorPhrase): boolean => !given.sources.some((source) => sameActor(source, one));
  const inner = given.candidates.find(({ view }) => view.trigger === clause || view.verb === clause);
  const subject = childrenOf(scene.sentence, clause).filter((at) => isRel(tokenOf(scene.sentence, at), 'nsubj'));
  const groups = [
    (): readonly ActorPhrase[] => named(scene, subject),
    (): readonly ActorPhrase[] => inner?.match.targets ?? [],
    (): readonly ActorPhrase[] => inTree(scene, clause),
  ];
  for (const group of groups) {
    const found = group().filter((one) => one.level > 0 && isOther(one) && !isVenue(scene, one, clause));
    if (found.length > 0) return found;
  }
  return [];
}

/** "agreed to meet in Cairo", "to hold talks in Peru": where those who meet do so is nobody whom they meet. */
function isVenue(scene: Scene, { index }: ActorPhrase, clause: number): boolean {
  const { sentence, lexicon, entities } = scene;
  if (entities[index]?.type !== 'place' || !/^(?:in|at)$/u.test(prepOf(sentence, index))) return false;
  const objects = childrenOf(sentence, clause).filter((at) => isRel(tokenOf(sentence, at), 'obj'));
  const isMeeting = /^(?:meet|convene|gather|reconvene|confer|negotiate|talk)$/u.test(tokenOf(sentence, clause).lemma);
  return isMeeting || objects.some((at) => hasLemma(lexicon.classes['talks'], tokenOf(sentence, at)));
}

/** "the president pledged that his country would pay": the state of those who promise is not whom they promise it to. */
export function isHome(scene: Scene, { actor }: ActorPhrase, sources: readonly ActorPhrase[]): boolean {
  const country = countryOf(scene, actor);
  return country !== null && sources.some((source) => countryOf(scene, source.actor) === country);
}

function countryOf({ context }: Scene, actor: string | null): string | null {
  return actor === null ? null : (context.kit.tables.actor(actor)?.country ?? null);
}

function named(scene: Scene, heads: readonly number[]): readonly ActorPhrase[] {
  return heads
    .filter((head) => tokenOf(scene.sentence, head).upos !== 'PRON')
    .flatMap((head) => conjuncts(scene.sentence, head))
    .flatMap((head) => actorsAt(scene, head));
}

/** Whether two phrases name the same: the same words or the same known actor; two bodies of one state (police, students) do not. */
export function sameActor(a: ActorPhrase, b: ActorPhrase): boolean {
  if (a.index === b.index) return true;
  return a.actor !== null && a.actor === b.actor && !(a.owned && b.owned);
}

/** Rank before the prepositions behind which mostly stands where something is said: "to crush Hezbollah, in a speech at the UN". */
const beforePlaces = order.indexOf('in') - 0.5;

/** An object that is a known actor by its own name. */
const isNamed = (scene: Scene, at: number): boolean =>
  scene.entities[at]?.type !== 'nationality' &&
  actorsAt(scene, at).some(({ index, level, owned, actor }) => index === at && level === 3 && !owned && actor !== null);

/** Actors of the clause's object, then of its prepositional phrases in the order of `order`, then of a clause below it. */
function inTree(scene: Scene, clause: number): readonly ActorPhrase[] {
  const { sentence } = scene;
  const ranked = childrenOf(sentence, clause).flatMap((at): readonly (readonly [number, number])[] => {
    const token = tokenOf(sentence, at);
    if (isAside(sentence, at)) return [];
    if (isRel(token, 'obl', 'nmod') && order.includes(prepOf(sentence, at)))
      return [[order.indexOf(prepOf(sentence, at)), at]];
    if (isRel(token, 'obj', 'iobj')) return [[isNamed(scene, at) ? beforePlaces : order.length, at]];
    return isRel(token, 'xcomp', 'ccomp') ? [[order.length + 1, at]] : [];
  });
  for (const [rank, at] of ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const found =
      rank > order.length ? inTree(scene, at) : conjuncts(sentence, at).flatMap((head) => actorsWithin(scene, head));
    const strong = found.filter(({ level }) => level > 1);
    if (strong.length > 0) return strong;
  }
  return [];
}
