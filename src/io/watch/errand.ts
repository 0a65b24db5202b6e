import { createHash } from 'node:crypto';
import type { Entry } from '../intake/feed/entry.ts';
import type { Hint, Visit } from './visits.ts';

/** An address that is to be asked for in a round, and why. */
export interface PageErrand {
  readonly url: URL;
  readonly hint: Hint;
  /** True for what a person named, or a list of lists: it is asked for in every round. */
  readonly named: boolean;
  /** Digest of what its list says of it, or null when that says nothing. */
  readonly stamp: string | null;
  /** The list that names it. */
  readonly list: string;
  /** Lists on the way to it. */
  readonly depth: number;
  /** How often its host sent it away in this round. */
  readonly tries: number;
}

/** The first 16 hexadecimal digits of a digest. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function stampOf({ title, published, updated }: Entry): string | null {
  if (published === null && updated === null && title === null) return null;
  return digestOf(JSON.stringify([title, published, updated]));
}

/** An entry's address as an errand; null when it has none. */
export function errandOf(entry: Entry, list: string, depth: number): PageErrand | null {
  const url = entry.url === null ? null : URL.parse(entry.url);
  if (url === null) return null;
  url.hash = '';
  const { published, source, language, leadsTo } = entry;
  const hint = { published, source, language, leadsTo };
  return { url, hint, named: leadsTo !== 'page', stamp: stampOf(entry), list, depth, tries: 0 };
}

/** A page that is owed from an earlier round as an errand. */
export function owedErrand({ url, hint, stamp }: Visit, list: string, depth: number): PageErrand {
  const nothing: Hint = { published: null, source: null, language: null, leadsTo: 'page' };
  return { url: new URL(url), hint: hint ?? nothing, named: false, stamp, list, depth, tries: 0 };
}
