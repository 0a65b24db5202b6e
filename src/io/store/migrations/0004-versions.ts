import type { Migration } from './migration.ts';

const articleColumns = ['given_id text', 'modified text', 'raw_digest text'];

/** The raw bodies of articles, and the place of a text among the versions of its article. Columns are explained in `schema.ts`. */
export const versions: Migration = ({ bytes }) => [
  ...articleColumns.map((column) => `alter table articles add column ${column}`),
  `create table raws (digest text not null primary key, gzip ${bytes} not null)`,
  `create table versions (article text not null primary key references articles (id), page text not null, number integer not null,
    of integer not null, newest text not null references articles (id))`,
  'create index articles_given on articles (given_id)',
  'create index articles_text on articles (text_digest)',
  'create index articles_raw on articles (raw_digest)',
  'create index versions_page on versions (page, number)',
];
