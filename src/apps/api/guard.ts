import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { base, Problem, problemKinds, problemResponse } from './problem.ts';

/** Who may ask, and who may write. */
export interface Access {
  /** Null where nothing can be written. */
  readonly token: string | null;
  /** True where the server listens on the loopback address alone: then reading needs no token. */
  readonly isLocal: boolean;
}

/** Reading for everybody on this machine, and no writing. */
export const localReading: Access = { token: null, isLocal: true };

const LOOPBACK = /^(127(?:\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/u;

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The password of basic credentials, which a browser sends for pages; the name does not matter. */
function passwordIn(credentials: string): string {
  return Buffer.from(credentials, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/u, '');
}

/** Whether a request carries the token. Compared in a time that tells nothing of it. `basic` also takes it as a password. */
function carriesToken(header: string | undefined, { token }: Access, basic: boolean): boolean {
  const [, scheme = '', given = ''] = /^(\S+)\s+(.*)$/u.exec(header ?? '') ?? [];
  const word =
    scheme.toLowerCase() === 'bearer'
      ? given.trim()
      : basic && scheme.toLowerCase() === 'basic'
        ? passwordIn(given)
        : '';
  return token !== null && word !== '' && timingSafeEqual(digestOf(word), digestOf(token));
}

/**
 * Refuses requests that were addressed to another name, since a web page elsewhere must not read the record through a name of its own; and,
 * beyond the loopback address, whoever lacks the token. A browser may send it as a password, for pages only: nothing is written by what a
 * browser adds by itself.
 */
export function guard(access: Access): MiddlewareHandler {
  return async (c, next) => {
    const isPage = !c.req.path.startsWith(base) && !c.req.path.startsWith('/mcp');
    const refuse = (kind: 'foreign-host' | 'token-wanted') => {
      const challenge = isPage ? { 'www-authenticate': 'Basic realm="entente", charset="UTF-8"' } : {};
      const headers = kind === 'token-wanted' ? challenge : {};
      const { status, title } = problemKinds[kind];
      return isPage
        ? c.text(`${title}.`, status, headers)
        : problemResponse(new Problem(kind, `${title}.`), c.req.path, headers);
    };
    if (access.isLocal) return LOOPBACK.test(c.req.header('host') ?? 'localhost') ? next() : refuse('foreign-host');
    return carriesToken(c.req.header('authorization'), access, isPage) ? next() : refuse('token-wanted');
  };
}

/** Whether a form of a page may write: anybody who may open pages where there is no token, else whoever sends it, be it as a password. */
export function mayWriteForms(authorization: string | undefined, access: Access): boolean {
  return access.token === null ? access.isLocal : carriesToken(authorization, access, true);
}

/** @throws Problem unless the request may write: with the token in its header, on any address. */
export function mustWrite(authorization: string | undefined, access: Access): void {
  if (access.token === null) throw new Problem('writing-off', 'This server was started without a token.');
  if (!carriesToken(authorization, access, false)) throw new Problem('token-wanted', 'Writing needs the token.');
}
