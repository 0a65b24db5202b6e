import type { RawDocument } from '../../../base/schema/article.ts';
import { decodeBytes } from '../charset.ts';
import { documentOfEntry } from '../feed/entry.ts';
import { listingOfFeed, looksLikeFeed } from '../feed/feed.ts';

/** What a feed is served as; some are served as pages. */
export const feedTypes: ReadonlySet<string> = new Set([
  ...['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json'],
  ...['application/xml', 'text/xml'],
]);

/**
 * The documents of a feed that was crawled: its entries that carry their whole text. Null for bytes that are no feed. The pages that a feed
 * only links to have records of their own, when they were crawled.
 */
export function documentsOfFeed(
  bytes: Uint8Array,
  { place, charset }: { readonly place: string; readonly charset: string | null },
): readonly RawDocument[] | null {
  if (!looksLikeFeed(Buffer.from(bytes.subarray(0, 4000)).toString('latin1').replace(/^ï»¿/u, ''))) return null;
  const { entries } = listingOfFeed(decodeBytes(bytes, charset).text, place);
  return entries.map(documentOfEntry).flatMap((document) => ('notice' in document ? [] : [document]));
}
