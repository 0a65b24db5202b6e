import type { EventType } from '../../base/schema/event-types.ts';
import type { Participant } from '../../base/schema/finding.ts';

/** Types in which a doer acts on bodies and officials of his own: orders, appeals and dismissals. */
const commanding: ReadonlySet<EventType> = new Set(['REQUEST', 'APPEAL', 'SANCTION']);

/** `his country`, `its army`, `recalled its ambassador`: what belongs to the doer is not whom he acts on, unless he commands it. */
export function isOwnState(
  type: EventType,
  { text, country, sector }: Participant,
  sources: readonly Participant[],
): boolean {
  const owned = /^(?:his|her|its|their|our)\s/iu.test(text);
  const organ = (sector !== null || /s$/u.test(text)) && sector !== 'MIL' && commanding.has(type);
  return owned && !organ && country !== null && sources.some((source) => source.country === country);
}

/** Types in which nobody who governs a state acts on that state by its name: "apologised for Austria", "complained that Austria pays". */
const outward: ReadonlySet<EventType> = new Set(['ACCUSE', 'CONCEDE', 'THREATEN', 'AGREE']);

/** A state's own name where one of its government acts. */
export function isOwnName(type: EventType, target: Participant, sources: readonly Participant[]): boolean {
  const named = target.actor !== null && target.actor === target.country && target.sector === null;
  const ruling = sources.every(({ country, sector }) => country === target.country && sector === 'GOV');
  return outward.has(type) && named && ruling && sources.length > 0;
}

/** Who does something, to whom, and the words behind one of those. */
interface Ends {
  readonly doers: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly after: string;
}

/** A word for ties behind a word for a people: `-Italian partnership`. */
const tied =
  /^(?:[-–]\p{Lu}\p{L}+)?\s(?:\p{Ll}[\p{L}-]*\s){0,2}(?:ties|relations|relationship|partnership|cooperation|friendship|alliance|dialogue)/u;

/** "praised relations between Chad and Mali" of Chad's president, of both presidents: of ties that are praised the doer's own end. */
export function isOwnEnd(type: EventType, target: Participant, { doers, targets, after }: Ends): boolean {
  const { country, actor, sector, text } = target;
  const named = actor !== null && actor === country && sector === null;
  const home = named && doers.some((doer) => doer.country === country && doer.sector === 'GOV');
  const isOther = (one: Participant): boolean => one.country !== null && one.country !== country;
  const isPeople = /(?:an|ian|ish|ese|ch|i|ek)$/u.test(text) && !tied.test(after);
  return type === 'SUPPORT' && home && !isPeople && [...doers, ...targets].some(isOther);
}

/** "mobilised the military": forces that a state moves are not whom it moves them against. */
export function isMoved(type: EventType, { country, sector }: Participant, doers: readonly Participant[]): boolean {
  return type === 'MOBILIZE' && sector === 'MIL' && doers.some((doer) => doer.country === country || country === null);
}
