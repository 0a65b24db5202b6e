import type { Linkable } from '../../base/schema/record.ts';
import type { AreSynonyms } from '../../base/tables/synonyms.ts';
import type { Copy } from './copies.ts';
import { copyLinkers } from './copy-linkers.ts';
import { pairsOf } from './judge-archive.ts';

/** For those who have no table of synonyms: no two words are known to mean one thing. */
export const noSynonyms: AreSynonyms = () => false;

/** The copies in an archive, in whatever order its articles come: each pair that a linker would compare, once. */
export function findCopies(articles: readonly Linkable[], areSynonyms: AreSynonyms = noSynonyms): readonly Copy[] {
  const found = copyLinkers(areSynonyms).flatMap((linker) => {
    const items = articles.flatMap((article) => linker.items(article));
    return pairsOf(items, linker).flatMap(([a, b]) => linker.copy(a, b) ?? []);
  });
  return [...new Map(found.map((copy) => [copy.judgement.id, copy])).values()];
}
