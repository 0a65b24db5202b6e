import { sql } from 'kysely';
import type { Counts } from '../../base/schema/record.ts';
import type { Store } from '../store/store.ts';

/** What a record holds, in the numbers that can be told at once however long it is. */
export interface Holdings {
  /** Newest versions only. */
  readonly counts: Counts;
  /** Days of the earliest and the latest publication, ISO prefixes; null when none is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What the record holds. */
export async function holdings({ db }: Store): Promise<Holdings> {
  const { rows } = await sql<Counts>`select count(*) as articles, count(distinct family) as families,
    count(distinct origin) as origins from kinships`.execute(db);
  const edge = async (direction: 'asc' | 'desc'): Promise<string | null> => {
    const row = await db
      .selectFrom('articles')
      .select('published')
      .where('published', 'is not', null)
      .orderBy('published', direction)
      .limit(1)
      .executeTakeFirst();
    return row?.published?.slice(0, 10) ?? null;
  };
  const counts = rows[0] ?? { articles: 0, families: 0, origins: 0 };
  return { counts, first: await edge('asc'), last: await edge('desc') };
}
