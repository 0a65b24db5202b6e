/** One print of what is told: a mention in an article. */
export interface Print {
  readonly id: string;
  readonly article: string;
  readonly family: string;
  /** Day of publication, an ISO prefix, or null. */
  readonly day: string | null;
}

/** Two prints of which one copies the other's sentence. */
export interface CopiedPrint {
  readonly left: string;
  readonly right: string;
}

/** By which rule a judgement says that two mentions stand in a sentence that both articles hold. */
export const copiedSentence = 'link/copied-sentence';

/**
 * From which print each print that copies or is copied was taken: of those that hold one sentence the earliest; of one day that of the text which
 * holds the fewest such sentences, as a digest holds those of many. Two articles of `apart` have copied nothing from each other.
 */
export function originalsOf(
  prints: readonly Print[],
  copies: readonly CopiedPrint[],
  apart: readonly CopiedPrint[] = [],
): ReadonlyMap<string, Print> {
  if (copies.length === 0) return new Map();
  const groups = groupsBy(prints, copies, new Set(apart.map(({ left, right }) => pairOf(left, right))));
  const held = Map.groupBy(
    groups.flatMap((group) => [...new Set(group.map(({ family }) => family))]),
    (family) => family,
  );
  const keyed = (print: Print): string => {
    const many = String(held.get(print.family)?.length ?? 0).padStart(9, '0');
    return `${(print.day ?? '').slice(0, 10).padEnd(10, '~')} ${many} ${print.id}`;
  };
  return new Map(
    groups.flatMap((group) => {
      const first = group.reduce((one, other) => (keyed(one) < keyed(other) ? one : other));
      return group.map(({ id }) => [id, first] as const);
    }),
  );
}

/** Prints that copies tie to one another. */
function groupsBy(
  prints: readonly Print[],
  copies: readonly CopiedPrint[],
  apart: ReadonlySet<string>,
): readonly (readonly Print[])[] {
  const byId = new Map(prints.map((print) => [print.id, print]));
  const beside = new Map<string, Print[]>();
  for (const { left, right } of copies) {
    const [one, other] = [byId.get(left), byId.get(right)];
    if (one === undefined || other === undefined || apart.has(pairOf(one.article, other.article))) continue;
    put(beside, left, other);
    put(beside, right, one);
  }
  const seen = new Set<string>();
  return [...beside.keys()].flatMap((id) => {
    const group = reached(byId.get(id), beside, seen);
    return group.length === 0 ? [] : [group];
  });
}

function put(beside: Map<string, Print[]>, id: string, other: Print): void {
  const list = beside.get(id);
  if (list === undefined) beside.set(id, [other]);
  else list.push(other);
}

/** A print and what copies lead to from it, as far as it was not seen before. */
function reached(
  start: Print | undefined,
  beside: ReadonlyMap<string, readonly Print[]>,
  seen: Set<string>,
): readonly Print[] {
  if (start === undefined || seen.has(start.id)) return [];
  const group = [start];
  seen.add(start.id);
  for (const { id } of group) {
    for (const other of beside.get(id) ?? []) {
      if (seen.has(other.id)) continue;
      seen.add(other.id);
      group.push(other);
    }
  }
  return group;
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
