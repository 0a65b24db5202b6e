import { readLines } from '../store/read-lines.ts';
import type { Store } from '../store/store.ts';
import { isNewest } from '../store/versions.ts';
import { articlesOfActor } from './article-filters.ts';
import { upTo } from './page.ts';
import { chunked } from './told-pages.ts';
import type { ToldArticle } from './told-types.ts';
import type { TimelineFilter } from './types.ts';

/** Articles by id, with where they come from and their earlier versions. */
export async function* toldArticlesById(store: Store, articles: readonly string[]): AsyncGenerator<ToldArticle> {
  for (const ids of chunked(articles)) {
    const [kin, earlier] = [await kinOf(store, ids), await earlierOf(store, ids)];
    for (const line of await readLines(store.db, ids)) {
      const { family, origin } = kin.get(line.id) ?? { family: line.id, origin: line.id };
      yield { ...line, family, origin, earlier: (earlier.get(line.id) ?? []).map(({ article }) => article) };
    }
  }
}

async function kinOf(store: Store, ids: readonly string[]) {
  const rows = await store.db.selectFrom('kinships').selectAll().where('article', 'in', ids).execute();
  return new Map(rows.map((row) => [row.article, row]));
}

async function earlierOf(store: Store, ids: readonly string[]) {
  const rows = await store.db
    .selectFrom('versions')
    .select(['article', 'newest'])
    .where('newest', 'in', ids)
    .whereRef('article', '<>', 'newest')
    .orderBy('number')
    .execute();
  return Map.groupBy(rows, ({ newest }) => newest);
}

/** Ids of the newest versions of the articles that a filter takes, in order: those that tell of its actors, and were published in its time. */
export async function articleIds(store: Store, { a, b, from, to }: TimelineFilter): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('articles as a')
    .select('a.id')
    .where(isNewest('a.id'))
    .$if(from !== undefined, (q) => q.where('a.published', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('a.published', '<', upTo(to ?? '')))
    .$if(a !== undefined, (q) => q.where('a.id', 'in', articlesOfActor(store, a ?? '')))
    .$if(b !== undefined, (q) => q.where('a.id', 'in', articlesOfActor(store, b ?? '')))
    .orderBy('a.id')
    .execute();
  return rows.map(({ id }) => id);
}
