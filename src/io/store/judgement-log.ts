import type { Kysely } from 'kysely';
import type { Judgement } from '../../base/schema/record.ts';
import { insertRows } from './insert-rows.ts';
import { judgementOf, judgementRow } from './rows/judgement-rows.ts';
import type { DecisionTable, RecordTables } from './schema.ts';
import type { Synced } from './store.ts';

/** Judgements by the linking rules have makers that start so. Whoever else makes or withdraws one is a person. */
const ruleMaker = 'link/';

/** What became of a judgement, newest decision first. */
type Latest = Pick<DecisionTable, 'n' | 'state' | 'decided_by'>;

async function latestDecisions(db: Kysely<RecordTables>): Promise<ReadonlyMap<string, Latest>> {
  const rows = await db.selectFrom('decisions').selectAll().orderBy('judgement').orderBy('n').execute();
  return new Map(rows.map((row) => [row.judgement, row]));
}

/** See `Store.judgements`. */
export async function judgementsInForce(db: Kysely<RecordTables>): Promise<readonly Judgement[]> {
  return judgementsWhose(db, ({ state }) => state === 'made');
}

/** See `Store.refused`. */
export async function refusedJudgements(db: Kysely<RecordTables>): Promise<readonly Judgement[]> {
  return judgementsWhose(db, (last) => last.state === 'withdrawn' && !byRule(last));
}

async function judgementsWhose(
  db: Kysely<RecordTables>,
  isWanted: (last: Latest) => boolean,
): Promise<readonly Judgement[]> {
  const latest = await latestDecisions(db);
  const rows = await db.selectFrom('judgements').selectAll().orderBy('id').execute();
  return rows
    .filter((row) => {
      const last = latest.get(row.id);
      return last !== undefined && isWanted(last);
    })
    .map(judgementOf);
}

/** See `Store.addJudgements`. */
export async function addJudgements(db: Kysely<RecordTables>, judgements: readonly Judgement[]): Promise<number> {
  return db.transaction().execute(async (within) => {
    const known = new Set((await within.selectFrom('judgements').select('id').execute()).map((row) => row.id));
    return appendNew(
      within,
      judgements.filter((judgement) => !known.has(judgement.id)),
    );
  });
}

async function appendNew(db: Kysely<RecordTables>, judgements: readonly Judgement[]): Promise<number> {
  const unique = [...new Map(judgements.map((judgement) => [judgement.id, judgement])).values()];
  await insertRows(db, 'judgements', unique.map(judgementRow));
  await decide(
    db,
    unique.map(({ id, by }) => ({ judgement: id, n: 0, state: 'made', decided_by: by, reason: '' })),
  );
  return unique.length;
}

async function decide(db: Kysely<RecordTables>, rows: readonly DecisionTable[]): Promise<void> {
  await insertRows(db, 'decisions', rows);
}

/** See `Store.syncJudgements`. */
export async function syncJudgements(db: Kysely<RecordTables>, judgements: readonly Judgement[]): Promise<Synced> {
  return db.transaction().execute(async (within) => {
    const latest = await latestDecisions(within);
    const wanted = new Map(judgements.map((judgement) => [judgement.id, judgement]));
    const made = await appendNew(
      within,
      judgements.filter((judgement) => !latest.has(judgement.id)),
    );
    const again = [...latest].filter(([id, last]) => wanted.has(id) && last.state === 'withdrawn' && byRule(last));
    const stale = await staleJudgements(within, latest, wanted);
    const turned = [...again, ...stale].map(([judgement, last]) => turnedDecision(judgement, last));
    await decide(within, turned);
    return { made: made + again.length, withdrawn: stale.length };
  });
}

function byRule(decision: Latest): boolean {
  return decision.decided_by.startsWith(ruleMaker);
}

async function staleJudgements(
  db: Kysely<RecordTables>,
  latest: ReadonlyMap<string, Latest>,
  wanted: ReadonlyMap<string, Judgement>,
): Promise<readonly (readonly [string, Latest])[]> {
  const rows = await db.selectFrom('judgements').select(['id', 'made_by']).orderBy('id').execute();
  return rows.flatMap((row) => {
    const last = latest.get(row.id);
    const stale = row.made_by.startsWith(ruleMaker) && !wanted.has(row.id) && last?.state === 'made' && byRule(last);
    return stale ? [[row.id, last] as const] : [];
  });
}

function turnedDecision(judgement: string, last: Latest): DecisionTable {
  const back = last.state === 'withdrawn';
  return {
    judgement,
    n: last.n + 1,
    state: back ? 'made' : 'withdrawn',
    decided_by: `${ruleMaker}archive`,
    reason: back ? 'holds again' : 'no longer holds',
  };
}

/** See `Store.withdraw`. @throws RangeError for an unknown judgement. */
export async function withdrawJudgement(
  db: Kysely<RecordTables>,
  id: string,
  decision: { readonly by: string; readonly reason: string },
): Promise<void> {
  await db.transaction().execute(async (within) => {
    const last = (await latestDecisions(within)).get(id);
    if (last === undefined) throw new RangeError(`no judgement ${id}`);
    const { by, reason } = decision;
    await decide(within, [{ judgement: id, n: last.n + 1, state: 'withdrawn', decided_by: by, reason }]);
  });
}
