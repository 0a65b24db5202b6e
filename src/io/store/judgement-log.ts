import { sql } from 'kysely';
import type { Judgement, JudgementKind, Tie } from '../../base/schema/record.ts';
import { insertRows } from './insert-rows.ts';
import type { DecisionTable, JudgementTable } from './link-schema.ts';
import { judgementOf, judgementRow, tieOf } from './rows/judgement-rows.ts';
import type { Database } from './schema.ts';

/** Judgements by the linking rules have makers that start so. Whoever else makes or withdraws one is a person. */
const ruleMaker = 'link/';

/** Who decides in the name of the rules. */
const archive = `${ruleMaker}archive`;

/** What became of a judgement, last. */
type Latest = Pick<DecisionTable, 'judgement' | 'n' | 'state' | 'decided_by'>;

async function latestDecisions(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Latest>> {
  const { rows } = await sql<Latest>`select d.judgement, d.n, d.state, d.decided_by
    from json_each(${JSON.stringify(ids)}) as w join decisions as d on d.judgement = w.value order by d.judgement, d.n`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.judgement, row]));
}

function byRule(decision: Pick<Latest, 'decided_by'>): boolean {
  return decision.decided_by.startsWith(ruleMaker);
}

async function rowsOf(db: Database, ids: readonly string[]): Promise<readonly JudgementTable[]> {
  const { rows } = await sql<JudgementTable>`select j.* from json_each(${JSON.stringify([...new Set(ids)])}) as w
    join judgements as j on j.id = w.value order by j.id`.execute(db);
  return rows;
}

