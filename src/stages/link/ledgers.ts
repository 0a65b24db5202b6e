import type { Ledgers } from '../../base/schema/ledgers.ts';
import type { ClaimTopic, Judgement, Linkable } from '../../base/schema/record.ts';
import { answersOf } from './answered.ts';
import { denials } from './denials.ts';
import { byCodeUnit } from './groups.ts';
import { namedInstruments } from './instruments.ts';
import { judgeItems } from './judge-items.ts';
import { personsOf } from './persons.ts';
import { tiedPledges } from './pledge-groups.ts';
import { pledges } from './pledges.ts';
import { sameInstruments } from './same-instrument.ts';
import { samePersons } from './same-person.ts';
import { sameStatements } from './same-statement.ts';
import { statementGroups } from './variants.ts';

/** What the linkers of statements, denials, instruments, pledges and persons judge in an archive. */
export function ledgerJudgements(articles: readonly Linkable[]): readonly Judgement[] {
  return [
    ...judgeItems(sameStatements, articles),
    ...judgeItems(denials, articles),
    ...judgeItems(sameInstruments, articles),
    ...judgeItems(pledges, articles),
    ...judgeItems(samePersons, articles),
  ];
}

/** The ledgers that judgements in force make. `topics` are the matters before denials of other articles are put beside them. */
export function ledgersOf(
  articles: readonly Linkable[],
  judgements: readonly Judgement[],
  topics: readonly ClaimTopic[],
): Ledgers {
  const instruments = [...namedInstruments(articles, judgements), ...tiedPledges(articles, judgements)];
  return {
    statements: statementGroups(articles, judgements),
    answers: answersOf(topics, judgements),
    instruments: instruments.sort((a, b) => byCodeUnit(a.id, b.id)),
    persons: personsOf(articles, judgements),
  };
}
