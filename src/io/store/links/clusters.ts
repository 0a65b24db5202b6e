import { sql } from 'kysely';
import type { Credit } from '../../../base/schema/article.ts';
import type { EventType } from '../../../base/schema/event-types.ts';
import type { Family, Happening, Kinship } from '../../../base/schema/record.ts';
import { insertRows } from '../insert-rows.ts';
import { fromJson } from '../json.ts';
import type { Database } from '../schema.ts';
import { ledgerTables } from '../write-ledgers.ts';
import { awaitLinking } from './pages.ts';
import { computedTables, insertFamilies, insertHappenings } from '../write-clusters.ts';
import { among } from '../among.ts';
import { notePairs } from '../pair-counts.ts';

/** Articles that share a family with some articles, as the record has them now; these included. */
export async function familyCircle(db: Database, articles: Iterable<string>): Promise<readonly string[]> {
  const list = JSON.stringify([...new Set(articles)]);
  const { rows } = await sql<{ article: string }>`select value as article from json_each(${list}) union
    select article from family_members where family in (select family from family_members
      where article in (select value from json_each(${list})))`.execute(db);
  return rows.map(({ article }) => article);
}

/** Articles of the record that are copies of another. */
export async function countCopies(db: Database): Promise<number> {
  const rows = await sql<{
    copies: number;
  }>`select (select count(*) from family_members) - (select count(*) from families) as copies`.execute(db);
  return rows.rows[0]?.copies ?? 0;
}

/** Credits of articles, in order of id. */
export async function creditsOf(
  db: Database,
  ids: Iterable<string>,
): Promise<readonly { readonly id: string; readonly credits: readonly Credit[] }[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'credits_json'])
    .where('id', 'in', among(ids))
    .orderBy('id')
    .execute();
  return rows.map(({ id, credits_json: credits }) => ({ id, credits: fromJson(credits) }));
}

/** Ids and texts of articles. */
export async function textsOf(
  db: Database,
  ids: Iterable<string>,
): Promise<readonly { readonly id: string; readonly text: string }[]> {
  const wanted = [...new Set(ids)];
  return wanted.length === 0
    ? []
    : db.selectFrom('articles').select(['id', 'text']).where('id', 'in', among(wanted)).execute();
}

export async function kinshipsFor(db: Database, ids: Iterable<string>): Promise<readonly Kinship[]> {
  return db.selectFrom('kinships').selectAll().where('article', 'in', among(ids)).orderBy('article').execute();
}

/** Replaces the families and kinships of a circle of articles. */
export async function replaceFamilies(
  db: Database,
  circle: readonly string[],
  { families, kinships }: { readonly families: readonly Family[]; readonly kinships: readonly Kinship[] },
): Promise<void> {
  const old = await db
    .selectFrom('family_members')
    .select('family')
    .distinct()
    .where('article', 'in', among(circle))
    .execute();
  const ids = old.map(({ family }) => family);
  await db.deleteFrom('family_members').where('family', 'in', among(ids)).execute();
  await db.deleteFrom('families').where('id', 'in', among(ids)).execute();
  const kept = kinships.map(({ article }) => article);
  await db
    .deleteFrom('kinships')
    .where('article', 'in', among(circle))
    .where('article', 'not in', among(kept))
    .execute();
  await insertFamilies(db, { families, kinships });
}

/** Mentions that share a happening with some mentions, as the record has them now; these included. */
export async function happeningCircle(db: Database, mentions: Iterable<string>): Promise<readonly string[]> {
  const list = JSON.stringify([...new Set(mentions)]);
  const { rows } = await sql<{ event: string }>`select value as event from json_each(${list}) union
    select event from happening_mentions where happening in (select happening from happening_mentions
      where event in (select value from json_each(${list})))`.execute(db);
  return rows.map(({ event }) => event);
}

/** Replaces the happenings of a circle of mentions. */
export async function replaceHappenings(
  db: Database,
  circle: readonly string[],
  happenings: readonly Happening[],
): Promise<void> {
  const list = JSON.stringify(circle);
  const old = await sql<{ happening: string }>`select distinct happening from happening_mentions
    where event in (select value from json_each(${list}))`.execute(db);
  const ids = old.rows.map(({ happening }) => happening);
  await notePairs(db, ids, -1);
  await db.deleteFrom('happening_sides').where('happening', 'in', among(ids)).execute();
  await db.deleteFrom('happening_places').where('happening', 'in', among(ids)).execute();
  await db.deleteFrom('happening_mentions').where('happening', 'in', among(ids)).execute();
  await db.deleteFrom('happening_actors').where('happening', 'in', among(ids)).execute();
  await db.deleteFrom('happenings').where('id', 'in', among(ids)).execute();
  await insertHappenings(db, happenings);
}

/** Where findings stand, of those that are there: the newest text of their article, or another. */
export interface Standing {
  readonly id: string;
  readonly article: string;
  readonly newest: boolean;
}

/** Where findings of a kind stand; unknown ids are left out. */
export async function standingOf(
  db: Database,
  table: 'events' | 'claims' | 'attributions',
  ids: Iterable<string>,
): Promise<readonly Standing[]> {
  const { rows } = await sql<{ id: string; article: string; newest: number }>`
    select f.id, f.article, v.article is null or v.newest = v.article as newest
    from json_each(${JSON.stringify([...new Set(ids)])}) as w join ${sql.table(table)} as f on f.id = w.value
    left join versions as v on v.article = f.article order by f.id`.execute(db);
  return rows.map(({ id, article, newest }) => ({ id, article, newest: newest === 1 }));
}

/** A mention of an event, and the happening that it is in; null when in none. */
export interface ToldEvent {
  readonly id: string;
  readonly type: EventType;
  readonly happening: string | null;
  /** The type with which the happening is shown. */
  readonly shown: EventType | null;
}

/** Mentions with their happenings; unknown ids are left out. */
export async function toldOfEvents(db: Database, ids: readonly string[]): Promise<readonly ToldEvent[]> {
  return db
    .selectFrom('events as e')
    .leftJoin('happening_mentions as m', 'm.event', 'e.id')
    .leftJoin('happenings as h', 'h.id', 'm.happening')
    .select(['e.id', 'e.type', 'm.happening', 'h.type as shown'])
    .where('e.id', 'in', among(ids))
    .execute();
}

/** Ids of the event mentions of articles. */
export async function mentionsIn(db: Database, articles: Iterable<string>): Promise<readonly string[]> {
  const rows = await db.selectFrom('events').select('id').where('article', 'in', among(articles)).execute();
  return rows.map(({ id }) => id);
}

/** Removes everything that linking has made: what is computed and what it is computed with. The judgement log stays. */
export async function forgetLinks(db: Database): Promise<void> {
  for (const table of ['ties', 'link_keys', 'link_items', 'linked', 'versions'] as const) {
    await db.deleteFrom(table).execute();
  }
  await awaitLinking(db, 'all');
  for (const table of ['topic_units', 'topic_reach', ...ledgerTables, ...computedTables] as const) {
    await db.deleteFrom(table).execute();
  }
}

/** What is being done to the whole record; null when nothing of that name is. */
export async function taskState(db: Database, name: string): Promise<string | null> {
  const row = await db.selectFrom('tasks').select('state').where('name', '=', name).executeTakeFirst();
  return row?.state ?? null;
}

/** Notes what is being done, or with null that it is done. */
export async function putTask(db: Database, name: string, state: string | null): Promise<void> {
  await db.deleteFrom('tasks').where('name', '=', name).execute();
  if (state !== null) await insertRows(db, 'tasks', [{ name, state }]);
}
