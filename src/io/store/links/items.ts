import { sql } from 'kysely';
import type { Database } from '../schema.ts';
import { among } from '../among.ts';

/** An item that the record holds, by its number. */
export interface KeptItem {
  readonly n: number;
  readonly rule: string;
  readonly item: string;
  readonly article: string;
  readonly placed: string;
  readonly held: string | null;
}

/** Keeps an item; its number. */
export async function addItem(db: Database, item: Omit<KeptItem, 'n'>): Promise<number> {
  const result = await db.insertInto('link_items').values(item).executeTakeFirstOrThrow();
  return Number(result.insertId);
}

export async function dropItem(db: Database, n: number): Promise<void> {
  await db.deleteFrom('link_items').where('n', '=', n).execute();
}

/** Items by number, in order of the number. */
export async function itemsByNumber(db: Database, numbers: Iterable<number>): Promise<readonly KeptItem[]> {
  const list = JSON.stringify([...new Set(numbers)]);
  const rows =
    await sql<KeptItem>`select i.* from json_each(${list}) as w join link_items as i on i.n = w.value order by i.n`.execute(
      db,
    );
  return rows.rows;
}

/** Items of a rule by their own ids, in order of the number. */
export async function itemsById(db: Database, rule: string, ids: Iterable<string>): Promise<readonly KeptItem[]> {
  return db
    .selectFrom('link_items')
    .selectAll()
    .where('rule', '=', rule)
    .where('item', 'in', among(ids))
    .orderBy('n')
    .execute();
}

export async function addKeys(db: Database, n: number, placed: string, keys: readonly number[]): Promise<void> {
  await sql`insert into link_keys (key, placed, item) select value, ${placed}, ${n} from json_each(${JSON.stringify(keys)})`.execute(
    db,
  );
}

export async function dropKeys(db: Database, n: number, placed: string, keys: readonly number[]): Promise<void> {
  await sql`delete from link_keys where placed = ${placed} and item = ${n}
    and key in (select value from json_each(${JSON.stringify(keys)}))`.execute(db);
}

/** The neighbours of a place under one key, the nearest first, by number. */
export interface Near {
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

/** Neighbours of a place under each of some keys, at most `reach` on each side. Keys without any are left out. */
export async function neighbours(
  db: Database,
  keys: readonly number[],
  { placed, reach }: { readonly placed: string; readonly reach: number },
): Promise<readonly Near[]> {
  const rows = await sql<{ before: string; behind: string }>`select
      (select json_group_array(item) from (select item from link_keys as k
        where k.key = w.value and k.placed <= ${placed} order by k.placed desc, k.item desc limit ${reach})) as before,
      (select json_group_array(item) from (select item from link_keys as k
        where k.key = w.value and k.placed > ${placed} order by k.placed, k.item limit ${reach})) as behind
    from json_each(${JSON.stringify(keys)}) as w`.execute(db);
  return rows.rows
    .filter(({ before, behind }) => before !== '[]' || behind !== '[]')
    .map(({ before, behind }) => ({ before: JSON.parse(before) as number[], behind: JSON.parse(behind) as number[] }));
}

/** Keys that two items share, and the places of both, the earlier first. */
export interface SharedKeys {
  readonly keys: readonly number[];
  readonly between: readonly [string, string];
}

/** Under how many of the keys that two items share fewer than `window` items stand between the two: of each pair by its place in the list, 0 left out. */
export async function timesNear(
  db: Database,
  pairs: readonly SharedKeys[],
  window: number,
): Promise<ReadonlyMap<number, number>> {
  const list = JSON.stringify(pairs.map(({ keys, between }) => [...between, keys]));
  const { rows } = await sql<{ pair: number; times: number }>`select w.key as pair, count(*) as times
    from json_each(${list}) as w cross join json_each(w.value, '$[2]') as s
    where (select count(*) from (select 1 from link_keys as k where k.key = s.value
      and k.placed > json_extract(w.value, '$[0]') and k.placed < json_extract(w.value, '$[1]') limit ${window})) < ${window}
    group by w.key`.execute(db);
  return new Map(rows.map(({ pair, times }) => [pair, times]));
}

/**
 * What items of a rule hold for forming groups, in order of the item; items that hold nothing are left out. (A cross join, or SQLite reads all items of
 * the rule for the sake of their order.)
 */
export async function heldBy(db: Database, rule: string, ids: Iterable<string>): Promise<readonly string[]> {
  const { rows } = await sql<{ held: string }>`select i.held from json_each(${JSON.stringify([...new Set(ids)])}) as w
    cross join link_items as i on i.rule = ${rule} and i.item = w.value where i.held is not null order by i.item`.execute(
    db,
  );
  return rows.map(({ held }) => held);
}
