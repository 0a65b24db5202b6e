import { sql } from 'kysely';
import type { ClaimTopic } from '../../../base/schema/record.ts';
import { insertRows } from '../insert-rows.ts';
import type { Database } from '../schema.ts';
import { among } from '../among.ts';

/** Claims of one article about one event, by the id of the first, and where they stand among all. */
export interface PlacedUnit {
  readonly id: string;
  readonly placed: string;
}

/** The topics of units. */
async function topicsHolding(db: Database, units: Iterable<string>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('topic_units')
    .select('topic')
    .distinct()
    .where('unit', 'in', among(units))
    .orderBy('topic')
    .execute();
  return rows.map(({ topic }) => topic);
}

/** The topic that a unit is in; null when in none. */
export async function topicOfUnit(db: Database, unit: string): Promise<string | null> {
  return (await topicsHolding(db, [unit]))[0] ?? null;
}

/** The topics that units are in, by unit; those that are in none are left out. */
export async function topicsOfUnits(db: Database, units: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ unit: string; topic: string }>`select t.unit, t.topic
    from json_each(${JSON.stringify([...new Set(units)])}) as w join topic_units as t on t.unit = w.value
    order by t.topic desc`.execute(db);
  return new Map(rows.map(({ unit, topic }) => [unit, topic]));
}

/** Units that begin a topic, in order. */
export async function firstOfTopic(db: Database, topic: string, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ unit: string }>`select unit from topic_units where topic = ${topic}
    order by placed, unit limit ${limit}`.execute(db);
  return rows.map(({ unit }) => unit);
}

/** What stands in a topic before an order. */
export interface BeforeInTopic {
  readonly topic: string;
  /** Where its first unit stands. */
  readonly first: string;
  /** Its last units before the order, in order. */
  readonly last: readonly string[];
}

/** What stands in topics before an order: the first unit, and the last ones, `limit` at most. Topics without a unit are left out. */
export async function beforeInTopics(
  db: Database,
  topics: Iterable<string>,
  { order, limit }: { readonly order: string; readonly limit: number },
): Promise<readonly BeforeInTopic[]> {
  const { rows } = await sql<{ topic: string; first: string; last: string }>`select w.value as topic,
      (select min(placed) from topic_units as t where t.topic = w.value) as first,
      (select json_group_array(unit) from (select unit from topic_units as t where t.topic = w.value and t.placed < ${order}
        order by t.placed desc limit ${limit})) as last
    from json_each(${JSON.stringify([...new Set(topics)])}) as w
    where exists (select 1 from topic_units as t where t.topic = w.value)`.execute(db);
  return rows.map(({ last: list, ...held }) => ({ ...held, last: (JSON.parse(list) as string[]).reverse() }));
}

/** Behind every order, of units without a date too. */
const last = '~'.repeat(12);

/**
 * Units behind an order that may look at a topic (its members, and what is tied to members), as far as they can see what stands there: `reach`
 * members back.
 */
export async function behindInTopic(
  db: Database,
  topic: string,
  { order, reach }: { readonly order: string; readonly reach: number },
): Promise<readonly PlacedUnit[]> {
  const { rows } =
    await sql<PlacedUnit>`select unit as id, placed from topic_reach where topic = ${topic} and placed > ${order}
    and placed <= coalesce((select placed from topic_units where topic = ${topic} and placed > ${order}
      order by placed limit 1 offset ${reach - 1}), ${last})`.execute(db);
  return rows;
}

/** Notes that units may look at topics. */
export async function reachTopics(
  db: Database,
  reached: readonly { readonly topic: string; readonly unit: PlacedUnit }[],
): Promise<void> {
  const rows = JSON.stringify(reached.map(({ topic, unit }) => [topic, unit.placed, unit.id]));
  await sql`insert or ignore into topic_reach (topic, placed, unit) select json_extract(value, '$[0]'), json_extract(value, '$[1]'),
    json_extract(value, '$[2]') from json_each(${rows})`.execute(db);
}

/** Puts a unit with its claims into a topic, out of any other. */
export async function moveUnit(
  db: Database,
  { id, placed, claims }: PlacedUnit & { readonly claims: readonly string[] },
  topic: string,
): Promise<void> {
  await takeOutUnit(db, id);
  await moveClaims(db, claims, topic);
  await insertRows(db, 'topic_units', [{ topic, placed, unit: id }]);
  await reachTopics(db, [{ topic, unit: { id, placed } }]);
}

export async function takeOutUnit(db: Database, unit: string): Promise<void> {
  await db.deleteFrom('topic_units').where('unit', '=', unit).execute();
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

/** Takes claims out of their topics; these. */
export async function takeOutClaims(db: Database, claims: readonly string[]): Promise<readonly string[]> {
  const held = await db
    .selectFrom('topic_claims')
    .select('topic')
    .distinct()
    .where('claim', 'in', among(claims))
    .execute();
  await db.deleteFrom('topic_claims').where('claim', 'in', among(claims)).execute();
  return held.map(({ topic }) => topic);
}

/** Says what a topic is about, or removes it when no claim is left in it. */
export async function describeTopic(
  db: Database,
  { id, type, actors }: Pick<ClaimTopic, 'id' | 'type' | 'actors'>,
): Promise<void> {
  const held = await db.selectFrom('topic_claims').select('claim').where('topic', '=', id).limit(1).execute();
  await db.deleteFrom('topic_actors').where('topic', '=', id).execute();
  if (held.length === 0) {
    await db.deleteFrom('topics').where('id', '=', id).execute();
    await db.deleteFrom('topic_reach').where('topic', '=', id).execute();
    return;
  }
  await db.updateTable('topics').set({ type }).where('id', '=', id).execute();
  await insertRows(
    db,
    'topic_actors',
    actors.map((actor) => ({ topic: id, actor })),
  );
}
