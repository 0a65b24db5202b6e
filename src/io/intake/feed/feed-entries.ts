import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { Entry } from './entry.ts';
import { entryOf, webAddress } from './entry.ts';

type Body = Entry['body'];

const cutEnd = /(?:…|\.\.\.|&hellip;|&#8230;|\[(?:…|\.\.\.|&hellip;|&#8230;)\])\s*$/u;

/** A text that the feed carries; null for one that ends in dots, which is the beginning of a text. */
function bodyOf(text: string | undefined, format: 'html' | 'text'): Body {
  if (text === undefined) return null;
  const words = (format === 'html' ? text.slice(-2000).replace(/<[^<>]*>/gu, '') : text.slice(-2000)).trimEnd();
  return words.trim() === '' || cutEnd.test(words) ? null : { text, format };
}

function rssEntry(item: RssFeed.Item<string>, place: string, feed: RssFeed.Feed<string>): Entry {
  const { guid, dc, dcterms } = item;
  const permanent = guid?.isPermaLink === false ? undefined : guid?.value;
  return entryOf(place, {
    url: webAddress(item.link, feed.link ?? null) ?? webAddress(permanent),
    title: item.title ?? null,
    published: item.pubDate ?? dcterms?.issued?.[0] ?? dc?.dates?.[0] ?? null,
    updated: item.atom?.updated ?? dcterms?.modified?.[0] ?? null,
    source: item.source?.title ?? null,
    list: feed.title ?? null,
    body: bodyOf(item.content?.encoded, 'html'),
  });
}

function rdfEntry(item: RdfFeed.Item<string>, place: string, feed: RdfFeed.Feed<string>): Entry {
  const { dc, dcterms } = item;
  return entryOf(place, {
    url: webAddress(item.link, feed.link ?? null) ?? webAddress(item.rdf?.about),
    title: item.title ?? null,
    published: dcterms?.issued?.[0] ?? dc?.dates?.[0] ?? null,
    updated: dcterms?.modified?.[0] ?? null,
    source: dc?.publishers?.[0] ?? null,
    list: feed.title ?? null,
    body: bodyOf(item.content?.encoded, 'html'),
  });
}

type AtomLinks = AtomFeed.Entry<string>['links'];

function alternate(links: AtomLinks): string | null {
  const meant = links?.filter(({ rel }) => rel === undefined || rel === 'alternate') ?? [];
  const page = meant.find(({ type }) => type === undefined || /html/iu.test(type)) ?? meant[0];
  return page?.href ?? null;
}

/** An Atom text as it is meant: `html` is markup written as text, `xhtml` is markup. */
function atomTitle(text: AtomFeed.Text | undefined): string | null {
  const { value, type } = text ?? {};
  if (value === undefined) return null;
  return type === 'html' || type === 'xhtml' ? value.replace(/<[^<>]*>/gu, '').trim() : value;
}

function atomBody(content: AtomFeed.Content | undefined): Body {
  const { value, type = 'text' } = content ?? {};
  if (type === 'text' || type === 'text/plain') return bodyOf(value, 'text');
  return type === 'html' || type === 'xhtml' || type === 'text/html' ? bodyOf(value, 'html') : null;
}

function atomEntry(entry: AtomFeed.Entry<string>, place: string, feed: AtomFeed.Feed<string>): Entry {
  const base = webAddress(alternate(feed.links));
  return entryOf(place, {
    url: webAddress(alternate(entry.links), base),
    title: atomTitle(entry.title),
    published: entry.published ?? entry.dcterms?.issued?.[0] ?? null,
    updated: entry.updated ?? null,
    source: atomTitle(entry.source?.title),
    list: atomTitle(feed.title),
    body: atomBody(entry.content),
  });
}

function jsonEntry(item: JsonFeed.Item<string>, place: string, feed: JsonFeed.Feed<string>): Entry {
  return entryOf(place, {
    url: webAddress(item.url ?? item.external_url, feed.home_page_url ?? null),
    title: item.title ?? null,
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    list: feed.title ?? null,
    language: item.language ?? null,
    body: bodyOf(item.content_html, 'html') ?? bodyOf(item.content_text, 'text'),
  });
}

/** The entries of a feed of any kind, their places numbered from `first`. */
export function entriesOfFeed(parsed: AnyFeed, input: string, first = 1): readonly Entry[] {
  const place = (at: number): string => `${input}#${String(first + at)}`;
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item, at) => rssEntry(item, place(at), parsed.feed));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item, at) => rdfEntry(item, place(at), parsed.feed));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry, at) => atomEntry(entry, place(at), parsed.feed));
    case 'json':
      return (parsed.feed.items ?? []).map((item, at) => jsonEntry(item, place(at), parsed.feed));
  }
}
