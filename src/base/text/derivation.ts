import { copyKinds } from '../schema/record.ts';
import type { CopyKind, Judgement } from '../schema/record.ts';

/** Where an article of a family stands in its tree. */
export interface Derived {
  /** The article above it, null for the root. */
  readonly from: string | null;
  /** The relation to the root: the farthest from the text among the steps that lead to it; null for the root. */
  readonly kind: CopyKind | null;
  /** The lowest score of those steps. */
  readonly score: number;
  /** The last of those steps that a person judged, or null. */
  readonly judged: Judgement | null;
}

/** The kind of a copy: its first reason (see `Judgement`). A person who judges without saying how means a near copy. */
export function kindOf(judgement: Judgement): CopyKind {
  return copyKinds.find((kind) => kind === judgement.reasons[0]) ?? 'near-copy';
}

/** Whether a rule made the judgement, and no person. */
export function isByRule({ by }: Judgement): boolean {
  return by.startsWith('link/');
}

/**
 * The tree of a family: every article hangs on the one to which it is tied most closely (the spanning tree of the highest scores, Kruskal 1956), all on
 * the root. In the direction of the tree an article is set under one that took from it only where nothing else ties them.
 */
export function derivationOf(
  group: readonly string[],
  root: string,
  ties: readonly Judgement[],
): ReadonlyMap<string, Derived> {
  const branches = branchesOf(group, [...ties].sort(closestFirst(root)));
  const tree = new Map<string, Derived>([[root, { from: null, kind: null, score: 1, judged: null }]]);
  const open = [root];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const above = tree.get(at);
    for (const tie of branches.get(at) ?? []) {
      const article = tie.left === at ? tie.right : tie.left;
      if (tree.has(article)) continue;
      tree.set(article, {
        from: at,
        kind: farther(above?.kind ?? null, kindOf(tie)),
        score: Math.min(above?.score ?? 1, tie.score),
        judged: isByRule(tie) ? (above?.judged ?? null) : tie,
      });
      open.push(article);
    }
  }
  return tree;
}

function farther(above: CopyKind | null, kind: CopyKind): CopyKind {
  return above !== null && copyKinds.indexOf(above) > copyKinds.indexOf(kind) ? above : kind;
}

/** The closer kind, then the higher score, then what is tied to the root, then the id. */
function closestFirst(root: string): (a: Judgement, b: Judgement) => number {
  const far = (tie: Judgement): number => copyKinds.indexOf(kindOf(tie));
  const offRoot = ({ left, right }: Judgement): number => (left === root || right === root ? 0 : 1);
  return (a, b) => far(a) - far(b) || offRoot(a) - offRoot(b) || b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** The ties of the spanning tree by article: each joins what was apart until then. */
function branchesOf(group: readonly string[], sorted: readonly Judgement[]): ReadonlyMap<string, readonly Judgement[]> {
  const parents = new Map(group.map((article) => [article, article]));
  const rootOf = (article: string): string => {
    let at = article;
    for (let up = parents.get(at) ?? at; up !== at; up = parents.get(at) ?? at) {
      parents.set(at, parents.get(up) ?? up);
      at = up;
    }
    return at;
  };
  const branches = new Map<string, Judgement[]>(group.map((article) => [article, []]));
  for (const tie of sorted) {
    const [a, b] = [rootOf(tie.left), rootOf(tie.right)];
    if (a === b) continue;
    parents.set(a, b);
    branches.get(tie.left)?.push(tie);
    branches.get(tie.right)?.push(tie);
  }
  return branches;
}

/** Where a tree begins whose origin is not known: with who took from the fewest, then who has the most ties, in order of id. */
export function likelyRoot(group: readonly string[], ties: readonly Judgement[]): string {
  const taken = new Map<string, number>();
  const tied = new Map<string, number>();
  for (const { directed, left, right } of ties) {
    if (directed) taken.set(left, (taken.get(left) ?? 0) + 1);
    for (const article of [left, right]) tied.set(article, (tied.get(article) ?? 0) + 1);
  }
  const of = (counts: ReadonlyMap<string, number>, article: string): number => counts.get(article) ?? 0;
  const [first = ''] = [...group].sort(
    (a, b) => of(taken, a) - of(taken, b) || of(tied, b) - of(tied, a) || (a < b ? -1 : 1),
  );
  return first;
}
