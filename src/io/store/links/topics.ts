import { sql } from 'kysely';
import type { ClaimTopic } from '../../../base/schema/record.ts';
import { insertRows } from '../insert-rows.ts';
import type { Database } from '../schema.ts';

/** Name of the linker whose items are what topics are made of. */
const unitRule = 'claims';

/** The topics of claims. */
export async function topicsHolding(db: Database, claims: Iterable<string>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('topic_claims')
    .select('topic')
    .distinct()
    .where('claim', 'in', [...new Set(claims)])
    .orderBy('topic')
    .execute();
  return rows.map(({ topic }) => topic);
}

/** Members of a topic by their first claims, with their order: the first ones, or the last ones before an order. */
export async function membersOfTopic(
  db: Database,
  topic: string,
  { limit, before }: { readonly limit: number; readonly before?: string },
): Promise<readonly { readonly id: string; readonly placed: string }[]> {
  const rows = await db
    .selectFrom('topic_claims as c')
    .innerJoin('link_items as i', (join) => join.on('i.rule', '=', unitRule).onRef('i.item', '=', 'c.claim'))
    .select(['i.item as id', 'i.placed'])
    .where('c.topic', '=', topic)
    .$if(before !== undefined, (q) => q.where('i.placed', '<', before ?? ''))
    .orderBy('i.placed', before === undefined ? 'asc' : 'desc')
    .limit(limit)
    .execute();
  return before === undefined ? rows : rows.reverse();
}

/** The order of the first member of a topic; null when it has none. */
export async function firstOfTopic(db: Database, topic: string): Promise<string | null> {
  return (await membersOfTopic(db, topic, { limit: 1 }))[0]?.placed ?? null;
}

/** Members behind an order of some topics, and whatever is tied to members of them, behind it. */
export async function behindInTopics(
  db: Database,
  topics: readonly string[],
  order: string,
): Promise<readonly { readonly id: string; readonly placed: string }[]> {
  const list = JSON.stringify(topics);
  const { rows } = await sql<{ id: string; placed: string }>`
    with members as (select claim from topic_claims where topic in (select value from json_each(${list}))),
    around as (select claim from members
      union select f.right_id from members as m join in_force as f on f.left_id = m.claim
      union select f.left_id from members as m join in_force as f on f.right_id = m.claim)
    select i.item as id, i.placed from around as a join link_items as i on i.rule = ${unitRule} and i.item = a.claim
    where i.placed > ${order}`.execute(db);
  return rows;
}

/** Puts claims into a topic, out of any other. */
export async function moveClaims(db: Database, claims: readonly string[], topic: string): Promise<void> {
  await takeOutClaims(db, claims);
  await sql`insert into topics (id, type) values (${topic}, null) on conflict do nothing`.execute(db);
  await insertRows(
    db,
    'topic_claims',
    claims.map((claim) => ({ topic, claim })),
  );
}

export async function takeOutClaims(db: Database, claims: readonly string[]): Promise<void> {
  await db.deleteFrom('topic_claims').where('claim', 'in', claims).execute();
}

/** Says what a topic is about, or removes it when no claim is left in it. */
export async function describeTopic(
  db: Database,
  { id, type, actors }: Pick<ClaimTopic, 'id' | 'type' | 'actors'>,
): Promise<void> {
  const held = await db.selectFrom('topic_claims').select('claim').where('topic', '=', id).limit(1).execute();
  await db.deleteFrom('topic_actors').where('topic', '=', id).execute();
  if (held.length === 0) await db.deleteFrom('topics').where('id', '=', id).execute();
  else {
    await db.updateTable('topics').set({ type }).where('id', '=', id).execute();
    await insertRows(
      db,
      'topic_actors',
      actors.map((actor) => ({ topic: id, actor })),
    );
  }
}
