import { families } from '../../../io/query/families.ts';
import { happenings } from '../../../io/query/happenings.ts';
import { instruments } from '../../../io/query/instruments.ts';
import { persons } from '../../../io/query/persons.ts';
import { search } from '../../../io/query/search.ts';
import { statements } from '../../../io/query/statements.ts';
import { stories } from '../../../io/query/stories.ts';
import type { Newness, Page, SearchPage } from '../../../io/query/types.ts';
import { happeningItem } from '../../web/happening-page.ts';
import type { Html } from '../../web/html.ts';
import { html, nothing } from '../../web/html.ts';
import { instrumentItem, personItem } from '../../web/instrument-page.ts';
import { familyItem, hitItem, ledger, statementItem } from '../../web/ledgers.ts';
import { sinceBar } from '../../web/since-bar.ts';
import { storyItem } from '../../web/story-item.ts';
import { many, pager } from '../../web/pieces.ts';
import { happeningsAsked } from '../asked-happenings.ts';
import { actorOf, datesOf, found, refused, settledUrl, sinceOf, sliceOf } from '../ask.ts';
import type { Request, Route } from '../route.ts';

interface List<T, P extends Page<T> = Page<T>> {
  readonly path: string;
  readonly title: string;
  readonly row: readonly [one: string, more: string];
  /** Rows that are new only where the second says since when. */
  readonly ask: (request: Request, news: Newness) => Promise<P>;
  /** False where rows do not tell when they came in. */
  readonly tellsNews?: boolean;
  readonly item: (row: T) => Html;
  /** What is said behind the rows. */
  readonly foot?: (page: P, url: URL) => Html;
}

function listRoute<T, P extends Page<T> = Page<T>>(list: List<T, P>): Route {
  return {
    path: list.path,
    async answer(request) {
      const since = list.tellsNews === false ? { words: '', at: undefined } : await sinceOf(request);
      const page = await list.ask(request, { since: since.at });
      const url = settledUrl(request, since);
      const bar = list.tellsNews === false ? nothing : sinceBar(request.url, since);
      return found(
        list.title,
        since.words === '' ? page : { since: since.at ?? null, ...page },
        html`${ledger({ title: list.title, bar }, page.rows, list.item)} ${pager(page, url, list.row)}
        ${list.foot?.(page, url) ?? nothing}`,
      );
    },
  };
}

const asked = (request: Request) => ({ ...datesOf(request), ...sliceOf(request) });
const sides = (request: Request) => ({ a: actorOf(request, 'a'), b: actorOf(request, 'b') });

/** Says that earlier versions of articles hold the words too, and leads to them. */
function earlierHits({ earlier }: SearchPage, url: URL): Html {
  if (earlier === 0) return nothing;
  const all = new URL(url);
  all.searchParams.set('earlier', '1');
  return html`<p>
    <a href="${all.pathname + all.search}">${many(earlier, 'earlier version', 'earlier versions')}</a> of articles with
    these words
  </p>`;
}

const searchList = listRoute({
  path: '/search',
  title: 'Articles with these words',
  row: ['article', 'articles'],
  ask: (request, news) =>
    search(request.store, {
      ...news,
      words: request.url.searchParams.get('q') ?? '',
      earlier: request.url.searchParams.has('earlier'),
      ...asked(request),
    }),
  item: hitItem,
  foot: earlierHits,
});

/** Lists of statements, happenings, stories, instruments, persons and families, and the search. */
export const lists: readonly Route[] = [
  listRoute({
    path: '/statements',
    title: 'Who said what',
    row: ['statement', 'statements'],
    ask: (request, news) =>
      statements(request.store, {
        ...news,
        speaker: actorOf(request, 'speaker'),
        about: actorOf(request, 'about'),
        ...asked(request),
      }),
    item: statementItem,
  }),
  listRoute({
    path: '/happenings',
    title: 'What happened, told by most first',
    row: ['happening', 'happenings'],
    ask: (request, news) => happenings(request.store, { ...news, ...happeningsAsked(request), ...sliceOf(request) }),
    item: happeningItem,
  }),
  listRoute({
    path: '/stories',
    title: 'Stories, the latest first',
    row: ['story', 'stories'],
    ask: (request, news) => stories(request.store, { ...news, ...sides(request), ...asked(request) }),
    item: storyItem,
  }),
  listRoute({
    path: '/instruments',
    title: 'Treaties and pledges',
    row: ['instrument', 'instruments'],
    tellsNews: false,
    ask: (request) => instruments(request.store, { ...sides(request), ...asked(request) }),
    item: instrumentItem,
  }),
  listRoute({
    path: '/persons',
    title: 'People and offices',
    row: ['person', 'persons'],
    tellsNews: false,
    ask: (request) =>
      persons(request.store, {
        words: request.url.searchParams.get('name') ?? undefined,
        actor: actorOf(request, 'actor'),
        ...sliceOf(request),
      }),
    item: personItem,
  }),
  listRoute({
    path: '/families',
    title: 'Families of copies, the largest first',
    row: ['family', 'families'],
    ask: (request, news) => families(request.store, { ...news, ...asked(request) }),
    item: familyItem,
  }),
  {
    path: searchList.path,
    answer: (request) =>
      (request.url.searchParams.get('q') ?? '').trim() === ''
        ? Promise.resolve(refused(400, 'Which words?'))
        : searchList.answer(request),
  },
];
