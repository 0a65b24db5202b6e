import type { Clusters, Judgement, Linkable } from '../../base/schema/record.ts';
import { familiesOf, kinshipsOf } from './families.ts';
import { byCodeUnit } from './groups.ts';
import { happeningsOf } from './happenings.ts';
import { withAnswers } from './answered.ts';
import { ledgersOf } from './ledgers.ts';
import { storiesOf } from './stories.ts';
import { topicsOf } from './topics.ts';

/**
 * Families, happenings, matters and ledgers of an archive under the judgements in force: those of the rules and those of persons. Computed anew each
 * time; nothing is merged in place.
 */
export function clustersOf(articles: readonly Linkable[], judgements: readonly Judgement[]): Clusters {
  const ordered = [...articles].sort((a, b) => byCodeUnit(a.id, b.id));
  const families = familiesOf(judgements, ordered);
  const kinships = kinshipsOf(ordered, families);
  const topics = topicsOf(ordered, judgements);
  const ledgers = ledgersOf(ordered, judgements, topics);
  return {
    families,
    kinships,
    happenings: happeningsOf({ articles: ordered, judgements, kinships }),
    stories: storiesOf({ articles: ordered, judgements, kinships }),
    topics: withAnswers(topics, ledgers.answers),
    ledgers,
  };
}
