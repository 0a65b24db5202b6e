import type { Notice, ProblemCode } from '../../base/schema/problem.ts';

/** Codes of what can go wrong with the record itself. */
export type RecordProblemCode = Extract<ProblemCode, `record-${string}` | 'disk-full'>;

const remedies: Readonly<Record<RecordProblemCode, string>> = {
  'record-missing': 'Add articles first (entente add FILES), or name the folder of a record with --record.',
  'record-version': 'Use the version of entente that wrote this record, or start a new one with --record DIR.',
  'record-foreign': 'Name another folder with --record DIR; this file was left as it is.',
  'record-damaged': 'Restore the file from a copy, or add the articles again to a new record with --record DIR.',
  'record-read-only': 'Allow writing to the folder and the file, or name another folder with --record DIR.',
  'record-busy': 'Wait until the other process that writes this record has ended, then run the same command again.',
  'disk-full': 'Free some space, then run the same command again: what was stored stays, and only the rest is added.',
};

/** The record cannot do what it was asked to, for a reason in the world. Carries the code, the record's path and the remedy. */
export class RecordError extends Error {
  readonly notice: Notice;

  constructor(code: RecordProblemCode, place: string, message: string) {
    super(`${place}: ${message}`);
    this.name = 'RecordError';
    this.notice = { code, place, message, remedy: remedies[code] };
  }
}
