import type { ExpressionBuilder, RawBuilder, Selectable, SelectQueryBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import { happeningStatuses } from '../../base/schema/record.ts';
import { firstDay, lastDay } from '../store/days.ts';
import type { HappeningTable } from '../store/computed-schema.ts';
import type { RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { boundsOf, pageOf } from './page.ts';
import { namerOf } from './refs.ts';
import type { Namer } from './refs.ts';
import { reportsOf } from './reports.ts';
import type { Page, Report, TimelineEntry, TimelineFilter, Whereabouts } from './types.ts';

type Tables = RecordTables & { h: HappeningTable };

/** Statuses of default tables: what was not, or would only be if, is kept but not listed. */
export const defaultStatuses = happeningStatuses.filter((status) => status !== 'negated' && status !== 'hypothetical');

/** What happened, of one actor or between two, in order of date; nothing between one and itself. */
export async function timeline(store: Store, filter: TimelineFilter = {}): Promise<Page<TimelineEntry>> {
  const { limit, offset } = boundsOf(filter);
  const matching = matchingHappenings(store, filter);
  const counted = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const direction = filter.order === undefined || filter.order === 'date' ? 'asc' : 'desc';
  const rows = await matching
    .selectAll('h')
    .$if(filter.order === 'told', (q) => q.orderBy('h.origins', 'desc').orderBy('h.articles', 'desc'))
    .orderBy('h.first_day', (order) => (direction === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast()))
    .orderBy('h.last_day', direction)
    .orderBy('h.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return pageOf(filter, counted.total, await entriesOf(store, rows));
}

/** Happenings by id, as the timeline shows them; unknown ids are left out. */
export async function happeningsById(store: Store, ids: readonly string[]): Promise<readonly TimelineEntry[]> {
  const rows = await store.db.selectFrom('happenings').selectAll().where('id', 'in', ids).orderBy('id').execute();
  return entriesOf(store, rows);
}

/** The happenings `h` that a filter takes, as a query of which the columns are still to be chosen. */
export function matchingHappenings(store: Pick<Store, 'db'>, filter: TimelineFilter) {
  return filtered(happeningsOf(store, filter), filter);
}

/** All happenings, or those of an actor or of two. A state or organisation stands in the happening's own list; a person only among those who take part in its reports. */
function happeningsOf({ db }: Pick<Store, 'db'>, { a, b }: TimelineFilter): SelectQueryBuilder<Tables, 'h', object> {
  const [one, other] = [a ?? b, b ?? a];
  if (one === undefined || other === undefined) return db.selectFrom('happenings as h');
  const [first, second] = one < other ? [one, other] : [other, one];
  const sides = db
    .selectFrom('happening_sides')
    .select(['happening as id', 'type', 'date', 'precision', 'first_day', 'last_day', 'status'])
    .select(['articles', 'families', 'origins'])
    .where('a', '=', first)
    .where('b', '=', second);
  return db.selectFrom(sides.as('h'));
}

/** Columns of a happening that bound a date. */
interface Bounds {
  readonly first: RawBuilder<string | null>;
  readonly last: RawBuilder<string | null>;
  readonly date: RawBuilder<string | null>;
}

/** The first and the last day that a happening `h` may mean, and its date as given: of the event, or of the first report of it. */
export function boundsBy(by: TimelineFilter['by']): Bounds {
  if (by !== 'report') return { first: sql.ref('h.first_day'), last: sql.ref('h.last_day'), date: sql.ref('h.date') };
  const told = sql<string | null>`(select min(substr(told.published, 1, 10)) from happening_mentions as mention
    join events as event on event.id = mention.event join articles as told on told.id = event.article
    where mention.happening = h.id)`;
  return { first: told, last: told, date: told };
}

/** Whether a happening lies inside an ISO prefix, whatever day of its date is meant. */
function liesWithin({ first, last }: Bounds, prefix: string): RawBuilder<SqlBool> {
  const { length } = prefix;
  return sql`(substr(${first}, 1, ${length}) = ${prefix} and substr(${last}, 1, ${length}) = ${prefix})`;
}

function filtered(query: SelectQueryBuilder<Tables, 'h', object>, filter: TimelineFilter) {
  const { a, b, types, from, to, since, at, by, within, dated, statuses = defaultStatuses } = filter;
  const { first, last, date } = boundsBy(by);
  return query
    .$if(within !== undefined, (q) => q.where(liesWithin({ first, last, date }, within ?? '')))
    .$if(dated !== undefined, (q) => q.where(sql<SqlBool>`${date} is ${dated ?? null}`))
    .where('h.status', 'in', statuses)
    .$if(types !== undefined, (q) => q.where('h.type', 'in', types ?? []))
    .$if(from !== undefined, (q) => q.where(last, '>=', firstDay(from ?? '')))
    .$if(to !== undefined, (q) => q.where(first, '<=', lastDay(to ?? '')))
    .$if(since !== undefined, (q) => q.where((eb) => eb('h.id', 'in', freshIn(eb, since ?? ''))))
    .$if(at !== undefined, (q) => q.where((eb) => happenedAt(eb, at ?? {})))
    .$if(a !== undefined && a === b, (q) => q.where('h.id', 'in', []));
}

/** Happenings that a report places there. */
function happenedAt(eb: ExpressionBuilder<Tables, 'h'>, { told = true, country, names }: Whereabouts) {
  const placed = eb
    .selectFrom('happening_places as p')
    .select('p.happening')
    .$if(country === null, (q) => q.where('p.country', 'is', null))
    .$if(typeof country === 'string', (q) => q.where('p.country', '=', country ?? ''))
    .$if(names !== undefined, (q) => q.where('p.name', 'in', names ?? []));
  if (told && (country !== undefined || names !== undefined)) return eb('h.id', 'in', placed);
  const placedAtAll = eb.exists(placed.whereRef('p.happening', '=', 'h.id'));
  return told ? placedAtAll : eb.not(placedAtAll);
}

/** Happenings of which an article tells that came in since. */
function freshIn(eb: ExpressionBuilder<Tables, 'h'>, since: string) {
  return eb
    .selectFrom('articles as n')
    .innerJoin('events as e', 'e.article', 'n.id')
    .innerJoin('happening_mentions as m', 'm.event', 'e.id')
    .select('m.happening')
    .where('n.added', '>=', since);
}

async function entriesOf(store: Store, rows: readonly Selectable<HappeningTable>[]): Promise<readonly TimelineEntry[]> {
  const ids = rows.map((row) => row.id);
  const actors = await store.db
    .selectFrom('happening_actors')
    .selectAll()
    .where('happening', 'in', ids)
    .orderBy('actor')
    .execute();
  const parts = await partsOf(store, ids);
  const best = await bestReports(store, ids);
  const named = [...actors.map((row) => row.actor), ...parts.map((row) => row.party)];
  const name = await namerOf(store, named);
  const byHappening = {
    actors: Map.groupBy(actors, (row) => row.happening),
    parts: Map.groupBy(parts, (row) => row.happening),
  };
  return rows.flatMap((row) => {
    const report = best.get(row.id);
    if (report === undefined) return [];
    const inRole = (role: string) =>
      (byHappening.actors.get(row.id) ?? []).filter((item) => item.role === role).map((item) => name(item.actor));
    const { id, type, date, precision, status, articles, families, origins } = row;
    const counts = { articles, families, origins };
    const sides = sidesOf(byHappening.parts.get(row.id) ?? [], name);
    const roles = { actors: inRole('actor'), claimedBy: inRole('claimed-by'), deniedBy: inRole('denied-by') };
    return [{ id, type, date, precision, status, counts, ...roles, ...sides, best: report }];
  });
}

type Part = Awaited<ReturnType<typeof partsOf>>[number];

/** How often each party is a doer, and how often done to, in the reports of happenings. */
async function partsOf(store: Store, ids: readonly string[]) {
  return store.db
    .selectFrom('happening_mentions as m')
    .innerJoin('events as e', 'e.id', 'm.event')
    .innerJoin('participants as p', (join) => join.onRef('p.article', '=', 'e.article').onRef('p.finding', '=', 'e.id'))
    .select((eb) => ['m.happening', 'p.role', 'p.party', eb.fn.countAll<number>().as('times')])
    .where('m.happening', 'in', ids)
    .where('p.party', 'is not', null)
    .groupBy(['m.happening', 'p.role', 'p.party'])
    .orderBy('p.party')
    .execute();
}

function sidesOf(parts: readonly Part[], name: Namer): Pick<TimelineEntry, 'sources' | 'targets'> {
  const times = (party: string | null, role: string): number =>
    parts.find((part) => part.party === party && part.role === role)?.times ?? 0;
  const parties = [...new Set(parts.map((part) => part.party))].filter((party) => party !== null);
  const isSource = (party: string): boolean => times(party, 'source') >= times(party, 'target');
  return {
    sources: parties.filter(isSource).map(name),
    targets: parties.filter((party) => !isSource(party)).map(name),
  };
}

/** Done before announced; `historical` is done too, but told as background. */
const modalityOrder = ['actual', 'historical', 'future', 'negated', 'hypothetical'];

async function bestReports(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Report>> {
  const rows = await store.db
    .selectFrom('happening_mentions as m')
    .innerJoin('events as e', 'e.id', 'm.event')
    .innerJoin('articles as a', 'a.id', 'e.article')
    .select(['m.happening', 'e.id', 'e.n', 'e.article', 'e.modality', 'e.attribution', 'a.published'])
    .where('m.happening', 'in', ids)
    .execute();
  const best = new Map<string, string>();
  for (const [happening, mentions] of Map.groupBy(rows, (row) => row.happening)) {
    const first = mentions.map((row) => ({ id: row.id, rank: rankOf(row) })).sort((x, y) => (x.rank < y.rank ? -1 : 1));
    best.set(happening, first[0]?.id ?? '');
  }
  const reports = new Map((await reportsOf(store, [...best.values()])).map((report) => [report.event, report]));
  return new Map(
    [...best].flatMap(([happening, event]) => {
      const report = reports.get(event);
      return report === undefined ? [] : [[happening, report]];
    }),
  );
}

interface Ranked {
  readonly article: string;
  readonly n: number;
  readonly modality: string;
  readonly attribution: string | null;
  readonly published: string | null;
}

/** Sorts the papers' own words before somebody's, done before announced, then the earliest. */
function rankOf(row: Ranked): string {
  const own = row.attribution === null ? '0' : '1';
  const done = String(modalityOrder.indexOf(row.modality));
  return [own, done, row.published ?? '~', row.article, String(row.n).padStart(6, '0')].join(' ');
}
