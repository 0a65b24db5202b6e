import { sql } from 'kysely';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Version, VersionSource } from '../../base/schema/record.ts';
import { insertRows } from './insert-rows.ts';
import { publishedOf } from './rows/article-rows.ts';
import type { RecordTables } from './schema.ts';

/** See `Store.versionSources`. */
export async function versionSources(db: Kysely<RecordTables>): Promise<readonly VersionSource[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['n', 'id', 'given_id', 'url', 'modified', 'published', 'published_precision', 'published_from', 'crawled'])
    .orderBy('n')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, given: row.given_id ?? row.id, url: row.url, modified: row.modified, added: row.n },
    published: publishedOf(row),
    ...(row.crawled !== null && { crawled: row.crawled }),
  }));
}

/** Ids of the newest versions of all articles, or of the others. */
export async function idsOfVersions(db: Kysely<RecordTables>, which: 'newest' | 'earlier'): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where((eb) => (which === 'newest' ? isNewest('id') : eb.not(isNewest('id'))))
    .execute();
  return rows.map((row) => row.id);
}

/** See `Store.putVersions`. */
export async function putVersions(db: Kysely<RecordTables>, versions: readonly Version[]): Promise<void> {
  await db.transaction().execute(async (within) => {
    await within.deleteFrom('versions').execute();
    await insertRows(within, 'versions', versions);
  });
}

/** Whether a column of a query (`a.id`) names the newest version of an article, or the only one. */
export function isNewest(article: string): RawBuilder<SqlBool> {
  return sql`${sql.ref(article)} not in (select article from versions where article <> newest)`;
}
