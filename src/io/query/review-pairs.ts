import { sql } from 'kysely';
import { judgementOf } from '../store/rows/judgement-rows.ts';
import type { JudgementTable } from '../store/link-schema.ts';
import type { Store } from '../store/store.ts';
import { boundsOf } from './page.ts';
import { evidenceIn, sourcesOf } from './refs.ts';
import { mostCounted } from './review.ts';
import { reviewItem } from './review-items.ts';
import { pairKinds } from './review-types.ts';
import type { PairKind, PairSide, Queue, ReviewPair } from './review-types.ts';
import type { Slice } from './types.ts';

/** Whether a person has said of the same two what they are to each other. */
const unjudged = sql`not exists (select 1 from in_force g join judgements k on k.id = g.judgement
  where k.made_by not like 'link/%' and ((g.left_id = j.left_id and g.right_id = j.right_id)
    or (g.left_id = j.right_id and g.right_id = j.left_id)))`;

/** Pairs that a rule judged to be the same and no person yet, the least sure first. */
export async function reviewPairs(
  store: Store,
  { kind, ...slice }: Slice & { readonly kind: PairKind },
): Promise<Queue<ReviewPair>> {
  const { limit, offset } = boundsOf({ limit: 1, ...slice });
  const waiting = sql`from judgements j join in_force f on f.judgement = j.id
    where j.kind = ${pairKinds[kind]} and j.kind <> 'same-story' and j.made_by like 'link/%' and ${unjudged}`;
  const counted = await sql<{ total: number }>`select count(*) as total from (select 1 ${waiting}
    limit ${mostCounted + 1})`.execute(store.db);
  const { rows } = await sql<JudgementTable>`select j.* ${waiting} order by j.score, j.id
    limit ${limit} offset ${offset}`.execute(store.db);
  const total = counted.rows[0]?.total ?? 0;
  const pairs: ReviewPair[] = [];
  for (const judgement of rows.map(judgementOf)) {
    const [left, right] = [await sideOf(store, kind, judgement.left), await sideOf(store, kind, judgement.right)];
    pairs.push({ judgement, left, right });
  }
  return { total: Math.min(total, mostCounted), more: total > mostCounted, offset, limit, rows: pairs };
}

async function sideOf(store: Store, kind: PairKind, id: string): Promise<PairSide | null> {
  switch (kind) {
    case 'happenings':
    case 'statements': {
      const item = await reviewItem(store, id);
      return item === null ? null : { kind: 'finding', item };
    }
    case 'families':
      return articleSide(store, id);
    case 'persons':
      return personSide(store, id);
  }
}

async function articleSide(store: Store, id: string): Promise<PairSide | null> {
  const source = (await sourcesOf(store, [id])).get(id);
  if (source === undefined) return null;
  const [first = { start: 0, end: source.text.length }] = source.sentences;
  return { kind: 'article', article: source.ref, opening: evidenceIn(source, first) };
}

/** What the linker of persons keeps of a name. */
interface Held {
  readonly names: readonly string[];
  readonly offices: readonly { readonly office: string; readonly of: string | null }[];
}

async function personSide(store: Store, id: string): Promise<PairSide | null> {
  const row = await store.db
    .selectFrom('link_items')
    .select(['article', 'held'])
    .where('rule', '=', 'persons')
    .where('item', '=', id)
    .executeTakeFirst();
  const source = row === undefined ? undefined : (await sourcesOf(store, [row.article])).get(row.article);
  if (source === undefined || !row?.held) return null;
  const { names, offices } = JSON.parse(row.held) as Held;
  const told = offices.map(({ office, of }) => (of === null ? office : `${office} of ${of}`));
  return { kind: 'person', article: source.ref, names, offices: told };
}
