import type { Hono } from 'hono';
import type { Tables } from '../../base/tables/tables.ts';
import { askedFilter } from '../../io/query/asked-filter.ts';
import { toldBy } from '../../io/query/told.ts';
import { atom, rss } from '../../io/export/feeds.ts';
import { savedQuestion } from '../../io/store/asked.ts';
import type { SavedQuestion } from '../../io/store/asked.ts';
import type { Store } from '../../io/store/store.ts';

const feeds = { rss, atom } as const;

/** Whether a question has feeds: those about happenings. */
export function hasFeed(question: SavedQuestion): boolean {
  return askedFilter(question) !== null;
}

async function feedOf(kind: 'rss' | 'atom', question: SavedQuestion, { store, tables }: Fed): Promise<string | null> {
  const filter = askedFilter(question);
  if (filter === null) return null;
  const told = { ...toldBy(store, filter), tables, question: question.name };
  let text = '';
  for (const file of feeds[kind].files) for await (const piece of file.write(told)) text += piece.toString();
  return text;
}

interface Fed {
  readonly store: Store;
  readonly tables: Tables;
}

/** Serves `/asked/NAME.rss` and `/asked/NAME.atom`; any other name is left to the pages. */
export function mountAskedFeeds(app: Hono, fed: Fed): void {
  app.get('/asked/:file{[a-z0-9-]+\\.(?:rss|atom)}', async (c, next) => {
    const [name = '', kind] = c.req.param('file').split('.');
    const question = await savedQuestion(fed.store.db, name);
    const isAtom = kind === 'atom';
    const feed = question === null ? null : await feedOf(isAtom ? 'atom' : 'rss', question, fed);
    if (feed === null) return next();
    return c.body(feed, 200, { 'content-type': `application/${isAtom ? 'atom' : 'rss'}+xml; charset=utf-8` });
  });
}
