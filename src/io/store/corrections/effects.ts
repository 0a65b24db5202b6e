import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { insertRows } from '../insert-rows.ts';
import type { Database } from '../schema.ts';

/** Rows that are in an article as it is now, as `entente status` counts them: prints, however often something was said. */
function printed(table: 'events' | 'attributions' | 'claims' | 'commitments'): RawBuilder<number> {
  const of = sql.table(table);
  return sql`select (select count(*) from ${of}) - (select count(*) from ${of}
    where article in (select article from versions where article <> newest))`;
}

function rowsOf(table: 'answered_topics' | 'stories' | 'instruments' | 'persons'): RawBuilder<number> {
  return sql`select count(*) from ${sql.table(table)}`;
}

/** What is counted before and after a decision of a person, as the status and the lists count it. */
const counted = {
  reports: printed('events'),
  happenings: sql`select count(*) from happenings where status not in ('negated', 'hypothetical')`,
  statements: printed('attributions'),
  claims: printed('claims'),
  matters: rowsOf('answered_topics'),
  commitments: printed('commitments'),
  // An article without copies is a family of its own.
  families: sql`select (select count(*) from articles) - (select count(*) from versions where article <> newest)
    - (select count(*) from family_members) + (select count(*) from families)`,
  stories: rowsOf('stories'),
  instruments: rowsOf('instruments'),
  persons: rowsOf('persons'),
} as const;

export type RecordCounts = Readonly<Record<keyof typeof counted, number>>;

/** How much a record held before a decision and after it. */
export interface Effect {
  readonly before: RecordCounts;
  readonly after: RecordCounts;
}

/** How much the record holds, without earlier versions of articles. */
export async function recordCounts(db: Database): Promise<RecordCounts> {
  const columns = Object.entries(counted).map(([name, count]) => sql`(${count}) as ${sql.ref(name)}`);
  const { rows } = await sql<RecordCounts>`select ${sql.join(columns)}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new TypeError('counting gave no row');
  return row;
}

/** Keeps what the last decision on a judgement changed, in its transaction. */
export async function putEffect(db: Database, judgement: string, { before, after }: Effect): Promise<void> {
  const n = await lastDecision(db, judgement);
  const row = { judgement, n, before_json: JSON.stringify(before), after_json: JSON.stringify(after) };
  await insertRows(db, 'effects', [row]);
}

async function lastDecision(db: Database, judgement: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select max(n) as n from decisions where judgement = ${judgement}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** What the last decision on a judgement changed; null when that was not kept. */
export async function effectOf(db: Database, judgement: string): Promise<Effect | null> {
  const row = await db
    .selectFrom('effects')
    .select(['before_json', 'after_json'])
    .where('judgement', '=', judgement)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { before: JSON.parse(row.before_json) as RecordCounts, after: JSON.parse(row.after_json) as RecordCounts };
}
