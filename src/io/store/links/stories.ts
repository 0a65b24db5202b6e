import { sql } from 'kysely';
import type { Story } from '../../../base/schema/record.ts';
import { insertStories } from '../write-clusters.ts';
import type { Database } from '../schema.ts';
import { among } from '../among.ts';

/** An article, and on which day it was published (ISO prefix, or null). */
export interface Dated {
  readonly id: string;
  readonly published: string | null;
}

/** Days of publication of articles; unknown ids are left out. */
export async function datesOf(db: Database, ids: Iterable<string>): Promise<readonly Dated[]> {
  const { rows } = await sql<Dated>`select a.id, a.published from json_each(${listed(ids)}) as w
    join articles as a on a.id = w.value`.execute(db);
  return rows;
}

/** The heads of the stories that articles are in; those that are in none are left out. */
export async function headsOfArticles(
  db: Database,
  ids: Iterable<string>,
): Promise<readonly { readonly article: string; readonly head: string }[]> {
  const { rows } = await sql<{ article: string; head: string }>`select m.article, s.centre as head
    from json_each(${listed(ids)}) as w join story_articles as m on m.article = w.value
    join stories as s on s.id = m.story`.execute(db);
  return rows;
}

/** The articles of stories. */
export async function articlesInStories(db: Database, stories: Iterable<string>): Promise<readonly string[]> {
  const { rows } = await sql<{ article: string }>`select m.article from json_each(${listed(stories)}) as w
    join story_articles as m on m.story = w.value`.execute(db);
  return rows.map(({ article }) => article);
}

/** Whom the events of articles are about. */
export async function partiesIn(
  db: Database,
  ids: Iterable<string>,
): Promise<readonly { readonly article: string; readonly event: string; readonly party: string }[]> {
  const { rows } = await sql<{
    article: string;
    event: string;
    party: string;
  }>`select distinct p.article, p.finding as event, p.party
    from json_each(${listed(ids)}) as w join participants as p on p.article = w.value
    where p.role in ('source', 'target') and p.party is not null`.execute(db);
  return rows;
}

/** Whom articles name. */
export async function namedIn(
  db: Database,
  ids: Iterable<string>,
): Promise<readonly { readonly article: string; readonly actor: string }[]> {
  const { rows } = await sql<{ article: string; actor: string }>`select distinct e.article, e.actor
    from json_each(${listed(ids)}) as w join entities as e on e.article = w.value where e.actor is not null`.execute(
    db,
  );
  return rows;
}

/** Replaces stories. */
export async function replaceStories(db: Database, ids: readonly string[], stories: readonly Story[]): Promise<void> {
  await db.deleteFrom('story_articles').where('story', 'in', among(ids)).execute();
  await db.deleteFrom('story_actors').where('story', 'in', among(ids)).execute();
  await db.deleteFrom('stories').where('id', 'in', among(ids)).execute();
  await insertStories(db, stories);
}

function listed(ids: Iterable<string>): string {
  return JSON.stringify([...new Set(ids)]);
}
