import type { Migration } from './migration.ts';

const statementColumns = [
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

/** Medium, kind and numbers of statements; what a claim answers; article, beginning and numbers of commitments. Columns are explained in `schema.ts`. */
export const statementKinds: Migration = () => [
  ...statementColumns.map((column) => `alter table attributions add column ${column}`),
  ...claimColumns.map((column) => `alter table claims add column ${column}`),
  ...commitmentColumns.map((column) => `alter table commitments add column ${column}`),
];
