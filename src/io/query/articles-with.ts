import type { Store } from '../store/store.ts';

/** Articles that are looked at for words. */
const most = 1000;

/** Ids of the articles that hold every word, the 1,000 best; undefined when no words are asked for. */
export async function articlesWith(store: Store, words: string | undefined): Promise<readonly string[] | undefined> {
  if (words === undefined || words.trim() === '') return undefined;
  const { hits } = await store.search({ words, limit: most, offset: 0 });
  return hits.map(({ article }) => article);
}
