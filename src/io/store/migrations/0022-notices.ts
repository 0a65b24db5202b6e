import type { Migration } from './migration.ts';

// What the notices of linking are counted by, so that no question reads a whole record: indexes of the few rows that can give one, and events
// and known parties of articles. A query uses such an index when it says its condition in the same words, as `io/query/link-notices.ts` does.

const counts = (
  table: 'events' | 'participants',
  column: 'events' | 'parties',
  isCounted: string,
): readonly string[] => [
  `create trigger ${table}_counted after insert on ${table} when ${isCounted.replaceAll('$', 'new')} begin
    insert into article_parties (article, ${column}) values (new.article, 1) on conflict do update set ${column} = ${column} + 1; end`,
  `create trigger ${table}_discounted after delete on ${table} when ${isCounted.replaceAll('$', 'old')} begin
    update article_parties set ${column} = ${column} - 1 where article = old.article;
    delete from article_parties where article = old.article and events = 0 and parties = 0; end`,
];

/** Events of articles, and those who take part in findings and are known; indexes of what notices are due for. */
export const notices: Migration = ({ keyed }) => [
  `create table article_parties (article text not null primary key, events integer not null default 0, parties integer not null default 0) ${keyed}`,
  'insert into article_parties (article, events) select article, count(*) from events group by article',
  `insert into article_parties (article, parties) select article, count(*) from participants where party is not null group by article
    on conflict do update set parties = excluded.parties`,
  ...counts('events', 'events', 'true'),
  ...counts('participants', 'parties', '$.party is not null'),
  'create index article_parties_none on article_parties (article, events) where parties = 0 and events > 0',
  "create index in_force_furniture on in_force (left_id, right_id) where kind = 'shares-furniture'",
  "create index judgements_excerpt on judgements (id, left_id, right_id) where made_by = 'link/excerpt'",
  'create index articles_long on articles (id) where octet_length(text) > 300000',
  'create index articles_ahead on articles (id) where published > substr(added, 1, 10)',
];
