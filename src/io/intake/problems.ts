import type { Notice, ProblemCode, Rejected } from '../../base/schema/problem.ts';
import { bombDamage } from './unpack-limit.ts';

const remedies = {
  'empty-input': 'Give a file with text, or leave it out.',
  'binary-input': 'Give the article as text or HTML; convert PDF and office files first.',
  'too-large': 'Split the file, or raise the limit with --max-mb.',
  'unreadable-input': 'Check that the path exists and that you may read it.',
  'unsupported-format':
    'Give text, HTML, JSON Lines, a WARC, a Zip or tar archive, or a list (feed, CSV, TSV, JSON); name a file itself to have it read all the same.',
  'truncated-gzip': 'Fetch or compress the file again.',
  'damaged-gzip': 'Fetch the file again, or compress its source again: this copy is not sound.',
  'bad-encoding': 'Save the file as UTF-8, or state its charset in the page.',
  'archive-bomb': 'Check where the file is from: pages do not pack so well. Unpack it and give what you trust.',
  'damaged-archive': 'Fetch or pack the archive again; what could be read of it is in.',
  'truncated-archive': 'Fetch or pack the archive again: its end is missing; what stands before it is in.',
  'nested-archive': 'Unpack the inner archive and give it by itself.',
  'encrypted-input': 'Unpack the archive with its password and give the files.',
  'unsafe-path': 'Pack the file again under a plain path inside the archive.',
  'damaged-record': 'Fetch the page again; the other records of the file are not affected.',
  'truncated-record': 'Fetch the page again: its record is cut; the records before it are in.',
  'wrong-digest': 'Compare the article with the page: its bytes are not those that were crawled.',
  'bad-json-line': 'Correct the line: one JSON object a line.',
  'bad-row': 'Correct the row; the rows that could be told apart are in.',
  'not-fetched': 'Fetch the page with `entente watch`, or give its text or HTML.',
  'truncated-feed': 'Fetch the list again: its end is missing.',
  'damaged-feed': 'Correct the list, or give its pages by themselves; the other entries are not affected.',
  'no-list': 'Give a feed, a list of feeds, a sitemap or a list of addresses; `entente add` takes articles.',
  'xml-entities': 'Nothing need be done when the list reads well; distrust its maker otherwise.',
  'missing-field': 'Give `text` or `html` as a string with content.',
  'bad-field': 'Correct the field or leave it out; it was not used.',
  'long-line': 'Split the line, or raise the limit with --max-mb.',
} as const satisfies Partial<Record<ProblemCode, string>>;

/** A notice of intake with the remedy that belongs to its code. */
export function problem(code: keyof typeof remedies, place: string, message: string): Notice {
  return { code, place, message, remedy: remedies[code] };
}

function gzipCode(damage: string): 'truncated-gzip' | 'archive-bomb' | 'damaged-gzip' {
  if (damage === 'unexpected end of file') return 'truncated-gzip';
  return damage === bombDamage ? 'archive-bomb' : 'damaged-gzip';
}

/**
 * A notice of a gzip stream that broke off (`truncated-gzip`), holds wrong bytes (`damaged-gzip`) or was made to fill a disk (`archive-bomb`).
 * `damage` is zlib's own message, or `bombDamage`.
 */
export function gzipProblem(place: string, damage: string, what: string): Notice {
  return problem(gzipCode(damage), place, `${what}: ${damage}.`);
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
