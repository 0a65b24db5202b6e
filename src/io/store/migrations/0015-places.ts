import type { Migration } from './migration.ts';

/** Finds what happened at a place: only the few events whose place is told are in the index. */
export const places: Migration = () => [
  'create index events_place on events (place_country, place_name) where place_name is not null',
];
