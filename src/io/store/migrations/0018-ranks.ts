import type { Migration } from './migration.ts';

// What lists are sorted by and counted by. Triggers keep it, so that it is true after whatever changes the rows below it, in the same
// transaction. Each change of a row costs a few look-ups, however much the record holds.

const trigger = (name: string, when: string, statements: readonly string[]): string =>
  `create trigger ${name} ${when} begin ${statements.join('; ')}; end`;

const earlier = (article: string): string =>
  `exists (select 1 from versions as o where o.article = ${article} and o.newest <> o.article)`;

const day = (article: string): string => `coalesce((select published from articles where id = ${article}), '~')`;

/** Words of one speaker: what makes a statement where no other wording is known. Sorts before the ids of what was said once. */
const wording = (row: string): string => `${row}.words || ' ' || coalesce(${row}.speaker, '')`;

const statementOf = (row: string): string =>
  `coalesce((select v.said from variants as v where v.attribution = ${row}.id and v.article = ${row}.article), ${wording(row)})`;

const prints = (
  condition: string,
): string => `insert or ignore into statement_prints (article, attribution, n, statement, day)
    select s.article, s.id, s.n, ${statementOf('s')}, ${day('s.article')} from attributions as s
    where not ${earlier('s.article')} and ${condition}`;

const ofPrint = (row: string, article: string, attribution: string): string =>
  `article = ${row}.${article} and attribution = ${row}.${attribution}`;

const printTriggers: readonly string[] = [
  trigger('attributions_printed', 'after insert on attributions', [
    prints('s.article = new.article and s.id = new.id'),
  ]),
  trigger('attributions_removed', 'after delete on attributions', [
    `delete from statement_prints where ${ofPrint('old', 'article', 'id')}`,
  ]),
  trigger('variants_printed', 'after insert on variants', [
    `update statement_prints set statement = new.said where ${ofPrint('new', 'article', 'attribution')}`,
  ]),
  trigger('variants_removed', 'after delete on variants', [
    `update statement_prints set statement = (select ${statementOf('s')} from attributions as s
      where s.article = old.article and s.id = old.attribution) where ${ofPrint('old', 'article', 'attribution')}`,
  ]),
  trigger('versions_printed', 'after insert on versions when new.article <> new.newest', [
    'delete from statement_prints where article = new.article',
  ]),
  trigger('versions_removed', 'after delete on versions when old.article <> old.newest', [
    prints('s.article = old.article'),
  ]),
];

const lessStatement = [
  `delete from statement_ranks where statement = old.statement
    and not exists (select 1 from statement_prints where statement = old.statement)`,
  `update statement_ranks set first = (select min(day) from statement_prints where statement = old.statement)
    where statement = old.statement and first = old.day`,
];
const moreStatement = `insert into statement_ranks (statement, first) values (new.statement, new.day)
    on conflict (statement) do update set first = min(first, excluded.first)`;

const statementTriggers: readonly string[] = [
  trigger('statement_prints_added', 'after insert on statement_prints', [moreStatement]),
  trigger('statement_prints_removed', 'after delete on statement_prints', lessStatement),
  trigger('statement_prints_changed', 'after update of statement, day on statement_prints', [
    ...[...lessStatement, moreStatement],
  ]),
];

const statementTables = (keyed: string): readonly string[] => [
  `create table statement_prints (article text not null references articles (id), attribution text not null, n integer not null,
    statement text not null, day text not null, primary key (article, attribution)) ${keyed}`,
  `create table statement_ranks (statement text not null primary key, first text not null) ${keyed}`,
  prints('true'),
  'insert into statement_ranks (statement, first) select statement, min(day) from statement_prints group by statement',
  'create index statement_prints_statement on statement_prints (statement, day, article, n)',
  'create index statement_prints_day on statement_prints (day, statement)',
  'create index statement_ranks_first on statement_ranks (first, statement)',
];

const dated = (topic: string, claim: string): string => `insert or ignore into topic_days (topic, claim, stance, day)
    select ${topic}, ${claim}, c.stance, a.published from (select 1) left join claims as c on c.id = ${claim}
      left join articles as a on a.id = c.article`;

const answeredHere = `select 1 from answers where topic = old.topic and denial = old`;

const topicTriggers: readonly string[] = [
  trigger('topic_claims_dated', 'after insert on topic_claims', [dated('new.topic', 'new.claim')]),
  trigger('topic_claims_removed', 'after delete on topic_claims', [
    `delete from topic_days where topic = old.topic and claim = old.claim and not exists (${answeredHere}.claim)`,
  ]),
  trigger('answers_dated', 'after insert on answers', [dated('new.topic', 'new.denial')]),
  trigger('answers_removed', 'after delete on answers', [
    `delete from topic_days where topic = old.topic and claim = old.denial and not exists (${answeredHere}.denial)
      and not exists (select 1 from topic_claims where topic = old.topic and claim = old.denial)`,
  ]),
];

