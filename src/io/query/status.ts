import { sql } from 'kysely';
import type { Counts } from '../../base/schema/record.ts';
import type { Store } from '../store/store.ts';
import { isNewest } from '../store/versions.ts';
import { linkNotices } from './link-notices.ts';
import { pairs } from './pairs.ts';
import { dayOf } from './refs.ts';
import { defaultStatuses } from './timeline.ts';

/** What the record holds. */
export interface Status {
  /** Path of the record file. */
  readonly place: string;
  readonly counts: Counts;
  /** Articles that are copies: `articles - families`. */
  readonly copies: number;
  /** Articles of which the record has several versions, and the versions that are not the newest. Nothing else counts the latter. */
  readonly versions: { readonly articles: number; readonly earlier: number };
  readonly rejected: readonly { readonly code: string; readonly inputs: number }[];
  readonly notices: readonly { readonly code: string; readonly articles: number }[];
  /** Days of the earliest and the latest publication, ISO prefixes, and articles without a date. */
  readonly published: { readonly first: string | null; readonly last: string | null; readonly undated: number };
  readonly events: number;
  readonly happenings: number;
  readonly statements: number;
  readonly claims: number;
  readonly commitments: number;
  /** Pairs of states in the record. */
  readonly pairs: number;
}

/** What the record holds, in numbers. */
export async function status(store: Store): Promise<Status> {
  const read = await articleCounts(store);
  const counts = { articles: read.articles, families: read.families, origins: read.origins };
  const happenings = await store.db
    .selectFrom('happenings')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('status', 'in', defaultStatuses)
    .executeTakeFirstOrThrow();
  return {
    place: store.place,
    counts,
    copies: counts.articles - counts.families,
    versions: await versionCounts(store),
    rejected: await rejectedCounts(store),
    notices: await noticeCounts(store),
    published: { first: dayOf(read.first), last: dayOf(read.last), undated: counts.articles - read.dated },
    events: await rowsOf(store, 'events'),
    happenings: happenings.rows,
    statements: await rowsOf(store, 'attributions'),
    claims: await rowsOf(store, 'claims'),
    commitments: await rowsOf(store, 'commitments'),
    pairs: (await pairs(store, { limit: 1 })).total,
  };
}

/** Texts that are not the newest of their article. */
const earlier = sql`(select article from versions where article <> newest)`;

interface ArticleCounts extends Counts {
  readonly dated: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Counts of whole tables and of what is not counted of them: no question goes through the articles. One that waits to be linked stands for itself. */
async function articleCounts({ db }: Store): Promise<ArticleCounts> {
  const { rows } = await sql<ArticleCounts>`with all_articles as materialized (
      select (select count(*) from articles) - (select count(*) from ${earlier}) as articles)
    select articles,
      articles - (select count(*) from family_members) + (select count(*) from families) as families,
      articles - (select count(*) from kinships) + (select count(*) from origin_ranks) as origins,
      (select count(*) from articles where published is not null)
        - (select count(*) from articles where published is not null and id in ${earlier}) as dated,
      (select published from articles where published is not null and id not in ${earlier} order by published limit 1) as first,
      (select published from articles where published is not null and id not in ${earlier} order by published desc limit 1) as last
    from all_articles`.execute(db);
  const [counts] = rows;
  if (counts === undefined) throw new TypeError('SQLite gave no counts');
  return counts;
}

async function rowsOf({ db }: Store, table: 'events' | 'attributions' | 'claims' | 'commitments'): Promise<number> {
  const of = sql.table(table);
  const { rows } = await sql<{ rows: number }>`select (select count(*) from ${of})
    - (select count(*) from ${of} where article in ${earlier}) as rows`.execute(db);
  return rows[0]?.rows ?? 0;
}

async function versionCounts(store: Store): Promise<Status['versions']> {
  const counted = await store.db
    .selectFrom('versions')
    .select((eb) => [eb.fn.countAll<number>().as('texts'), eb.fn.count<number>('page').distinct().as('articles')])
    .executeTakeFirstOrThrow();
  return { articles: counted.articles, earlier: counted.texts - counted.articles };
}

async function rejectedCounts(store: Store): Promise<Status['rejected']> {
  return store.db
    .selectFrom('rejected')
    .select((eb) => ['code', eb.fn.countAll<number>().as('inputs')])
    .groupBy('code')
    .orderBy('code')
    .execute();
}

/** Notices of reading and of linking. */
async function noticeCounts(store: Store): Promise<Status['notices']> {
  const linking = Map.groupBy(await linkNotices(store), ({ notice }) => notice.code);
  const counted = [...linking].map(([code, notices]) => ({ code, articles: notices.length }));
  return [...(await readingNotices(store)), ...counted].sort((a, b) => (a.code < b.code ? -1 : 1));
}

async function readingNotices(store: Store): Promise<Status['notices']> {
  return store.db
    .selectFrom('notices')
    .select((eb) => ['code', eb.fn.count<number>('article').distinct().as('articles')])
    .where(isNewest('article'))
    .groupBy('code')
    .orderBy('code')
    .execute();
}
