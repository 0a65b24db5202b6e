import { lightWords } from '../../base/lang/en/deeds.ts';
import { areOthers } from './event-item.ts';
import type { EventItem } from './event-item.ts';
import { dateSign } from './event-date-sign.ts';
import { partySign } from './event-party-sign.ts';
import { areOtherSlain, slainByBoth } from './slain.ts';

/** What speaks for or against two mentions being one happening: points, and a clause for the reader. */
export interface Sign {
  readonly points: number;
  /** Empty for what is not worth saying. */
  readonly why: string;
}

/** Points from which two mentions are taken for one happening (found by the happenings bench, development half). */
const enough = 2.8;

/** How much two mentions are alike: the chance that they are one happening and why; null when they are not. */
export interface Likeness {
  /** 0.5..1: an order, not a measured probability. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Weighs what two mentions say. Symmetric. Null for mentions that cannot be, or are hardly, one happening. */
export function likenessOf(a: EventItem, b: EventItem): Likeness | null {
  if (a.reality !== b.reality || isPromiseOf(a, b) || areOppositeVisits(a, b)) return null;
  const slain = slainByBoth(a.slain, b.slain);
  if (areOtherSlain(a.slain, b.slain)) return null;
  const when = slain?.isFull === true ? deathSign(a, b) : dateSign(a, b);
  const signs = [slain === null ? deedSign(a, b) : slainSign(slain.name), partySign(a, b), when];
  if (signs.includes(null)) return null;
  if (slain === null && detailsShared(a, b) < detailsNeeded(a, b)) return null;
  const all = [...signs.filter((sign) => sign !== null), ...detailSigns(a, b)];
  const points = all.reduce((sum, sign) => sum + sign.points, 0);
  if (points < enough) return null;
  const score = Math.round(1000 / (1 + Math.exp(enough - points))) / 1000;
  return { score, reasons: all.map(({ why }) => why).filter((why) => why !== '') };
}

/** Nobody is killed twice, whatever the words. */
const slainSign = (name: string): Sign => ({ points: 1.6, why: `both tell that ${name} was killed` });

/** Points of a death that one of two leaves undated, however long ago it was. */
const longAgo = 0.4;

/** When somebody died whom both name in full; what nothing dates may tell of a death of any year. A surname alone may be a brother's, or a daughter's. */
function deathSign(a: EventItem, b: EventItem): Sign | null {
  const sign = dateSign(a, b);
  const isOpen = a.days.how === 'none' || b.days.how === 'none';
  if (!isOpen || isBeforehand(a, b)) return sign;
  return sign === null || sign.points < longAgo ? { points: longAgo, why: sign?.why ?? '' } : sign;
}

/** Whether one was told before the day of the other. */
const isBeforehand = (a: EventItem, b: EventItem): boolean => a.days.last < b.days.first || b.days.last < a.days.first;

/**
 * How many details must agree. In a war the same two do the same every day: what nothing dates, or what two papers tell with two words
 * and without a day, is one thing only when more than parties and type say so. What is done once needs no details.
 */
function detailsNeeded(a: EventItem, b: EventItem): number {
  const [deed, other] = [a.deed, b.deed];
  if (deed.once && other.once) return 0;
  const undated = a.days.how === 'none' || b.days.how === 'none';
  const same = deed.known && deed.name === other.name;
  if (same && !(undated && deed.often)) return undated ? 1 : 0;
  if (undated) return same || deed.word === other.word ? 4 : 5;
  const told = a.days.how === 'told' && b.days.how === 'told';
  return deed.word === other.word || told ? 0 : 1;
}

/** Details that two mentions share: words, numbers (each as good as two words), place and persons. */
function detailsShared(a: EventItem, b: EventItem): number {
  const words = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const [numbers, place, persons] = [numberSign(a, b), placeSign(a, b), personSign(a, b)].map(
    ({ points }) => points > 0,
  );
  return words + (numbers ? 2 : 0) + (place ? 1 : 0) + (persons ? 1 : 0);
}

/** Whether one article tells of one as done and of the other as still to come. */
function isPromiseOf(a: EventItem, b: EventItem): boolean {
  const [now, then] = [a, b].map(({ event }) => event.modality === 'future');
  return a.article === b.article && now !== then;
}

/** Whether the one goes to whom the other comes from, and the other way round. */
function areOppositeVisits({ guests: a }: EventItem, { guests: b, parties }: EventItem): boolean {
  if (a.size === 0 || b.size === 0) return false;
  return [...a].every((guest) => !b.has(guest) && parties.includes(guest));
}

/** What was done. Two deeds that the table tells apart are never one; of two types only a deed that both tell is. */
function deedSign(a: EventItem, b: EventItem): Sign | null {
  const [deed, other] = [a.deed, b.deed];
  const said = [a.event.trigger.text, b.event.trigger.text].sort().map((words) => `"${words}"`);
  const words = said[0] === said[1] ? `both say ${said[0] ?? ''}` : said.join(' and ');
  if (deed.known && other.known && deed.name !== other.name) return null;
  if (a.event.type !== b.event.type) {
    return deed.known && deed.name === other.name
      ? { points: 0.4, why: `${words} tell of one deed (${deed.name})` }
      : null;
  }
  if (deed.word === other.word) return { points: !deed.known && lightWords.has(deed.word) ? 0.2 : 1.2, why: words };
  if (deed.known && other.known) return { points: 1, why: `${words} tell of one deed (${deed.name})` };
  const modes = a.event.mode !== null && b.event.mode !== null && a.event.mode !== b.event.mode;
  return { points: modes ? -1 : -0.6, why: `${words}, both ${a.event.type}` };
}

/** Place, numbers, words, persons and names around. */
function detailSigns(a: EventItem, b: EventItem): readonly Sign[] {
  return [placeSign(a, b), numberSign(a, b), wordSign(a, b), personSign(a, b), nameSign(a, b), articleSign(a, b)];
}

const nothing: Sign = { points: 0, why: '' };

function placeSign({ event: a }: EventItem, { event: b }: EventItem): Sign {
  if (a.place === null || b.place === null) return nothing;
  if (a.place.name === b.place.name) return { points: 0.7, why: `both in ${a.place.name}` };
  const apart = a.place.country !== null && b.place.country !== null && a.place.country !== b.place.country;
  const places = [a.place.name, b.place.name].sort().join(' or ');
  return { points: apart ? -1.2 : -0.2, why: `in ${places}` };
}

function numberSign({ event: a }: EventItem, { event: b }: EventItem): Sign {
  const shared = a.quantities.find((one) =>
    b.quantities.some((two) => two.value === one.value && two.unit === one.unit),
  );
  return shared === undefined
    ? nothing
    : { points: 0.8, why: `both count ${String(shared.value)} ${shared.unit ?? ''}`.trim() };
}

/** Words that two clauses share beside the names. */
function wordSign(a: EventItem, b: EventItem): Sign {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).sort();
  if (shared.length > 0)
    return { points: Math.min(1.6, 0.6 * shared.length), why: `both speak of ${shared.join(', ')}` };
  return { points: a.stems.size > 1 && b.stems.size > 1 ? -0.4 : 0, why: '' };
}

