import { ByteWriter, ParquetWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer';
import type { FileFormat, Format, Told } from '../format.ts';
import { allTables } from './all-tables.ts';
import type { ColumnType, Table, Value } from './table.ts';

/** The same tables as CSV, with types. */
export const parquet: Format = {
  name: 'parquet',
  summary: 'the same tables as csv, with types (Apache Parquet)',
  files: allTables.map(parquetFile),
};

const types: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  whole: 'INT32',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
};

/** Rows of one group: what is held at once. */
const rowsAtOnce = 2000;

function parquetFile(table: Table): FileFormat {
  return { name: `${table.name}.parquet`, write: (told) => parquetBytes(table, told) };
}

async function* parquetBytes(table: Table, told: Told): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columnsOf(table, []) });
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'entente' });
  let rows: (readonly Value[])[] = [];
  for await (const row of table.rows(told)) {
    rows.push(row);
    if (rows.length < rowsAtOnce) continue;
    await writer.write({ columnData: columnsOf(table, rows) });
    yield taken(bytes);
    rows = [];
  }
  if (rows.length > 0) await writer.write({ columnData: columnsOf(table, rows) });
  await writer.finish();
  yield taken(bytes);
}

function columnsOf({ columns }: Table, rows: readonly (readonly Value[])[]) {
  return columns.map(({ name, type }, at) => ({ name, type: types[type], data: rows.map((row) => row[at] ?? null) }));
}

/** What was written since this was asked last; the writer goes on at the beginning of its buffer. */
function taken(bytes: ByteWriter): Uint8Array {
  const piece = bytes.getBytes().slice();
  bytes.index = 0;
  return piece;
}
