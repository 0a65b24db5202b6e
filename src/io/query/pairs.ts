import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
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
    .orderBy('a')
    .orderBy('b')
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
  const groups = store.db
    .selectFrom('happening_sides')
    .select((eb) => [
      ...(['a', 'b'] as const),
      eb.fn.countAll<number>().as('happenings'),
      eb.fn.min('date').as('first'),
      eb.fn.max('date').as('last'),
    ])
    // As the index on pairs has it, word for word.
    .where(sql<SqlBool>`a < b and own = 1 and status not in ('negated', 'hypothetical')`)
    .groupBy(['a', 'b']);
  const states = store.db.selectFrom('actors').select('actors.id').where('actors.kind', '=', 'state');
  return store.db
    .selectFrom(groups.as('g'))
    .select(['g.a', 'g.b', 'g.happenings', 'g.first', 'g.last'])
    .$if(a !== undefined, (q) => q.where((eb) => eb.or([eb('g.a', '=', a ?? ''), eb('g.b', '=', a ?? '')])))
    .$if(statesOnly, (q) => q.where('g.a', 'in', states).where('g.b', 'in', states));
}

/** Articles, families and origins behind the happenings of each pair. */
async function countsByPair(
  store: Store,
  pairsShown: readonly { readonly a: string; readonly b: string }[],
): Promise<ReadonlyMap<string, Counts>> {
  const counts = new Map<string, Counts>();
  for (const { a, b } of pairsShown) {
    const row = await store.db
      .selectFrom('happening_sides as x')
      .innerJoin('happening_mentions as m', 'm.happening', 'x.happening')
      .innerJoin('events as e', 'e.id', 'm.event')
      .innerJoin('kinships as k', 'k.article', 'e.article')
      .select((eb) => [
        eb.fn.count<number>('k.article').distinct().as('articles'),
        eb.fn.count<number>('k.family').distinct().as('families'),
        eb.fn.count<number>('k.origin').distinct().as('origins'),
      ])
      .where('x.a', '=', a)
      .where('x.b', '=', b)
      .where('x.own', '=', 1)
      .where('x.status', 'in', defaultStatuses)
      .executeTakeFirstOrThrow();
    counts.set(key(a, b), row);
  }
  return counts;
}
