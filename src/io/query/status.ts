import type { Counts } from '../../base/schema/record.ts';
import type { RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { isNewest } from '../store/versions.ts';
import { linkNotices } from './link-notices.ts';
import { pairs } from './pairs.ts';
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
    published: { first: day(read.first), last: day(read.last), undated: counts.articles - read.dated },
    events: await rowsOf(store, 'events'),
    happenings: happenings.rows,
    statements: await rowsOf(store, 'attributions'),
    claims: await rowsOf(store, 'claims'),
    commitments: await rowsOf(store, 'commitments'),
    pairs: (await pairs(store, { limit: 1 })).total,
  };
}

function day(published: string | null): string | null {
  return published?.slice(0, 10) ?? null;
}

async function articleCounts(store: Store) {
  return store.db
    .selectFrom('articles as a')
    .leftJoin('kinships as k', 'k.article', 'a.id')
    .select((eb) => [
      eb.fn.countAll<number>().as('articles'),
      eb.fn.count<number>(eb.fn.coalesce('k.family', 'a.id')).distinct().as('families'),
      eb.fn.count<number>(eb.fn.coalesce('k.origin', 'a.id')).distinct().as('origins'),
      eb.fn.count<number>('a.published').as('dated'),
      eb.fn.min('a.published').as('first'),
      eb.fn.max('a.published').as('last'),
    ])
    .where(isNewest('a.id'))
    .executeTakeFirstOrThrow();
}

async function rowsOf(
  store: Store,
  table: keyof Pick<RecordTables, 'events' | 'attributions' | 'claims' | 'commitments'>,
): Promise<number> {
  const counted = await store.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where(isNewest('article'))
    .executeTakeFirstOrThrow();
  return counted.rows;
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
