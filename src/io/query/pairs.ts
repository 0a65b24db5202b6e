import { sql } from 'kysely';
import type { ActorId } from '../../base/schema/actor.ts';
import type { Counts } from '../../base/schema/record.ts';
import type { Store } from '../store/store.ts';
import { boundsOf, pageOf } from './page.ts';
import { namerOf } from './refs.ts';
import { none } from './statements.ts';
import { defaultStatuses } from './timeline.ts';
import type { ActorRef, Page, Slice } from './types.ts';

/** Two parties with what the record holds of them. */
export interface PairRow {
  readonly a: ActorRef;
  readonly b: ActorRef;
  /** Happenings of default tables that have both. */
  readonly happenings: number;
  readonly counts: Counts;
  /** First and last date of those happenings, ISO prefixes; null when none is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

interface PairFilter extends Slice {
  /** Only pairs with this actor. */
  readonly a?: ActorId | undefined;
  /** False takes pairs with persons and organisations too; by default only states. */
  readonly statesOnly?: boolean | undefined;
}

/** Pairs of parties that something happened between, those with most happenings first. */
export async function pairs(store: Store, filter: PairFilter = {}): Promise<Page<PairRow>> {
  const { limit, offset } = boundsOf(filter);
  const groups = pairGroups(store, filter);
  const counted = await store.db
    .selectFrom(groups.as('g'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await groups
    .orderBy('happenings', 'desc')
    .orderBy('x.actor')
    .orderBy('y.actor')
    .limit(limit)
    .offset(offset)
    .execute();
  const counts = await countsByPair(store, rows);
  const name = await namerOf(
    store,
    rows.flatMap((row) => [row.a, row.b]),
  );
  const shown = rows.map(({ a, b, happenings, first, last }) => {
    return { a: name(a), b: name(b), happenings, first, last, counts: counts.get(key(a, b)) ?? none };
  });
  return pageOf(filter, counted.total, shown);
}

function key(a: string, b: string): string {
  return JSON.stringify([a, b]);
}

function pairGroups(store: Store, { a, statesOnly = true }: PairFilter) {
  return store.db
    .selectFrom('happening_actors as x')
    .innerJoin('happening_actors as y', 'y.happening', 'x.happening')
    .innerJoin('happenings as h', 'h.id', 'x.happening')
    .select((eb) => [
      'x.actor as a',
      'y.actor as b',
      eb.fn.countAll<number>().as('happenings'),
      eb.fn.min('h.date').as('first'),
      eb.fn.max('h.date').as('last'),
    ])
    .where('x.role', '=', 'actor')
    .where('y.role', '=', 'actor')
    .whereRef('x.actor', '<', 'y.actor')
    .where('h.status', 'in', defaultStatuses)
    .$if(a !== undefined, (q) => q.where((eb) => eb.or([eb('x.actor', '=', a ?? ''), eb('y.actor', '=', a ?? '')])))
    .$if(statesOnly, (q) =>
      q.where((eb) => {
        const states = eb.selectFrom('actors').select('actors.id').where('actors.kind', '=', 'state');
        // The sign keeps SQLite from trying every state at every happening.
        return eb.and([eb(sql`+x.actor`, 'in', states), eb(sql`+y.actor`, 'in', states)]);
      }),
    )
    .groupBy(['x.actor', 'y.actor']);
}

/** Articles, families and origins behind the happenings of each pair. */
async function countsByPair(
  store: Store,
  pairsShown: readonly { readonly a: string; readonly b: string }[],
): Promise<ReadonlyMap<string, Counts>> {
  const counts = new Map<string, Counts>();
  for (const { a, b } of pairsShown) {
    const row = await store.db
      .selectFrom('happening_actors as x')
      .innerJoin('happening_actors as y', 'y.happening', 'x.happening')
      .innerJoin('happenings as h', 'h.id', 'x.happening')
      .innerJoin('happening_mentions as m', 'm.happening', 'x.happening')
      .innerJoin('events as e', 'e.id', 'm.event')
      .innerJoin('kinships as k', 'k.article', 'e.article')
      .select((eb) => [
        eb.fn.count<number>('k.article').distinct().as('articles'),
        eb.fn.count<number>('k.family').distinct().as('families'),
        eb.fn.count<number>('k.origin').distinct().as('origins'),
      ])
      .where('x.actor', '=', a)
      .where('y.actor', '=', b)
      .where('x.role', '=', 'actor')
      .where('y.role', '=', 'actor')
      .where('h.status', 'in', defaultStatuses)
      .executeTakeFirstOrThrow();
    counts.set(key(a, b), row);
  }
  return counts;
}
