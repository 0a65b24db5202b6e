/** Something with an id and features, of which relatives share some. */
export interface Featured {
  readonly id: string;
  readonly features: Iterable<number>;
}

/** How pairs are looked for. */
export interface CandidateOptions {
  /** Fewest features that a pair must share. */
  readonly least: number;
  /** A feature that more than so many have says little ... */
  readonly common: number;
  /** ... and pairs each with only so many of its neighbours in order of id (0: with none). */
  readonly window: number;
}

/**
 * Pairs that share features, as indexes into the list, the smaller first, in order. An inverted index instead of a comparison of all with
 * all: the work grows with the number of items as long as features are rare. The list must be in order of id.
 */
export function candidatePairs(
  items: readonly Featured[],
  options: CandidateOptions,
): readonly (readonly [number, number])[] {
  const holders = new Map<number, number[]>();
  items.forEach((item, index) => {
    for (const feature of new Set(item.features)) {
      const list = holders.get(feature);
      if (list === undefined) holders.set(feature, [index]);
      else list.push(index);
    }
  });
  const shared = new Map<number, number>();
  for (const list of holders.values()) countPairs(list, items.length, { options, shared });
  return [...shared]
    .filter(([, count]) => count >= options.least)
    .map(([key]) => key)
    .sort((a, b) => a - b)
    .map((key) => [Math.floor(key / items.length), key % items.length]);
}

interface Counting {
  readonly options: CandidateOptions;
  readonly shared: Map<number, number>;
}

function countPairs(list: readonly number[], size: number, { options, shared }: Counting): void {
  const reach = list.length > options.common ? options.window : list.length;
  list.forEach((first, at) => {
    for (const second of list.slice(at + 1, at + 1 + reach)) {
      const key = first * size + second;
      shared.set(key, (shared.get(key) ?? 0) + 1);
    }
  });
}
