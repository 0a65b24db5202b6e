/** Everything that input may do wrong. Each code has one remedy text, written for the person who holds the input. */
export const problemCodes = [
  'empty-input',
  'binary-input',
  'too-large',
  'unreadable-input',
  'unsupported-format',
  'truncated-gzip',
  'damaged-gzip',
  'bad-encoding',
  'archive-bomb',
  'damaged-archive',
  'truncated-archive',
  'nested-archive',
  'encrypted-input',
  'unsafe-path',
  'damaged-record',
  'truncated-record',
  'wrong-digest',
  'bad-json-line',
  'bad-row',
  'not-fetched',
  'truncated-feed',
  'damaged-feed',
  'no-list',
  'xml-entities',
  'url-refused',
  'address-refused',
  'robots-forbids',
  'redirect-loop',
  'fetch-failed',
  'fetch-timeout',
  'http-status',
  'host-waits',
  'missing-field',
  'bad-field',
  'no-article-text',
  'only-furniture',
  'too-deep',
  'unclosed-markup',
  'corrected',
  'long-line',
  'site-date-ignored',
  'date-unknown',
  'bad-date',
  'too-long',
  'language-not-read',
  'language-contradicted',
  'parse-doubtful',
  'nothing-found',
  'holds-other-texts',
  'shared-furniture',
  'same-text-often',
  'future-date',
  'nobody-known',
  'compared-in-part',
  'types-differ',
  'without-effect',
  'internal-error',
  'record-missing',
  'record-version',
  'record-foreign',
  'record-damaged',
  'record-read-only',
  'record-busy',
  'disk-full',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** A problem met in an input: what, where, and what a person can do about it. */
export interface Notice {
  readonly code: ProblemCode;
  /** File, line or offset, as a person would write it: `news.jsonl:17`. */
  readonly place: string;
  /** What was found, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly remedy: string;
}

/** A value, or the reason why the world did not give one. Our own mistakes throw instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly notice: Notice };

/** An input that gave no article: what it was (as `RawDocument.input`) and why. */
export interface Rejected {
  readonly input: string;
  readonly notice: Notice;
}
