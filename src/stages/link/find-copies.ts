import type { Linkable } from '../../base/schema/record.ts';
import type { AreSynonyms } from '../../base/tables/synonyms.ts';
import type { Copy, Prepared } from './copies.ts';
import { prepare } from './copies.ts';
import { copyLinkers } from './copy-linkers.ts';
import type { CopyLinker } from './copy-linkers.ts';
import { byCodeUnit } from './groups.ts';

/** For those who have no table of synonyms: no two words are known to mean one thing. */
const noSynonyms: AreSynonyms = () => false;

/** The copies in an archive, in whatever order its articles come: each pair that a linker would compare, once. */
export function findCopies(articles: readonly Linkable[], areSynonyms: AreSynonyms = noSynonyms): readonly Copy[] {
  const items = articles.map(prepare).sort((a, b) => byCodeUnit(a.order, b.order));
  const found = new Map<string, Copy>();
  const compared = new Set<number>();
  for (const linker of copyLinkers(areSynonyms)) {
    for (const pair of neighbours(items, linker)) {
      if (compared.has(pair)) continue;
      compared.add(pair);
      const [a, b] = [items[Math.floor(pair / items.length)], items[pair % items.length]];
      const copy = a === undefined || b === undefined ? null : linker.copy(a, b);
      if (copy !== null) found.set(copy.judgement.id, copy);
    }
  }
  return [...found.values()];
}

/** Pairs of neighbours under enough common keys, each as `first * items.length + second`. */
function neighbours(items: readonly Prepared[], { keys, window, least }: CopyLinker): readonly number[] {
  const holders = new Map<string, number[]>();
  items.forEach((item, place) => {
    for (const key of keys(item)) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [place]);
      else list.push(place);
    }
  });
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    list.forEach((first, at) => {
      for (const second of list.slice(at + 1, at + 1 + window)) {
        const pair = first * items.length + second;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  }
  return [...shared].flatMap(([pair, count]) => (count >= least ? [pair] : []));
}
