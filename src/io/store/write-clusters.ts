import type { Insertable, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Clusters, Happening, Kinship, Story } from '../../base/schema/record.ts';
import { firstDay, lastDay } from './days.ts';
import { toJson } from './json.ts';
import { insertRows } from './insert-rows.ts';
import { fillSides } from './migrations/0017-sides.ts';
import { countMembers } from './migrations/0018-ranks.ts';
import { notePairs, settlePairs } from './pair-counts.ts';
import { runFor } from './run-for.ts';
import type { HappeningActorTable, HappeningTable } from './computed-schema.ts';
import type { RecordTables } from './schema.ts';

/** What is computed of articles and judgements, but the ledgers: children before parents. */
export const computedTables = [
  'topic_claims',
  'topic_actors',
  'topics',
  'story_articles',
  'story_actors',
  'stories',
  'pair_kin',
  'pair_articles',
  'pair_ranks',
  'happening_sides',
  'happening_places',
  'happening_mentions',
  'happening_actors',
  'happenings',
  'kinships',
  'family_members',
  'families',
] as const;

/** Appends families and kinships. */
export async function insertFamilies(
  db: Kysely<RecordTables>,
  { families, kinships }: Pick<Clusters, 'families' | 'kinships'>,
): Promise<void> {
  await insertRows(
    db,
    'families',
    families.map(({ id, origin }) => ({ id, origin })),
  );
  const members = families.flatMap((family) => family.articles.map((member) => ({ family: family.id, ...member })));
  await insertRows(db, 'family_members', members);
  const ids = families.map(({ id }) => id);
  await runFor(db, countMembers, ids);
  await putKinships(db, kinships);
}

/** Writes kinships that are new or have changed: what is counted by them costs nothing where they are the same. */
async function putKinships(db: Kysely<RecordTables>, kinships: readonly Kinship[]): Promise<void> {
  const rows = JSON.stringify(kinships.map(({ article, family, origin }) => [article, family, origin]));
  await sql`insert into kinships (article, family, origin) select json_extract(value, '$[0]'), json_extract(value, '$[1]'),
    json_extract(value, '$[2]') from json_each(${rows}) where true on conflict (article) do update set family = excluded.family,
    origin = excluded.origin where family <> excluded.family or origin <> excluded.origin`.execute(db);
}

/** Appends happenings. */
export async function insertHappenings(db: Kysely<RecordTables>, happenings: readonly Happening[]): Promise<void> {
  await insertRows(db, 'happenings', happenings.map(happeningRow));
  await insertRows(db, 'happening_actors', happenings.flatMap(actorRows));
  await insertMentions(db, happenings);
  const ids = happenings.map(({ id }) => id);
  await insertPlaces(db, ids);
  await insertSides(db, ids);
  await notePairs(db, ids, 1);
  await settlePairs(db);
}

/** Appends the mentions of happenings, with the articles that they stand in. */
async function insertMentions(db: Kysely<RecordTables>, happenings: readonly Happening[]): Promise<void> {
  const rows = JSON.stringify(happenings.flatMap(({ id, mentions }) => mentions.map((event) => [id, event])));
  await sql`insert into happening_mentions (happening, event, article) select json_extract(w.value, '$[0]'), json_extract(w.value, '$[1]'),
    (select e.article from events as e where e.id = json_extract(w.value, '$[1]')) from json_each(${rows}) as w`.execute(
    db,
  );
}

/** Appends happenings under those who take part in them. */
async function insertSides(db: Kysely<RecordTables>, ids: readonly string[]): Promise<void> {
  await runFor(db, fillSides, ids);
}

/** Appends where the reports of happenings place them. */
async function insertPlaces(db: Kysely<RecordTables>, ids: readonly string[]): Promise<void> {
  const told = db
    .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(ids)})`.as('w'))
    .innerJoin('happening_mentions as m', 'm.happening', 'w.value')
    .innerJoin('events as e', 'e.id', 'm.event')
    .select(['m.happening', 'e.place_country', 'e.place_name'])
    .distinct()
    .where('e.place_name', 'is not', null)
    .$narrowType<{ place_name: string }>();
  await db.insertInto('happening_places').columns(['happening', 'country', 'name']).expression(told).execute();
}

function happeningRow({ id, type, date, precision, status, counts }: Happening): Insertable<HappeningTable> {
  return {
    ...{ id, type, date, precision, status },
    first_day: date === null ? null : firstDay(date),
    last_day: date === null ? null : lastDay(date),
    ...counts,
  };
}

function actorRows({ id, actors, claimedBy, deniedBy }: Happening): readonly Insertable<HappeningActorTable>[] {
  const inRole = (role: HappeningActorTable['role'], list: readonly string[]) =>
    list.map((actor) => ({ happening: id, role, actor }));
  return [...inRole('actor', actors), ...inRole('claimed-by', claimedBy), ...inRole('denied-by', deniedBy)];
}

/** Appends stories. */
export async function insertStories(db: Kysely<RecordTables>, stories: readonly Story[]): Promise<void> {
  const rows = stories.map(({ id, centre, first, last, counts }) => ({
    ...{ id, centre, ...counts },
    ...{ first_day: first, last_day: last },
  }));
  await insertRows(db, 'stories', rows);
  const actors = stories.flatMap((story) => story.actors.map((actor) => ({ story: story.id, actor })));
  await insertRows(db, 'story_actors', actors);
  const members = stories.flatMap((story) =>
    story.articles.map(({ reasons, ...member }) => ({ story: story.id, ...member, reasons_json: toJson(reasons) })),
  );
  await insertRows(db, 'story_articles', members);
}
