import { sql } from 'kysely';
import type { Store } from '../store/store.ts';
import { namerOf } from './refs.ts';
import { defaultStatuses } from './timeline.ts';
import type { ActorRef } from './types.ts';

/** How many happenings a pair has in the window, and in the one before it. */
export interface Moved {
  readonly a: ActorRef;
  readonly b: ActorRef;
  readonly recent: number;
  readonly before: number;
}

/** Days, both included. */
interface Window {
  readonly from: string;
  readonly to: string;
}

/** Pairs of states that moved most. */
export interface Movement {
  /** Length of each window in days. */
  readonly days: number;
  /** Null when no happening is dated. */
  readonly recent: Window | null;
  readonly before: Window | null;
  /** Those with the greatest difference between the windows first. */
  readonly rows: readonly Moved[];
}

/** Lengths of the window: the first in which enough happened, else the last. */
const lengths = [30, 365, 3650] as const;
const enough = 20;
const shown = 12;

/** A date is at most a year long: what begins earlier before a window than this does not reach into it. */
const longest = 366;

/**
 * Pairs of states with most movement: happenings in the last days up to the record's newest, against as many days before. The newest day is
 * that of a happening that is not later than the newest publication, so that what is announced does not carry the window ahead.
 */
export async function movement(store: Store): Promise<Movement> {
  const newest = await newestDay(store);
  const none: Movement = { days: lengths[0], recent: null, before: null, rows: [] };
  if (newest === null) return none;
  let found = none;
  for (const days of lengths) {
    found = await within(store, newest, days);
    if (found.rows.reduce((sum, { recent }) => sum + recent, 0) >= enough) break;
  }
  return { ...found, rows: await named(store, found.rows.slice(0, shown)) };
}

async function newestDay({ db }: Store): Promise<string | null> {
  const published = await db
    .selectFrom('articles')
    .select((eb) => eb.fn.max('published').as('last'))
    .executeTakeFirst();
  const row = await db
    .selectFrom('happenings')
    .select('first_day')
    .where('first_day', 'is not', null)
    .where('first_day', '<=', published?.last ?? '9999')
    .where('status', 'in', defaultStatuses)
    .orderBy('first_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.first_day ?? null;
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

async function within({ db }: Store, newest: string, days: number): Promise<Movement> {
  const recent = { from: daysBefore(newest, days - 1), to: newest };
  const before = { from: daysBefore(recent.from, days), to: daysBefore(recent.from, 1) };
  const times = (window: Window) =>
    sql<number>`sum(h.first_day <= ${window.to} and h.last_day >= ${window.from})`.$castTo<number>();
  const states = db.selectFrom('actors').select('id').where('kind', '=', 'state');
  const rows = await db
    .selectFrom('happenings as h')
    .innerJoin('happening_actors as x', 'x.happening', 'h.id')
    .innerJoin('happening_actors as y', 'y.happening', 'h.id')
    .select(['x.actor as a', 'y.actor as b', times(recent).as('recent'), times(before).as('before')])
    .where('h.first_day', '>=', daysBefore(before.from, longest))
    .where('h.first_day', '<=', newest)
    .where('h.last_day', '>=', before.from)
    .where('h.status', 'in', defaultStatuses)
    .where('x.role', '=', 'actor')
    .where('y.role', '=', 'actor')
    .whereRef('x.actor', '<', 'y.actor')
    .where(sql`+x.actor`, 'in', states)
    // The sign keeps SQLite from trying every state at every happening.
    .where(sql`+y.actor`, 'in', states)
    .groupBy(['x.actor', 'y.actor'])
    .execute();
  const bare = (id: string): ActorRef => ({ id, name: id, kind: 'state' });
  const moved = rows.map(({ a, b, ...row }) => ({ ...row, a: bare(a), b: bare(b) }));
  return { days, recent, before, rows: moved.sort(byMovement) };
}

function byMovement(x: Moved, y: Moved): number {
  const change = (row: Moved): number => Math.abs(row.recent - row.before);
  return change(y) - change(x) || y.recent - x.recent || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1);
}

async function named(store: Store, rows: readonly Moved[]): Promise<readonly Moved[]> {
  const name = await namerOf(
    store,
    rows.flatMap(({ a, b }) => [a.id, b.id]),
  );
  return rows.map((row) => ({ ...row, a: name(row.a.id), b: name(row.b.id) }));
}
