import type { DateRung } from '../../../base/schema/article.ts';
import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import { parseDate } from '../date/parse-date.ts';
import type { PageDate } from '../date/publication.ts';
import { dayOfIso, daysBetween } from '../date/calendar.ts';
import type { PageDocument } from '../dom/dom.ts';
import { wordsOf } from '../dom/dom.ts';
import type { Piece } from '../dom/pieces.ts';
import { comparable, saysSame } from '../lines/measure.ts';
import type { LinkedObject } from './json-ld.ts';
import { textField } from './json-ld.ts';
import type { MetaTable } from './meta.ts';

const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'publication_date',
  'publish_date',
  'published_date',
  'publish-date',
  'pubdate',
  'date.published',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'article.published',
  'article:post_date',
  'date',
  'dc.date',
  'dcterms.date',
  'article_date_original',
  'publishdate',
  'og:pubdate',
  'datecreated',
];

const markup = [
  'time[pubdate]',
  '[itemprop="datePublished"]',
  'time[class*="publish"]',
  'time[class*="entry-date"]',
  'article time[datetime]',
  'time[datetime]',
  '[class*="publish"]',
  '[class*="entry-date"]',
  '[class*="post-date"]',
  '[class*="article-date"]',
  '[class*="pubdate"]',
  '[class*="date-display"]',
  '[class*="timestamp"]',
  '[class*="date"]',
  '[id*="date"]',
  '[class*="posted"]',
  '[class*="meta"]',
  '[class*="byline"]',
  '[class*="time"]',
  '[class*="info"]',
];

function read(text: string | null, from: DateRung, lexicon: PageLexicon): PageDate | null {
  const found = text === null ? null : parseDate(text, lexicon);
  if (found === null || found.precision === 'year' || found.precision === 'month') return null;
  return { value: found.value, precision: found.precision, from };
}

function firstOf<T>(items: Iterable<T>, find: (item: T) => PageDate | null): PageDate | null {
  for (const item of items) {
    const date = find(item);
    if (date !== null) return date;
  }
  return null;
}

function fromMarkup(document: PageDocument, lexicon: PageLexicon): PageDate | null {
  return firstOf(markup, (selector) =>
    firstOf(document.querySelectorAll(selector), (element) => {
      const text = wordsOf(element);
      if (text.length > 250) return null;
      const stated =
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title');
      return read(stated, 'meta', lexicon) ?? read(text, 'text', lexicon);
    }),
  );
}

/** The date in a URL's path, `/2011/05/03/` or `/2011-05-03-`, or null. */
export function urlDate(url: string | null, lexicon: PageLexicon): PageDate | null {
  const path = /(?:^|[/_=-])((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=\D|$)/u.exec(url ?? '');
  return path === null ? null : read(`${path[1] ?? ''}-${path[2] ?? ''}-${path[3] ?? ''}`, 'url', lexicon);
}

const nearTitle = 15;
const longestDateLine = 100;

/** The first short line with a date after the title, or null: for pages that keep no date in their data. */
function scanned(pieces: readonly Piece[], title: string | null, lexicon: PageLexicon): PageDate | null {
  const same = comparable(title ?? '');
  const titles = pieces.flatMap(({ text }, index) => (saysSame(text, same) ? [index] : []));
  return firstOf(titles, (at) =>
    firstOf(pieces.slice(at + 1, at + 1 + nearTitle), ({ text }) =>
      text.length > longestDateLine ? null : read(text, 'text', lexicon),
    ),
  );
}

/**
 * A time stamp in UTC names the wrong day for half the world. When the page shows a day next to it in its URL or near its title,
 * that is the article's day.
 */
function inOwnOffset(date: PageDate, shown: () => PageDate | null): PageDate {
  const day = /(?:Z|[+-]00:00)$/u.test(date.value) ? dayOfIso(date.value) : null;
  if (day === null) return date;
  const beside = shown();
  const own = beside === null ? null : dayOfIso(beside.value);
  if (beside === null || own === null || /(?:Z|[+-]00:00)$/u.test(beside.value)) return date;
  return Math.abs(daysBetween(own, day)) === 1 ? beside : date;
}

/** What a page's date is read from. */
export interface DateSources {
  readonly meta: MetaTable;
  readonly article: LinkedObject | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly pieces: readonly Piece[];
}

/** The date that the page's own data give: JSON-LD, meta, URL, then the markup and lines near the title; null when none does. */
export function pageDate(document: PageDocument, sources: DateSources, lexicon: PageLexicon): PageDate | null {
  const { meta, article, url, title, pieces } = sources;
  const published = textField(article, 'datePublished') ?? textField(article, 'dateCreated');
  const inData =
    read(published, 'json-ld', lexicon) ?? firstOf(metaNames, (name) => read(meta.get(name) ?? null, 'meta', lexicon));
  const inUrl = urlDate(url, lexicon);
  const inMarkup = (): PageDate | null => fromMarkup(document, lexicon) ?? scanned(pieces, title, lexicon);
  if (inData === null) return inUrl ?? inMarkup();
  return inOwnOffset(inData, () => inUrl ?? scanned(pieces, title, lexicon));
}
