import type { Migration } from './migration.ts';

/** Questions that a person saved, to be asked again. */
export const asked: Migration = ({ keyed }) => [
  `create table asked (name text not null primary key, about text not null, given_json text not null) ${keyed}`,
];
