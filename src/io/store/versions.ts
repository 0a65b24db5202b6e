import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';

/** Whether a column of a query (`a.id`) names the newest version of an article, or the only one. */
export function isNewest(article: string): RawBuilder<SqlBool> {
  return sql`${sql.ref(article)} not in (select article from versions where article <> newest)`;
}
