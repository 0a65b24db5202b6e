import type { Migration } from './migration.ts';

/** What was said once with its variants, and which denial answers what. Columns are explained in `ledger-schema.ts`. */
export const said: Migration = ({ keyed }) => [
  `create table said (id text not null primary key, "first" text not null) ${keyed}`,
  `create table variants (said text not null references said (id), n integer not null, article text not null references articles (id),
    attribution text not null, outcome text not null, against text, primary key (said, n)) ${keyed}`,
  `create table answers (topic text not null, denial text not null, claim text not null, judgement text not null,
    primary key (topic, denial, claim)) ${keyed}`,
  'create index variants_attribution on variants (attribution)',
  'create index answers_denial on answers (denial)',
];
