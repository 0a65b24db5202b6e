import type { Desk } from '../desk.ts';
import { settleAnswers } from './answers.ts';
import { settleInstruments } from './instruments.ts';
import { settlePersons } from './persons.ts';
import { settleStatements } from './statements.ts';

/** Forms anew what was touched of the ledgers: statements, answers, instruments and persons. Matters come before. */
export async function settleLedgers(desk: Desk): Promise<void> {
  await settleStatements(desk);
  await settleInstruments(desk);
  await settlePersons(desk);
  await settleAnswers(desk);
}
