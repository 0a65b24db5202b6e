import type { Database } from '../schema.ts';

/** Notes what reading an article anew changed: read back by `rereadChanges`. */
export async function putChanges(db: Database, article: string, changes: unknown): Promise<void> {
  await db.deleteFrom('reread_articles').where('article', '=', article).execute();
  await db
    .insertInto('reread_articles')
    .values({ article, changes_json: JSON.stringify(changes) })
    .execute();
}

/** What was noted of articles, in the order of adding. */
export async function rereadChanges(db: Database): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom('reread_articles as c')
    .innerJoin('articles as a', 'a.id', 'c.article')
    .select('c.changes_json')
    .orderBy('a.n')
    .execute();
  return rows.map(({ changes_json: changes }): unknown => JSON.parse(changes));
}

/** Forgets what was noted of articles. */
export async function forgetChanges(db: Database): Promise<void> {
  await db.deleteFrom('reread_articles').execute();
}
