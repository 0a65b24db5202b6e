import type { Claim } from '../../../base/schema/finding.ts';
import type { Reported, Reporting } from '../../../base/schema/reporting.ts';
import { among } from '../among.ts';
import { fromJson } from '../json.ts';
import { publishedOf } from '../rows/article-rows.ts';
import { spanOf } from '../rows/claim-rows.ts';
import { dateOf } from '../rows/event-rows.ts';
import type { Database } from '../schema.ts';

/** Some mentions with as much of their articles as happenings need: a thing that thousands tell of is formed without reading their texts. */
export async function reportsOf(db: Database, events: Iterable<string>): Promise<readonly Reporting[]> {
  const told = await eventsOf(db, events);
  const ids = [...told.keys()];
  const [said, denials] = [await attributionsIn(db, ids), await denialsIn(db, ids)];
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'outlet', 'published', 'published_precision', 'published_from'])
    .where('id', 'in', among(ids))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, outlet: row.outlet, published: publishedOf(row) },
    attributions: said.get(row.id) ?? [],
    claims: denials.get(row.id) ?? [],
    events: told.get(row.id) ?? [],
  }));
}

/** Events by article, in order. */
async function eventsOf(db: Database, ids: Iterable<string>): Promise<ReadonlyMap<string, readonly Reported[]>> {
  const wanted = [...new Set(ids)];
  const rows = await db
    .selectFrom('events')
    .select(['article', 'id', 'type', 'modality', 'attribution', 'trigger_start', 'trigger_end'])
    .select(['date', 'date_precision', 'date_from'])
    .where('id', 'in', among(wanted))
    .orderBy('n')
    .execute();
  const parties = await partiesOf(db, wanted);
  const events = rows.map((row) => {
    const { article, id, type, modality, attribution } = row;
    const taking = parties.get(id) ?? [];
    return {
      ...{ article, id, type, modality, attribution },
      sources: taking.filter(({ role }) => role === 'source'),
      targets: taking.filter(({ role }) => role === 'target'),
      trigger: { start: row.trigger_start, end: row.trigger_end },
      date: dateOf(row.date, row.date_precision, row.date_from),
    };
  });
  return Map.groupBy(events, ({ article }) => article);
}

async function partiesOf(db: Database, events: readonly string[]) {
  const rows = await db
    .selectFrom('events as e')
    .innerJoin('participants as p', (on) => on.onRef('p.article', '=', 'e.article').onRef('p.finding', '=', 'e.id'))
    .select(['p.finding', 'p.role', 'p.country', 'p.actor'])
    .where('e.id', 'in', among(events))
    .orderBy('p.n')
    .execute();
  return Map.groupBy(rows, ({ finding }) => finding);
}

/** Who says what, by article: all of its attributions. */
async function attributionsIn(db: Database, articles: readonly string[]) {
  const rows = await db
    .selectFrom('attributions')
    .select(['article', 'id', 'speaker', 'chain_json'])
    .where('article', 'in', among(articles))
    .orderBy('n')
    .execute();
  const joint = Map.groupBy(
    await db.selectFrom('joint_speakers').selectAll().where('article', 'in', among(articles)).orderBy('n').execute(),
    ({ attribution }) => attribution,
  );
  const said = rows.map(({ article, id, speaker, chain_json: chain }) => {
    const jointSpeakers = (joint.get(id) ?? []).filter((row) => row.article === article).map(({ actor }) => actor);
    return { article, id, speaker, jointSpeakers, chain: fromJson(chain) };
  });
  return Map.groupBy(said, ({ article }) => article);
}

/** Claims that deny something, by article. */
async function denialsIn(db: Database, articles: readonly string[]): Promise<ReadonlyMap<string, Reporting['claims']>> {
  const rows = await db
    .selectFrom('claims')
    .select(['article', 'attribution', 'stance', 'about', 'about_start', 'about_end'])
    .where('article', 'in', among(articles))
    .where('stance', '=', 'denies')
    .orderBy('n')
    .execute();
  const claims = rows.flatMap(({ article, attribution, stance, ...row }) => {
    const about: Claim['about'] | null = row.about ?? spanOf(row.about_start, row.about_end);
    return about === null ? [] : [{ article, attribution, stance, about }];
  });
  return Map.groupBy(claims, ({ article }) => article);
}
