import type { Listing } from './entry.ts';
import { listingOfFeed, looksLikeFeed } from './feed.ts';
import { listingOfLinks, looksLikeLinks } from './link-list.ts';
import { listingOfOpml, looksLikeOpml } from './opml.ts';
import { listingOfSitemap, looksLikeSitemap } from './sitemap.ts';

const kinds = [
  [looksLikeFeed, listingOfFeed],
  [looksLikeOpml, listingOfOpml],
  [looksLikeSitemap, listingOfSitemap],
  [looksLikeLinks, listingOfLinks],
] as const;

/** What a text lists when it is a feed, a list of feeds, a sitemap or a list of addresses; null when it is none. */
export function listingOf(text: string, input: string): Listing | null {
  return kinds.find(([looks]) => looks(text))?.[1](text, input) ?? null;
}
