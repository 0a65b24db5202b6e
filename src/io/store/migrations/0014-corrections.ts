import type { Migration } from './migration.ts';

const tables = (keyed: string): readonly string[] => [
  `create table corrections (judgement text not null primary key references judgements (id), article text not null references articles (id),
    finding text not null, kind text not null, field text not null, value_json text not null, "start" integer not null,
    "end" integer not null, words text not null, machine text) ${keyed}`,
  `create table machine_findings (finding text not null primary key, article text not null references articles (id), kind text not null,
    n integer not null, finding_json text not null) ${keyed}`,
  `create table effects (judgement text not null references judgements (id), n integer not null, before_json text not null,
    after_json text not null, primary key (judgement, n)) ${keyed}`,
];

const view = `create view v_corrections as
  select c.judgement, c.article, c.finding, c.kind, c.field, c.value_json as value, c.machine, c.words, c.start, c."end", j.made_by as by,
    j.reasons_json as reasons, d.state, d.decided_by, d.at as decided_at
  from corrections c join judgements j on j.id = c.judgement join decisions d on d.judgement = j.id
  where d.n = (select max(l.n) from decisions l where l.judgement = j.id)`;

/** Persons' words on single findings, what the machine had read there, what decisions changed; and the order in which findings are reviewed. */
export const corrections: Migration = ({ keyed }) => [
  ...tables(keyed),
  'create index corrections_finding on corrections (finding)',
  'create index corrections_article on corrections (article)',
  'create index machine_findings_article on machine_findings (article)',
  'create index events_doubt on events ((confidence is null), confidence, article, n)',
  'create index events_type_doubt on events (type, (confidence is null), confidence, article, n)',
  'create index attributions_doubt on attributions ((confidence is null), confidence, article, n)',
  'create index judgements_doubt on judgements (kind, score, id)',
  view,
];
