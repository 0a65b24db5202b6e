import type { Tie } from '../../base/schema/record.ts';
import type { Reported } from '../../base/schema/reporting.ts';
import { copiedSentence } from '../../base/text/originals.ts';
import type { EventDays } from './event-days.ts';
import { eventDays } from './event-days.ts';
import { byCodeUnit, groupsOf } from './groups.ts';
import { areOthers, personsOf } from './event-item.ts';
import type { Persons } from './event-item.ts';
import { partiesOf } from './matter.ts';
import type { Mention } from './matter.ts';

/**
 * Puts mentions into happenings by the judgements on them, one connected group at a time. First what persons say; then mentions with a day of
 * their own, the surest ties first, as long as no day in a happening is more than three days from another; then what is copied, whatever its day;
 * then those with a month, a year or nothing, each to the one day that it may mean. One that may mean several days alike stays alone. The order of
 * the judgements does not matter.
 */
export function happeningGroups(
  mentions: readonly Mention[],
  judgements: readonly Tie[],
): readonly (readonly Mention[])[] {
  const byId = new Map(mentions.map((mention) => [mention.event.id, mention]));
  const known = judgements.filter(({ left, right }) => byId.has(left) && byId.has(right));
  const same = known.filter(({ kind }) => kind === 'same-event');
  const apart = new Set(
    known.filter(({ kind }) => kind === 'different').map(({ left, right }) => pairKey(left, right)),
  );
  const ties = new Map<string, Tie[]>();
  const groups = groupsOf(same.map(({ left, right }) => [left, right] as const));
  const groupOf = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)));
  for (const tie of same) {
    const group = groupOf.get(tie.left) ?? tie.left;
    const list = ties.get(group);
    if (list === undefined) ties.set(group, [tie]);
    else list.push(tie);
  }
  const joined = groups.flatMap((ids) => {
    const members = ids.flatMap((id) => byId.get(id) ?? []);
    if (apart.size === 0 && fitTogether(members)) return [members];
    return new Grouping(members, { ties: ties.get(ids[0] ?? '') ?? [], apart }).groups();
  });
  const alone = mentions.filter(({ event }) => !groupOf.has(event.id)).map((mention) => [mention]);
  return [...joined, ...alone].sort(([a], [b]) => byCodeUnit(a?.event.id, b?.event.id));
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Most days between two days of one happening. */
const mostDays = 3;

/** By how much one of two days must be the likelier for a mention that may mean both. */
const clearly = 0.15;

interface Member {
  readonly mention: Mention;
  readonly days: EventDays;
}

interface Ties {
  readonly ties: readonly Tie[];
  /** Pairs that a judgement sets apart. */
  readonly apart: ReadonlySet<string>;
}

function isExact({ how }: EventDays): boolean {
  return how === 'told' || how === 'assumed';
}

/** The days of a group from the earliest to the latest; null where no member has a day of its own. */
type Days = readonly [first: number, last: number] | null;

function daysOf({ days }: Member): Days {
  return isExact(days) ? [days.first, days.first] : null;
}

