import type { IntakeFormat } from '../format.ts';
import { rejected } from '../problems.ts';
import { withoutDeclarations } from './declarations.ts';
import type { Entry, Listing } from './entry.ts';
import { entryOf, webAddress } from './entry.ts';
import { readListing } from './read-listing.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** An element's text with XML's own entities resolved. */
function plain(text: string): string {
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/u.exec(text);
  if (cdata !== null) return (cdata[1] ?? '').trim();
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu, (_all, decimal, hex, name) => {
      if (typeof decimal === 'string') return character(Number(decimal));
      return typeof hex === 'string' ? character(Number.parseInt(hex, 16)) : (named[String(name).toLowerCase()] ?? '');
    })
    .trim();
}

/** The text of the first element of a name, whatever its prefix; null for none, or an empty one. */
function inner(block: string, name: string): string | null {
  const open = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^<>]*)?>`, 'iu').exec(block);
  if (open === null) return null;
  const from = open.index + open[0].length;
  const end = block.slice(from).search(new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'iu'));
  const text = end === -1 ? '' : plain(block.slice(from, from + end));
  return text === '' ? null : text;
}

/** The blocks of a name in order, without one that is cut. */
function* blocksOf(text: string, name: string): Generator<string> {
  const tags = new RegExp(`<(/?)(?:\\w+:)?${name}\\s*>`, 'giu');
  let start: number | null = null;
  for (const { index, 0: tag, 1: slash } of text.matchAll(tags)) {
    if (slash === '') start = index + tag.length;
    else if (start !== null) {
      yield text.slice(start, index);
      start = null;
    }
  }
}

function pageEntry(block: string, place: string): Entry {
  return entryOf(place, {
    url: webAddress(inner(block, 'loc')),
    title: inner(block, 'title'),
    published: inner(block, 'publication_date'),
    updated: inner(block, 'lastmod'),
    source: inner(block, 'name'),
    language: inner(block, 'language'),
  });
}

function listEntry(block: string, place: string): Entry {
  return entryOf(place, { url: webAddress(inner(block, 'loc')), updated: inner(block, 'lastmod'), leadsTo: 'list' });
}

const end = /<\/(?:\w+:)?(?:urlset|sitemapindex)\s*>\s*$/iu;

/** What a sitemap or an index of sitemaps names; `lastmod` is when a page changed, never when it was published. */
export function listingOfSitemap(text: string, input: string): Listing {
  const { text: known, entities } = withoutDeclarations(text);
  const place = (at: number): string => `${input}#${String(at + 1)}`;
  const entries = [
    ...[...blocksOf(known, 'sitemap')].map((block, at) => listEntry(block, place(at))),
    ...[...blocksOf(known, 'url')].map((block, at) => pageEntry(block, place(at))),
  ];
  const faults = [
    ...(entities
      ? [rejected('xml-entities', input, 'It declares entities of its own; they are left as written.')]
      : []),
    ...(end.test(known.slice(-200)) ? [] : [rejected('truncated-feed', input, 'The sitemap breaks off.')]),
  ];
  return { entries, faults };
}

/** Whether a text begins as a sitemap does. */
export function looksLikeSitemap(text: string): boolean {
  return /^\s*<(?:[?!][^>]*>\s*<)*(?:\w+:)?(?:urlset|sitemapindex)[\s>]/iu.test(text.slice(0, 4000));
}

/** Sitemaps, those for news among them. Each page is named, none is opened. */
export const sitemap: IntakeFormat = {
  name: 'sitemap',
  extensions: [],
  starts: ({ text }) => looksLikeSitemap(text),
  read: (source) => readListing(source, listingOfSitemap),
};