const bounds = (
  topic: string,
): string => `first = coalesce((select min(day) from topic_days where topic = ${topic}), '~'),
    last = coalesce((select max(day) from topic_days where topic = ${topic}), '')`;

const rankTriggers: readonly string[] = [
  trigger('topic_days_added', 'after insert on topic_days', [
    `insert into topic_ranks (topic, claims, first, last) values (new.topic, 1, coalesce(new.day, '~'), coalesce(new.day, ''))
      on conflict (topic) do update set claims = claims + 1, first = min(first, excluded.first), last = max(last, excluded.last)`,
  ]),
  trigger('topic_days_removed', 'after delete on topic_days', [
    'delete from topic_ranks where topic = old.topic and claims = 1',
    `update topic_ranks set claims = claims - 1, ${bounds('old.topic')} where topic = old.topic`,
  ]),
  trigger('topic_days_changed', 'after update of day on topic_days', [
    `update topic_ranks set ${bounds('new.topic')} where topic = new.topic`,
  ]),
];

const topicTables = (keyed: string): readonly string[] => [
  `create table topic_days (topic text not null, claim text not null, stance text, day text, primary key (topic, claim)) ${keyed}`,
  `create table topic_ranks (topic text not null primary key, claims integer not null, first text not null, last text not null) ${keyed}`,
  `insert or ignore into topic_days (topic, claim, stance, day) select t.topic, t.claim, c.stance, a.published from answered_claims as t
    left join claims as c on c.id = t.claim left join articles as a on a.id = c.article`,
  `insert into topic_ranks (topic, claims, first, last)
    select topic, count(*), coalesce(min(day), '~'), coalesce(max(day), '') from topic_days group by topic`,
  'create index topic_days_day on topic_days (topic, day)',
  'create index topic_days_stance on topic_days (topic, stance)',
  'create index topic_ranks_claims on topic_ranks (claims desc, topic)',
  'create index topic_ranks_first on topic_ranks (first, topic)',
  'create index topic_ranks_last on topic_ranks (last desc, topic)',
];

const memberDays = (family: string): string => `first_day = (select min(a.published) from family_members as m
      join articles as a on a.id = m.article where m.family = ${family}),
    last_day = (select max(a.published) from family_members as m join articles as a on a.id = m.article where m.family = ${family})`;

/** Counts the members of families, and when they were published; `chosen` is SQL of a query of the families' ids. */
export const countMembers = (chosen: string): string =>
  `update families set members = (select count(*) from family_members as m where m.family = families.id), ${memberDays('families.id')}
    where id in (${chosen})`;

const families: readonly string[] = [
  'alter table families add column members integer not null default 0',
  'alter table families add column first_day text',
  'alter table families add column last_day text',
  countMembers('select id from families'),
  'create index families_members on families (members desc, id)',
];

const origins = (keyed: string): readonly string[] => [
  `create table origin_ranks (origin text not null primary key, articles integer not null) ${keyed}`,
  'insert into origin_ranks (origin, articles) select origin, count(*) from kinships group by origin',
  trigger('kinships_counted', 'after insert on kinships', [
    `insert into origin_ranks (origin, articles) values (new.origin, 1) on conflict (origin) do update set articles = articles + 1`,
  ]),
  trigger('kinships_removed', 'after delete on kinships', [
    'delete from origin_ranks where origin = old.origin and articles = 1',
    'update origin_ranks set articles = articles - 1 where origin = old.origin',
  ]),
];

/** What a rereading changes of an article. */
const redated = trigger(
  'articles_redated',
  'after update of published on articles when old.published is not new.published',
  [
    "update statement_prints set day = coalesce(new.published, '~') where article = new.id",
    `update topic_days set day = new.published where (topic, claim) in (
      select t.topic, t.claim from claims as c join topic_claims as t on t.claim = c.id where c.article = new.id
      union select t.topic, t.denial from claims as c join answers as t on t.denial = c.id where c.article = new.id)`,
    `update families set ${memberDays('families.id')} where id in (select family from family_members where article = new.id)`,
  ],
);

/** Ranks and counts of statements, matters, families and origins. Columns are explained in `computed-schema.ts`. */
export const ranks: Migration = ({ keyed }) => [
  ...[...statementTables(keyed), ...topicTables(keyed), ...families, ...origins(keyed)],
  ...[...statementTriggers, ...printTriggers, ...rankTriggers, ...topicTriggers, redated],
];
