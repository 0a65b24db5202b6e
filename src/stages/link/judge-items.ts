import type { Judgement, Linkable } from '../../base/schema/record.ts';
import { byCodeUnit } from './groups.ts';
import type { Item, Linker } from './linker.ts';

/** What a linker judges in a whole archive, in order of id. The same articles give the same judgements in whatever order they come. */
export function judgeItems<T extends Item>(linker: Linker<T>, articles: readonly Linkable[]): readonly Judgement[] {
  const holders = new Map<string, T[]>();
  for (const item of articles.flatMap((article) => linker.items(article))) {
    for (const key of new Set(linker.keys(item))) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [item]);
      else list.push(item);
    }
  }
  const judged = neighboursIn([...holders.values()], linker).flatMap(([a, b]) => linker.compare(a, b) ?? []);
  return judged.sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Pairs that are neighbours under enough keys. */
function neighboursIn<T extends Item>(
  lists: readonly T[][],
  { window, least }: Pick<Linker<T>, 'window' | 'least'>,
): readonly (readonly [T, T])[] {
  const counts = new Map<string, { readonly pair: readonly [T, T]; times: number }>();
  for (const list of lists) {
    list.sort((a, b) => byCodeUnit(a.order, b.order));
    list.forEach((item, at) => {
      for (const next of list.slice(at + 1, at + 1 + window)) {
        const name = JSON.stringify([item.id, next.id]);
        const known = counts.get(name) ?? { pair: [item, next] as const, times: 0 };
        known.times++;
        counts.set(name, known);
      }
    });
  }
  return [...counts.values()].filter(({ times }) => times >= least).map(({ pair }) => pair);
}
