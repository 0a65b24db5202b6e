import type { Migration } from './migration.ts';

/** Persons of whom somebody set two items apart, so that they are formed anew as a whole. What was formed before is taken for such. */
export const personWalls: Migration = ({ keyed }) => [
  `create table person_walls (person text not null primary key references persons (id)) ${keyed}`,
  'insert into person_walls (person) select id from persons',
];
