import type { Clusters, Judgement, Linkable } from '../../base/schema/record.ts';
import { familiesOf, kinshipsOf } from './families.ts';
import { byCodeUnit } from './groups.ts';
import { happeningsOf } from './happenings.ts';
import { topicsOf } from './topics.ts';

/**
 * Families, happenings and matters of an archive under the judgements in force: those of the rules and those of persons. Computed anew each
 * time; nothing is merged in place.
 */
export function clustersOf(articles: readonly Linkable[], judgements: readonly Judgement[]): Clusters {
  const ordered = [...articles].sort((a, b) => byCodeUnit(a.id, b.id));
  const families = familiesOf(judgements);
  const kinships = kinshipsOf(ordered, families);
  return {
    families,
    kinships,
    happenings: happeningsOf({ articles: ordered, judgements, kinships }),
    topics: topicsOf(ordered, judgements),
  };
}
