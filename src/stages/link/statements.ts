import type { Judgement } from '../../base/schema/record.ts';
import { byCodeUnit } from './groups.ts';
import type { Link } from './groups.ts';

/** From this score on two sayings have the same words: such ties hold whatever else is in their groups. */
const sameWords = 0.9;

/** Share of the pairs between two groups that must be tied for weaker ties to join them. */
const leastTied = 0.5;

/**
 * The groups of two or more that ties of sameness make, each sorted, in order of their first id. The strongest ties come first, and a weak
 * one joins two groups only when half of their members are tied: statements that resemble their neighbours do not grow into a chain.
 * Works on any connected part of an archive alone; the order of the ties does not matter. No tie brings a pair of `apart` into one group.
 */
export function joinedGroups(ties: readonly Judgement[], apart: readonly Link[] = []): readonly (readonly string[])[] {
  const walls = new Set(apart.flatMap(([a, b]) => [pairOf(a, b), pairOf(b, a)]));
  const pairs = new Set(ties.flatMap(({ left, right }) => [pairOf(left, right), pairOf(right, left)]));
  const groups = new Map<string, string[]>();
  const groupOf = (id: string): string[] => groups.get(id) ?? [];
  for (const id of ties.flatMap(({ left, right }) => [left, right])) groups.set(id, [id]);
  for (const tie of [...ties].sort((a, b) => rankOf(b) - rankOf(a) || byCodeUnit(a.id, b.id))) {
    const [a, b] = [groupOf(tie.left), groupOf(tie.right)];
    if (a === b || hasPair(a, b, walls) || !(isSure(tie) || tiedShare(a, b, pairs) >= leastTied)) continue;
    const [small, large] = a.length < b.length ? [a, b] : [b, a];
    for (const id of small) {
      large.push(id);
      groups.set(id, large);
    }
  }
  const joined = [...new Set(groups.values())].filter(({ length }) => length > 1);
  return joined.map((ids) => ids.sort(byCodeUnit)).sort((a, b) => byCodeUnit(a[0], b[0]));
}

function hasPair(a: readonly string[], b: readonly string[], pairs: ReadonlySet<string>): boolean {
  return pairs.size > 0 && a.some((one) => b.some((other) => pairs.has(pairOf(one, other))));
}

function pairOf(a: string, b: string): string {
  return `${a} ${b}`;
}

/** A person's tie is surer than any of a rule. */
function rankOf(tie: Judgement): number {
  return tie.by.startsWith('link/') ? tie.score : 2;
}

function isSure(tie: Judgement): boolean {
  return rankOf(tie) >= sameWords;
}

function tiedShare(a: readonly string[], b: readonly string[], pairs: ReadonlySet<string>): number {
  const tied = a.reduce((sum, one) => sum + b.filter((other) => pairs.has(pairOf(one, other))).length, 0);
  return tied / (a.length * b.length);
}
