import { eventTypes } from '../../../base/schema/event-types.ts';
import type { EventType } from '../../../base/schema/event-types.ts';
import { tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import { sameActor } from './below.ts';
import type { Coded } from './coding.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { prepOf } from './view.ts';

/** An event told twice in a sentence (same type, same doers, no other victim) counts once: the first that stands highest. */
export function withoutRepeats(scene: Scene, coded: readonly Coded[]): readonly Coded[] {
  const deeds = coded.filter((event) => !coded.some((other) => isMeans(scene, event, other)));
  return deeds.filter(
    (event, at) => !deeds.some((other, before) => before < at && repeats(other, event)) && !isPart(event, coded),
  );
}

function repeats(first: Coded, second: Coded): boolean {
  if (first.type !== second.type) return false;
  if (first.candidate.view.objects.includes(second.candidate.view.trigger)) return true;
  return sharesAny(first.sources, second.sources) && sharesAny(first.targets, second.targets);
}

/** "A raid in Chad killed nine rebels": the raid is what killed, its place is not another whom it hit. */
function isMeans(scene: Scene, { type, candidate, targets }: Coded, other: Coded): boolean {
  const { frame, view } = candidate;
  if (type !== 'ASSAULT' || other.type !== type || frame.pos !== 'noun' || other.candidate.frame.pos !== 'verb')
    return false;
  const { subjects, obliques } = other.candidate.view;
  const isArmed = ({ index }: ActorPhrase): boolean =>
    hasLemma(scene.lexicon.classes['armed'], tokenOf(scene.sentence, index));
  const agents = [...subjects, ...obliques.filter(({ prep }) => /^(?:by|in)$/u.test(prep)).map(({ index }) => index)];
  const behind = targets.every(({ index }) => prepOf(view.sentence, index) === 'in');
  return agents.includes(view.trigger) && behind && other.targets.some(isArmed);
}

function sharesAny(a: readonly ActorPhrase[], b: readonly ActorPhrase[]): boolean {
  return (
    a.length === 0 ||
    b.length === 0 ||
    a.some((one) => isVague(one) || b.some((other) => isVague(other) || sameActor(one, other)))
  );
}

/** "the two countries" may be anybody that the sentence names. */
function isVague({ actor, level }: ActorPhrase): boolean {
  return actor === null && level === 2;
}

/** PLOVER: a mobilisation inside an attack, and the demand of a protest, are not events of their own. */
function isPart(event: Coded, all: readonly Coded[]): boolean {
  const whole = wholeOf(event.type);
  return whole !== null && all.some((other) => other.type === whole && sharesAny(other.sources, event.sources));
}

function wholeOf(type: EventType): EventType | null {
  if (type === 'MOBILIZE') return 'ASSAULT';
  if (type === 'REQUEST') return 'PROTEST';
  return eventTypes[type].extension ? 'REQUEST' : null;
}
