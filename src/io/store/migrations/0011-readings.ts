import type { Migration } from './migration.ts';

const tables = (keyed: string): readonly string[] => [
  `create table held_clusters (kind text not null, id text not null, members_json text not null, told_json text not null,
    primary key (kind, id)) ${keyed}`,
  `create table reread_articles (article text not null primary key references articles (id), changes_json text not null) ${keyed}`,
  `create table lost_findings (finding text not null primary key, article text not null references articles (id), kind text not null,
    sort text not null, sentence text not null, "start" integer not null, "end" integer not null) ${keyed}`,
];

/** What reading anew needs: the document of an article, what was there before, findings that persons judged and that are gone; visits. */
export const readings: Migration = ({ keyed, fullTextChanged }) => [
  'alter table articles add column document_json text',
  'alter table visits add column closed integer not null default 0',
  ...tables(keyed),
  'create index lost_findings_article on lost_findings (article)',
  ...fullTextChanged('articles', ['title', 'text']),
];
