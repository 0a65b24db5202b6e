import { sql } from 'kysely';
import type { Answer, Instrument, StatementGroup } from '../../../base/schema/ledgers.ts';
import type { ClaimTopic, Judgement, JudgementKind } from '../../../base/schema/record.ts';
import { insertRows } from '../insert-rows.ts';
import type { Database } from '../schema.ts';
import { insertInstruments, insertStatements } from '../write-ledgers.ts';
import { among } from '../among.ts';

/** Where the members of groups stand: table, column of the member, column of the group. */
const memberships = {
  said: ['variants', 'attribution', 'said'],
  instruments: ['instrument_mentions', 'mention', 'instrument'],
  persons: ['person_items', 'item', 'person'],
} as const;

type Grouped = keyof typeof memberships;

/** A member with the group that it is in. */
export interface Membership {
  readonly member: string;
  readonly group: string;
}

/** The groups that some members are in; those that are in none are left out. */
export async function groupsOfMembers(
  db: Database,
  of: Grouped,
  ids: Iterable<string>,
): Promise<readonly Membership[]> {
  const [table, member, group] = memberships[of];
  const { rows } = await sql<Membership>`select m.${sql.ref(member)} as "member", m.${sql.ref(group)} as "group"
    from json_each(${listed(ids)}) as w join ${sql.table(table)} as m on m.${sql.ref(member)} = w.value`.execute(db);
  return rows;
}

/** The members of some groups. */
export async function membersOfGroups(
  db: Database,
  of: Grouped,
  groups: Iterable<string>,
): Promise<readonly Membership[]> {
  const [table, member, group] = memberships[of];
  const { rows } = await sql<Membership>`select m.${sql.ref(member)} as "member", m.${sql.ref(group)} as "group"
    from json_each(${listed(groups)}) as w join ${sql.table(table)} as m on m.${sql.ref(group)} = w.value`.execute(db);
  return rows;
}

/** The groups that some members are in, each once. */
export async function groupsHolding(db: Database, of: Grouped, ids: Iterable<string>): Promise<readonly string[]> {
  return [...new Set((await groupsOfMembers(db, of, ids)).map(({ group }) => group))];
}

/** Members that share a group with some members, as the record has them now; these included. */
export async function membersBeside(db: Database, of: Grouped, ids: Iterable<string>): Promise<readonly string[]> {
  const beside = await membersOfGroups(db, of, await groupsHolding(db, of, ids));
  return [...new Set([...ids, ...beside.map(({ member }) => member)])];
}

/** A judgement that holds on one thing, as far as groups need it. */
export interface TieOn extends Pick<Judgement, 'left' | 'right' | 'score' | 'by'> {
  readonly on: string;
}

/** The judgements of a kind that hold on some things, by each of these that they are on. */
export async function tiesOn(db: Database, kind: JudgementKind, ids: Iterable<string>): Promise<readonly TieOn[]> {
  const list = listed(ids);
  const { rows } =
    await sql<TieOn>`select f.item as "on", f.left_id as "left", f.right_id as "right", j.score, j.made_by as "by"
    from (select w.value as item, i.* from json_each(${list}) as w cross join in_force as i on i.left_id = w.value and i.kind = ${kind}
      union all select w.value as item, i.* from json_each(${list}) as w cross join in_force as i on i.right_id = w.value
      and i.kind = ${kind}) as f cross join judgements as j on j.id = f.judgement`.execute(db);
  return rows;
}

/** Replaces statements. */
export async function replaceStatements(
  db: Database,
  old: readonly string[],
  groups: readonly StatementGroup[],
): Promise<void> {
  await db.deleteFrom('variants').where('said', 'in', among(old)).execute();
  await db.deleteFrom('said').where('id', 'in', among(old)).execute();
  await insertStatements(db, groups);
}

/** Replaces the instruments of a circle of mentions and pledges. */
export async function replaceInstruments(
  db: Database,
  circle: readonly string[],
  list: readonly Instrument[],
): Promise<void> {
  const old = await groupsHolding(db, 'instruments', circle);
  for (const table of ['instrument_deeds', 'instrument_mentions', 'instrument_parties'] as const) {
    await db.deleteFrom(table).where('instrument', 'in', among(old)).execute();
  }
  await db.deleteFrom('instruments').where('id', 'in', among(old)).execute();
  await insertInstruments(db, list);
}

/** The denials that are put beside some claims, or are among them; those that judgements say, and those that the record has. */
export async function denialsAround(db: Database, claims: Iterable<string>): Promise<readonly string[]> {
  const list = listed(claims);
  const { rows } = await sql<{ denial: string }>`select f.left_id as denial from json_each(${list}) as w
    join in_force as f on f.left_id = w.value and f.kind = 'denies'
    union select f.left_id from json_each(${list}) as w join in_force as f on f.right_id = w.value and f.kind = 'denies'
    union select a.denial from json_each(${list}) as w join answers as a on a.denial = w.value
    union select a.denial from json_each(${list}) as w join answers as a on a.claim = w.value`.execute(db);
  return rows.map(({ denial }) => denial);
}

/** The topics of some claims, each with those of the claims that are in it. */
export async function topicsOfClaims(
  db: Database,
  claims: Iterable<string>,
): Promise<readonly Pick<ClaimTopic, 'id' | 'claims'>[]> {
  const { rows } = await sql<{
    topic: string;
    claim: string;
  }>`select t.topic, t.claim from json_each(${listed(claims)}) as w
    join topic_claims as t on t.claim = w.value`.execute(db);
  return [...Map.groupBy(rows, ({ topic }) => topic)].map(([id, list]) => ({
    id,
    claims: list.map(({ claim }) => claim),
  }));
}

/** Replaces what some denials answer. */
export async function replaceAnswers(
  db: Database,
  denials: readonly string[],
  answers: readonly Answer[],
): Promise<void> {
  await db.deleteFrom('answers').where('denial', 'in', among(denials)).execute();
  const rows = answers.map(({ topic, denial, claim, judgement }) => ({ topic, denial, claim, judgement }));
  await insertRows(db, 'answers', rows);
}

function listed(ids: Iterable<string>): string {
  return JSON.stringify([...new Set(ids)]);
}
