import { insertRows } from '../insert-rows.ts';
import type { LostFindingTable } from '../link-schema.ts';
import type { Database } from '../schema.ts';

/** Findings of an article that persons judged and that its reading does not have. */
export async function lostIn(db: Database, article: string): Promise<readonly LostFindingTable[]> {
  return db.selectFrom('lost_findings').selectAll().where('article', '=', article).orderBy('finding').execute();
}

/** Replaces the lost findings of an article. */
export async function putLost(db: Database, article: string, lost: readonly LostFindingTable[]): Promise<void> {
  await db.deleteFrom('lost_findings').where('article', '=', article).execute();
  await insertRows(db, 'lost_findings', lost);
}

/** Lost findings by id. */
export async function lostById(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, LostFindingTable>> {
  const rows = await db.selectFrom('lost_findings').selectAll().where('finding', 'in', ids).execute();
  return new Map(rows.map((row) => [row.finding, row]));
}
