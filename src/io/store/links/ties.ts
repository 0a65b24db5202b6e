import { sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { TieTable } from '../link-schema.ts';

/** Says on which two items, or on which group, judgements rest. */
export async function tie(db: Database, ties: readonly TieTable[]): Promise<void> {
  const rows = JSON.stringify(ties.map(({ judgement, one, other, key }) => [judgement, one, other, key]));
  await sql`insert or replace into ties (judgement, one, other, key) select json_extract(value, '$[0]'), json_extract(value, '$[1]'),
    json_extract(value, '$[2]'), json_extract(value, '$[3]') from json_each(${rows})`.execute(db);
}

export async function untie(db: Database, judgements: readonly string[]): Promise<void> {
  await sql`delete from ties where judgement in (select value from json_each(${JSON.stringify(judgements)}))`.execute(
    db,
  );
}

/** Ties of an item with any other. */
export async function tiesOf(db: Database, n: number): Promise<readonly TieTable[]> {
  const rows =
    await sql<TieTable>`select * from ties where one = ${n} union select * from ties where other = ${n}`.execute(db);
  return rows.rows;
}

/** Ties of pairs of items, the smaller number first in each pair. */
export async function tiesAmong(
  db: Database,
  pairs: readonly (readonly [number, number])[],
): Promise<readonly TieTable[]> {
  if (pairs.length === 0) return [];
  const rows = await sql<TieTable>`select t.* from json_each(${JSON.stringify(pairs)}) as w
    join ties as t on t.one = json_extract(w.value, '$[0]') and t.other = json_extract(w.value, '$[1]')`.execute(db);
  return rows.rows;
}

/** Judgements that rest on a group. */
export async function tiesOfGroup(db: Database, key: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('ties').select('judgement').where('key', '=', key).execute();
  return rows.map(({ judgement }) => judgement);
}
