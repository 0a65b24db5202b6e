import { RecordError } from '../store/record-error.ts';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const closed = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);

/** Reads or changes a file in the record's folder. @throws RecordError when the disk is full or the folder may not be written. */
export function writing<T>(place: string, change: () => T): T {
  try {
    return change();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (full.has(code)) throw new RecordError('disk-full', place, 'there is no space left for the record.');
    if (closed.has(code))
      throw new RecordError('record-read-only', place, 'the folder of the record may not be read or written.');
    throw error;
  }
}
