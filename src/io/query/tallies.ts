import type { EventType } from '../../base/schema/event-types.ts';
import { eventTypes } from '../../base/schema/event-types.ts';
import type { Store } from '../store/store.ts';
import type { Looked, Tally } from './picture-types.ts';
import { matchingHappenings } from './timeline.ts';
import type { TimelineFilter } from './types.ts';

/** Most happenings that one picture looks at: a record of 100,000 articles then answers in 0.1 s on one core (2026-11), most of it in SQL. */
const mostLooked = 3000;

/** A happening as a picture counts it. */
export interface Counted {
  readonly id: string;
  readonly type: EventType;
  readonly origins: readonly string[];
}

/** The latest happenings that a filter takes in, with their origins, and how many there are in all. */
export async function lookAt(
  store: Store,
  filter: TimelineFilter,
): Promise<Looked & { readonly counted: ReadonlyMap<string, Counted> }> {
  const matching = matchingHappenings(store, filter);
  const rows = await matching
    .select(['h.id', 'h.type'])
    .orderBy('h.first_day', (order) => order.desc().nullsLast())
    .orderBy('h.id')
    .limit(mostLooked)
    .execute();
  const origins = await originsOf(
    store,
    rows.map(({ id }) => id),
  );
  const counted = rows.map(({ id, type }) => ({ id, type, origins: origins.get(id) ?? [] }));
  const total = await countOf(store, filter);
  return { total, looked: rows.length, counted: new Map(counted.map((row) => [row.id, row])) };
}

/** How many happenings a filter takes in. */
export async function countOf(store: Store, filter: TimelineFilter): Promise<number> {
  const matching = matchingHappenings(store, filter);
  return (await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()).total;
}

async function originsOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await store.db
    .selectFrom('happening_mentions as m')
    .innerJoin('events as e', 'e.id', 'm.event')
    .innerJoin('kinships as k', 'k.article', 'e.article')
    .select(['m.happening', 'k.origin'])
    .distinct()
    .where('m.happening', 'in', ids)
    .execute();
  const groups = Map.groupBy(rows, (row) => row.happening);
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => row.origin)]));
}

/** Counts happenings, each given once. */
export function tallyOf(happenings: readonly Counted[]): Tally {
  const onSide = (side: string): number => happenings.filter(({ type }) => eventTypes[type].quad.endsWith(side)).length;
  return {
    happenings: happenings.length,
    cooperation: onSide('-cooperation'),
    conflict: onSide('-conflict'),
    origins: new Set(happenings.flatMap(({ origins }) => origins)).size,
  };
}

/** Sorts what has most happenings first, then most origins. */
export function byWeight(one: Tally, other: Tally): number {
  return other.happenings - one.happenings || other.origins - one.origins;
}
