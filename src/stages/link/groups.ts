import type { Tie } from '../../base/schema/record.ts';

/** Two ids, by what they are linked. */
export type Link = readonly [string, string];

/**
 * Joins what is linked: the connected groups of two or more ids, each sorted, in order of their first id. The strongest links come first: one
 * that would bring a pair of `apart` into one group is left out. Without such pairs the order of the links does not matter. (Union-find
 * with path halving.)
 */
export function groupsOf(links: Iterable<Link>, apart: readonly Link[] = []): readonly (readonly string[])[] {
  const parents = new Map<string, string>();
  for (const link of links) if (!joinsApart(parents, link, apart)) join(parents, link[0], link[1]);
  const groups = Map.groupBy(parents.keys(), (id) => rootOf(parents, id));
  return [...groups.values()]
    .map((group) => group.sort(byCodeUnit))
    .filter(({ length }) => length > 1)
    .sort((a, b) => byCodeUnit(a[0], b[0]));
}

function joinsApart(parents: Map<string, string>, [a, b]: Link, apart: readonly Link[]): boolean {
  if (apart.length === 0) return false;
  const [one, other] = [rootOf(parents, a), rootOf(parents, b)];
  return apart.some(([left, right]) => {
    const [x, y] = [rootOf(parents, left), rootOf(parents, right)];
    return (x === one && y === other) || (x === other && y === one);
  });
}

function rootOf(parents: Map<string, string>, id: string): string {
  let at = id;
  for (let parent = parents.get(at) ?? at; parent !== at; parent = parents.get(at) ?? at) {
    const above = parents.get(parent) ?? parent;
    parents.set(at, above);
    at = above;
  }
  return at;
}

function join(parents: Map<string, string>, a: string, b: string): void {
  if (!parents.has(a)) parents.set(a, a);
  if (!parents.has(b)) parents.set(b, b);
  const [rootA, rootB] = [rootOf(parents, a), rootOf(parents, b)];
  if (rootA !== rootB) parents.set(rootA < rootB ? rootB : rootA, rootA < rootB ? rootA : rootB);
}

/** Order of strings by code unit: the same in every locale. */
export function byCodeUnit(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Judgements by how much they weigh when persons set things apart: those of persons first, then the higher score, then the id. */
export function byWeight(a: Tie, b: Tie): number {
  const machine = ({ by }: Tie): number => (by.startsWith('link/') ? 1 : 0);
  return machine(a) - machine(b) || b.score - a.score || byCodeUnit(a.id, b.id);
}

/** The pairs that persons set apart. */
export function apartIn(judgements: readonly Tie[]): readonly Link[] {
  return judgements.filter(({ kind }) => kind === 'different').map(({ left, right }) => [left, right]);
}
