import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret for the forms of one server, for as long as it runs. */
export function newFormToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Whether a form carries the secret. Compared in a time that tells nothing of it. */
export function isFormToken(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

/**
 * Whether a request comes from a page of this server, as far as the browser tells: where it says from which kind of site it comes, that must be
 * this one; where it names the origin, that must be the host that was asked. A browser tells one of the two at least.
 */
export function isOwnForm(headers: Headers): boolean {
  const [site, origin, host] = ['sec-fetch-site', 'origin', 'host'].map((name) => headers.get(name));
  if (site !== null && site !== undefined && site !== 'same-origin') return false;
  if (origin !== null && origin !== undefined && origin !== 'null') return hostOf(origin) === host;
  return site === 'same-origin';
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
