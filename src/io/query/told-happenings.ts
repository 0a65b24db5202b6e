import type { RecordLine } from '../../base/schema/record.ts';
import { readLines } from '../store/read-lines.ts';
import type { Store } from '../store/store.ts';
import type { HappeningRow } from './happening-types.ts';
import { happenings } from './happenings.ts';
import { reportsOf } from './reports.ts';
import { chunked, paged } from './told-pages.ts';
import type { ToldHappening, ToldReport } from './told-types.ts';
import type { Report, TimelineFilter } from './types.ts';

/** Reports loaded at once, unless one happening has more. */
const reportsAtOnce = 500;

type Lines = ReadonlyMap<string, RecordLine>;

/** Every happening that a filter takes, in order of date, with all that its reports print. */
export function toldHappenings(store: Store, filter: TimelineFilter = {}): AsyncGenerator<ToldHappening> {
  return toldRows(
    store,
    paged((slice) => happenings(store, { order: 'date', ...filter, ...slice })),
  );
}

/** Pages of happenings, with all that their reports print. */
export async function* toldRows(
  store: Store,
  pages: AsyncIterable<readonly HappeningRow[]> | Iterable<readonly HappeningRow[]>,
): AsyncGenerator<ToldHappening> {
  let known: Lines = new Map<string, RecordLine>();
  for await (const rows of pages) {
    const mentions = await mentionsOf(
      store,
      rows.map(({ id }) => id),
    );
    for (const batch of batchesOf(rows, mentions)) {
      const reports = await reportsOf(
        store,
        batch.flatMap(({ id }) => mentions.get(id) ?? []),
      );
      known = await linesOf(store, reports, known);
      yield* batch.map((row) => told(row, { mentions: mentions.get(row.id) ?? [], reports, lines: known }));
    }
  }
}

/** Ids of the event mentions of happenings, earliest publication first. */
async function mentionsOf(
  store: Store,
  happeningIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await store.db
    .selectFrom('happening_mentions as m')
    .innerJoin('events as e', 'e.id', 'm.event')
    .innerJoin('articles as a', 'a.id', 'e.article')
    .select((eb) => ['m.happening', 'e.id', eb.fn.coalesce('a.published', eb.val('~')).as('published')])
    .where('m.happening', 'in', happeningIds)
    .orderBy('published')
    .orderBy('e.article')
    .orderBy('e.n')
    .execute();
  const groups = Map.groupBy(rows, ({ happening }) => happening);
  return new Map([...groups].map(([happening, list]) => [happening, list.map(({ id }) => id)]));
}

/** Happenings in a row that have no more reports together than are loaded at once. */
function batchesOf(
  rows: readonly HappeningRow[],
  mentions: ReadonlyMap<string, readonly string[]>,
): readonly (readonly HappeningRow[])[] {
  const batches: HappeningRow[][] = [];
  let room = 0;
  for (const row of rows) {
    const reports = mentions.get(row.id)?.length ?? 0;
    if (reports > room) batches.push([]);
    room = reports > room ? reportsAtOnce - reports : room - reports;
    (batches.at(-1) ?? batches[batches.push([]) - 1])?.push(row);
  }
  return batches;
}

/** The lines of the reports' articles; those of the batch before are not read again. */
async function linesOf(store: Store, reports: readonly Report[], known: Lines): Promise<Lines> {
  const wanted = [...new Set(reports.map(({ article }) => article.id))];
  const fresh: RecordLine[] = [];
  for (const ids of chunked(wanted.filter((id) => !known.has(id)))) fresh.push(...(await readLines(store.db, ids)));
  const kept = wanted.flatMap((id) => known.get(id) ?? []);
  return new Map([...kept, ...fresh].map((line) => [line.id, line]));
}

interface Desk {
  readonly mentions: readonly string[];
  readonly reports: readonly Report[];
  readonly lines: Lines;
}

function told(row: HappeningRow, { mentions, reports, lines }: Desk): ToldHappening {
  const own = new Set(mentions);
  const found = reports.filter(({ event }) => own.has(event));
  return { ...row, reports: found.flatMap((report) => toldReport(report, lines.get(report.article.id))) };
}

function toldReport(report: Report, line: RecordLine | undefined): readonly ToldReport[] {
  const mention = line?.events.find(({ id }) => id === report.event);
  return line === undefined || mention === undefined ? [] : [{ ...report, mention, line }];
}
