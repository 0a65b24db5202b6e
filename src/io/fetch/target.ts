import ipaddr from 'ipaddr.js';
import { refusedAddress } from './address.ts';
import { FetchError } from './fetch-error.ts';

/** Which machines beside those of the public internet may be asked: none, any, or those of some hosts (`host:port`). */
export type PrivateHosts = 'none' | 'all' | ReadonlySet<string>;

/** Whether the rules for ports and addresses are lifted for a host. */
export function isLifted(url: URL, privateHosts: PrivateHosts): boolean {
  return typeof privateHosts === 'string' ? privateHosts === 'all' : privateHosts.has(url.host);
}

const longest = 4000;

function refuseAddress(url: URL, lifted: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (!ipaddr.isValid(host)) return;
  const why = refusedAddress(host, lifted);
  if (why !== null) throw new FetchError('address-refused', `${url.href} is not fetched: ${host} is ${why}.`);
}

/**
 * An address that may be asked for, without its fragment. @throws FetchError for anything but http and https, for a user name, for a port
 * of its own, and for a number that is no public machine's (names are looked up later).
 */
export function targetOf(text: string, base: string | null, privateHosts: PrivateHosts): URL {
  const url = URL.parse(text, base ?? undefined);
  if (url === null || text.length > longest) throw new FetchError('url-refused', 'It is no address of a page.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError('url-refused', `${url.protocol} addresses are not fetched.`);
  if (url.username !== '' || url.password !== '')
    throw new FetchError('url-refused', 'It holds a user name or password.');
  url.hash = '';
  const lifted = isLifted(url, privateHosts);
  if (!lifted && url.port !== '') throw new FetchError('url-refused', `Port ${url.port} is none of a public page.`);
  refuseAddress(url, lifted);
  return url;
}
