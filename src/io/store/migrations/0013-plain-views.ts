import type { Migration } from './migration.ts';

// Views with plain names, for Datasette and whoever asks the file with SQL. One row is one thing, ids are those of every export.
// Offsets count UTF-16 code units, SQL counts code points: the two agree where a text has no character beyond U+FFFF (emoji, rare signs).
// Where it has one, the view gives no words rather than shifted ones.

const plain = "a.text not glob '*[' || char(65536) || '-' || char(1114111) || ']*'";

const words = (start: string, end: string): string =>
  `case when ${plain} then substr(a.text, ${start} + 1, ${end} - ${start}) end`;

const newest = (article: string): string =>
  `not exists (select 1 from versions o where o.article = ${article} and o.newest <> o.article)`;

/** Actors of a happening in one cell. */
const actors = (role: string): string =>
  `(select group_concat(x.actor, '; ') from (select actor from happening_actors where happening = h.id and role = '${role}' order by actor) x)`;

const articles = `create view v_articles as
  select a.id as article, a.title, a.outlet, a.url, a.input, a.language, a.published, a.published_precision, k.family, k.origin,
    coalesce(v.number, 1) as version, coalesce(v.of, 1) as versions, coalesce(v.newest, a.id) as newest, a.added, a.text
  from articles a left join versions v on v.article = a.id left join kinships k on k.article = coalesce(v.newest, a.id)`;

const happenings = `create view v_happenings as
  select h.id as happening, h.type, h.date, h.precision, h.status, ${actors('actor')} as actors, ${actors('claimed-by')} as claimed_by,
    ${actors('denied-by')} as denied_by, h.articles, h.families, h.origins
  from happenings h`;

const reports = `create view v_reports as
  select m.happening, e.id as mention, e.article, a.outlet, a.published, e.type, e.mode, e.modality, e.date, e.date_precision as precision,
    e.place_name as place, e.attribution as statement, s.speaker as said_by, e.confidence, e.sentence_start as start, e.sentence_end as "end",
    ${words('e.sentence_start', 'e.sentence_end')} as quote
  from happening_mentions m join events e on e.id = m.event join articles a on a.id = e.article
    left join attributions s on s.article = e.article and s.id = e.attribution`;

const statements = `create view v_statements as
  select s.id as statement, v.said as said_once, s.article, a.outlet, a.published, s.speaker, n.name as speaker_name, s.speaker_country,
    s.act, s.quotation, s.medium, s.confidence, w.n + 1 as part, w.start, w."end", ${words('w.start', 'w."end"')} as quote
  from attributions s join articles a on a.id = s.article
    join attribution_spans w on w.article = s.article and w.attribution = s.id and w.role = 'content'
    left join variants v on v.article = s.article and v.attribution = s.id left join actors n on n.id = s.speaker
  where ${newest('s.article')}`;

const claims = `create view v_claims as
  select c.id as claim, t.topic as matter, p.type, c.stance, c.answers, c.article, a.outlet, a.published, s.speaker as said_by,
    w.start, w."end", ${words('w.start', 'w."end"')} as quote
  from claims c join articles a on a.id = c.article
    join attributions s on s.article = c.article and s.id = c.attribution
    join attribution_spans w on w.article = s.article and w.attribution = s.id and w.role = 'content' and w.n = 0
    left join answered_claims t on t.claim = c.id left join topics p on p.id = t.topic
  where ${newest('c.article')}`;

const commitments = `create view v_commitments as
  select c.id as commitment, c.kind, c.article, a.outlet, a.published,
    (select group_concat(p.who, '; ') from (select coalesce(party, actor) as who from participants
      where article = c.article and finding = c.id and role = 'party' order by n) p) as parties,
    c.since, c.due, c.clause, c.action_start as start, c.action_end as "end", ${words('c.action_start', 'c.action_end')} as quote
  from commitments c join articles a on a.id = c.article
  where ${newest('c.article')}`;

const families = `create view v_families as
  select f.id as family, m.article, m.kind, m.score, f.origin as first_article, a.outlet, a.published, k.origin
  from families f join family_members m on m.family = f.id join articles a on a.id = m.article
    left join kinships k on k.article = m.article`;

const judgements = `create view v_judgements as
  select j.id as judgement, j.kind, j.left_id as "left", j.right_id as "right", j.directed, j.score, j.reasons_json as reasons, j.made_by,
    d.state, d.decided_by, d.reason as decided_because, d.at as decided_at
  from judgements j join decisions d on d.judgement = j.id
  where d.n = (select max(l.n) from decisions l where l.judgement = j.id)`;

const people = `create view v_persons as
  select p.id as person, p.name, p.actor, p.articles, o.office, o."of" as office_of, o.first, o.last, o.articles as office_articles
  from persons p left join person_offices o on o.person = p.id`;

/** Views with plain names: `v_happenings`, `v_reports`, `v_statements` and the rest. */
export const plainViews: Migration = () => [
  ...[articles, happenings, reports, statements, claims, commitments, families, judgements, people],
];
