import type { RawDocument } from '../../../base/schema/article.ts';
import type { Rejected } from '../../../base/schema/problem.ts';
import { rejected } from '../problems.ts';

/** What a list says of one article, or of another list. Null is what it does not say. */
export interface Entry {
  /** Where it stands: `feed.xml#3`. */
  readonly place: string;
  /** An http or https address, or null. */
  readonly url: string | null;
  readonly title: string | null;
  /** When it was published, as written. */
  readonly published: string | null;
  /** When it was changed, as written. */
  readonly updated: string | null;
  /** The publisher where the entry itself names one: a feed of feeds, a news sitemap. */
  readonly source: string | null;
  /** The title of the list. */
  readonly list: string | null;
  readonly language: string | null;
  /** The whole text, where the list carries it. */
  readonly body: { readonly text: string; readonly format: 'html' | 'text' } | null;
  /** What the address leads to. */
  readonly leadsTo: 'page' | 'list' | 'either';
}

/** A list that was read: its entries, and what was wrong with it. */
export interface Listing {
  readonly entries: readonly Entry[];
  readonly faults: readonly Rejected[];
}

/** An entry that says nothing but what is given. */
export function entryOf(place: string, given: Partial<Entry>): Entry {
  const nothing = { url: null, title: null, published: null, updated: null, source: null, list: null };
  return { ...nothing, language: null, body: null, leadsTo: 'page', ...given, place };
}

/** An address as one that can be asked for, relative ones from `base`; null for anything but http and https. */
export function webAddress(text: string | null | undefined, base: string | null = null): string | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  const url = URL.parse(text.trim(), base ?? undefined);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

function linkOnly({ place, url, leadsTo }: Entry): Rejected {
  if (url === null) return rejected('missing-field', place, 'The entry has neither a text nor an address.');
  const what = leadsTo === 'list' ? 'It names a list, which is not opened' : 'The list gives only the link';
  return rejected('not-fetched', place, `${what}: ${url}`);
}

/** An entry as a document where it carries a whole text, with what the list says of it as given; else the notice that names its address. */
export function documentOfEntry(entry: Entry): RawDocument | Rejected {
  const { place, body, url, title, published, language } = entry;
  if (body === null) return linkOnly(entry);
  return {
    ...{ input: place, format: body.format, body: body.text, clean: false, id: null },
    ...{ url, outlet: entry.source ?? entry.list, title, published, language, notices: [] },
  };
}
