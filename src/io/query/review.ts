import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CorrectableKind } from '../../base/schema/correction.ts';
import { listOf } from '../store/corrections/machine-findings.ts';
import type { Store } from '../store/store.ts';
import { boundsOf } from './page.ts';
import { reviewItems } from './review-items.ts';
import type { Queue, ReviewFilter, ReviewItem } from './review-types.ts';

/** Findings of a queue that are counted, at most: whoever reviews wants to know whether few or many are left. */
export const mostCounted = 1000;

/** What reviewing leaves out: what was not or would be if, and what a newer version of the article replaced. */
const newest = sql`not exists (select 1 from versions o where o.article = t.article and o.newest <> o.article)`;
const unjudged = sql`not exists (select 1 from corrections c join in_force f on f.judgement = c.judgement where c.finding = t.id)`;

/** How a queue is ordered: the least sure first, what is not calibrated last. */
const orders: Readonly<Record<CorrectableKind, RawBuilder<unknown>>> = {
  event: sql`(t.confidence is null), t.confidence, t.article, t.n`,
  attribution: sql`(t.confidence is null), t.confidence, t.article, t.n`,
  claim: sql`t.article, t.n`,
  commitment: sql`t.article, t.n`,
};

/** Findings that nobody has judged, the least sure first. */
export async function reviewQueue(store: Store, filter: ReviewFilter): Promise<Queue<ReviewItem>> {
  const { limit, offset } = boundsOf({ limit: 1, ...filter });
  const waiting = sql`from ${tablesOf(filter)} where ${sql.join(conditionsOf(filter), sql` and `)}`;
  const counted = await sql<{ total: number }>`select count(*) as total from (select 1 ${waiting}
    limit ${mostCounted + 1})`.execute(store.db);
  const { rows } = await sql<{ id: string }>`select t.id ${waiting} order by ${orders[filter.kind]}
    limit ${limit} offset ${offset}`.execute(store.db);
  const total = counted.rows[0]?.total ?? 0;
  const items = await reviewItems(
    store,
    rows.map(({ id }) => id),
  );
  return { total: Math.min(total, mostCounted), more: total > mostCounted, offset, limit, rows: items };
}

/** With an actor the actor's findings are looked up first: all others are many more. */
function tablesOf({ kind, a }: ReviewFilter): RawBuilder<unknown> {
  const table = sql.table(listOf[kind]);
  if (a === undefined) return sql`${table} as t`;
  if (kind === 'event' || kind === 'commitment') {
    return sql`(select distinct article, finding from participants where party = ${a}) as p
      cross join ${table} as t on t.article = p.article and t.id = p.finding`;
  }
  if (kind === 'attribution') return sql`${table} as t`;
  return sql`${table} as t join attributions as s on s.article = t.article and s.id = t.attribution`;
}

function conditionsOf(filter: ReviewFilter): readonly RawBuilder<unknown>[] {
  const { kind, a, b, types } = filter;
  const isRoled = kind === 'event' || kind === 'commitment';
  const speaker = kind === 'attribution' ? sql`t.speaker_country` : sql`s.speaker_country`;
  return [
    ...[newest, unjudged],
    ...(kind === 'event' ? [sql`t.modality not in ('negated', 'hypothetical')`] : []),
    ...(kind === 'event' && types !== undefined ? [sql`t.type in (${sql.join(types)})`] : []),
    ...(a !== undefined && !isRoled ? [sql`${speaker} = ${a}`] : []),
    ...(b !== undefined && isRoled
      ? [sql`exists (select 1 from participants q where q.article = t.article and q.finding = t.id and q.party = ${b})`]
      : []),
  ];
}
