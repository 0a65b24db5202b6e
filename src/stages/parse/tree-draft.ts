/** What the models made of one sentence, an entry for each token; corrections change it in place. */
export interface TreeDraft {
  readonly forms: readonly string[];
  readonly upos: string[];
  readonly xpos: string[];
  /** Index of the head, -1 for the root. */
  readonly heads: Int32Array;
  readonly deprels: string[];
}

export type Correction = (tree: TreeDraft, at: number) => void;

/** Last token before another that hangs from a head or is it. */
export function lastBefore(tree: TreeDraft, head: number, end: number): number {
  let last = end - 1;
  while (last > head && !reaches(tree, last, head)) last--;
  return last;
}

/** First token of a subtree. */
export function firstOf(tree: TreeDraft, head: number): number {
  let first = head;
  while (first > 0 && reaches(tree, first - 1, head)) first--;
  return first;
}

/** The nearest verb above a token, or the root. */
export function verbAbove(tree: TreeDraft, from: number): number {
  let at = from;
  while ((tree.heads[at] ?? -1) >= 0 && tree.upos[at] !== 'VERB') at = tree.heads[at] ?? -1;
  return at;
}

/** Last token of a subtree. */
export function lastOf(tree: TreeDraft, head: number): number {
  let last = head;
  while (last + 1 < tree.heads.length && reaches(tree, last + 1, head)) last++;
  return last;
}

/** Whether a token hangs, directly or not, from another. */
export function reaches({ heads }: TreeDraft, from: number, head: number): boolean {
  let at = heads[from] ?? -1;
  for (let steps = 0; at >= 0 && steps < heads.length; steps++) {
    if (at === head) return true;
    at = heads[at] ?? -1;
  }
  return false;
}

export function isNominal(tree: TreeDraft, at: number): boolean {
  return tree.upos[at] === 'NOUN' || tree.upos[at] === 'PROPN';
}

export function hasDependent(tree: TreeDraft, head: number, deprel: RegExp): boolean {
  return tree.deprels.some((each, k) => tree.heads[k] === head && deprel.test(each));
}

export function dependents({ heads }: TreeDraft, head: number): readonly number[] {
  const found: number[] = [];
  for (let k = 0; k < heads.length; k++) if (heads[k] === head) found.push(k);
  return found;
}
