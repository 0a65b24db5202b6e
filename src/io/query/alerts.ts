import type { Selectable } from 'kysely';
import { makeEvidence } from '../../base/text/evidence.ts';
import { contentId } from '../../base/text/ids.ts';
import type { AlertTable } from '../store/link-schema.ts';
import type { Store } from '../store/store.ts';
import { itemsNow } from './alert-items.ts';
import type { AlertFilter, AlertRow } from './alert-types.ts';
import { boundsOf, pageOf } from './page.ts';
import { namerOf, sourceIn, sourcesOf } from './refs.ts';
import type { Source } from './refs.ts';
import type { ActorRef, Page } from './types.ts';

type Row = Selectable<AlertTable>;

/** What saved questions were alerted of, the latest first; `since` is when it was raised. */
export async function alerts(store: Store, filter: AlertFilter = {}): Promise<Page<AlertRow>> {
  const { limit, offset } = boundsOf(filter);
  const { question, since } = filter;
  const asked = store.db
    .selectFrom('alerts')
    .$if(question !== undefined, (q) => q.where('question', '=', question ?? ''))
    .$if(since !== undefined, (q) => q.where('raised', '>=', since ?? ''));
  const { total } = await asked.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await asked
    .selectAll()
    .orderBy('raised', 'desc')
    .orderBy('n', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return pageOf(filter, total, await alertRows(store, rows));
}

/** How many alerts each question has that were raised since an instant (ISO, UTC), or at all; questions without one are left out. */
export async function alertCounts({ db }: Store, since?: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('alerts')
    .select((eb) => ['question', eb.fn.countAll<number>().as('total')])
    .$if(since !== undefined, (q) => q.where('raised', '>=', since ?? ''))
    .groupBy('question')
    .execute();
  return new Map(rows.map(({ question, total }) => [question, total]));
}

async function alertRows(store: Store, rows: readonly Row[]): Promise<readonly AlertRow[]> {
  const sources = await sourcesOf(
    store,
    rows.map(({ article }) => article),
  );
  const name = await namerOf(
    store,
    rows.map((row) => denierOf(row)),
  );
  const items = await itemsNow(
    store,
    rows.map((row) => ({ ...row, finding: findingOf(row) })),
  );
  return rows.map((row) => {
    const denier = denierOf(row);
    const by = denier === null ? null : name(denier);
    return { ...alertRow(row, sourceIn(sources, row.article), by), item: items.get(row.n) ?? null };
  });
}

function denierOf({ rule, detail }: Row): string | null {
  return rule === 'denial' && detail !== '' ? detail : null;
}

/** The finding that an alert's key names, null where it names the article. */
function findingOf({ key, article }: Row): string | null {
  const [, finding] = JSON.parse(key) as readonly string[];
  return finding === undefined || finding === article ? null : finding;
}

function alertRow(row: Row, source: Source, by: ActorRef | null): Omit<AlertRow, 'item'> {
  const { question, key, about, title, rule, raised } = row;
  return {
    ...{ id: contentId('alert', question, key), question, about, title, rule, why: whyOf(row, by), by },
    ...{ article: source.ref, finding: findingOf(row), words: wordsOf(row, source), raised },
  };
}

/** The words as they stand in the article; null where it was read anew and they stand there no more. */
function wordsOf({ start, end, words }: Row, { ref, text }: Source): AlertRow['words'] {
  if (start === null || end === null || start === end || text.slice(start, end) !== words) return null;
  return makeEvidence({ id: ref.id, text }, { start, end });
}

const rowNames: Readonly<Record<string, string>> = {
  ...{ happenings: 'happening', timeline: 'happening', statements: 'statement', claims: 'matter' },
  ...{
    commitments: 'commitment',
    stories: 'story',
    families: 'family of copies',
    search: 'article that the search finds',
  },
};

/** Why an alert was raised, in words. */
function whyOf({ rule, detail, about }: Row, by: ActorRef | null): string {
  switch (rule) {
    case 'new':
      return `new ${rowNames[about] ?? 'row'}`;
    case 'origin':
      return `one more independent origin${detail === '' ? '' : `: ${detail}`}`;
    case 'denial':
      return `denied by ${by?.name ?? 'somebody who is not known'}`;
    case 'status': {
      const [was = '', is = ''] = detail.split(' ');
      return `status changed from ${was} to ${is}`;
    }
    case 'article':
      return `one more article: ${detail}`;
  }
}
