import type { Insertable, Kysely } from 'kysely';
import type { Clusters, Happening } from '../../base/schema/record.ts';
import { firstDay, lastDay } from './days.ts';
import { insertRows } from './insert-rows.ts';
import type { HappeningActorTable, HappeningTable } from './computed-schema.ts';
import type { RecordTables } from './schema.ts';

/** Children before parents. */
const computedTables = [
  'topic_claims',
  'topic_actors',
  'topics',
  'happening_mentions',
  'happening_actors',
  'happenings',
  'kinships',
  'family_members',
  'families',
] as const;

/** See `Store.putClusters`. */
export async function putClusters(db: Kysely<RecordTables>, clusters: Clusters): Promise<void> {
  await db.transaction().execute(async (within) => {
    for (const table of computedTables) await within.deleteFrom(table).execute();
    await insertFamilies(within, clusters);
    await insertHappenings(within, clusters.happenings);
    await insertTopics(within, clusters);
  });
}

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
  await insertRows(db, 'kinships', kinships);
}

/** Appends happenings. */
export async function insertHappenings(db: Kysely<RecordTables>, happenings: readonly Happening[]): Promise<void> {
  await insertRows(db, 'happenings', happenings.map(happeningRow));
  await insertRows(db, 'happening_actors', happenings.flatMap(actorRows));
  const mentions = happenings.flatMap(({ id, mentions }) => mentions.map((event) => ({ happening: id, event })));
  await insertRows(db, 'happening_mentions', mentions);
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

async function insertTopics(db: Kysely<RecordTables>, { topics }: Clusters): Promise<void> {
  await insertRows(
    db,
    'topics',
    topics.map(({ id, type }) => ({ id, type })),
  );
  const actors = topics.flatMap((topic) => topic.actors.map((actor) => ({ topic: topic.id, actor })));
  await insertRows(db, 'topic_actors', actors);
  const claims = topics.flatMap((topic) => topic.claims.map((claim) => ({ topic: topic.id, claim })));
  await insertRows(db, 'topic_claims', claims);
}
