import type { Migration } from './migration.ts';

const linkTables = (counter: string, keyed: string): readonly string[] => [
  `create table linked (article text not null primary key references articles (id), page text, given text not null) ${keyed}`,
  `create table unlinked (n integer not null primary key, article text not null unique references articles (id))`,
  'insert into unlinked (n, article) select n, id from articles',
  `create table link_items (n ${counter}, rule text not null, item text not null, article text not null references articles (id),
    placed text not null, unique (rule, item))`,
  `create table link_keys (key integer not null, placed text not null, item integer not null, primary key (key, placed, item)) ${keyed}`,
  `create table ties (judgement text not null references judgements (id), one integer not null, other integer not null,
    primary key (judgement, one, other)) ${keyed}`,
  `create table topic_units (topic text not null, placed text not null, unit text not null, primary key (topic, placed, unit)) ${keyed}`,
  `create table topic_reach (topic text not null, placed text not null, unit text not null, primary key (topic, placed, unit)) ${keyed}`,
  `create table tasks (name text not null primary key, state text not null) ${keyed}`,
  `create table visits (n ${counter}, began text not null, ended text not null)`,
];

const inForce = (keyed: string): readonly string[] => [
  `create table in_force (judgement text not null primary key references judgements (id), kind text not null, left_id text not null,
    right_id text not null) ${keyed}`,
  `insert into in_force (judgement, kind, left_id, right_id) select j.id, j.kind, j.left_id, j.right_id from judgements j
    where (select d.state from decisions d where d.judgement = j.id order by d.n desc limit 1) = 'made'`,
];

/** Matters as they are read: with the denials of other articles that answer them, which are no matters of their own. */
const answered: readonly string[] = [
  `create view answered_claims as select topic, claim from topic_claims union select topic, denial as claim from answers`,
  `create view answered_topics as select t.id, t.type from topics t where t.type is not null
    or exists (select 1 from answers a where a.topic = t.id)
    or exists (select 1 from topic_claims c where c.topic = t.id and c.claim not in (select denial from answers))`,
];

const indexes: readonly string[] = [
  'create index linked_page on linked (page)',
  'create index linked_given on linked (given)',
  'create index link_items_article on link_items (article)',
  'create index ties_one on ties (one, other)',
  'create index ties_other on ties (other)',
  'create index topic_units_unit on topic_units (unit)',
  'create index in_force_left on in_force (left_id)',
  'create index in_force_right on in_force (right_id)',
  "create index decisions_person on decisions (judgement) where decided_by not like 'link/%'",
  'create index articles_added on articles (added)',
];

/** What linking article by article needs, when a text was added and a judgement decided, and when a person looked last. */
export const links: Migration = ({ counter, keyed }) => [
  'alter table articles add column added text',
  'alter table decisions add column at text',
  ...inForce(keyed),
  ...linkTables(counter, keyed),
  ...indexes,
  ...answered,
];
