import type { ActorId, Office } from '../schema/actor.ts';
import { coversDate } from './dates.ts';
import type { Membership } from './membership.ts';

/** Order by beginning, the unknown first. */
export function bySince(a: { readonly since: string | null }, b: { readonly since: string | null }): number {
  const [first, second] = [a.since ?? '', b.since ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Who held an office on a date, in order of beginning; without a date whoever holds it, else who held it last. */
export function holdersOn(offices: readonly Office[], date: string | null): readonly ActorId[] {
  const held = offices.filter((office) => coversDate(office.since, office.until, date)).sort(bySince);
  const last = offices.toSorted(bySince).at(-1);
  const found = held.length === 0 && date === null && last ? [last] : held;
  return [...new Set(found.map((office) => office.person))];
}

/** Who was a member on a date, in order of id; without a date who is. */
export function membersOn(memberships: readonly Membership[], date: string | null): readonly ActorId[] {
  const ids = memberships.filter(({ since, until }) => coversDate(since, until, date)).map(({ member }) => member);
  return [...new Set(ids)].sort();
}

/** Memberships in order of member, those of one member in order of beginning. */
export function byMember(a: Membership, b: Membership): number {
  return a.member < b.member ? -1 : a.member > b.member ? 1 : bySince(a, b);
}

const yearOf = (prefix: string | null, unknown: number): number =>
  prefix === null ? unknown : Number(prefix.slice(0, 4));

/** How much a bare surname means each person: who left office last, leaders before others, then who came last. */
export function prominence(offices: readonly Office[]): ReadonlyMap<ActorId, number> {
  const ranks = new Map<ActorId, number>();
  for (const { person, role, since, until } of offices) {
    const rank = yearOf(until, 9999) * 20000 + (role === 'leader' ? 10000 : 0) + yearOf(since, 0);
    if (rank > (ranks.get(person) ?? 0)) ranks.set(person, rank);
  }
  return ranks;
}
