import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { fromJson } from '../json.ts';
import type { HeldClusterTable } from '../link-schema.ts';
import type { Database } from '../schema.ts';

/** Everything that linking makes, by kind. */
export const clusterKinds = [
  ...(['judgement', 'family', 'happening', 'story', 'statement', 'matter', 'answer', 'instrument', 'person'] as const),
];

export type ClusterKind = (typeof clusterKinds)[number];

/** One of what linking makes: its members by id, in order, and what is said of it. */
export interface Cluster {
  readonly id: string;
  readonly members: readonly string[];
  readonly told: readonly (string | null)[];
}

type Shape = RawBuilder<HeldClusterTable>;

function listed(column: string, table: string, of: string): RawBuilder<string> {
  const [member, from] = [sql.ref(column), sql.table(table)];
  return sql`(select json_group_array(${member} order by ${member}) from ${from} where ${sql.ref(of)} = c.id)`;
}

function clustersOf(kind: ClusterKind, table: string, members: RawBuilder<string>, told: RawBuilder<unknown>): Shape {
  return sql`select ${kind} as kind, c.id as id, ${members} as members_json, json_array(${told}) as told_json
    from ${sql.table(table)} as c`;
}

/** How each kind is read from its tables. */
const shapes: Readonly<Record<ClusterKind, Shape>> = {
  judgement: sql`select 'judgement' as kind, j.id as id, json_array(j.left_id, j.right_id) as members_json,
    json_array(j.kind, j.made_by) as told_json from in_force as f join judgements as j on j.id = f.judgement`,
  family: clustersOf('family', 'families', listed('article', 'family_members', 'family'), sql`c.origin`),
  happening: clustersOf(
    'happening',
    'happenings',
    listed('event', 'happening_mentions', 'happening'),
    sql`c.type, c.date, c.status`,
  ),
  story: clustersOf('story', 'stories', listed('article', 'story_articles', 'story'), sql`null`),
  statement: clustersOf('statement', 'said', listed('attribution', 'variants', 'said'), sql`null`),
  matter: clustersOf('matter', 'topics', listed('claim', 'topic_claims', 'topic'), sql`c.type`),
  answer: sql`select 'answer' as kind, a.topic || ' ' || a.denial || ' ' || a.claim as id,
    json_array(a.denial, a.claim) as members_json, json_array(null) as told_json from answers as a`,
  instrument: clustersOf(
    'instrument',
    'instruments',
    listed('mention', 'instrument_mentions', 'instrument'),
    sql`c.name, c.status`,
  ),
  person: clustersOf('person', 'persons', listed('name', 'person_names', 'person'), sql`c.name, c.articles`),
};

/** Holds what linking has made, for a later comparison. */
export async function holdClusters(db: Database): Promise<void> {
  await dropHeld(db);
  for (const kind of clusterKinds) {
    await sql`insert into held_clusters (kind, id, members_json, told_json) ${shapes[kind]}`.execute(db);
  }
}

/** Forgets what is held. */
export async function dropHeld(db: Database): Promise<void> {
  await db.deleteFrom('held_clusters').execute();
}

/** What is held of one kind and is so no more, and what is so now and is not held. */
export async function differingClusters(
  db: Database,
  kind: ClusterKind,
): Promise<{ readonly before: readonly Cluster[]; readonly after: readonly Cluster[] }> {
  const held = sql`select kind, id, members_json, told_json from held_clusters where kind = ${kind}`;
  const before = await sql<HeldClusterTable>`${held} except ${shapes[kind]} order by id`.execute(db);
  const after = await sql<HeldClusterTable>`${shapes[kind]} except ${held} order by id`.execute(db);
  return { before: before.rows.map(clusterOf), after: after.rows.map(clusterOf) };
}

function clusterOf({ id, members_json: members, told_json: told }: HeldClusterTable): Cluster {
  return { id, members: fromJson(members), told: fromJson(told).map((word) => (word === null ? null : String(word))) };
}

/** How many of each kind are held, and how many there are now. */
export async function countClusters(
  db: Database,
): Promise<Readonly<Record<ClusterKind, { readonly before: number; readonly after: number }>>> {
  const counts: Partial<Record<ClusterKind, { before: number; after: number }>> = {};
  for (const kind of clusterKinds) {
    const { rows } = await sql<{ before: number; after: number }>`select
      (select count(*) from held_clusters where kind = ${kind}) as before,
      (select count(*) from (${shapes[kind]})) as after`.execute(db);
    counts[kind] = rows[0] ?? { before: 0, after: 0 };
  }
  return counts as Record<ClusterKind, { before: number; after: number }>;
}
