import type { FetchOptions } from '../fetch/fetch-page.ts';
import type { RobotsBook } from '../fetch/robots.ts';
import type { PageArchive } from './page-archive.ts';
import type { Visits } from './visits.ts';

/** How a round is made. */
export interface RoundOptions {
  readonly fetch: FetchOptions;
  readonly maxBytes: number;
  readonly robots: RobotsBook;
  readonly visits: Visits;
  readonly archive: PageArchive;
  /** Milliseconds between two requests to a host, at least; its robots.txt may ask for more. */
  readonly delayMs: number;
  /** The longest rest, in milliseconds, that a host may ask for and is waited for in the round. */
  readonly patienceMs: number;
  /** Pages that are taken from one list in a round: a sitemap may name fifty thousand. */
  readonly mostOfList: number;
  /** Ends the round after the page that is being fetched. */
  readonly signal: AbortSignal;
  /** Told before each request: the address, and how many are left after it. */
  readonly onAsk: (url: string, left: number) => void;
}

/** What a round did beside giving documents, in counts of addresses. */
export interface RoundCounts {
  asked: number;
  unchanged: number;
  /** Left for a later round. */
  left: number;
}
