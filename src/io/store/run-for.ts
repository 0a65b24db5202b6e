import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { RecordTables } from './schema.ts';

/** Runs a statement of a migration for some ids. */
export async function runFor(
  db: Kysely<RecordTables>,
  statement: (chosen: string) => string,
  ids: readonly string[],
): Promise<void> {
  const pieces = statement('?').split('?');
  const chosen = sql`select value from json_each(${JSON.stringify(ids)})`;
  await sql
    .join(
      pieces.map((piece) => sql.raw(piece)),
      chosen,
    )
    .execute(db);
}
