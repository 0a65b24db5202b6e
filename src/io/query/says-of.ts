import type { RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { ActorId } from '../../base/schema/actor.ts';

/** Rows of the attribution's actors that are the actor, or one of its people who is named. */
function meant(actor: ActorId, column: string): RawBuilder<SqlBool> {
  const own = sql`(select ${actor} union select id from actors where country = ${actor})`;
  return sql`(${sql.raw(column)} in ${own} and (o.named = 1 or o.actor = ${actor}))`;
}

/**
 * Whether the attribution `s` is about the actor: it or one of its people is named inside the content, or an event of the content is done to it (an
 * accusation, an appeal). Asked of all at once, by what the record has of the actor.
 */
export function saysOf(actor: ActorId): RawBuilder<SqlBool> {
  return sql`(s.article, s.id) in (select o.article, o.attribution from attribution_abouts as o where ${meant(actor, 'o.actor')})`;
}

/** The same, asked of one attribution after the other; the plus has SQLite look at the actors of each. */
export function saysItselfOf(actor: ActorId): RawBuilder<SqlBool> {
  return sql`exists (select 1 from attribution_abouts as o
    where o.article = s.article and o.attribution = s.id and ${meant(actor, '+o.actor')})`;
}