/** Persons by name: meetings of other people are other meetings. */
function personSign(a: EventItem, b: EventItem): Sign {
  if (a.persons.size === 0 || b.persons.size === 0) return nothing;
  const talks = a.event.type === 'CONSULT';
  if (talks && areOthers(a.persons, b.persons)) return { points: -1.5, why: 'of other persons' };
  const others = new Set([...b.persons.values()].flatMap((persons) => [...persons]));
  const shared = [...a.persons.values()]
    .flatMap((persons) => [...persons].filter((person) => others.has(person)))
    .sort();
  if (shared.length > 0) return { points: 0.6, why: `both of ${shared.join(' and ')}` };
  return talks ? { points: -1, why: 'of other persons' } : nothing;
}

/** Names that two articles have in common, where their days leave open whether they mean one thing. */
function nameSign(a: EventItem, b: EventItem): Sign {
  const known = (name: string): boolean => !a.parties.includes(name) && !b.parties.includes(name);
  const shared = [...a.names].filter((name) => b.names.has(name) && known(name)).length;
  const share = shared / Math.max(3, Math.min(a.names.size, b.names.size));
  return { points: Math.min(1, share), why: shared > 2 ? `their articles share ${String(shared)} names` : '' };
}

/** One article seldom tells of one thing as of two. */
function articleSign(a: EventItem, b: EventItem): Sign {
  return a.article === b.article ? { points: -1, why: 'in one article' } : nothing;
}
