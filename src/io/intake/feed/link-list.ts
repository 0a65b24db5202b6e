import type { IntakeFormat } from '../format.ts';
import type { Listing } from './entry.ts';
import { entryOf, webAddress } from './entry.ts';
import { readListing } from './read-listing.ts';

const address = /^https?:\/\/[^\s/]\S*$/iu;

function isSaid(line: string): boolean {
  return line !== '' && !line.startsWith('#');
}

/** The addresses of a plain list, one a line; empty lines and those that begin with `#` say nothing. */
export function listingOfLinks(text: string, input: string): Listing {
  const lines = text.split(/\r\n?|\n/u).map((line, at) => ({ line: line.trim(), number: at + 1 }));
  const entries = lines.flatMap(({ line, number }) => {
    const url = address.test(line) ? webAddress(line) : null;
    return url === null ? [] : [entryOf(`${input}:${String(number)}`, { url, leadsTo: 'either' })];
  });
  return { entries, faults: [] };
}

/** Whether a text is a list of addresses, by its beginning: every whole line is one. */
export function looksLikeLinks(text: string): boolean {
  const start = text.slice(0, 4000);
  const lines = start.split(/\r\n?|\n/u).map((line) => line.trim());
  const whole = (text.length > start.length || start.length === 4000 ? lines.slice(0, -1) : lines).filter(isSaid);
  return whole.length > 0 && whole.every((line) => address.test(line));
}

/** Plain lists of addresses, one a line. Each page is named, none is opened. */
export const linkList: IntakeFormat = {
  name: 'links',
  extensions: ['urls'],
  starts: ({ text }) => looksLikeLinks(text),
  read: (source) => readListing(source, listingOfLinks),
};
