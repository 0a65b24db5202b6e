import type { Judgement } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { byCodeUnit } from './groups.ts';
import { instrumentItems } from './instrument-mentions.ts';
import type { InstrumentItem } from './instrument-mentions.ts';
import { toldMention } from './instruments.ts';
import { isGeneric, isGenericWord, isLettersOnly, isShortFor, lettersOf } from './instrument-names.ts';
import type { NamedInstrument } from './instrument-names.ts';
import type { Linker } from './linker.ts';
import { sharedCount } from './stems.ts';

/** Initials of a name beyond which no acronym is made of it. */
const mostInitials = 8;

function keysOf({ named, alias, parties, place, month }: InstrumentItem): readonly string[] {
  const pairs = parties.flatMap((a, at) => parties.slice(at + 1).map((b) => `${a} ${b}`));
  const signed = [place, month].filter((part) => part !== null);
  const keys = [
    ...[named, ...(alias === null ? [] : [alias])].flatMap((each) => nameKeys(each, parties)),
    ...pairs.flatMap((pair) => signed.map((part) => `signed ${pair} ${part}`)),
  ];
  return [...new Set(keys)];
}

/** Words that many names have are keys with a party only, in names that have others too. */
function nameKeys(named: NamedInstrument, parties: InstrumentItem['parties']): readonly string[] {
  const letters = lettersOf(named);
  const shared = named.words.filter(isGenericWord).flatMap((word) => parties.map((party) => `${word} ${party}`));
  const names = isGeneric(named) ? shared : [...named.words, ...shared];
  return [
    ...names.map((name) => `name ${name}`),
    ...[...(letters === null ? [] : [letters]), ...acronymsOf(named.initials)].map((short) => `letters ${short}`),
  ];
}

/** What may stand for the initials of a name: those with the first letter and at least half of the rest. */
function acronymsOf(initials: string): readonly string[] {
  if (initials.length < 3 || initials.length > mostInitials) return [];
  const tails = Array.from(initials.slice(1)).reduce<readonly string[]>(
    (all, letter) => [...all, ...all.map((tail) => tail + letter)],
    [''],
  );
  const made = tails.map((tail) => (initials[0] ?? '') + tail);
  return [...new Set(made)].filter((letters) => isShortFor(letters, { initials }));
}

/** Why two mentions are one instrument, and how sure that is. */
interface Match {
  readonly score: number;
  readonly reason: string;
}

function compare(a: InstrumentItem, b: InstrumentItem): Judgement | null {
  const pairs = calledIn(a).flatMap((one) => calledIn(b).map((other) => [one, other] as const));
  const matches = pairs.flatMap(([one, other]) => calledMatch([a, one], [b, other]));
  const [match] = matches.sort((x, y) => y.score - x.score);
  if (match === undefined) return null;
  const [left = '', right = ''] = [a.id, b.id].sort(byCodeUnit);
  const by = 'link/same-instrument';
  const id = contentId('judgement', 'same-instrument', left, right, by);
  const shared = a.parties.filter((party) => b.parties.includes(party));
  const reasons = [match.reason, ...(shared.length === 0 ? [] : [`parties in both: ${shared.join(', ')}`])];
  return { id, kind: 'same-instrument', left, right, directed: false, score: match.score, reasons, by };
}

/** An item, and the same under one of its names. */
type Called = readonly [InstrumentItem, InstrumentItem];

/** An item under each of its names. */
function calledIn(item: InstrumentItem): readonly InstrumentItem[] {
  return item.alias === null ? [item] : [item, { ...item, named: item.alias }];
}

/** The match of two items under one of their names each, with the other names by which it is found. */
function calledMatch([a, one]: Called, [b, other]: Called): readonly Match[] {
  const match = matchOf(one, other);
  if (match === null) return [];
  const called = [one, other].filter((each) => each !== a && each !== b).map(({ named }) => named.name);
  const also = [...new Set(called)].sort(byCodeUnit).map((name) => `also called ${name}; `);
  return [{ ...match, reason: `${also.join('')}${match.reason}` }];
}

function matchOf(a: InstrumentItem, b: InstrumentItem): Match | null {
  return partiesMeet(a, b) ? (byName(a, b) ?? byLetters(a, b) ?? bySigning(a, b)) : null;
}

/** Two that each name two states or more, none of them in both, are two instruments; names that many have need the same two. */
function partiesMeet(a: InstrumentItem, b: InstrumentItem): boolean {
  const shared = sharedCount(a.parties, b.parties);
  if (isGeneric(a.named) && isGeneric(b.named)) return shared >= 2;
  return shared > 0 || a.parties.length < 2 || b.parties.length < 2;
}

function byName({ named: a, parties }: InstrumentItem, { named: b, parties: others }: InstrumentItem): Match | null {
  if (a.form !== 'name' || b.form !== 'name') return null;
  const shared = sharedCount(a.words, b.words);
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  if (shared === long.words.length) return { score: 0.95, reason: 'the same name' };
  const sameTwo = sharedCount(parties, others) >= 2;
  const isMost = shared / long.words.length >= 0.6;
  const within = shared === short.words.length && (isGeneric(short) ? isMost && sameTwo : isMost || sameTwo);
  return within
    ? { score: 0.9, reason: `one name in the other: ${[...short.words].sort(byCodeUnit).join(' ')}` }
    : null;
}

function byLetters({ named: a }: InstrumentItem, { named: b }: InstrumentItem): Match | null {
  const [lettersA, lettersB] = [lettersOf(a), lettersOf(b)];
  if (a.form === 'acronym' && b.form === 'acronym') return null;
  if (lettersA !== null && lettersA === lettersB && isLettersOnly(a.form === 'name' ? a : b))
    return { score: 0.9, reason: `the same letters ${lettersA}` };
  if (lettersA !== null && b.form === 'name' && isShortFor(lettersA, b)) return shortFor(lettersA, b.name);
  if (lettersB !== null && a.form === 'name' && isShortFor(lettersB, a)) return shortFor(lettersB, a.name);
  return null;
}

function shortFor(letters: string, name: string): Match {
  return { score: 0.9, reason: `${letters} stands for ${name}` };
}

/** One is named and the other only described, or both are: the same two states signed it at the same place or in the same month. */
function bySigning(a: InstrumentItem, b: InstrumentItem): Match | null {
  if (a.named.form !== 'description' && b.named.form !== 'description') return null;
  if (sharedCount(a.parties, b.parties) < 2) return null;
  const place = a.place !== null && a.place === b.place ? a.place : null;
  const month = a.month !== null && a.month === b.month ? a.month : null;
  if (place === null || (a.month !== null && b.month !== null && month === null)) return null;
  return { score: 0.8, reason: `signed in ${place}${month === null ? '' : `, ${month}`}` };
}

/** Ties the names of one instrument over articles: in full, short, by letters, or only described by parties, place and month. */
export const sameInstruments: Linker<InstrumentItem> = {
  ...{ name: 'instruments', kind: 'same-instrument', window: 12, least: 1, earlier: false },
  items: instrumentItems,
  keys: keysOf,
  held: toldMention,
  compare,
};
