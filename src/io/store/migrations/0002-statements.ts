import type { Migration } from './migration.ts';

const statementColumns = (real: string): readonly string[] => [
  'speaker_country text',
  'speaker_sector text',
  `confidence ${real}`,
  'medium text',
  'medium_start integer',
  'medium_end integer',
  "act text not null default 'comment'",
  "quantities_json text not null default '[]'",
];

const commitmentColumns = [
  'clause text',
  'since text',
  'since_precision text',
  'since_from text',
  "quantities_json text not null default '[]'",
];

const claimColumns = ['answers text'];

/**
 * State and sector of speakers, medium, kind, numbers and confidence of statements; what a claim answers; article, beginning and
 * numbers of commitments. Columns are explained in `schema.ts`.
 */
export const statements: Migration = ({ real }) => [
  ...statementColumns(real).map((column) => `alter table attributions add column ${column}`),
  ...claimColumns.map((column) => `alter table claims add column ${column}`),
  ...commitmentColumns.map((column) => `alter table commitments add column ${column}`),
];
