import { articlesTable, familiesTable, judgementsTable } from './article-tables.ts';
import { claimNumbersTable, claimsTable } from './claim-tables.ts';
import { commitmentsTable } from './commitments-table.ts';
import { happeningsTable, mentionsTable, participantsTable } from './happening-tables.ts';
import { statementsTable, statementWordsTable } from './statement-tables.ts';
import type { Table } from './table.ts';

/** The tables of a record, as CSV and Parquet have them. */
export const allTables: readonly Table[] = [
  ...[happeningsTable, mentionsTable, participantsTable, statementsTable, statementWordsTable],
  ...[claimsTable, claimNumbersTable, commitmentsTable, articlesTable, familiesTable, judgementsTable],
];
