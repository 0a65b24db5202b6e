import type { Clusters, Judgement, Linkable } from '../../base/schema/record.ts';
import { clustersOf } from './clusters.ts';
import type { AreSynonyms } from '../../base/tables/synonyms.ts';
import { findCopies } from './find-copies.ts';
import { byCodeUnit } from './groups.ts';
import { ledgerJudgements } from './ledgers.ts';
import { sameEvents } from './same-event.ts';
import { sameStories } from './same-story.ts';

/** What linking an archive gives. */
export interface Linked {
  /** In order of id. */
  readonly judgements: readonly Judgement[];
  readonly clusters: Clusters;
}

/**
 * Links an archive: which articles come from one text (`copy-of`), which mentions of events mean one happening (`same-event`), which articles tell
 * one story (`same-story`), what was said once, denied elsewhere, signed and done, and the families, happenings, stories, matters of claims and
 * ledgers that follow. The same articles give the same judgements in whatever order they come.
 */
export function linkArchive(articles: readonly Linkable[], areSynonyms?: AreSynonyms): Linked {
  const ordered = [...articles].sort((a, b) => byCodeUnit(a.id, b.id));
  const copies = findCopies(ordered, areSynonyms);
  const found = [
    ...copies.map((copy) => copy.judgement),
    ...sameEvents(ordered, copies),
    ...sameStories(ordered),
    ...ledgerJudgements(ordered),
  ];
  const judgements = [...new Map(found.map((judgement) => [judgement.id, judgement])).values()];
  judgements.sort((a, b) => byCodeUnit(a.id, b.id));
  return { judgements, clusters: clustersOf(ordered, judgements) };
}
