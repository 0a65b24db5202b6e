import type { Opml } from 'feedsmith';
import { parseOpml } from 'feedsmith';
import type { IntakeFormat } from '../format.ts';
import { rejected } from '../problems.ts';
import { withoutDeclarations } from './declarations.ts';
import type { Entry, Listing } from './entry.ts';
import { entryOf, webAddress } from './entry.ts';
import { readListing } from './read-listing.ts';

type Outline = Opml.Outline<string>;

/** Feeds of outlines and those below them, in order. */
function* feedsIn(outlines: readonly Outline[]): Generator<Outline> {
  for (const outline of outlines) {
    if (webAddress(outline.xmlUrl ?? outline.url) !== null) yield outline;
    yield* feedsIn(outline.outlines ?? []);
  }
}

function entryOfOutline(outline: Outline, place: string): Entry {
  const isList = webAddress(outline.xmlUrl) !== null;
  return entryOf(place, {
    url: webAddress(outline.xmlUrl) ?? webAddress(outline.url),
    title: outline.title ?? outline.text ?? null,
    language: outline.language ?? null,
    leadsTo: isList ? 'list' : 'either',
  });
}

/** Characters of a list of feeds that are read. */
const longestList = 5_000_000;

const end = /<\/opml\s*>\s*$/iu;

/** What an OPML list of feeds names. A list that breaks off gives what stands before the break. */
export function listingOfOpml(text: string, input: string): Listing {
  const { text: plain, entities } = withoutDeclarations(text);
  const isWhole = plain.length <= longestList && end.test(plain.slice(-200));
  const faults = [
    ...(entities
      ? [rejected('xml-entities', input, 'It declares entities of its own; they are left as written.')]
      : []),
    ...(isWhole ? [] : [rejected('truncated-feed', input, 'The list breaks off; what stands before is read.')]),
  ];
  try {
    const start = plain.slice(0, longestList);
    const parsed = parseOpml(isWhole ? start : start.slice(0, start.lastIndexOf('>') + 1));
    const found = [...feedsIn(parsed.body?.outlines ?? [])];
    return { entries: found.map((outline, at) => entryOfOutline(outline, `${input}#${String(at + 1)}`)), faults };
  } catch {
    const fault = rejected('damaged-feed', input, 'It begins as a list of feeds and is none that can be read.');
    return { entries: [], faults: [...faults, fault] };
  }
}

/** OPML: lists of feeds. Each feed is named, none is opened. */
export const opml: IntakeFormat = {
  name: 'opml',
  extensions: ['opml'],
  starts: ({ text }) => looksLikeOpml(text),
  read: (source) => readListing(source, listingOfOpml),
};

/** Whether a text begins as a list of feeds does. */
export function looksLikeOpml(text: string): boolean {
  return /^\s*<(?:[?!][^>]*>\s*<)*opml[\s>]/iu.test(text.slice(0, 4000));
}
