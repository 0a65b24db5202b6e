import type { Notice, ProblemCode } from '../../base/schema/problem.ts';

const remedies = {
  'url-refused': 'Give an http or https address without a user name and without a port of its own.',
  'address-refused': 'Leave it out; --allow-private permits machines of your own network.',
  'robots-forbids': 'Leave it out, or save the page yourself and add the file.',
  'redirect-loop': 'Give the address that the page has in a browser.',
  'fetch-failed': 'Check the address and your network; it is tried again in the next round.',
  'fetch-timeout': 'It is tried again in the next round.',
  'http-status': 'Open the address in a browser, and correct or leave it out when it is gone.',
  'host-waits': 'Nothing need be done: it is asked for in a later round.',
  'too-large': 'Save the page yourself, or raise the limit with --max-mb.',
  'binary-input': 'Give the article as text or HTML; convert PDF and office files first.',
} as const satisfies Partial<Record<ProblemCode, string>>;

/** What fetching may come to, by code. */
export type FetchCode = keyof typeof remedies;

/** A notice of fetching with the remedy that belongs to its code. */
export function fetchNotice(code: FetchCode, place: string, message: string): Notice {
  return { code, place, message, remedy: remedies[code] };
}

/** Why a page could not be had, on the way to a notice; never leaves this room. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly code: FetchCode;

  constructor(code: FetchCode, message: string) {
    super(message);
    this.code = code;
  }
}

const known: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'the names of hosts cannot be looked up now',
  ECONNREFUSED: 'the host does not answer',
  ECONNRESET: 'the host broke off',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  EPIPE: 'the host broke off',
  HPE_HEADER_OVERFLOW: 'its headers are too long',
};

/** Any error of a request as one of ours. */
export function asFetchError(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  if (!(error instanceof Error)) return new FetchError('fetch-failed', `It cannot be fetched: ${String(error)}.`);
  if (error.cause instanceof FetchError) return error.cause;
  if (error instanceof AggregateError && error.errors.length > 0) return asFetchError(error.errors[0]);
  const code = 'code' in error ? String(error.code) : '';
  return new FetchError('fetch-failed', `It cannot be fetched: ${known[code] ?? error.message}.`);
}
