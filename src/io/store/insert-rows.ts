import type { Insertable, Kysely } from 'kysely';
import type { RecordTables } from './schema.ts';

/**
 * Rows of one statement, the most first: few enough that no engine's limit on parameters is met (22 columns at most, SQLite allows 32,766), and
 * of few sizes, so that a statement that was prepared serves again.
 */
const rowsAtOnce = [64, 16, 4, 1] as const;

/** Appends rows to a table. */
export async function insertRows<T extends keyof RecordTables>(
  db: Kysely<RecordTables>,
  table: T,
  rows: readonly Insertable<RecordTables[T]>[],
): Promise<void> {
  let start = 0;
  for (const size of rowsAtOnce) {
    for (; start + size <= rows.length; start += size) {
      await db
        .insertInto(table)
        .values(rows.slice(start, start + size))
        .execute();
    }
  }
}
