import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { ActorId } from '../../base/schema/actor.ts';
import type { Counts } from '../../base/schema/record.ts';
import type { Store } from '../store/store.ts';
import { boundsOf, pageOf } from './page.ts';
import { namerOf } from './refs.ts';
import { countsOf } from './statements.ts';
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
  const found = pairsOf(store, filter);
  const counted = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .selectAll('g')
    .select([endDay('min').as('first'), endDay('max').as('last')])
    .orderBy('g.happenings', 'desc')
    .orderBy('g.a')
    .orderBy('g.b')
    .limit(limit)
    .offset(offset)
    .execute();
  const name = await namerOf(
    store,
    rows.flatMap((row) => [row.a, row.b]),
  );
  const shown = rows.map(({ a, b, happenings, first, last, ...row }) => {
    return { a: name(a), b: name(b), happenings, first, last, counts: countsOf(row) };
  });
  return pageOf(filter, counted.total, shown);
}

function pairsOf({ db }: Store, { a, statesOnly = true }: PairFilter) {
  // The plus has SQLite go through the pairs, not through all that could be made of two states.
  const isState = (side: 'a' | 'b') =>
    sql<SqlBool>`+${sql.ref(`g.${side}`)} in (select id from actors where kind = 'state')`;
  return db
    .selectFrom('pair_ranks as g')
    .$if(a !== undefined, (q) => q.where((eb) => eb.or([eb('g.a', '=', a ?? ''), eb('g.b', '=', a ?? '')])))
    .$if(statesOnly, (q) => q.where(isState('a')).where(isState('b')));
}

/** The first or the last date of the happenings of a pair `g`; the condition is that of the index on pairs, word for word. */
function endDay(end: 'min' | 'max') {
  return sql<string | null>`(select ${sql.raw(end)}(s.date) from happening_sides as s where s.a = g.a and s.b = g.b
    and s.a < s.b and s.own = 1 and s.status not in ('negated', 'hypothetical'))`;
}
