import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { GivenDocument } from '../../base/schema/article.ts';
import type { RecordTables } from './schema.ts';

/** A body with its digest. */
export interface Raw {
  readonly digest: string;
  readonly body: string;
  /** What its carrier said of it, or null when that is not known. */
  readonly given: GivenDocument | null;
}

/** Keeps bodies, each content once. */
export async function insertRaws(
  db: Kysely<RecordTables>,
  raws: readonly Pick<Raw, 'digest' | 'body'>[],
): Promise<void> {
  const byDigest = new Map(raws.map((raw) => [raw.digest, raw.body]));
  const kept = await db
    .selectFrom('raws')
    .select('digest')
    .where('digest', 'in', [...byDigest.keys()])
    .execute();
  for (const { digest } of kept) byDigest.delete(digest);
  for (const [digest, body] of byDigest) {
    await db
      .insertInto('raws')
      .values({ digest, gzip: gzipSync(body) })
      .execute();
  }
}

/** See `Store.raw`. A body that equals the text is not kept a second time. */
export async function readRaw(db: Kysely<RecordTables>, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('articles as a')
    .leftJoin('raws as r', 'r.digest', 'a.raw_digest')
    .select(['a.text', 'a.text_digest', 'a.raw_digest', 'r.gzip'])
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (row === undefined || row.raw_digest === null) return null;
  if (row.gzip !== null) return gunzipSync(row.gzip).toString('utf8');
  return row.raw_digest === row.text_digest ? row.text : null;
}
