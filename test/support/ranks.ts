import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Store } from '../../src/io/store/store.ts';

// Everything that is kept for lists to sort and count by, and the same counted anew from what it is of.

const newest = 'not exists (select 1 from versions o where o.article = s.article and o.newest <> o.article)';
const statement = `coalesce(v.said, s.words || ' ' || coalesce(s.speaker, ''))`;
const printed = `from attributions s join articles a on a.id = s.article
  left join variants v on v.article = s.article and v.attribution = s.id where ${newest}`;
const claimed = 'from answered_claims t left join claims c on c.id = t.claim left join articles a on a.id = c.article';
const member =
  'from families f join family_members m on m.family = f.id join articles a on a.id = m.article group by f.id';
const happening = 'h.type, h.date, h.precision, h.first_day, h.last_day, h.status, h.articles, h.families, h.origins';
const parties = `select happening, actor, 1 as own from happening_actors where role = 'actor'
  union select m.happening, p.actor, 0 from happening_mentions m join participants p on p.finding = m.event where p.actor is not null
    and not exists (select 1 from happening_actors x where x.happening = m.happening and x.actor = p.actor and x.role = 'actor')`;

const reported = `from happening_sides s join happening_mentions m on m.happening = s.happening join events e on e.id = m.event
  where s.a < s.b and s.own = 1 and s.status not in ('negated', 'hypothetical')`;
const toldBy = (kin: string): string => `select s.a, s.b, '${kin}', k.${kin}, count(distinct e.article)
  ${reported.replace(' where', ' join kinships k on k.article = e.article where')} group by s.a, s.b, k.${kin}`;
const distinct = ['article', 'family', 'origin'].map((each) => `count(distinct k.${each})`).join(', ');

const target = `from participants p join events v on v.article = p.article and v.id = p.finding
  where p.role = 'target' and v.attribution is not null`;

/** By name: what is kept, and how it is counted. */
const kept: Readonly<Record<string, readonly [kept: string, counted: string]>> = {
  prints: [
    'select article, attribution, n, statement, day from statement_prints',
    `select s.article, s.id, s.n, ${statement}, coalesce(a.published, '~') ${printed}`,
  ],
  statements: [
    'select statement, first from statement_ranks',
    `select ${statement}, min(coalesce(a.published, '~')) ${printed} group by 1`,
  ],
  claims: [
    'select topic, claim, stance, day from topic_days',
    `select t.topic, t.claim, c.stance, a.published ${claimed}`,
  ],
  matters: [
    'select topic, claims, first, last from topic_ranks',
    `select t.topic, count(*), min(coalesce(a.published, '~')), max(coalesce(a.published, '')) ${claimed} group by 1`,
  ],
  families: [
    'select id, members, first_day, last_day from families',
    `select f.id, count(*), min(a.published), max(a.published) ${member}`,
  ],
  origins: ['select origin, articles from origin_ranks', 'select origin, count(*) from kinships group by 1'],
  mentions: [
    'select happening, event, article from happening_mentions',
    'select m.happening, m.event, e.article from happening_mentions m left join events e on e.id = m.event',
  ],
  pairs: [
    'select a, b, happenings, articles, families, origins from pair_ranks',
    `select s.a, s.b, count(distinct s.happening), ${distinct}
      ${reported.replace(' where', ' left join kinships k on k.article = e.article where')} group by s.a, s.b`,
  ],
  'articles of pairs': [
    'select a, b, article, mentions from pair_articles',
    `select s.a, s.b, e.article, count(*) ${reported} group by s.a, s.b, e.article`,
  ],
  'kin of pairs': [
    'select a, b, kin, source, articles from pair_kin',
    `${toldBy('family')} union all ${toldBy('origin')}`,
  ],
  parties: [
    'select article, events, parties from article_parties',
    `select a.id, (select count(*) from events e where e.article = a.id) as e,
      (select count(*) from participants p where p.article = a.id and p.party is not null) as p from articles a where e + p > 0`,
  ],
  abouts: [
    'select article, attribution, actor, named from attribution_abouts',
    `select article, attribution, actor, max(named) from (
      select w.article, w.attribution, e.actor, 1 as named from attribution_spans w join entities e on e.article = w.article
        where w.role = 'content' and e.start >= w.start and e.end <= w.end and e.actor is not null
      union select v.article, v.attribution, p.actor, 0 ${target} and p.actor is not null
      union select v.article, v.attribution, p.party, 0 ${target} and p.party is not null) group by 1, 2, 3`,
  ],
  sides: [
    `select a, b, happening, own, ${happening.replaceAll('h.', '')} from happening_sides`,
    `with parties as (${parties}) select x.actor as a, y.actor as b, h.id, x.own and y.own, ${happening} from parties x
      join parties y on y.happening = x.happening and y.actor >= x.actor join happenings h on h.id = x.happening`,
  ],
};

/** Asserts that all that is kept equals what is counted, and that no count waits. Gives how many rows there are of each. */
export async function assertRanksTrue({ db }: Store): Promise<Readonly<Record<string, number>>> {
  const sizes: Record<string, number> = {};
  for (const [name, queries] of Object.entries(kept)) {
    const [is, should] = [await rowsOf(queries[0]), await rowsOf(queries[1])];
    assert.deepEqual(is, should, name);
    sizes[name] = is.length;
  }
  assert.deepEqual(await rowsOf('select * from pair_changes'), [], 'changes of pairs that are settled');
  return sizes;

  async function rowsOf(query: string): Promise<readonly string[]> {
    const { rows } = await sql.raw<Record<string, unknown>>(query).execute(db);
    return rows.map((row) => JSON.stringify(Object.values(row))).sort();
  }
}