function daysOfBoth(a: Days, b: Days): Days {
  if (a === null || b === null) return a ?? b;
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/**
 * Whether two groups tell of talks with others: no parties that one tells of are two that the other tells of as well, or for one state other persons
 * act in all of the one than in all of the other. A mention of one party alone could bring any two together.
 */
function haveOtherParties(a: readonly Member[], b: readonly Member[]): boolean {
  const [ours, theirs] = [a, b].map((members) => members.map(({ mention }) => mention.event).filter(isTalk));
  if (ours === undefined || theirs === undefined || ours.length === 0 || theirs.length === 0) return false;
  if (areOthers(personsOfAll(ours), personsOfAll(theirs))) return true;
  const [pairs, others] = [ours, theirs].map(namedTogether);
  if (pairs === undefined || others === undefined || pairs.length === 0 || others.length === 0) return false;
  return !pairs.some((one) => others.some((other) => one.filter((party) => other.includes(party)).length > 1));
}

function isTalk({ type }: Reported): boolean {
  return type === 'CONSULT';
}

/** Parties of the events that tell of two or more, each set once. */
function namedTogether(events: readonly Reported[]): readonly (readonly string[])[] {
  const sets = new Map(events.map((event) => [partiesOf(event).join(' '), partiesOf(event)]));
  return [...sets.values()].filter((parties) => parties.length > 1);
}

function personsOfAll(events: readonly Reported[]): Persons {
  const [sources, targets] = [events.flatMap((event) => event.sources), events.flatMap((event) => event.targets)];
  return personsOf({ sources, targets });
}

/**
 * Whether any two of some mentions fit, so that ties of whatever strength bring all together, as with copies of one text: no days are too far apart,
 * either all have a day or none has, and talks are with the same parties and persons.
 */
function fitTogether(mentions: readonly Mention[]): boolean {
  const days = mentions.flatMap(
    (mention) => daysOf({ mention, days: eventDays(mention.article, mention.event) }) ?? [],
  );
  if (days.length > 0 && days.length < 2 * mentions.length) return false;
  const [first, last] = days.reduce<readonly [number, number]>(
    ([least, most], day) => [Math.min(least, day), Math.max(most, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  if (last - first > mostDays) return false;
  const talks = mentions.map(({ event }) => event).filter(isTalk);
  return new Set(talks.map(({ sources, targets }) => JSON.stringify([sources, targets].map(partiesAsTold)))).size < 2;
}

function partiesAsTold(parties: Reported['sources']): readonly (readonly (string | null)[])[] {
  return parties.map(({ country, actor }) => [country, actor]);
}

/** Ties by each of their ends, in the order in which they come. */
function tiesByEnd(ties: readonly Tie[]): ReadonlyMap<string, readonly Tie[]> {
  const ends = new Map<string, Tie[]>();
  for (const tie of ties) {
    for (const end of [tie.left, tie.right]) {
      const list = ends.get(end);
      if (list === undefined) ends.set(end, [tie]);
      else list.push(tie);
    }
  }
  return ends;
}

/** The happenings of one connected group while they are made. */
class Grouping {
  readonly #group = new Map<string, Member[]>();
  /** Days of the groups, kept as groups grow, so that a group of thousands costs no more to look at than a small one. */
  readonly #days = new Map<readonly Member[], Days>();
  /** Mentions with a day of their own. */
  readonly #exact = new Set<string>();
  readonly #ties: readonly Tie[];
  readonly #apart: ReadonlySet<string>;
  /** Groups that a person had a hand in. */
  readonly #forced = new Set<readonly Member[]>();

  constructor(mentions: readonly Mention[], { ties, apart }: Ties) {
    for (const mention of mentions) {
      const member = { mention, days: eventDays(mention.article, mention.event) };
      const group = [member];
      this.#group.set(mention.event.id, group);
      this.#days.set(group, daysOf(member));
      if (isExact(member.days)) this.#exact.add(mention.event.id);
    }
    this.#ties = [...ties].sort((a, b) => b.score - a.score || byCodeUnit(a.id, b.id));
    this.#apart = apart;
  }

  groups(): readonly (readonly Mention[])[] {
    const byRule = this.#ties.filter(({ by }) => by.startsWith('link/'));
    for (const tie of this.#ties) if (!tie.by.startsWith('link/')) this.#join(tie);
    for (const tie of byRule) if (this.#isExact(tie.left) && this.#isExact(tie.right)) this.#joinIfFits(tie);
    for (const tie of byRule) if (tie.by === copiedSentence) this.#joinIfFits(tie);
    const open = this.#attach(byRule);
    const rest = byRule.filter((tie) => !open.has(tie.left) && !open.has(tie.right));
    for (const tie of rest) if (!this.#isExact(tie.left) || !this.#isExact(tie.right)) this.#joinIfFits(tie);
    return [...new Set(this.#group.values())].map((members) =>
      members.map(({ mention }) => mention).sort((a, b) => byCodeUnit(a.event.id, b.event.id)),
    );
  }

  /** Gives each mention without a day of its own to the day it is tied to; those tied to several days alike are given back. */
  #attach(ties: readonly Tie[]): ReadonlySet<string> {
    const open = new Set<string>();
    const loose = [...this.#group.keys()].filter((id) => !this.#isExact(id)).sort(byCodeUnit);
    const ends = tiesByEnd(ties);
    const chosen = loose.flatMap((id) => {
      const best = this.#bestTies(id, ends.get(id) ?? []);
      const [first, second] = best;
      if (first === undefined) return [];
      if (second === undefined || first.score - second.score >= clearly) return [first];
      open.add(id);
      return [];
    });
    for (const tie of chosen) this.#joinIfFits(tie);
    return open;
  }

  /** The surest tie of a mention to each of the happenings with a day that it is tied to, the surest first. */
  #bestTies(id: string, ties: readonly Tie[]): readonly Tie[] {
    const best = new Map<readonly Member[], Tie>();
    for (const tie of ties) {
      const other = tie.left === id ? tie.right : tie.right === id ? tie.left : null;
      const group = other === null ? undefined : this.#group.get(other);
      if (other !== null && group !== undefined && this.#isExact(other) && !best.has(group)) best.set(group, tie);
    }
    return [...best.values()];
  }

  #isExact(id: string): boolean {
    return this.#exact.has(id);
  }

  /** What a copy prints is what its origin prints, whatever day its page gives it. */
  #joinIfFits(tie: Tie): void {
    const [a, b] = [this.#group.get(tie.left) ?? [], this.#group.get(tie.right) ?? []];
    if (a !== b && !this.#setApart(a, b) && (tie.by === copiedSentence || this.#fit(a, b))) this.#join(tie);
  }

  /** Whether no day of one group is too far from a day of the other; a group of several days that a person made has its nearest day counted. */
  #fit(a: readonly Member[], b: readonly Member[]): boolean {
    if (haveOtherParties(a, b)) return false;
    const [ours, theirs] = [this.#days.get(a) ?? null, this.#days.get(b) ?? null];
    if (ours === null || theirs === null) return true;
    const forced = this.#forced.has(a) || this.#forced.has(b);
    const apart = forced
      ? Math.max(ours[0] - theirs[1], theirs[0] - ours[1])
      : Math.max(ours[1] - theirs[0], theirs[1] - ours[0]);
    return apart <= mostDays;
  }

  #setApart(a: readonly Member[], b: readonly Member[]): boolean {
    if (this.#apart.size === 0) return false;
    return a.some(({ mention }) =>
      b.some((other) => this.#apart.has(pairKey(mention.event.id, other.mention.event.id))),
    );
  }

  #join({ left, right, by }: Tie): void {
    const [a, b] = [this.#group.get(left) ?? [], this.#group.get(right) ?? []];
    if (a === b) return;
    const [small, large] = a.length < b.length ? [a, b] : [b, a];
    this.#days.set(large, daysOfBoth(this.#days.get(large) ?? null, this.#days.get(small) ?? null));
    for (const member of small) large.push(member);
    for (const { mention } of small) this.#group.set(mention.event.id, large);
    if (!by.startsWith('link/') || this.#forced.has(small)) this.#forced.add(large);
  }
}