/** Turns decisions that were made before, and notes what holds now. */
async function decide(db: Database, decisions: readonly DecisionTable[]): Promise<void> {
  if (decisions.length === 0) return;
  await insertRows(db, 'decisions', decisions);
  const ids = decisions.map(({ judgement }) => judgement);
  const made = decisions.filter(({ state }) => state === 'made').map(({ judgement }) => judgement);
  await sql`delete from in_force where judgement in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  await sql`insert into in_force (judgement, kind, left_id, right_id) select j.id, j.kind, j.left_id, j.right_id
    from json_each(${JSON.stringify(made)}) as w join judgements as j on j.id = w.value`.execute(db);
}

/** Judgements in force of some kinds on any of the given things, in order of id. */
export async function inForceOn(
  db: Database,
  kinds: readonly JudgementKind[],
  ids: Iterable<string>,
): Promise<readonly Judgement[]> {
  const [wanted, of] = [JSON.stringify([...new Set(ids)]), JSON.stringify(kinds)];
  const { rows } = await sql<JudgementTable>`select j.* from judgements as j where j.id in (
      select f.judgement from json_each(${wanted}) as w cross join json_each(${of}) as k
        cross join in_force as f on f.left_id = w.value and f.kind = k.value
      union select f.judgement from json_each(${wanted}) as w cross join json_each(${of}) as k
        cross join in_force as f on f.right_id = w.value and f.kind = k.value) order by j.id`.execute(db);
  return rows.map(judgementOf);
}

/** The same without their reasons, in any order. */
export async function tiesInForce(
  db: Database,
  kinds: readonly JudgementKind[],
  ids: Iterable<string>,
): Promise<readonly Tie[]> {
  const [wanted, of] = [JSON.stringify([...new Set(ids)]), JSON.stringify(kinds)];
  const { rows } = await sql<
    Omit<JudgementTable, 'reasons_json'>
  >`select j.id, j.kind, j.left_id, j.right_id, j.directed, j.score, j.made_by
    from (select f.judgement from json_each(${wanted}) as w cross join json_each(${of}) as k
        cross join in_force as f on f.left_id = w.value and f.kind = k.value
      union select f.judgement from json_each(${wanted}) as w cross join json_each(${of}) as k
        cross join in_force as f on f.right_id = w.value and f.kind = k.value) as f
    cross join judgements as j on j.id = f.judgement`.execute(db);
  return rows.map(tieOf);
}

/** Judgements of the rules that a person withdrew, in order of id. A person who takes a person's word back refuses nothing: it was never said. */
export async function refusedJudgements(db: Database): Promise<readonly Judgement[]> {
  const { rows } = await sql<{ judgement: string }>`select distinct d.judgement from decisions as d
    join judgements as j on j.id = d.judgement
    where d.decided_by not like 'link/%' and j.made_by like 'link/%'`.execute(db);
  const latest = await latestDecisions(
    db,
    rows.map(({ judgement }) => judgement),
  );
  const refused = [...latest.values()].filter((last) => last.state === 'withdrawn' && !byRule(last));
  return (
    await rowsOf(
      db,
      refused.map(({ judgement }) => judgement),
    )
  ).map(judgementOf);
}

/** Appends judgements that the record does not have, in a transaction; their number. */
export async function appendNew(db: Database, judgements: readonly Judgement[], at: string | null): Promise<number> {
  const unique = [...new Map(judgements.map((judgement) => [judgement.id, judgement])).values()];
  const rows = unique.map(judgementRow);
  await insertRows(db, 'judgements', rows);
  await insertRows(
    db,
    'decisions',
    unique.map(({ id, by }) => ({ judgement: id, n: 0, state: 'made', decided_by: by, reason: '', at })),
  );
  await insertRows(
    db,
    'in_force',
    rows.map(({ id, kind, left_id, right_id }) => ({ judgement: id, kind, left_id, right_id })),
  );
  return unique.length;
}

/**
 * Makes judgements of the rules, in a transaction: new ones are appended, those that the rules withdrew hold again. What a person
 * withdrew stays withdrawn. The ids of those that hold now and did not before.
 */
export async function makeJudgements(
  db: Database,
  judgements: readonly Judgement[],
  at: string | null,
): Promise<readonly string[]> {
  if (judgements.length === 0) return [];
  const latest = await latestDecisions(
    db,
    judgements.map(({ id }) => id),
  );
  const fresh = judgements.filter(({ id }) => !latest.has(id));
  await appendNew(db, fresh, at);
  const again = [...latest.values()].filter((last) => last.state === 'withdrawn' && byRule(last));
  await decide(
    db,
    again.map((last) => turned(last, at)),
  );
  return [...new Set([...fresh.map(({ id }) => id), ...again.map(({ judgement }) => judgement)])];
}

/** Withdraws judgements that the rules made and no person has taken over, in a transaction; those that did hold. */
export async function unmakeJudgements(
  db: Database,
  ids: readonly string[],
  at: string | null,
): Promise<readonly Judgement[]> {
  if (ids.length === 0) return [];
  const latest = await latestDecisions(db, ids);
  const stale = [...latest.values()].filter((last) => last.state === 'made' && byRule(last));
  await decide(
    db,
    stale.map((last) => turned(last, at)),
  );
  return (
    await rowsOf(
      db,
      stale.map(({ judgement }) => judgement),
    )
  ).map(judgementOf);
}

function turned(last: Latest, at: string | null): DecisionTable {
  const back = last.state === 'withdrawn';
  return {
    ...{ judgement: last.judgement, n: last.n + 1, decided_by: archive, at },
    state: back ? 'made' : 'withdrawn',
    reason: back ? 'holds again' : 'no longer holds',
  };
}

/** Judgements of the rules that hold and rest on nothing that is linked. */
export async function untiedJudgements(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select j.id from in_force as f join judgements as j on j.id = f.judgement
    left join ties as t on t.judgement = j.id where t.judgement is null and j.made_by like 'link/%' order by j.id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** What a person decides on a judgement. */
export interface PersonalDecision {
  readonly by: string;
  readonly reason: string;
  readonly at?: string | null;
}

/** Appends a row that withdraws a judgement, in a transaction. @throws RangeError for an unknown judgement. */
export async function withdrawWithin(db: Database, id: string, decision: PersonalDecision): Promise<void> {
  const last = (await latestDecisions(db, [id])).get(id);
  if (last === undefined) throw new RangeError(`no judgement ${id}`);
  const { by, reason, at = null } = decision;
  await decide(db, [{ judgement: id, n: last.n + 1, state: 'withdrawn', decided_by: by, reason, at }]);
}

/** A judgement with what became of it last. */
export interface Decided {
  readonly judgement: Judgement;
  readonly state: DecisionTable['state'];
  /** Who decided so, why and when (ISO, UTC; null when not known). */
  readonly by: string;
  readonly reason: string;
  readonly at: string | null;
}

/** What persons decided and still holds as they left it, the newest first; with `id` what became of that judgement, whoever decided. */
export async function decidedByPersons(db: Database, id: string | null = null): Promise<readonly Decided[]> {
  const chosen = id === null ? sql`d.decided_by not like 'link/%'` : sql`d.judgement = ${id}`;
  const { rows } = await sql<
    JudgementTable & DecisionTable
  >`select j.*, d.* from decisions as d join judgements as j on j.id = d.judgement
    where ${chosen} and d.n = (select max(n) from decisions where judgement = d.judgement)
    order by d.at desc, d.judgement`.execute(db);
  return rows.map((row) => {
    const { state, decided_by: by, reason, at } = row;
    return { judgement: judgementOf(row), state, by, reason, at };
  });
}

/** When a judgement was made first (ISO, UTC); null when not known. */
export async function madeAt(db: Database, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('decisions')
    .select('at')
    .where('judgement', '=', id)
    .orderBy('n')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** What a person decided of findings, and the judgement that says it of those that took their place. */
interface CarriedOver {
  readonly decided: Decided;
  readonly later: Judgement;
  /** When the earlier one was made first. */
  readonly made: string | null;
  readonly at: string | null;
}

/** Lets a judgement take the place of an earlier one: what the person decided last of that holds of this, as of then. In a transaction. */
export async function carryOver(db: Database, { decided, later, made, at }: CarriedOver): Promise<void> {
  const { judgement, state, by, reason } = decided;
  const known = await latestDecisions(db, [later.id, judgement.id]);
  const last = known.get(later.id);
  if (last === undefined) await appendNew(db, [later], made);
  const n = (last?.n ?? 0) + 1;
  if (last !== undefined || state === 'withdrawn')
    await decide(db, [{ judgement: later.id, n, state, decided_by: by, reason, at: decided.at }]);
  const n0 = (known.get(judgement.id)?.n ?? 0) + 1;
  const because = `its findings were read anew: ${later.id} stands for it`;
  await decide(db, [{ judgement: judgement.id, n: n0, state: 'withdrawn', decided_by: archive, reason: because, at }]);
}
