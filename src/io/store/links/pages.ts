import type { Version, VersionSource } from '../../../base/schema/record.ts';
import { pageKey } from '../../../base/text/page-key.ts';
import { insertRows } from '../insert-rows.ts';
import { publishedOf } from '../rows/article-rows.ts';
import type { Database } from '../schema.ts';
import { among } from '../among.ts';

/** Texts that wait to be linked with the others, in the order of adding. */
export async function pendingArticles(db: Database, limit: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('unlinked').select('article').orderBy('n').limit(limit).execute();
  return rows.map(({ article }) => article);
}

/** Whether a text waits to be linked. */
export async function awaitsLinking(db: Database, id: string): Promise<boolean> {
  return (await db.selectFrom('unlinked').select('n').where('article', '=', id).executeTakeFirst()) !== undefined;
}

/** Has texts wait to be linked: those given, or all. */
export async function awaitLinking(db: Database, ids: readonly string[] | 'all'): Promise<void> {
  // SQLite needs a condition before "on conflict".
  const wanted = db.selectFrom('articles').select(['n', 'id']).where('n', '>=', 0);
  await db
    .insertInto('unlinked')
    .columns(['n', 'article'])
    .expression(ids === 'all' ? wanted : wanted.where('id', 'in', among(ids)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Marks texts as linked, with what tells their page. Gives those that were not linked before. */
export async function markLinked(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const before = await db.selectFrom('linked').select('article').where('article', 'in', among(ids)).execute();
  const known = new Set(before.map(({ article }) => article));
  const fresh = ids.filter((id) => !known.has(id));
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'url', 'given_id'])
    .where('id', 'in', among(fresh))
    .execute();
  await db.deleteFrom('unlinked').where('article', 'in', among(ids)).execute();
  await insertRows(
    db,
    'linked',
    rows.map(({ id, url, given_id: given }) => ({ article: id, page: pageKey(url), given: given ?? id })),
  );
  return new Set(fresh);
}

/** Texts that may be of one page with some texts, these included: those under their addresses and given ids, and so on. All must be linked. */
export async function textsAround(db: Database, ids: readonly string[]): Promise<readonly VersionSource[]> {
  const found = new Set(ids);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const id of await besideThese(db, [...found])) found.add(id);
  }
  const rows = await db
    .selectFrom('articles')
    .select(['n', 'id', 'given_id', 'url', 'modified', 'published', 'published_precision', 'published_from', 'crawled'])
    .where('id', 'in', among(found))
    .orderBy('n')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, given: row.given_id ?? row.id, url: row.url, modified: row.modified, added: row.n },
    published: publishedOf(row),
    ...(row.crawled !== null && { crawled: row.crawled }),
  }));
}

async function besideThese(db: Database, ids: readonly string[]): Promise<readonly string[]> {
  const own = await db.selectFrom('linked').selectAll().where('article', 'in', among(ids)).execute();
  const pages = [...new Set(own.flatMap(({ page }) => page ?? []))];
  const givens = [...new Set(own.map(({ given }) => given))];
  const byPage = await db.selectFrom('linked').select('article').where('page', 'in', among(pages)).execute();
  const byGiven = await db.selectFrom('linked').select('article').where('given', 'in', among(givens)).execute();
  return [...byPage, ...byGiven].map(({ article }) => article);
}

/** The places of texts among the versions of their articles; of those that have a place. */
export async function versionsOfTexts(db: Database, ids: Iterable<string>): Promise<readonly Version[]> {
  const wanted = [...new Set(ids)];
  return db.selectFrom('versions').selectAll().where('article', 'in', among(wanted)).orderBy('article').execute();
}

/** All versions of the articles whose newest versions are given, in order. */
export async function versionsUnder(db: Database, newest: readonly string[]): Promise<readonly Version[]> {
  const rows = await db.selectFrom('versions').selectAll().where('newest', 'in', among(newest)).execute();
  return rows.sort((a, b) => (a.page === b.page ? a.number - b.number : a.page < b.page ? -1 : 1));
}

/** All versions of the articles of which some texts are versions. */
export async function versionsBeside(db: Database, ids: readonly string[]): Promise<readonly Version[]> {
  const own = await versionsOfTexts(db, ids);
  return versionsUnder(db, [...new Set(own.map(({ newest }) => newest))]);
}

/** Replaces the places of some texts. */
export async function replaceVersions(
  db: Database,
  ids: readonly string[],
  versions: readonly Version[],
): Promise<void> {
  await db.deleteFrom('versions').where('article', 'in', among(ids)).execute();
  await insertRows(db, 'versions', versions);
}

/** Forgets that a text is linked. */
export async function unmarkLinked(db: Database, id: string): Promise<void> {
  await db.deleteFrom('linked').where('article', '=', id).execute();
}
