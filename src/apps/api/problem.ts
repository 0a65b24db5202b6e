import type { Decided } from '../../io/store/judgement-log.ts';
import { RecordError } from '../../io/store/record-error.ts';

/** Where the interface lies. */
export const base = '/api/v1';

/** Everything that may go wrong with a request. Each kind has one status, title and remedy. */
export const problemKinds = {
  'bad-parameter': {
    status: 400,
    title: 'A parameter cannot be used',
    remedy: `Ask with the parameters that ${base} lists for this question.`,
  },
  'unknown-actor': {
    status: 400,
    title: 'Nobody is known by that name',
    remedy: 'Try the full name, an ISO 3166-1 alpha-3 code such as PRK, or an id that an answer gave.',
  },
  'bad-body': {
    status: 422,
    title: 'The body is not what this request takes',
    remedy: `Send JSON with the fields that ${base}/openapi.json names.`,
  },
  'not-json': {
    status: 415,
    title: 'The body is not JSON',
    remedy: 'Send JSON, and name it: Content-Type: application/json.',
  },
  'too-large': { status: 413, title: 'The body is too large', remedy: 'Send less at once.' },
  'too-long': { status: 431, title: 'The address or the headers are too long', remedy: 'Ask for less at once.' },
  'token-wanted': {
    status: 401,
    title: 'This needs the token',
    remedy: 'Send the token that the server was started with: Authorization: Bearer TOKEN.',
  },
  'writing-off': {
    status: 403,
    title: 'Nothing can be written here',
    remedy: 'Start the server with a token (entente serve --token, or ENTENTE_TOKEN).',
  },
  'foreign-host': {
    status: 403,
    title: 'This record is served on the loopback address only',
    remedy: 'Ask 127.0.0.1, or start the server with --host and a token.',
  },
  'not-in-record': {
    status: 404,
    title: 'Not in this record',
    remedy: 'Ids come from the lists; an id that was formed anew is found by what it was made of.',
  },
  'no-such-page': { status: 404, title: 'There is no such address', remedy: `${base} lists what can be asked.` },
  'wrong-method': { status: 405, title: 'This address does not take that method', remedy: 'The Allow header tells.' },
  'judged-otherwise': {
    status: 409,
    title: 'A person has judged otherwise',
    remedy: 'Look at the standing judgement; to replace it, send its id as replaces.',
  },
  'withdrawn-before': { status: 409, title: 'It has been withdrawn already', remedy: 'Nothing is left to do.' },
  'record-busy': { status: 503, title: 'Another process writes the record', remedy: 'Ask again in some seconds.' },
  'record-read-only': { status: 403, title: 'The record cannot be written', remedy: 'Allow writing to its folder.' },
  'disk-full': { status: 507, title: 'The disk is full', remedy: 'Free some space; what was stored before stays.' },
  'record-trouble': { status: 503, title: 'The record cannot be used', remedy: 'entente status tells what is wrong.' },
  'internal-error': { status: 500, title: 'A mistake of this program', remedy: 'Please report it.' },
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** What is wrong with one parameter, or one field of a body (`articles.2.url`). */
export interface Fault {
  readonly parameter: string;
  readonly detail: string;
}

export interface More {
  readonly errors?: readonly Fault[];
  readonly standing?: readonly Decided[];
}

/** A request that cannot be answered as it stands. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly more: More;

  constructor(kind: ProblemKind, detail: string, more: More = {}) {
    super(detail);
    this.kind = kind;
    this.more = more;
  }
}

const recordKinds: ReadonlySet<string> = new Set([
  'record-busy',
  'record-read-only',
  'disk-full',
] satisfies ProblemKind[]);

function isRecordKind(code: string): code is ProblemKind {
  return recordKinds.has(code);
}

/** What went wrong, as a problem: the world's doing keeps its words, a mistake of ours shows none. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof RecordError)) return new Problem('internal-error', 'The request could not be answered.');
  const { code, message } = error.notice;
  return new Problem(isRecordKind(code) ? code : 'record-trouble', message);
}

const headers: Readonly<Partial<Record<ProblemKind, Readonly<Record<string, string>>>>> = {
  'token-wanted': { 'www-authenticate': 'Bearer realm="entente"' },
  'record-busy': { 'retry-after': '5' },
};

/** A problem as RFC 9457 has it. `instance` is the path that was asked. */
export function problemBody({ kind, message, more }: Problem, instance: string) {
  const { status, title, remedy } = problemKinds[kind];
  return { type: `${base}#${kind}`, title, status, detail: message, instance, code: kind, remedy, ...more };
}

/** The answer that tells a problem. */
export function problemResponse(
  problem: Problem,
  instance: string,
  extra: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(problemBody(problem, instance)), {
    status: problemKinds[problem.kind].status,
    headers: {
      ...{ 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
      ...headers[problem.kind],
      ...extra,
    },
  });
}
