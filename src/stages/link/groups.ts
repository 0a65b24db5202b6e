/**
 * Joins what is linked: the connected groups of two or more ids, each sorted, in order of their first id. The order of the links does not
 * matter. (Union-find with path halving.)
 */
export function groupsOf(links: Iterable<readonly [string, string]>): readonly (readonly string[])[] {
  const parents = new Map<string, string>();
  for (const [a, b] of links) join(parents, a, b);
  const groups = Map.groupBy(parents.keys(), (id) => rootOf(parents, id));
  return [...groups.values()].map((group) => group.sort(byCodeUnit)).sort((a, b) => byCodeUnit(a[0], b[0]));
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
