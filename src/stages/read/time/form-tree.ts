import { folded, headsOf } from './heads.ts';

interface Row {
  /** Its place among the rows. */
  readonly row: number;
  /** Matches at `lastIndex` only. */
  readonly pattern: RegExp;
}

/** A place in a tree of beginnings: which rows may match a text that begins so, and where a further character leads. */
export interface FormTree<T extends Row> {
  readonly rows: readonly T[];
  readonly next: ReadonlyMap<string, FormTree<T>>;
}

interface Beginning<T extends Row> {
  readonly head: string;
  readonly row: T;
}

/** A tree over how what the rows match may begin. */
export function treeOfForms<T extends Row>(rows: readonly T[]): FormTree<T> {
  const beginnings = rows.flatMap((row) => [...headsOf(row.pattern.source)].map((head) => ({ head, row })));
  return treeAt(beginnings, 0);
}

function treeAt<T extends Row>(beginnings: readonly Beginning<T>[], depth: number): FormTree<T> {
  const ended = beginnings.filter(({ head }) => head.length <= depth);
  const longer = beginnings.filter(({ head }) => head.length > depth);
  const next = new Map<string, FormTree<T>>();
  for (const [character, rest] of Map.groupBy(longer, ({ head }) => head.charAt(depth)))
    next.set(character, treeAt([...ended, ...rest], depth + 1));
  return { rows: inOrder(ended), next };
}

function inOrder<T extends Row>(beginnings: readonly Beginning<T>[]): readonly T[] {
  return [...new Set(beginnings.map(({ row }) => row))].sort((a, b) => a.row - b.row);
}

/** The rows that may match a text at an offset, in their order; no other does. */
export function formsAt<T extends Row>(tree: FormTree<T>, text: string, offset: number): readonly T[] {
  let place = tree;
  for (let at = offset; ; at++) {
    const further = place.next.get(folded(text.charAt(at)));
    if (further === undefined) return place.rows;
    place = further;
  }
}
