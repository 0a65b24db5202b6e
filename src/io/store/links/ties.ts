import { sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { TieTable } from '../link-schema.ts';

/** Says on which two items judgements rest. */
export async function tie(db: Database, ties: readonly TieTable[]): Promise<void> {
  await sql`insert or ignore into ties (judgement, one, other) select json_extract(value, '$[0]'), json_extract(value, '$[1]'),
    json_extract(value, '$[2]') from json_each(${listed(ties)})`.execute(db);
}

export async function untie(db: Database, ties: readonly TieTable[]): Promise<void> {
  await sql`delete from ties where (judgement, one, other) in (select json_extract(value, '$[0]'), json_extract(value, '$[1]'),
    json_extract(value, '$[2]') from json_each(${listed(ties)}))`.execute(db);
}

function listed(ties: readonly TieTable[]): string {
  return JSON.stringify(ties.map(({ judgement, one, other }) => [judgement, one, other]));
}

/** Those judgements of some ties that rest on nothing any more. */
export async function untiedOf(db: Database, ties: readonly TieTable[]): Promise<readonly string[]> {
  const { rows } = await sql<{ judgement: string }>`select distinct json_extract(value, '$[0]') as judgement
    from json_each(${listed(ties)}) where json_extract(value, '$[0]') not in (select judgement from ties)`.execute(db);
  return rows.map(({ judgement }) => judgement);
}

/** Those of some judgements that rest on nothing. */
export async function untiedAmong(db: Database, judgements: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{
    judgement: string;
  }>`select w.value as judgement from json_each(${JSON.stringify(judgements)}) as w
    where not exists (select 1 from ties where judgement = w.value)`.execute(db);
  return rows.map(({ judgement }) => judgement);
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
