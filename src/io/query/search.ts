import type { Span } from '../../base/schema/span.ts';
import { wordsIn } from '../../base/text/words.ts';
import type { Word } from '../../base/text/words.ts';
import type { Store } from '../store/store.ts';
import { boundsOf, pageOf } from './page.ts';
import { evidenceIn, sourceIn, sourcesOf } from './refs.ts';
import type { Source } from './refs.ts';
import type { SearchFilter, SearchHit, SearchPage } from './types.ts';

/** Articles that hold every word, best first, each with the sentence that holds most of them. */
export async function search(store: Store, filter: SearchFilter): Promise<SearchPage> {
  const bounds = boundsOf(filter);
  const { words, actor, from, to, since, earlier } = filter;
  const found = await store.search({ words, actor, from, to, since, earlier, ...bounds });
  const sources = await sourcesOf(
    store,
    found.hits.map((hit) => hit.article),
  );
  const wanted = wantedWords(words);
  const rows = found.hits.map((hit) => searchHit(sourceIn(sources, hit.article), hit.score, wanted));
  return { ...pageOf(filter, found.total, rows), ranked: found.ranked, earlier: found.earlier };
}

/** A word to mark: itself, or (`prefix`) every word that begins with it. */
interface Wanted {
  readonly folded: string;
  readonly prefix: boolean;
}

function wantedWords(words: string): readonly Wanted[] {
  return wordsIn(words).map(({ folded, end }) => ({ folded, prefix: words.startsWith('*', end) }));
}

function searchHit(source: Source, score: number, wanted: readonly Wanted[]): SearchHit {
  const found = wordsIn(source.text).filter((word) => wanted.some((item) => isWanted(word, item)));
  const best = bestSentence(source.sentences, found);
  if (best === null) return { article: source.ref, score, snippet: null, marks: [] };
  const marks = inside(best, found).map(({ start, end }) => ({ start, end }));
  return { article: source.ref, score, snippet: evidenceIn(source, best), marks };
}

function isWanted({ folded }: Word, item: Wanted): boolean {
  return item.prefix ? folded.startsWith(item.folded) : folded === item.folded;
}

function inside(sentence: Span, words: readonly Word[]): readonly Word[] {
  return words.filter((word) => word.start >= sentence.start && word.end <= sentence.end);
}

/** The first of the sentences that hold most different words. */
function bestSentence(sentences: readonly Span[], words: readonly Word[]): Span | null {
  let best: Span | null = null;
  let most = 0;
  for (const sentence of sentences) {
    const different = new Set(inside(sentence, words).map((word) => word.folded)).size;
    if (different > most) [best, most] = [sentence, different];
  }
  return best;
}
