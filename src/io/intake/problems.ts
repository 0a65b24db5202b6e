import type { Notice, ProblemCode, Rejected } from '../../base/schema/problem.ts';

const remedies = {
  'empty-input': 'Give a file with text, or leave it out.',
  'binary-input': 'Give the article as text or HTML; convert PDF and office files first.',
  'too-large': 'Split the file, or raise the limit with --max-mb.',
  'unreadable-input': 'Check that the path exists and that you may read it.',
  'unsupported-format':
    'Give .txt, .md, .html, .htm or .jsonl, plain or .gz; name the file itself to have it read all the same.',
  'truncated-gzip': 'Fetch or compress the file again.',
  'damaged-gzip': 'Fetch the file again, or compress its source again: this copy is no sound gzip file.',
  'bad-encoding': 'Save the file as UTF-8, or state its charset in the page.',
  'bad-json-line': 'Correct the line: one JSON object a line.',
  'missing-field': 'Give `text` or `html` as a string with content.',
  'bad-field': 'Correct the field or leave it out; it was not used.',
  'long-line': 'Split the line, or raise the limit with --max-mb.',
} as const satisfies Partial<Record<ProblemCode, string>>;

/** A notice of intake with the remedy that belongs to its code. */
export function problem(code: keyof typeof remedies, place: string, message: string): Notice {
  return { code, place, message, remedy: remedies[code] };
}

/** A notice of a gzip stream that broke off (`truncated-gzip`) or holds wrong bytes (`damaged-gzip`). `damage` is zlib's own message. */
export function gzipProblem(place: string, damage: string, what: string): Notice {
  return problem(damage === 'unexpected end of file' ? 'truncated-gzip' : 'damaged-gzip', place, `${what}: ${damage}.`);
}

/** An input that gave no document. */
export function rejected(code: keyof typeof remedies, place: string, message: string): Rejected {
  return { input: place, notice: problem(code, place, message) };
}

/** What the operating system says of an error, in words: `permission denied`. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    EISDIR: 'it is a folder',
    ELOOP: 'its links go round in a circle',
    EMFILE: 'too many files are open',
    EIO: 'the disk gave an error',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
