import type { FileFormat, Format, Told } from '../format.ts';
import { allTables } from './all-tables.ts';
import { csvLine } from './csv-line.ts';
import type { Table } from './table.ts';

/** The record as tables: RFC 4180, UTF-8, a head, an empty cell for what is not known. */
export const csv: Format = {
  name: 'csv',
  summary: 'tables (CSV with a head): happenings, mentions, statements, claims, commitments, articles ...',
  files: allTables.map(csvFile),
};

function csvFile(table: Table): FileFormat {
  return { name: `${table.name}.csv`, write: (told) => csvLines(table, told) };
}

async function* csvLines(table: Table, told: Told): AsyncGenerator<string> {
  yield csvLine(table.columns.map(({ name }) => name));
  for await (const row of table.rows(told)) yield csvLine(row);
}
