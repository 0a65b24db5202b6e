import type { EventType } from '../../../base/schema/event-types.ts';
import { eventTypes } from '../../../base/schema/event-types.ts';
import { tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import type { Level } from './levels.ts';
import { standsForSeveral } from './levels.ts';
import type { Coded } from './coding.ts';
import type { Scene } from './scene.ts';
import { isOnlyVerb } from './view.ts';

/** Types whose act may be done by or to people without an office. */
const bodily: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'RETREAT',
  'SANCTION',
  'CONCEDE',
]);

/** Types that are nothing without somebody who does them: words and deals without a speaker are no event. */
const doers: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'STATEMENT',
  'APPEAL',
]);

/** Types that are the daily work of those who report: talks with a minister, a request for comment. */
const asking: ReadonlySet<EventType> = new Set(['CONSULT', 'REQUEST', 'APPEAL']);

/** Whether a coded event names somebody who acts between or within states: no actor, no event. */
export function hasActors(scene: Scene, coded: Coded): boolean {
  const { sources, targets, type, candidate } = coded;
  const best = Math.max(levelOf(sources), levelOf(targets));
  if (sources.length === 0 && targets.length === 0) return false;
  const { type: told } = candidate.frame;
  if (asking.has(type) && sources.length > 0 && sources.every((one) => isPress(scene, one))) return false;
  if (eventTypes[told].reciprocal && told !== 'AGREE' && !isMutual(scene, coded)) return false;
  if (sources.length === 0 && (doers.has(type) || (best < 3 && !bodily.has(type)))) return false;
  if (best >= 3) return sources.length === 0 || levelOf(sources) > (bodily.has(type) ? 0 : 1);
  if (best === 2 && isDescription(scene, candidate.view.trigger)) return false;
  if (best === 2) return sources.length === 0 || levelOf(sources) >= 2 || bodily.has(type);
  return type === 'PROTEST' && levelOf(sources) > 0 && scene.places.length > 0;
}

/** A participle or relative clause that only describes somebody: "hostages held by rebels". */
function isDescription(scene: Scene, trigger: number): boolean {
  return tokenOf(scene.sentence, trigger).deprel.startsWith('acl') && !isOnlyVerb(scene.sentence, trigger);
}

/** Whether somebody is a news agency: who speaks to it gives an interview, what it says is a report. */
export function isPress(scene: Scene, { actor }: ActorPhrase): boolean {
  return actor !== null && scene.context.kit.tables.agencies.some(({ id }) => id === actor);
}

/** A meeting has two parties, or one phrase that names several (`the two leaders`), where no name stands right behind the verb. */
function isMutual(scene: Scene, { sources, targets, candidate }: Coded): boolean {
  if (targets.length > 0 && (levelOf(targets) < 2 || targets.every((one) => isPress(scene, one)))) return false;
  if (sources.length + targets.length > 1) return true;
  const [only] = sources;
  if (only === undefined) return false;
  const { trigger, objects } = candidate.view;
  const isNamedBehind = Boolean(scene.entities[trigger + 1]) && candidate.frame.pos === 'verb' && objects.length === 0;
  return candidate.match.targets.length === 0 && !isNamedBehind && standsForSeveral(scene, only.index);
}

function levelOf(actors: readonly ActorPhrase[]): Level {
  let best: Level = 0;
  for (const { level } of actors) if (level > best) best = level;
  return best;
}
