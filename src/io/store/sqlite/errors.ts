import { RecordError } from '../record-error.ts';
import type { RecordProblemCode } from '../record-error.ts';

type Meaning = readonly [code: RecordProblemCode, message: string];

/** SQLite's primary result codes that come from the world (https://www.sqlite.org/rescode.html). */
const meanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [5, ['record-busy', 'another process is writing the record.']],
  [6, ['record-busy', 'another process is writing the record.']],
  [8, ['record-read-only', 'the record cannot be written.']],
  [10, ['record-damaged', 'the record could not be read or written.']],
  [11, ['record-damaged', 'the record is damaged.']],
  [13, ['disk-full', 'there is no space left for the record.']],
  [14, ['record-read-only', 'the record could not be opened.']],
  [26, ['record-foreign', 'the file is not a record.']],
]);

/** Extended codes of failed writes: what a full disk gives where SQLite cannot tell (IOERR_WRITE, IOERR_FSYNC, IOERR_TRUNCATE, IOERR_SHMSIZE). */
const failedWrites: ReadonlySet<number> = new Set([778, 1034, 1546, 4874]);

/** Codes of the file system. */
const fileMeanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['ENOSPC', ['disk-full', 'there is no space left for the record.']],
  ['EDQUOT', ['disk-full', 'there is no space left for the record.']],
  ['EACCES', ['record-read-only', 'the folder of the record may not be written.']],
  ['EPERM', ['record-read-only', 'the folder of the record may not be written.']],
  ['EROFS', ['record-read-only', 'the folder of the record may not be written.']],
  ['ENOTDIR', ['record-read-only', 'the folder of the record is a file.']],
  ['EEXIST', ['record-read-only', 'the folder of the record is a file.']],
  ['EISDIR', ['record-foreign', 'the record is a folder.']],
]);

function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

function meaningOf(error: unknown): Meaning | undefined {
  const result = property(error, 'errcode');
  if (typeof result === 'number') return failedWrites.has(result) ? meanings.get(13) : meanings.get(result & 0xff);
  const code = property(error, 'code');
  return typeof code === 'string' ? fileMeanings.get(code) : undefined;
}

/** The coded error for what SQLite or the file system reports; the same error again when it is our own mistake. */
export function recordErrorOf(place: string, error: unknown): unknown {
  const meaning = meaningOf(error);
  if (error instanceof RecordError || meaning === undefined) return error;
  return new RecordError(meaning[0], place, meaning[1]);
}

/** Whether a row broke a rule of the tables (SQLITE_CONSTRAINT): a finding that no reader should have made. */
export function isConstraintError(error: unknown): boolean {
  const result = property(error, 'errcode');
  return typeof result === 'number' && (result & 0xff) === 19;
}
