import type { ExpressionBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { ActorId } from '../../base/schema/actor.ts';
import type { Stance } from '../../base/schema/finding.ts';
import type { TopicRankTable } from '../store/computed-schema.ts';
import type { RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { articlesWith } from './articles-with.ts';
import type { MatterLine } from './ledger-types.ts';
import { matterLines } from './matter-lines.ts';
import { matterRows } from './matter-rows.ts';
import { boundsOf, isBounded, pageOf, upTo } from './page.ts';
import { speaks } from './speaks.ts';
import type { ClaimFilter, ClaimRow, Dates, Page } from './types.ts';

type Tables = RecordTables & { r: TopicRankTable };

/** Matters on which claims were made, those with most claims first: who asserts, who denies, who leaves it open, with which numbers. */
export async function claims(store: Store, filter: ClaimFilter = {}): Promise<Page<ClaimRow>> {
  const { total, rows } = await mattersOf(store, filter);
  return pageOf(filter, total, await matterRows(store, rows));
}

/** The same matters as lines of a list. */
export async function claimLines(store: Store, filter: ClaimFilter = {}): Promise<Page<MatterLine>> {
  const { total, rows } = await mattersOf(store, filter);
  return pageOf(filter, total, await matterLines(store, rows));
}

async function mattersOf(store: Store, filter: ClaimFilter) {
  const { limit, offset } = boundsOf(filter);
  const { a, b } = filter;
  const among = {
    articles: await articlesWith(store, filter.words),
    topics: await Promise.all([a, b].flatMap((actor) => (actor === undefined ? [] : concerning(store, actor)))),
  };
  const matching = filtered(store, filter, among);
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const { column, direction } = orders[filter.order ?? 'told'];
  const rows = await matching
    .selectAll('t')
    .orderBy(column, direction)
    .orderBy('r.topic')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total, rows };
}

/** What each order sorts by. */
const orders = {
  told: { column: 'r.claims', direction: 'desc' },
  first: { column: 'r.first', direction: 'asc' },
  latest: { column: 'r.last', direction: 'desc' },
  type: { column: 't.type', direction: 'asc' },
} as const;

/** One matter; null when unknown. */
export async function topicById(store: Store, id: string): Promise<ClaimRow | null> {
  const rows = await store.db.selectFrom('answered_topics').selectAll().where('id', '=', id).execute();
  return (await matterRows(store, rows))[0] ?? null;
}

/** What was looked up before: articles with the words, and the matters of each actor. */
interface Among {
  readonly articles: readonly string[] | undefined;
  readonly topics: readonly (readonly string[])[];
}

function filtered(store: Store, filter: ClaimFilter, { articles, topics: [one, other] }: Among) {
  const { types, stance, from, to, since } = filter;
  return store.db
    .selectFrom('topic_ranks as r')
    .innerJoin('topics as t', 't.id', 'r.topic')
    .where(isMatter)
    .$if(types !== undefined, (q) => q.where('t.type', 'in', types ?? []))
    .$if(one !== undefined, (q) => q.where('r.topic', 'in', listed(one ?? [])))
    .$if(other !== undefined, (q) => q.where('r.topic', 'in', listed(other ?? [])))
    .$if(stance !== undefined, (q) => q.where((eb) => takenIn(eb, stance ?? 'asserts')))
    .$if(since !== undefined, (q) => q.where('r.topic', 'in', claimedIn(store, { since })))
    .$if(articles !== undefined, (q) => q.where('r.topic', 'in', claimedIn(store, { articles })))
    .$if(isBounded(filter), (q) => q.where((eb) => claimedWithin(eb, { from, to })));
}

/** Whether the topic `t` is a matter of its own, not only denials that are put beside claims of another; as `answered_topics` has it. */
const isMatter = sql<SqlBool>`(t.type is not null or exists (select 1 from answers as o where o.topic = t.id)
  or exists (select 1 from topic_claims as o where o.topic = t.id and o.claim not in (select denial from answers)))`;

/** Ids as a query, however many there are. */
function listed(ids: readonly string[]) {
  return sql<string>`(select value from json_each(${JSON.stringify(ids)}))`;
}

/** Matters that have the actor, or a claim of it. */
async function concerning({ db }: Store, actor: ActorId): Promise<readonly string[]> {
  const said = db
    .selectFrom('attributions as s')
    .innerJoin('claims as c', (join) => join.onRef('c.article', '=', 's.article').onRef('c.attribution', '=', 's.id'))
    .select('c.id')
    .where((eb) => speaks(eb, actor));
  const rows = await db
    .with(
      (cte) => cte('said_claims').materialized(),
      () => said,
    )
    .selectFrom('topic_actors as x')
    .select('x.topic')
    .where('x.actor', '=', actor)
    .union((eb) =>
      eb.selectFrom('said_claims as c').innerJoin('topic_claims as y', 'y.claim', 'c.id').select('y.topic'),
    )
    .union((eb) =>
      eb
        .selectFrom('answers as y')
        .select('y.topic')
        .where('y.denial', 'in', eb.selectFrom('said_claims').select('id')),
    )
    .execute();
  return rows.map(({ topic }) => topic);
}

/** Whether somebody takes the stance on the matter. */
function takenIn(eb: ExpressionBuilder<Tables, 'r'>, stance: Stance) {
  const taken = eb.selectFrom('topic_days as d').select('d.claim').where('d.stance', '=', stance);
  return eb.exists(taken.whereRef('d.topic', '=', 'r.topic'));
}

interface SomeClaim {
  readonly since?: string | undefined;
  readonly articles?: readonly string[] | undefined;
}

/** Matters with such a claim. */
function claimedIn({ db }: Store, { since, articles }: SomeClaim) {
  const found = db
    .selectFrom('claims as c')
    .$if(articles !== undefined, (q) => q.where('c.article', 'in', articles ?? []))
    .$if(since !== undefined, (q) =>
      q.where(
        'c.article',
        'in',
        db
          .selectFrom('articles as n')
          .select('n.id')
          .where('n.added', '>=', since ?? ''),
      ),
    );
  return found
    .innerJoin('topic_claims as y', 'y.claim', 'c.id')
    .select('y.topic')
    .union(found.innerJoin('answers as y', 'y.denial', 'c.id').select('y.topic'));
}

/** Whether a claim was published then: the first or the last one tells, unless the period lies between the two. */
function claimedWithin(eb: ExpressionBuilder<Tables, 'r'>, { from = '', to }: Dates) {
  const last = to === undefined ? upTo('') : upTo(to);
  const inside = (column: 'r.first' | 'r.last') =>
    eb.and([eb(column, '>=', from), eb(column, '<=', last), eb(column, 'not in', ['', '~'])]);
  const between = eb
    .selectFrom('topic_days as d')
    .select('d.claim')
    .whereRef('d.topic', '=', 'r.topic')
    .where('d.day', '>=', from)
    .where('d.day', '<=', last);
  const around = eb.and([eb('r.first', '<', from), eb('r.last', '>', last), eb.exists(between)]);
  return eb.or([inside('r.first'), inside('r.last'), around]);
}
