import type { Ledgers } from '../../base/schema/ledgers.ts';
import type { ClaimTopic, Judgement, Linkable } from '../../base/schema/record.ts';
import { answersOf } from './answered.ts';
import { byCodeUnit } from './groups.ts';
import { namedInstruments } from './instruments.ts';
import { personsOf } from './persons.ts';
import { tiedPledges } from './pledge-groups.ts';
import { statementGroups } from './variants.ts';

/** The ledgers that judgements in force make. `topics` are the matters before denials of other articles are put beside them. */
export function ledgersOf(
  articles: readonly Linkable[],
  judgements: readonly Judgement[],
  topics: readonly Pick<ClaimTopic, 'id' | 'claims'>[],
): Ledgers {
  const instruments = [...namedInstruments(articles, judgements), ...tiedPledges(articles, judgements)];
  return {
    statements: statementGroups(articles, judgements),
    answers: answersOf(topics, judgements),
    instruments: instruments.sort((a, b) => byCodeUnit(a.id, b.id)),
    persons: personsOf(articles, judgements),
  };
}
