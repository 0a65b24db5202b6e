import type { Migration } from './migration.ts';

/** Where an article's text stands in its raw page, and what the page says of itself with the rung of each field. */
export const origins: Migration = () => [
  "alter table articles add column origins_json text not null default '[]'",
  "alter table articles add column metadata_json text not null default '[{}]'",
];
