import type { Migration } from './migration.ts';

// Whom the words of attributions are about. Findings of an article are written in the order of entities, attributions, their spans, events,
// participants, so that each trigger finds what it asks for.

const named = (condition: string): string => `insert into attribution_abouts (article, attribution, actor, named)
  select w.article, w.attribution, e.actor, 1 from attribution_spans as w join entities as e on e.article = w.article
  where w.role = 'content' and e."start" >= w."start" and e."end" <= w."end" and e.actor is not null and ${condition}
  on conflict do update set named = 1`;

const addressed = (
  column: 'actor' | 'party',
  condition: string,
): string => `insert or ignore into attribution_abouts (article, attribution, actor, named)
  select v.article, v.attribution, p.${column}, 0 from participants as p join events as v on v.article = p.article and v.id = p.finding
  where p.role = 'target' and v.attribution is not null and p.${column} is not null and ${condition}`;

const one = (row: string): string =>
  `p.article = ${row}.article and p.finding = ${row}.finding and p.role = ${row}.role and p.n = ${row}.n`;

/** Actors named inside the content of attributions, and those that an event of the content is done to. */
export const abouts: Migration = ({ keyed }) => [
  `create table attribution_abouts (article text not null, attribution text not null, actor text not null, named integer not null, primary key (article, attribution, actor)) ${keyed}`,
  ...[named('true'), addressed('actor', 'true'), addressed('party', 'true')],
  'create index attribution_abouts_actor on attribution_abouts (actor)',
  `create trigger attribution_spans_about after insert on attribution_spans when new.role = 'content' begin
    ${named('w.article = new.article and w.attribution = new.attribution and w.role = new.role and w.n = new.n')}; end`,
  `create trigger participants_about after insert on participants when new.role = 'target' begin
    ${addressed('actor', one('new'))}; ${addressed('party', one('new'))}; end`,
  `create trigger attributions_about_nobody after delete on attributions begin
    delete from attribution_abouts where article = old.article and attribution = old.id; end`,
];
