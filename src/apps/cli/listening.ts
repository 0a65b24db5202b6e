import type { Hono } from 'hono';
import type { Access } from '../api/guard.ts';
import type { Listening } from '../serve/listen.ts';
import type { OptionHelp, OptionValues, Surroundings } from './command.ts';
import { textOption, UsageError } from './command.ts';

/** Where a server listens, and who may ask it. */
export interface Door extends Access {
  readonly host: string;
}

const leastToken = 16;

/** Options of commands that listen. */
export const doorOptions: Readonly<Record<string, OptionHelp>> = {
  host: { type: 'string', help: 'address to listen on (127.0.0.1); any other needs a token' },
  token: {
    type: 'string',
    help: `secret of ${leastToken} characters or more that callers must send (else ENTENTE_TOKEN)`,
  },
};

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/u;

/** Where to listen. @throws UsageError for an address beyond this machine without a token, or a token that is easily guessed. */
export function doorOf(values: OptionValues, around: Surroundings): Door {
  const host = textOption(values, 'host') ?? '127.0.0.1';
  const token = textOption(values, 'token') ?? around.environment['ENTENTE_TOKEN'] ?? null;
  const isLocal = LOOPBACK.test(host);
  if (token !== null && (token.length < leastToken || /[^\x21-\x7e]/u.test(token))) {
    throw new UsageError(`the token must have ${leastToken} characters or more, printable and without spaces`);
  }
  if (!isLocal && token === null) {
    throw new UsageError(
      `--host ${host} can be reached from other machines: give a token too (--token or ENTENTE_TOKEN), or leave --host out`,
    );
  }
  return { host: host.replace(/^\[(.*)\]$/u, '$1'), token, isLocal };
}

/** What the person who opens the door should know of it. */
export function doorWords({ token, isLocal }: Door): string {
  if (token === null) return '';
  return isLocal
    ? '; whoever has the token may write to it'
    : '; only with the token. It goes over the wire as it is: put a server with TLS before this one';
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken',
  EADDRNOTAVAIL: 'is on an address that this machine does not have',
  ENOTFOUND: 'is on a host that nobody knows',
  EACCES: 'is not allowed to you',
};

/** Opens a server. @throws UsageError when the port or the address cannot be had. */
export async function listenOn(app: Hono, port: number, host: string): Promise<Listening> {
  const { listen } = await import('../serve/listen.ts');
  try {
    return await listen(app, port, host);
  } catch (problem) {
    if (!(problem instanceof Error) || !('code' in problem)) throw problem;
    const code = String(problem.code);
    throw new UsageError(
      `port ${port} ${reasons[code] ?? `cannot be used (${code})`}; --port names another, --port 0 takes any free one`,
    );
  }
}
