import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '../intake/feed/entry.ts';
import { writing } from './record-files.ts';

/** What a list said of a page that was not fetched yet: enough to fetch it after the list has dropped it. */
export type Hint = Pick<Entry, 'published' | 'source' | 'language' | 'leadsTo'>;

/** What is known of an address from earlier rounds. Times are milliseconds since 1970. */
export interface Visit {
  readonly url: string;
  /** The address after redirects, and what it said of its age. */
  readonly page: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Digest of the body, or of the text that a list carried. */
  readonly digest: string | null;
  /** Digest of what its list said of it. */
  readonly stamp: string | null;
  /** When it was first and last asked for, successfully or not. */
  readonly first: number;
  readonly checked: number;
  /** Failures since it was had, and when it is tried again. */
  readonly fails: number;
  readonly until: number;
  /** The list that names it, while the page is still owed. */
  readonly owedBy: string | null;
  readonly hint: Hint | null;
}

/** A host that asked to be left alone until a time. */
interface HostLine {
  readonly host: string;
  readonly until: number;
}

type Line = Visit | HostLine;

const fileName = 'watch.jsonl';

function parsed(text: string): Line | null {
  try {
    const line = JSON.parse(text) as Partial<Visit & HostLine> | null;
    if (typeof line?.host === 'string' && typeof line.until === 'number') return { host: line.host, until: line.until };
    if (typeof line?.url !== 'string' || typeof line.checked !== 'number' || URL.parse(line.url) === null) return null;
    return { ...firstVisit(line.url, line.checked), ...line };
  } catch {
    return null;
  }
}

/** An address nothing is known of. */
export function firstVisit(url: string, now: number): Visit {
  return {
    ...{ url, page: null, etag: null, lastModified: null, digest: null, stamp: null },
    ...{ first: now, checked: now, fails: 0, until: 0, owedBy: null, hint: null },
  };
}

/**
 * What earlier rounds saw, in `watch.jsonl` of a record's folder: a journal in which the last line of an address counts. A file of lines and
 * no table, because a line can be added after each page at no cost, what a killed run has left of its last line is passed over, and losing
 * the file loses nothing but politeness: every page is asked for once more.
 */
export class Visits {
  readonly #place: string;
  readonly #known = new Map<string, Visit>();
  readonly #hosts = new Map<string, number>();
  #waiting: Line[] = [];

  /** Opens the journal of a record's folder, and makes it short again when most of its lines no longer count. */
  constructor(recordFolder: string) {
    this.#place = path.join(recordFolder, fileName);
    if (!existsSync(this.#place)) return;
    const text = writing(this.#place, () => readFileSync(this.#place, 'utf8'));
    const lines = text.split('\n').flatMap((line) => parsed(line) ?? []);
    for (const line of lines) this.#take(line);
    if (lines.length > 1000 + 2 * this.#known.size || !text.endsWith('\n')) this.#rewrite();
  }

  #take(line: Line): void {
    if ('host' in line) this.#hosts.set(line.host, line.until);
    else this.#known.set(line.url, line);
  }

  #rewrite(): void {
    const hosts = [...this.#hosts].map(([host, until]): Line => ({ host, until }));
    const text = [...this.#known.values(), ...hosts].map((line) => `${JSON.stringify(line)}\n`).join('');
    writing(this.#place, () => {
      writeFileSync(`${this.#place}.new`, text, { flush: true });
      renameSync(`${this.#place}.new`, this.#place);
    });
  }

  get(url: string): Visit | null {
    return this.#known.get(url) ?? null;
  }

  /** When a host may be asked again; 0 for at once. */
  hostUntil(host: string): number {
    return this.#hosts.get(host) ?? 0;
  }

  /** Pages that a list named and that could not be had yet. */
  owedBy(list: string): readonly Visit[] {
    return [...this.#known.values()].filter((visit) => visit.owedBy === list);
  }

  /** Notes a visit; `commit` puts it on the disk. */
  put(line: Line): void {
    this.#take(line);
    this.#waiting.push(line);
  }

  /** Puts what was noted on the disk: call it when the record holds the articles of the pages. */
  commit(): void {
    if (this.#waiting.length === 0) return;
    const text = this.#waiting.map((line) => `${JSON.stringify(line)}\n`).join('');
    writing(this.#place, () => {
      mkdirSync(path.dirname(this.#place), { recursive: true });
      appendFileSync(this.#place, text, { flush: true });
    });
    this.#waiting = [];
  }
}
