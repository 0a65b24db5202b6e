import type { Migration } from './migration.ts';

// Counts of pairs. What was told between two, and by which articles, is written by `io/store/pair-counts.ts`, which sees what goes and what comes
// back; triggers keep the counts of it.

const trigger = (name: string, when: string, statements: readonly string[]): string =>
  `create trigger ${name} ${when} begin ${statements.join('; ')}; end`;

/** As the index on pairs of migration 17 has it. */
const counted = (row: string): string =>
  `${row}.a < ${row}.b and ${row}.own = 1 and ${row}.status not in ('negated', 'hypothetical')`;

/** Articles by pair with their family and origin, each as a row; `condition` is on the article `p` of a pair and its kinship `k`. */
const kinOf = (
  condition: string,
): string => `select p.a as a, p.b as b, 'family' as kin, k.family as source from pair_articles as p join kinships as k on k.article = p.article where ${condition}
  union all select p.a, p.b, 'origin', k.origin from pair_articles as p join kinships as k on k.article = p.article where ${condition}`;

const moreKin = (rows: string): string => `insert into pair_kin (a, b, kin, source, articles)
  select a, b, kin, source, 1 from (${rows}) where true on conflict do update set articles = articles + 1`;

const lessKin = (rows: string): readonly string[] => [
  `delete from pair_kin where articles = 1 and (a, b, kin, source) in (select * from (${rows}))`,
  `update pair_kin set articles = articles - 1 where (a, b, kin, source) in (select * from (${rows}))`,
];

const one = (row: string): string => `p.a = ${row}.a and p.b = ${row}.b and p.article = ${row}.article`;

const articleTriggers: readonly string[] = [
  trigger('pair_articles_added', 'after insert on pair_articles', [
    moreKin(kinOf(one('new'))),
    `update pair_ranks set articles = articles + (select count(*) from kinships where article = new.article) where a = new.a and b = new.b`,
  ]),
];

const told = (by: string, row: string): string =>
  `update pair_ranks set articles = articles ${by} 1 where (a, b) in (select a, b from pair_articles where article = ${row}.article)`;

const kinshipTriggers: readonly string[] = [
  trigger('kinships_told', 'after insert on kinships', [moreKin(kinOf('p.article = new.article')), told('+', 'new')]),
  trigger('kinships_joining', 'after update of family, origin on kinships', [
    moreKin(kinOf('p.article = new.article')),
    'insert into origin_ranks (origin, articles) values (new.origin, 1) on conflict (origin) do update set articles = articles + 1',
  ]),
];

/** By their names. Each does its work before the change: the row has to be there for its kin to be found. */
const leavingTriggers: Readonly<Record<string, string>> = {
  pair_articles_removed: trigger('pair_articles_removed', 'before delete on pair_articles', [
    ...lessKin(kinOf(one('old'))),
    `update pair_ranks set articles = articles - (select count(*) from kinships where article = old.article) where a = old.a and b = old.b`,
  ]),
  kinships_untold: trigger('kinships_untold', 'before delete on kinships', [
    ...lessKin(kinOf('p.article = old.article')),
    told('-', 'old'),
  ]),
  kinships_leaving: trigger('kinships_leaving', 'before update of family, origin on kinships', [
    ...lessKin(kinOf('p.article = old.article')),
    'delete from origin_ranks where origin = old.origin and articles = 1',
    'update origin_ranks set articles = articles - 1 where origin = old.origin',
  ]),
};

const rankTriggers: readonly string[] = [
  trigger('pair_kin_added', 'after insert on pair_kin', [
    `update pair_ranks set families = families + (new.kin = 'family'), origins = origins + (new.kin = 'origin') where a = new.a and b = new.b`,
  ]),
  trigger('pair_kin_removed', 'after delete on pair_kin', [
    `update pair_ranks set families = families - (old.kin = 'family'), origins = origins - (old.kin = 'origin') where a = old.a and b = old.b`,
  ]),
  trigger('sides_ranked', `after insert on happening_sides when ${counted('new')}`, [
    `insert into pair_ranks (a, b, happenings) values (new.a, new.b, 1) on conflict do update set happenings = happenings + 1`,
  ]),
  trigger('sides_unranked', `after delete on happening_sides when ${counted('old')}`, [
    'update pair_ranks set happenings = happenings - 1 where a = old.a and b = old.b',
  ]),
];

const tables = (keyed: string): readonly string[] => [
  'alter table happening_mentions add column article text',
  'update happening_mentions set article = (select e.article from events as e where e.id = event)',
  `create table pair_ranks (a text not null, b text not null, happenings integer not null, articles integer not null default 0,
    families integer not null default 0, origins integer not null default 0, primary key (a, b)) ${keyed}`,
  `create table pair_articles (a text not null, b text not null, article text not null, mentions integer not null, primary key (a, b, article)) ${keyed}`,
  `create table pair_kin (a text not null, b text not null, kin text not null, source text not null, articles integer not null,
    primary key (a, b, kin, source)) ${keyed}`,
  `create table pair_changes (a text not null, b text not null, article text not null, mentions integer not null, primary key (a, b, article)) ${keyed}`,
  'create index pair_articles_article on pair_articles (article)',
  'create index pair_ranks_empty on pair_ranks (a) where happenings = 0',
];

/** Notes articles that tell of happenings of pairs, or with `by` -1 that they do not any more; `chosen` is SQL of a query of the happenings' ids. */
export const noteChanges = (
  chosen: string,
  by: 1 | -1,
): string => `insert into pair_changes (a, b, article, mentions) select s.a, s.b, m.article, ${String(by)} * count(*)
  from happening_sides as s join happening_mentions as m on m.happening = s.happening
  where s.happening in (${chosen}) and m.article is not null and ${counted('s')} group by s.a, s.b, m.article
  on conflict do update set mentions = mentions + excluded.mentions`;

/** Does what is noted; nothing is done for what went and came back. */
export const settleChanges: readonly string[] = [
  `insert into pair_articles (a, b, article, mentions) select a, b, article, mentions from pair_changes where mentions <> 0
    on conflict do update set mentions = mentions + excluded.mentions`,
  `delete from pair_articles where mentions = 0 and (a, b, article) in (select a, b, article from pair_changes where mentions < 0)`,
  'delete from pair_changes',
  'delete from pair_ranks where happenings = 0',
];

/** Makes anew the triggers that take away, for records in which they went through all kin of pairs. */
export const kinByKey: Migration = () => [
  ...Object.keys(leavingTriggers).map((name) => `drop trigger ${name}`),
  ...Object.values(leavingTriggers),
];

/** Pairs with how many happenings, articles, families and origins tell of them. Columns are explained in `computed-schema.ts`. */
export const pairRanks: Migration = ({ keyed }) => [
  ...tables(keyed),
  ...[...articleTriggers, ...kinshipTriggers, ...Object.values(leavingTriggers), ...rankTriggers],
  `insert into pair_ranks (a, b, happenings) select a, b, count(*) from happening_sides as s where ${counted('s')} group by a, b`,
  noteChanges('select id from happenings', 1),
  ...settleChanges,
];
