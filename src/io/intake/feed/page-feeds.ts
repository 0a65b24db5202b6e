import { webAddress } from './entry.ts';

/** Characters of a page in which its head is looked for. */
const headLength = 300_000;
const mostFeeds = 5;
const feedType = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)$/iu;
/** What a page says that is one article: its site's feed is not what it was named for. */
const isArticle =
  /property=["']?og:type["']?\s+content=["']?article\b|"@type"\s*:\s*"(?:\w*NewsArticle|BlogPosting|Article)"/iu;

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(tag);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replaceAll('&amp;', '&').trim();
}

/**
 * The feeds that a page names in its head (`<link rel="alternate" type="application/rss+xml">`), at most five, without those of comments; none
 * for a page that says it is one article.
 */
export function feedsOfPage(html: string, address: string): readonly string[] {
  const head = html.slice(0, headLength);
  if (isArticle.test(head)) return [];
  const feeds = [...head.matchAll(/<link\s[^<>]{1,2000}>/giu)].flatMap(([tag]) => {
    const isFeed = /\balternate\b/iu.test(attribute(tag, 'rel')) && feedType.test(attribute(tag, 'type'));
    const isOfComments = /comment/iu.test(`${attribute(tag, 'title')} ${attribute(tag, 'href')}`);
    return isFeed && !isOfComments ? (webAddress(attribute(tag, 'href'), address) ?? []) : [];
  });
  return [...new Set(feeds)].slice(0, mostFeeds);
}
