import type { Database } from './schema.ts';

/** How long a visit takes in further looks, in milliseconds. */
const visitMs = 3_600_000;

/** A time in which a person looked at the record: instants (ISO, UTC) of the first look and the last. */
export interface Visit {
  readonly began: string;
  readonly ended: string;
}

interface Kept extends Visit {
  readonly n: number;
  readonly closed: number;
}

/** The latest visits, the newest first. */
async function latest(db: Database): Promise<readonly Kept[]> {
  return db.selectFrom('visits').selectAll().orderBy('n', 'desc').limit(2).execute();
}

/** Whether a look at an instant belongs to a visit: in the hour after it began, unless it was closed. */
function takesIn({ began, closed }: Kept, at: string): boolean {
  return closed === 0 && Math.abs(Date.parse(at) - Date.parse(began)) < visitMs;
}

/** The visit before the one that an instant belongs to; null when there was none. */
export async function visitBefore(db: Database, at: string): Promise<Visit | null> {
  const [last, earlier] = await latest(db);
  const before = last !== undefined && takesIn(last, at) ? earlier : last;
  return before === undefined ? null : { began: before.began, ended: before.ended };
}

/** Notes that a person looks at the record. */
export async function noteLook(db: Database, at: string): Promise<void> {
  await db.transaction().execute(async (within) => {
    const [last] = await latest(within);
    if (last !== undefined && takesIn(last, at))
      await within.updateTable('visits').set({ ended: at }).where('n', '=', last.n).execute();
    else await within.insertInto('visits').values({ began: at, ended: at }).execute();
  });
}

/** Ends the visit of now, because the person changes the record: the next look begins another. */
export async function closeVisit(db: Database): Promise<void> {
  await db.updateTable('visits').set({ closed: 1 }).where('closed', '=', 0).execute();
}
