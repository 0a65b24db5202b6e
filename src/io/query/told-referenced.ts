import type { Store } from '../store/store.ts';
import { matchingHappenings } from './timeline.ts';
import { articleIds, toldArticlesById } from './told-articles.ts';
import { toldCommitments, toldInstruments, toldMatters, toldStatements } from './told-lists.ts';
import type { ToldArticle } from './told-types.ts';
import type { TimelineFilter } from './types.ts';

/**
 * The newest version of every article that a filter takes, and of every article that what the filter takes stands in (a statement that names an actor of
 * whom the article tells nothing else, a report from outside the time in which the happening lies), in order of id: every offset has its text.
 */
export async function* toldArticles(store: Store, filter: TimelineFilter = {}): AsyncGenerator<ToldArticle> {
  const ids = new Set(await articleIds(store, filter));
  const isNarrow = Object.values(filter).some((value) => value !== undefined);
  if (isNarrow) for await (const id of referenced(store, filter)) ids.add(id);
  yield* toldArticlesById(
    store,
    [...ids].sort((a, b) => (a < b ? -1 : 1)),
  );
}

/** Articles that lists under the filter rest on; some more than once. */
async function* referenced(store: Store, filter: TimelineFilter): AsyncGenerator<string> {
  yield* await articlesOfHappenings(store, filter);
  for await (const { article, variants } of toldStatements(store, filter))
    yield* [article.id, ...variants.map((variant) => variant.article.id)];
  for await (const { asserts, denies, doubts, neither } of toldMatters(store, filter))
    yield* [...asserts, ...denies, ...doubts, ...neither].map(({ article }) => article.id);
  for await (const { article } of toldCommitments(store, filter)) yield article.id;
  for await (const { mentions, deeds } of toldInstruments(store, filter))
    yield* [...mentions, ...deeds].map(({ words }) => words.article);
}

async function articlesOfHappenings(store: Store, filter: TimelineFilter): Promise<readonly string[]> {
  const rows = await matchingHappenings(store, filter)
    .innerJoin('happening_mentions as m', 'm.happening', 'h.id')
    .innerJoin('events as e', 'e.id', 'm.event')
    .select('e.article')
    .distinct()
    .execute();
  return rows.map(({ article }) => article);
}
