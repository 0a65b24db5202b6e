import type { Migration } from './migration.ts';

/** Instruments and persons over articles. Columns are explained in `ledger-schema.ts`. */
export const instruments: Migration = ({ real, keyed }) => [
  `create table instruments (id text not null primary key, kind text not null, name text not null, names_json text not null, since text,
    status text not null, rule text not null) ${keyed}`,
  `create table instrument_parties (instrument text not null references instruments (id), actor text not null,
    primary key (instrument, actor)) ${keyed}`,
  `create table instrument_mentions (instrument text not null references instruments (id), mention text not null,
    article text not null references articles (id), "start" integer not null, "end" integer not null,
    primary key (instrument, mention)) ${keyed}`,
  `create table instrument_deeds (instrument text not null references instruments (id), deed text not null, act text not null,
    article text not null references articles (id), "start" integer not null, "end" integer not null, said_by text, reality text not null,
    score ${real} not null, reasons_json text not null, primary key (instrument, deed)) ${keyed}`,
  `create table persons (id text not null primary key, actor text, name text not null, articles integer not null) ${keyed}`,
  `create table person_names (person text not null references persons (id), name text not null, articles integer not null,
    primary key (person, name)) ${keyed}`,
  `create table person_offices (person text not null references persons (id), n integer not null, office text not null, of text,
    "first" text, "last" text, articles integer not null, also_json text not null, primary key (person, n)) ${keyed}`,
  'create index instrument_parties_actor on instrument_parties (actor)',
  'create index instrument_mentions_mention on instrument_mentions (mention)',
  'create index persons_actor on persons (actor)',
];
