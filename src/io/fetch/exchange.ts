import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as askPlainly } from 'node:http';
import { request as askSecurely } from 'node:https';
import { FetchError } from './fetch-error.ts';
import { guardedLookup } from './guarded-lookup.ts';
import type { FetchLimits } from './limits.ts';
import type { PrivateHosts } from './target.ts';
import { isLifted } from './target.ts';

/** One request and what came back, as it came. */
export interface Exchange {
  readonly url: string;
  /** When it was asked. */
  readonly at: Date;
  /** The address that answered, or null. */
  readonly address: string | null;
  /** `HTTP/1.1 200 OK` */
  readonly statusLine: string;
  readonly status: number;
  /** Names and values in order, as they came. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body as it came, transfer coding removed, content coding kept. */
  readonly payload: Uint8Array;
}

/** How one request is made. */
export interface Ask {
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
  readonly privateHosts: PrivateHosts;
  /** Ends the request when the time for everything is over. */
  readonly signal: AbortSignal;
}

/** A header's value, several joined by commas; empty for none. */
export function headerOf({ headers }: Pick<Exchange, 'headers'>, name: string): string {
  return headers.flatMap(([key, value]) => (key.toLowerCase() === name ? [value] : [])).join(', ');
}

function late(what: string): FetchError {
  return new FetchError('fetch-timeout', `The host is too slow: ${what}.`);
}

/** Gives up on a connection that takes too long to be made, and on a silent one. */
function guardTime(request: ClientRequest, isSecure: boolean, { connectMs, idleMs }: FetchLimits): void {
  const timer = setTimeout(() => request.destroy(late(`no connection in ${connectMs} ms`)), connectMs);
  request.once('close', () => {
    clearTimeout(timer);
  });
  request.once('socket', (socket) => {
    socket.once(isSecure ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
    });
  });
  request.setTimeout(idleMs, () => request.destroy(late(`nothing came for ${idleMs} ms`)));
}

function answerTo(url: URL, { headers, limits, privateHosts, signal }: Ask): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const lookup = guardedLookup(isLifted(url, privateHosts));
    const request = (isSecure ? askSecurely : askPlainly)(url, { agent: false, headers, lookup, signal });
    guardTime(request, isSecure, limits);
    request.once('response', resolve);
    request.once('error', reject);
    request.once('close', () => {
      reject(new FetchError('fetch-failed', 'The host broke off before it answered.'));
    });
    request.end();
  });
}

function pairsOf(raw: readonly string[]): Exchange['headers'] {
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return pairs;
}

function tooLarge(maxBytes: number): FetchError {
  return new FetchError('too-large', `It is larger than ${maxBytes} bytes.`);
}

async function payloadOf(answer: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  if (!answer.complete) throw new FetchError('fetch-failed', 'The host broke off in the middle of the page.');
  return Buffer.concat(parts);
}

function refuseMedia(answer: IncomingMessage): void {
  const type = /^\s*(?:image|audio|video|font)\/[\w.+-]+/iu.exec(answer.headers['content-type'] ?? '')?.[0];
  if (type !== undefined && type !== 'image/svg+xml') throw new FetchError('binary-input', `It is no page: ${type}.`);
}

/** Whether a status sends to another address. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Whether a status comes with the page. */
export function isPage(status: number): boolean {
  return status === 200 || status === 203;
}

/** Asks once. Only a page's body is read. @throws what the system says, or a FetchError when a limit is met. */
export async function exchange(url: URL, ask: Ask): Promise<Exchange> {
  const at = new Date();
  const answer = await answerTo(url, ask);
  try {
    const status = answer.statusCode ?? 0;
    if (isPage(status)) refuseMedia(answer);
    const address = answer.socket.remoteAddress ?? null;
    const payload = isPage(status) ? await payloadOf(answer, ask.limits.maxBytes) : new Uint8Array();
    const statusLine = `HTTP/${answer.httpVersion} ${status} ${answer.statusMessage ?? ''}`.trimEnd();
    return { url: url.href, at, address, statusLine, status, headers: pairsOf(answer.rawHeaders), payload };
  } finally {
    answer.destroy();
  }
}
