import type { Migration } from './migration.ts';

/** What saved questions were alerted of, and up to which article (its `n`) each was looked at. */
export const alerts: Migration = ({ keyed, counter }) => [
  `create table asked_marks (question text not null primary key, n integer not null) ${keyed}`,
  'insert into asked_marks select name, (select coalesce(max(n), 0) from articles) from asked',
  `create table alerts (n ${counter}, question text not null, "key" text not null, about text not null, item text not null,
    title text not null, rule text not null, detail text not null, article text not null references articles (id),
    "start" integer, "end" integer, words text, raised text not null)`,
  'create unique index alerts_key on alerts (question, "key")',
  'create index alerts_raised on alerts (raised)',
];
