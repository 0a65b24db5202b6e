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

/** Who does something, to whom, and the words before and behind one of those. */
interface Ends {
  readonly doers: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly before: string;
  readonly after: string;
}

const ties =
  '(?:ties|relations|relationship|partnership|cooperation|collaboration|coordination|friendship|alliance|dialogue|understanding)';

/** Words for ties before one of those between whom they are: `relations between Italy and`. */
const tiesOf = new RegExp(
  `\\b${ties}["”’']?\\s(?:between|of)\\s(?:(?:the|both|and|\\p{Lu}[\\p{L}.’'-]*),?\\s){0,8}$`,
  'u',
);

/** Words for ties behind one of those between whom they are: `-Italian partnership`, `'s friendship`. */
const tied = new RegExp(
  `^(?:['’]s?|[-–]\\p{Lu}\\p{L}+|\\sand\\s\\p{Lu}\\p{L}+['’]s?)?\\s["“‘']?(?:\\p{Ll}[\\p{L}-]*\\s){0,2}${ties}\\b`,
  'u',
);

/** "praised relations between Chad and Mali" of Chad's president, of both presidents: of ties that are praised the doer's own end. */
export function isOwnEnd(type: EventType, target: Participant, { doers, targets, before, after }: Ends): boolean {
  const { country, actor, sector, text } = target;
  const named = actor !== null && actor === country && sector === null;
  const home = named && doers.some((doer) => doer.country === country && doer.sector === 'GOV');
  const isOther = (one: Participant): boolean => one.country !== null && one.country !== country;
  const isOfTies = tiesOf.test(before) || tied.test(after) || tied.test(` ${text.replace(/^\S+\s/u, '')}`);
  return type === 'SUPPORT' && home && isOfTies && [...doers, ...targets].some(isOther);
}

/** "mobilised the military": forces that a state moves are not whom it moves them against. */
export function isMoved(type: EventType, { country, sector }: Participant, doers: readonly Participant[]): boolean {
  return type === 'MOBILIZE' && sector === 'MIL' && doers.some((doer) => doer.country === country || country === null);
}
