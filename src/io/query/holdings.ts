import { sql } from 'kysely';
import type { Counts } from '../../base/schema/record.ts';
import type { Database } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { dayOf } from './refs.ts';

/** What a record holds, in the numbers that can be told at once however long it is. */
export interface Holdings {
  /** Newest versions only. */
  readonly counts: Counts;
  /** Days of the earliest and the latest publication, ISO prefixes; null when none is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Articles that are linked, their families and their origins. An article without copies is a family of its own. */
async function linkedCounts(db: Database): Promise<Counts> {
  const { rows } = await sql<Counts>`select k.articles, k.articles - m.members + f.families as families, o.origins
    from (select count(*) as articles from kinships) as k, (select count(*) as members from family_members) as m,
      (select count(*) as families from families) as f, (select count(*) as origins from origin_ranks) as o`.execute(
    db,
  );
  return rows[0] ?? { articles: 0, families: 0, origins: 0 };
}

/** What the record holds. */
export async function holdings({ db }: Store): Promise<Holdings> {
  const edge = async (direction: 'asc' | 'desc'): Promise<string | null> => {
    const row = await db
      .selectFrom('articles')
      .select('published')
      .where('published', 'is not', null)
      .orderBy('published', direction)
      .limit(1)
      .executeTakeFirst();
    return dayOf(row?.published);
  };
  return { counts: await linkedCounts(db), first: await edge('asc'), last: await edge('desc') };
}
