import type { Clusters, Judgement, Linkable } from '../../base/schema/record.ts';
import { clustersOf } from './clusters.ts';
import { byCodeUnit } from './groups.ts';
import { judgeGroups, judgePairs } from './judge-archive.ts';
import { groupRules, pairRules } from './linkers.ts';

/** What linking an archive gives. */
export interface Linked {
  /** In order of id. */
  readonly judgements: readonly Judgement[];
  readonly clusters: Clusters;
}

/**
 * Links an archive at once: which articles come from one text (`copy-of`), which mentions of events mean one happening (`same-event`), which
 * claims are of one matter (`same-matter`), and the families, happenings and matters that follow. The same articles give the
 * same judgements in whatever order they come. A record does the same article by article: see `linking/`.
 */
export function linkArchive(articles: readonly Linkable[]): Linked {
  const ordered = [...articles].sort((a, b) => byCodeUnit(a.id, b.id));
  const judgements = judgementsOn(ordered, new Set());
  return { judgements, clusters: clustersOf(ordered, judgements) };
}

/** Everything that the rules judge, in order of id; `earlier` are the texts that are not the newest of their articles. */
export function judgementsOn(articles: readonly Linkable[], earlier: ReadonlySet<string>): readonly Judgement[] {
  const found = [
    ...pairRules.flatMap((rule) => judgePairs(rule, { articles, earlier })),
    ...groupRules.flatMap((rule) => judgeGroups(rule, { articles, earlier })),
  ];
  const judgements = [...new Map(found.map((judgement) => [judgement.id, judgement])).values()];
  return judgements.sort((a, b) => byCodeUnit(a.id, b.id));
}
