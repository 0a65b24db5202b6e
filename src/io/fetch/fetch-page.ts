import type { Notice } from '../../base/schema/problem.ts';
import { decodeBody } from './decode-body.ts';
import type { Exchange } from './exchange.ts';
import { exchange, headerOf, isPage, isRedirect } from './exchange.ts';
import { asFetchError, FetchError, fetchNotice } from './fetch-error.ts';
import type { FetchLimits } from './limits.ts';
import { usualLimits } from './limits.ts';
import { retryAfter } from './retry-after.ts';
import type { PrivateHosts } from './target.ts';
import { targetOf } from './target.ts';

/** What a host said of a page the last time, so that it need not send it again. */
export interface Validators {
  /** The address that the page had after redirects. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** How a page is fetched. */
export interface FetchOptions {
  /** Who asks, as `agentOf` says it. */
  readonly agent: string;
  /** Default `none`: machines of the public internet alone. */
  readonly privateHosts?: PrivateHosts;
  readonly limits?: Partial<FetchLimits>;
  readonly validators?: Validators | null;
  /** Asked before each request, redirects included: why the address is not to be fetched, or null. */
  readonly admit?: (url: URL) => Promise<Notice | null>;
}

/** A page as it was served. */
export interface FetchedPage {
  /** The address after redirects. */
  readonly url: string;
  /** The body, unpacked. */
  readonly bytes: Uint8Array;
  /** As the header says it, in small letters, without parameters; null for none. */
  readonly type: string | null;
  /** As the header says it, or null. */
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Every request that led to it, redirects first. */
  readonly exchanges: readonly Exchange[];
}

/** What asking for a page came to. `retryAfter`: seconds that the host asks to be left alone, or null. */
export type FetchOutcome =
  | { readonly kind: 'page'; readonly page: FetchedPage }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed';
      readonly notice: Notice;
      readonly status: number | null;
      readonly retryAfter: number | null;
    };

const accept =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5';

function headersFor(url: URL, { agent, validators = null }: FetchOptions): Readonly<Record<string, string>> {
  const usual = { 'User-Agent': agent, Accept: accept, 'Accept-Encoding': 'gzip, deflate, br' };
  if (validators?.url !== url.href) return usual;
  return {
    ...usual,
    ...(validators.etag !== null && { 'If-None-Match': validators.etag }),
    ...(validators.lastModified !== null && { 'If-Modified-Since': validators.lastModified }),
  };
}

interface Way {
  readonly exchanges: readonly Exchange[];
  readonly last: Exchange;
}

/** Raised by `admit`: carries the notice out of the way. */
class NotAdmitted extends Error {
  readonly notice: Notice;

  constructor(notice: Notice) {
    super(notice.message);
    this.notice = notice;
  }
}

function nextUrl(last: Exchange, seen: ReadonlySet<string>, privateHosts: PrivateHosts): URL {
  const location = headerOf(last, 'location');
  if (location === '') throw new FetchError('fetch-failed', `It answers ${last.status} and does not say where to.`);
  const next = targetOf(location, last.url, privateHosts);
  if (seen.has(next.href)) throw new FetchError('redirect-loop', `Its redirects come back to ${next.href}.`);
  return next;
}

/** Follows redirects, each address judged as the first one is. */
async function follow(start: URL, options: FetchOptions, limits: FetchLimits, signal: AbortSignal): Promise<Way> {
  const { privateHosts = 'none', admit } = options;
  const exchanges: Exchange[] = [];
  const seen = new Set<string>();
  let url = start;
  for (;;) {
    seen.add(url.href);
    const refusal = (await admit?.(url)) ?? null;
    if (refusal !== null) throw new NotAdmitted(refusal);
    const last = await exchange(url, { headers: headersFor(url, options), limits, privateHosts, signal });
    exchanges.push(last);
    if (!isRedirect(last.status)) return { exchanges, last };
    if (exchanges.length > limits.maxRedirects)
      throw new FetchError('redirect-loop', `It redirects more than ${limits.maxRedirects} times.`);
    url = nextUrl(last, seen, privateHosts);
  }
}

async function pageOf({ exchanges, last }: Way, maxBytes: number): Promise<FetchedPage> {
  const type = headerOf(last, 'content-type');
  return {
    url: last.url,
    bytes: await decodeBody(last.payload, headerOf(last, 'content-encoding'), maxBytes),
    type: type.split(';')[0]?.trim().toLowerCase() || null,
    charset: /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/iu.exec(type)?.[1] ?? null,
    etag: headerOf(last, 'etag') || null,
    lastModified: headerOf(last, 'last-modified') || null,
    exchanges,
  };
}

function failed(url: string, error: unknown): FetchOutcome {
  const nothing = { kind: 'failed', status: null, retryAfter: null } as const;
  if (error instanceof NotAdmitted) return { ...nothing, notice: error.notice };
  const { code, message } = asFetchError(error);
  return { ...nothing, notice: fetchNotice(code, url, message) };
}

async function outcomeOf(url: string, way: Way, maxBytes: number): Promise<FetchOutcome> {
  const { last } = way;
  if (isPage(last.status)) return { kind: 'page', page: await pageOf(way, maxBytes) };
  if (last.status === 304) return { kind: 'unchanged' };
  const notice = fetchNotice('http-status', url, `The host answers "${last.statusLine.slice(0, 80)}".`);
  return {
    kind: 'failed',
    notice,
    status: last.status,
    retryAfter: retryAfter(headerOf(last, 'retry-after'), last.at),
  };
}

/**
 * Fetches one page over http or https. No script is run, no cookie kept, nothing but the page itself is asked for. Machines that are not of
 * the public internet are refused after their names are looked up, and again after each redirect. Never throws for what the world does.
 */
export async function fetchPage(url: string, options: FetchOptions): Promise<FetchOutcome> {
  const limits = { ...usualLimits, ...options.limits };
  const time = new AbortController();
  const late = new FetchError('fetch-timeout', `The host is too slow: the page took more than ${limits.totalMs} ms.`);
  const timer = setTimeout(() => {
    time.abort(late);
  }, limits.totalMs);
  try {
    const start = targetOf(url, null, options.privateHosts ?? 'none');
    const way = await follow(start, options, limits, time.signal);
    return await outcomeOf(url, way, limits.maxBytes);
  } catch (error) {
    return failed(url, time.signal.aborted ? late : error);
  } finally {
    clearTimeout(timer);
  }
}
