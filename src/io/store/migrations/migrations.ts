import { firstRecord } from './0001-record.ts';
import { attributionConfidence } from './0002-attribution-confidence.ts';
import type { Migration } from './migration.ts';

/** Every step in order: the record's version is how many of them were done. Steps are never changed once released, only added. */
export const migrations: readonly Migration[] = [firstRecord, attributionConfidence];
