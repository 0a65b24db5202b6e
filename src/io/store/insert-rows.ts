import type { Insertable, Kysely } from 'kysely';
import type { RecordTables } from './schema.ts';

/** Rows of one statement: few enough that no engine's limit on parameters is met (22 columns at most, SQLite allows 32,766). */
const rowsAtOnce = 100;

/** Appends rows to a table. */
export async function insertRows<T extends keyof RecordTables>(
  db: Kysely<RecordTables>,
  table: T,
  rows: readonly Insertable<RecordTables[T]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await db
      .insertInto(table)
      .values(rows.slice(start, start + rowsAtOnce))
      .execute();
  }
}
