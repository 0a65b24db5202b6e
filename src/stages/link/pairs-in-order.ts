import { byCodeUnit } from './groups.ts';

/** Items that are compared when they share a key and stand near in their order. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** What `pairsInOrder` needs to know of a linker. */
export interface Pairing<T extends Ordered> {
  readonly window: number;
  /** Fewest keys under which two must be neighbours. */
  readonly least: number;
  keys(item: T): readonly string[];
}

/**
 * Pairs that a linker compares, each once, the one with the smaller id first: within one key each item in its order with the next `window`. A function of
 * the set of items, whatever their order.
 */
export function pairsInOrder<T extends Ordered>(items: readonly T[], linker: Pairing<T>): readonly (readonly [T, T])[] {
  const holders = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(linker.keys(item))) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [item]);
      else list.push(item);
    }
  }
  const pairs = new Map<string, { readonly pair: readonly [T, T]; times: number }>();
  for (const list of holders.values()) {
    list.sort((a, b) => byCodeUnit(a.order, b.order));
    list.forEach((item, at) => {
      for (const next of list.slice(at + 1, at + 1 + linker.window)) {
        const pair = item.id < next.id ? ([item, next] as const) : ([next, item] as const);
        const name = `${pair[0].id} ${pair[1].id}`;
        const known = pairs.get(name);
        if (known === undefined) pairs.set(name, { pair, times: 1 });
        else known.times++;
      }
    });
  }
  return [...pairs.values()].filter(({ times }) => times >= linker.least).map(({ pair }) => pair);
}
