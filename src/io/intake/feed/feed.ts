import { parseFeed } from 'feedsmith';
import type { Rejected } from '../../../base/schema/problem.ts';
import type { IntakeFormat } from '../format.ts';
import { rejected } from '../problems.ts';
import { withoutDeclarations } from './declarations.ts';
import type { Entry, Listing } from './entry.ts';
import { entriesOfFeed } from './feed-entries.ts';
import { readListing } from './read-listing.ts';
import { isWholeFeed, singleEntries, upToLastEntry } from './whole-entries.ts';

/** How many entries of a feed that cannot be read as a whole are tried one by one. */
const triedAlone = 2000;

function tryEntries(text: string, input: string, first: number): readonly Entry[] | null {
  try {
    return entriesOfFeed(parseFeed(text), input, first);
  } catch {
    return null;
  }
}

/** The entries of a feed one by one: those that are no XML are named, the others go in. */
function entriesAlone(text: string, input: string): Listing {
  const entries: Entry[] = [];
  const faults: Rejected[] = [];
  let number = 0;
  for (const single of singleEntries(text)) {
    if (++number > triedAlone) break;
    const found = tryEntries(single, input, number)?.slice(0, 1);
    const place = `${input}#${String(number)}`;
    if (found === undefined) faults.push(rejected('damaged-feed', place, 'The entry is no XML that can be read.'));
    else entries.push(...found);
  }
  if (number === 0) faults.push(rejected('damaged-feed', input, 'It begins as a feed and is none that can be read.'));
  return { entries, faults };
}

function listingOfXml(text: string, input: string, faults: readonly Rejected[]): Listing {
  const entries = tryEntries(text, input, 1);
  if (entries !== null) return { entries, faults };
  const alone = entriesAlone(text, input);
  return { entries: alone.entries, faults: [...faults, ...alone.faults] };
}

/** Characters of a feed in XML that are read: the largest of newspapers have a tenth, and a parser's memory is a hundred times as much. */
const longestFeed = 5_000_000;

const noFeed = 'It is neither a feed, a list of feeds nor a sitemap.';

/** What a feed lists: RSS, Atom, RDF or JSON Feed. A feed that breaks off gives the entries before the break. */
export function listingOfFeed(text: string, input: string): Listing {
  if (/^\s*\{/u.test(text)) return listingOfXml(text, input, []);
  const { text: plain, entities } = withoutDeclarations(text);
  if (!looksLikeFeed(plain)) return { entries: [], faults: [rejected('unsupported-format', input, noFeed)] };
  const faults: Rejected[] = [];
  if (entities)
    faults.push(rejected('xml-entities', input, 'It declares entities of its own; they are left as written.'));
  const start = plain.slice(0, longestFeed);
  const isWhole = start.length === plain.length && isWholeFeed(start);
  if (start.length < plain.length)
    faults.push(rejected('too-large', input, `Only its first ${String(longestFeed)} characters are read.`));
  else if (!isWhole) faults.push(rejected('truncated-feed', input, 'The feed breaks off; its whole entries are read.'));
  const readable = isWhole ? start : upToLastEntry(start);
  return readable === '' ? { entries: [], faults } : listingOfXml(readable, input, faults);
}

const xmlStart = /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!doctype\s[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*/iu;

/** Whether a text begins as a feed does. */
export function looksLikeFeed(text: string): boolean {
  const start = text.slice(0, 4000);
  if (/^\s*\{/u.test(start)) return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/u.test(start);
  const root = start.slice(xmlStart.exec(start)?.[0].length ?? 0, 4000);
  return /^<(?:rss|(?:rdf:)?rdf|(?:atom:)?feed)[\s>]/iu.test(root);
}

/** Feeds: RSS, Atom, RDF and JSON Feed. An entry with its whole text is a document, one with a link alone is named. */
export const feed: IntakeFormat = {
  name: 'feed',
  extensions: ['xml', 'rss', 'atom', 'rdf'],
  starts: ({ text }) => looksLikeFeed(text),
  read: (source) => readListing(source, listingOfFeed),
};
