import type { RecordLine } from '../../base/schema/record.ts';
import { readLines } from '../store/read-lines.ts';
import type { Store } from '../store/store.ts';
import { articlesOfActor } from './article-filters.ts';
import { happenings } from './happenings.ts';
import { upTo } from './page.ts';
import { reportsOfHappening } from './show.ts';
import type { HappeningRow } from './happening-types.ts';
import type { ToldHappening, ToldReport } from './told-types.ts';
import type { Report, TimelineFilter } from './types.ts';

/** Happenings loaded at once. */
const atOnce = 100;

/** Every happening that a filter takes, in order of date, with all that its reports print: what exports are written from. */
async function* toldHappenings(store: Store, filter: TimelineFilter = {}): AsyncGenerator<ToldHappening> {
  for (let offset = 0; ; offset += atOnce) {
    const { rows, total } = await happenings(store, { order: 'date', ...filter, limit: atOnce, offset });
    for (const row of rows) yield await told(store, row);
    if (offset + atOnce >= total) return;
  }
}

async function told(store: Store, row: HappeningRow): Promise<ToldHappening> {
  const reports = await reportsOfHappening(store, row.id);
  const lines = await readLines(
    store.db,
    reports.map(({ article }) => article.id),
  );
  const byId = new Map(lines.map((line) => [line.id, line]));
  return { ...row, reports: reports.flatMap((report) => toldReport(report, byId.get(report.article.id))) };
}

function toldReport(report: Report, line: RecordLine | undefined): readonly ToldReport[] {
  const mention = line?.events.find(({ id }) => id === report.event);
  return line === undefined || mention === undefined ? [] : [{ ...report, mention, line }];
}

/** Articles loaded at once. */
const articlesAtOnce = 100;

/** The newest version of every article that a filter takes, in order of id: those that tell of its actors, and were published in its time. */
async function* toldArticles(store: Store, filter: TimelineFilter = {}): AsyncGenerator<RecordLine> {
  const ids = await articleIds(store, filter);
  for (let start = 0; start < ids.length; start += articlesAtOnce) {
    yield* await readLines(store.db, ids.slice(start, start + articlesAtOnce));
  }
}

async function articleIds(store: Store, { a, b, from, to }: TimelineFilter): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('articles as a')
    .leftJoin('versions as v', 'v.article', 'a.id')
    .select('a.id')
    .where((eb) => eb.or([eb('v.newest', 'is', null), eb('v.newest', '=', eb.ref('a.id'))]))
    .$if(from !== undefined, (q) => q.where('a.published', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('a.published', '<', upTo(to ?? '')))
    .$if(a !== undefined, (q) => q.where('a.id', 'in', articlesOfActor(store, a ?? '')))
    .$if(b !== undefined, (q) => q.where('a.id', 'in', articlesOfActor(store, b ?? '')))
    .orderBy('a.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Everything that exports are written from, under one filter. */
export function toldBy(store: Store, filter: TimelineFilter = {}) {
  return { happenings: () => toldHappenings(store, filter), articles: () => toldArticles(store, filter) };
}
