import type { Migration } from './migration.ts';

/** What forming groups needs of items, which items make a person, and indexes for what linking looks up. A record without them is linked anew when it is next added to. */
export const held: Migration = ({ keyed }) => [
  'alter table link_items add column held text',
  `create table person_items (item text not null primary key, person text not null references persons (id)) ${keyed}`,
  'create index person_items_person on person_items (person)',
  'create index person_offices_office on person_offices (office, "of")',
  'create index answers_claim on answers (claim)',
  'create index versions_newest on versions (newest)',
];
