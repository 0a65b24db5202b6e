import { sql } from 'kysely';
import type { AlertTable } from './link-schema.ts';
import type { Database } from './schema.ts';

/** An alert before it is kept. */
export type RaisedAlert = Omit<AlertTable, 'n'> & { readonly n?: never };

/** Up to which article every question that is there is told of: the last one before those that wait to be linked. */
export async function lastLinked(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number | null }>`select coalesce(
      (select min(a.n) - 1 from unlinked u join articles a on a.id = u.article),
      (select max(n) from articles)) as n`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Lets a question begin with the articles that come from now on. */
export async function markAsked(db: Database, question: string): Promise<void> {
  const { n } = await db
    .selectFrom('articles')
    .select((eb) => eb.fn.coalesce(eb.fn.max('n'), eb.lit(0)).as('n'))
    .executeTakeFirstOrThrow();
  await db.insertInto('asked_marks').values({ question, n }).execute();
}

/** Up to which article (its `n`) a question was looked at; null when it never was. */
export async function markOf(db: Database, question: string): Promise<number | null> {
  const row = await db.selectFrom('asked_marks').select('n').where('question', '=', question).executeTakeFirst();
  return row?.n ?? null;
}

/** What a look at a question came to. */
export interface Look {
  readonly question: string;
  /** The mark that the look began from. */
  readonly from: number;
  readonly to: number;
  readonly alerts: readonly RaisedAlert[];
}

/**
 * Keeps what a look came to, all of it or nothing: alerts that were not raised before, and the new mark. False when another process has
 * looked at the question meanwhile, or it is saved no more: then nothing is kept.
 */
export async function keepLook(db: Database, { question, from, to, alerts }: Look): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const { numUpdatedRows } = await within
      .updateTable('asked_marks')
      .set({ n: to })
      .where('question', '=', question)
      .where('n', '=', from)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    for (const alert of alerts)
      await within
        .insertInto('alerts')
        .values(alert)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    return true;
  });
}
