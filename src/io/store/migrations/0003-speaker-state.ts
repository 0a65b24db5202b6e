import type { Migration } from './migration.ts';

/** State and sector of who spoke, which the office tells even of those whom the tables do not know. */
export const speakerState: Migration = () => [
  'alter table attributions add column speaker_country text',
  'alter table attributions add column speaker_sector text',
];
