import type { Clusters, Judgement, Linkable } from '../../base/schema/record.ts';
import { clustersOf } from './clusters.ts';
import { byCodeUnit } from './groups.ts';
import type { AreSynonyms } from '../../base/tables/synonyms.ts';
import { noSynonyms } from './find-copies.ts';
import { judgePairs } from './judge-archive.ts';
import { pairRules } from './linkers.ts';

/** What linking an archive gives. */
export interface Linked {
  /** In order of id. */
  readonly judgements: readonly Judgement[];
  readonly clusters: Clusters;
}

/**
 * Links an archive at once: which articles come from one text (`copy-of`), which mentions of events mean one happening (`same-event`), which articles
 * tell one story (`same-story`), which claims are of one matter (`same-matter`), what was said once, denied elsewhere, signed and done, and the
 * families, happenings, stories, matters and ledgers that follow. The same articles give the same judgements in whatever order they come.
 * A record does the same article by article: see `linking/`.
 */
export function linkArchive(articles: readonly Linkable[], areSynonyms: AreSynonyms = noSynonyms): Linked {
  const ordered = [...articles].sort((a, b) => byCodeUnit(a.id, b.id));
  const found = pairRules(areSynonyms).flatMap((rule) => judgePairs(rule, { articles: ordered, earlier: new Set() }));
  const judgements = [...new Map(found.map((judgement) => [judgement.id, judgement])).values()];
  judgements.sort((a, b) => byCodeUnit(a.id, b.id));
  return { judgements, clusters: clustersOf(ordered, judgements) };
}
