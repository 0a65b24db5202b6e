import type { GivenDocument } from '../../../base/schema/article.ts';
import { fromJson } from '../json.ts';
import { readRaw } from '../raws.ts';
import type { Database } from '../schema.ts';

/** Which articles are wanted; all when nothing is said. */
export interface ArticleChoice {
  /** Ids; those that the record does not hold are passed over. */
  readonly only: readonly string[];
  /** ISO 639-1 code, or null for any. */
  readonly language: string | null;
}

/** What an article was read from. */
export interface KeptDocument {
  readonly id: string;
  /** The id that its input gave it, where another text had that one; else null. */
  readonly givenId: string | null;
  /** Null in records that are older than the column. */
  readonly given: GivenDocument | null;
  /** Null where no body was kept. */
  readonly body: string | null;
}

/** What an article was read from; null when unknown. */
export async function keptDocument(db: Database, id: string): Promise<KeptDocument | null> {
  const row = await db
    .selectFrom('articles')
    .select(['given_id', 'document_json'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const given = row.document_json === null ? null : (fromJson(row.document_json)[0] ?? null);
  return { id, givenId: row.given_id, given, body: await readRaw(db, id) };
}

function chosen(db: Database, { only, language }: ArticleChoice) {
  return db
    .selectFrom('articles')
    .$if(only.length > 0, (q) => q.where('id', 'in', only))
    .$if(language !== null, (q) => q.where('language', '=', language));
}

/** The next of the wanted articles behind a counter, in the order of adding; null when there is none. */
export async function articleBehind(
  db: Database,
  n: number,
  choice: ArticleChoice,
): Promise<{ readonly n: number; readonly id: string } | null> {
  const row = await chosen(db, choice).select(['n', 'id']).where('n', '>', n).orderBy('n').limit(1).executeTakeFirst();
  return row ?? null;
}

/** How many articles are wanted. */
export async function countChosen(db: Database, choice: ArticleChoice): Promise<number> {
  const row = await chosen(db, choice)
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return row.rows;
}
