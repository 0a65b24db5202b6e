import type { RawDocument } from '../../base/schema/article.ts';
import type { Rejected } from '../../base/schema/problem.ts';
import type { FetchedPage } from '../fetch/fetch-page.ts';
import { documentOfBytes } from '../intake/read-document.ts';
import type { Hint } from './visits.ts';

const formats: Readonly<Record<string, 'html' | 'text'>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
};

/** What a page says of its day in a way that machines read: it knows better than its list, which often writes the hour of another zone. */
const ownDate = /datePublished|published_time|itemprop=["']?date|name=["']?(?:date|pubdate|dc\.date)/iu;

/**
 * A fetched page as a document. The publisher that its list names is given, the list's own title is not: the page knows better. So is
 * the list's day where the page states none.
 */
export function documentOfPage(
  page: FetchedPage,
  { url, hint, maxBytes }: { readonly url: string; readonly hint: Hint | null; readonly maxBytes: number },
): RawDocument | Rejected {
  const format = page.type === null ? null : (formats[page.type] ?? null);
  const read = { bytes: page.bytes, cut: false, damage: null };
  const document = documentOfBytes(read, { input: url, maxBytes, format, charset: page.charset });
  if ('notice' in document) return document;
  const published = ownDate.test(document.body) ? null : (hint?.published ?? null);
  const crawled = page.exchanges.at(-1)?.at.toISOString();
  return { ...document, url: page.url, outlet: hint?.source ?? null, published, ...(crawled && { crawled }) };
}
