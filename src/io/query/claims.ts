import type { ExpressionBuilder, Selectable } from 'kysely';
import type { ActorId } from '../../base/schema/actor.ts';
import type { Stance } from '../../base/schema/finding.ts';
import type { TopicTable } from '../store/computed-schema.ts';
import type { ClaimTable, RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { answersOf, contradictionsIn, partyStances } from './answers.ts';
import { articlesWith } from './articles-with.ts';
import { claimEntries } from './claim-entries.ts';
import type { LocatedClaim } from './claim-entries.ts';
import type { Contradiction, QuantityTable } from './ledger-types.ts';
import { boundsOf, isBounded, pageOf, upTo } from './page.ts';
import { namerOf } from './refs.ts';
import { speaks } from './speaks.ts';
import type { ActorRef, ClaimEntry, ClaimFilter, ClaimOrder, ClaimRow, Page } from './types.ts';

type Tables = RecordTables & { t: TopicTable };

/** Matters on which claims were made, those with most claims first: who asserts, who denies, who leaves it open, with which numbers. */
export async function claims(store: Store, filter: ClaimFilter = {}): Promise<Page<ClaimRow>> {
  const { limit, offset } = boundsOf(filter);
  const matching = filtered(store, filter, await articlesWith(store, filter.words));
  const counted = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll('t')
    .orderBy(
      (eb) => rankOf(eb, filter.order ?? 'told'),
      filter.order === 'first' || filter.order === 'type' ? 'asc' : 'desc',
    )
    .orderBy('t.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return pageOf(filter, counted.total, await topicRows(store, rows));
}

/** One matter; null when unknown. */
export async function topicById(store: Store, id: string): Promise<ClaimRow | null> {
  const rows = await store.db.selectFrom('answered_topics').selectAll().where('id', '=', id).execute();
  return (await topicRows(store, rows))[0] ?? null;
}

/** What an order ranks a matter by. */
function rankOf(eb: ExpressionBuilder<Tables, 't'>, order: ClaimOrder) {
  if (order === 'type') return eb.ref('t.type').$castTo<string | number | null>();
  const own = eb.selectFrom('answered_claims as n').whereRef('n.topic', '=', 't.id');
  if (order === 'told') {
    return own.select((inner) => inner.fn.countAll<number>().as('rank')).$castTo<string | number | null>();
  }
  const dated = own.innerJoin('claims as d', 'd.id', 'n.claim').innerJoin('articles as w', 'w.id', 'd.article');
  const day = dated.select((inner) => {
    const undated = inner.fn.coalesce('w.published', inner.val(order === 'first' ? '~' : ''));
    return (order === 'first' ? inner.fn.min(undated) : inner.fn.max(undated)).as('rank');
  });
  return day.$castTo<string | number | null>();
}

function filtered(store: Store, filter: ClaimFilter, articles: readonly string[] | undefined) {
  const { a, b, types, stance } = filter;
  return store.db
    .selectFrom('answered_topics as t')
    .$if(types !== undefined, (q) => q.where('t.type', 'in', types ?? []))
    .$if(a !== undefined, (q) => q.where((eb) => concerns(eb, a ?? '')))
    .$if(b !== undefined, (q) => q.where((eb) => concerns(eb, b ?? '')))
    .$if(stance !== undefined, (q) => q.where((eb) => someClaim(eb, { stance: stance ?? 'asserts' })))
    .$if(filter.since !== undefined, (q) => q.where((eb) => someClaim(eb, { since: filter.since })))
    .$if(articles !== undefined, (q) => q.where((eb) => someClaim(eb, { articles: articles ?? [] })))
    .$if(isBounded(filter), (q) => q.where((eb) => someClaim(eb, { from: filter.from, to: filter.to })));
}

/** An actor of the matter, or one who takes a stance on it. */
function concerns(eb: ExpressionBuilder<Tables, 't'>, actor: ActorId) {
  const inMatter = eb.selectFrom('topic_actors as x').select('x.topic').where('x.actor', '=', actor);
  const said = eb
    .selectFrom('attributions as s')
    .innerJoin('claims as c', (join) => join.onRef('c.article', '=', 's.article').onRef('c.attribution', '=', 's.id'))
    .innerJoin('answered_claims as y', 'y.claim', 'c.id')
    .select('y.topic')
    .where((inner) => speaks(inner, actor));
  return eb('t.id', 'in', inMatter.union(said));
}

interface SomeClaim {
  readonly stance?: Stance;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly since?: string | undefined;
  readonly articles?: readonly string[];
}

function someClaim(eb: ExpressionBuilder<Tables, 't'>, { stance, from, to, since, articles }: SomeClaim) {
  const topics = eb
    .selectFrom('claims as c')
    .innerJoin('articles as r', 'r.id', 'c.article')
    .innerJoin('answered_claims as y', 'y.claim', 'c.id')
    .select('y.topic')
    .$if(stance !== undefined, (q) => q.where('c.stance', '=', stance ?? 'asserts'))
    .$if(articles !== undefined, (q) => q.where('c.article', 'in', articles ?? []))
    .$if(since !== undefined, (q) => q.where('r.added', '>=', since ?? ''))
    .$if(from !== undefined, (q) => q.where('r.published', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('r.published', '<=', upTo(to ?? '')));
  return eb('t.id', 'in', topics);
}

type ClaimIds = ReadonlyMap<string, readonly { readonly claim: ClaimTable['id'] }[]>;

async function topicRows(store: Store, rows: readonly Selectable<TopicTable>[]): Promise<readonly ClaimRow[]> {
  const ids = rows.map((row) => row.id);
  const members = await store.db.selectFrom('answered_claims').selectAll().where('topic', 'in', ids).execute();
  const actors = await store.db
    .selectFrom('topic_actors')
    .selectAll()
    .where('topic', 'in', ids)
    .orderBy('actor')
    .execute();
  const name = await namerOf(
    store,
    actors.map((row) => row.actor),
  );
  const claimIds: ClaimIds = Map.groupBy(members, (row) => row.topic);
  const found = await claimEntries(
    store,
    members.map((row) => row.claim),
  );
  const answers = await answersOf(store, ids);
  return rows.flatMap((row) => {
    const own = new Set((claimIds.get(row.id) ?? []).map((member) => member.claim));
    const entries = found.filter(({ entry }) => own.has(entry.id));
    const refs = actors.filter((actor) => actor.topic === row.id).map((actor) => name(actor.actor));
    return topicRow(row, { actors: refs, answers: answers.get(row.id) ?? [] }, entries);
  });
}

function topicRow(
  row: Selectable<TopicTable>,
  { actors, answers }: { readonly actors: readonly ActorRef[]; readonly answers: readonly Contradiction[] },
  located: readonly LocatedClaim[],
): readonly ClaimRow[] {
  const taking = (stance: Stance): readonly ClaimEntry[] =>
    located.map(({ entry }) => entry).filter((entry) => entry.stance === stance);
  const first = located.find(({ entry }) => entry.stance === 'asserts') ?? located[0];
  if (first === undefined) return [];
  return [
    {
      ...{ id: row.id, type: row.type, actors, about: first.about },
      asserts: taking('asserts'),
      denies: taking('denies'),
      doubts: taking('doubts'),
      neither: taking('neither-confirms-nor-denies'),
      parties: partyStances(located),
      contradictions: contradictionsIn(
        located.map(({ entry }) => entry),
        answers,
      ),
      quantities: quantityTables(located.map(({ entry }) => entry)),
      counts: {
        articles: new Set(located.map(({ entry }) => entry.article.id)).size,
        families: new Set(located.map(({ entry }) => entry.family)).size,
        origins: new Set(located.map(({ origin }) => origin)).size,
      },
    },
  ];
}

/** The numbers by unit, in order of the unit, those without one last. */
function quantityTables(entries: readonly ClaimEntry[]): readonly QuantityTable[] {
  const rows = entries.flatMap((entry) =>
    entry.quantities.map((quantity) => ({ claim: entry.id, by: entry.by, quantity, article: entry.article })),
  );
  const byUnit = Map.groupBy(rows, (row) => row.quantity.unit?.toLowerCase() ?? null);
  return [...byUnit]
    .map(([unit, list]) => ({ unit, rows: list }))
    .sort((x, y) => ((x.unit ?? '~') < (y.unit ?? '~') ? -1 : 1));
}
