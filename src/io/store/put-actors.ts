import type { Kysely } from 'kysely';
import type { Actor } from '../../base/schema/actor.ts';
import { insertRows } from './insert-rows.ts';
import type { RecordTables } from './schema.ts';

/** See `Store.putActors`. Writes nothing when nothing changed. */
export async function putActors(db: Kysely<RecordTables>, actors: readonly Actor[]): Promise<void> {
  const rows = actors
    .map(({ id, kind, name, country, sector, wikidata }) => ({ id, kind, name, country, sector, wikidata }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const kept = await db.selectFrom('actors').selectAll().orderBy('id').execute();
  if (JSON.stringify(kept) === JSON.stringify(rows)) return;
  await db.transaction().execute(async (within) => {
    await within.deleteFrom('actors').execute();
    await insertRows(within, 'actors', rows);
  });
}
