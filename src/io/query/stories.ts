import { fromJson } from '../store/json.ts';
import type { Store } from '../store/store.ts';
import { boundsOf, pageOf, upTo } from './page.ts';
import { namerOf, sourceIn, sourcesOf } from './refs.ts';
import type { StoryFilter, StoryRow } from './happening-types.ts';
import type { Page } from './types.ts';

/** Stories, the latest first: articles about one thing in time, each with why it is there. */
export async function stories(store: Store, filter: StoryFilter = {}): Promise<Page<StoryRow>> {
  const { limit, offset } = boundsOf(filter);
  const matching = filtered(store, filter);
  const counted = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await matching
    .select('s.id')
    .orderBy('s.last_day', 'desc')
    .orderBy('s.articles', 'desc')
    .orderBy('s.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const ids = rows.map((row) => row.id);
  return pageOf(filter, counted.total, await storyRows(store, ids));
}

/** One story; null when unknown. */
export async function storyById(store: Store, id: string): Promise<StoryRow | null> {
  return (await storyRows(store, [id]))[0] ?? null;
}

function filtered({ db }: Store, { a, b, article, from, to, since }: StoryFilter) {
  const of = (actor: string) => db.selectFrom('story_actors').select('story').where('actor', '=', actor);
  return db
    .selectFrom('stories as s')
    .$if(a !== undefined, (q) => q.where('s.id', 'in', of(a ?? '')))
    .$if(b !== undefined, (q) => q.where('s.id', 'in', of(b ?? '')))
    .$if(article !== undefined, (q) =>
      q.where(
        's.id',
        'in',
        db
          .selectFrom('story_articles')
          .select('story')
          .where('article', '=', article ?? ''),
      ),
    )
    .$if(since !== undefined, (q) =>
      q.where(
        's.id',
        'in',
        db
          .selectFrom('articles as n')
          .innerJoin('story_articles as m', 'm.article', 'n.id')
          .select('m.story')
          .where('n.added', '>=', since ?? ''),
      ),
    )
    .$if(from !== undefined, (q) => q.where('s.last_day', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('s.first_day', '<=', upTo(to ?? '')));
}

async function storyRows(store: Store, ids: readonly string[]): Promise<readonly StoryRow[]> {
  const { db } = store;
  const rows = await db.selectFrom('stories').selectAll().where('id', 'in', ids).execute();
  const parts = await db.selectFrom('story_actors').selectAll().where('story', 'in', ids).orderBy('actor').execute();
  const members = await memberRows(store, ids);
  const sources = await sourcesOf(
    store,
    members.flatMap(({ article, nearest }) => (nearest === null ? [article] : [article, nearest])),
  );
  const name = await namerOf(
    store,
    parts.map(({ actor }) => actor),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id): readonly StoryRow[] => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const own = members.filter(({ story }) => story === id);
    const { articles, families, origins, first_day: first, last_day: last } = row;
    return [
      {
        ...{ id, first, last, counts: { articles, families, origins } },
        centre: sourceIn(sources, row.centre).ref,
        actors: parts.filter(({ story }) => story === id).map(({ actor }) => name(actor)),
        members: own.map(({ article, nearest, score, reasons_json: reasons }) => ({
          article: sourceIn(sources, article).ref,
          nearest: nearest === null ? null : sourceIn(sources, nearest).ref,
          score,
          reasons: fromJson(reasons),
        })),
      },
    ];
  });
}

/** The articles of stories, by day of publication. */
async function memberRows({ db }: Store, ids: readonly string[]) {
  return db
    .selectFrom('story_articles as m')
    .innerJoin('articles as a', 'a.id', 'm.article')
    .selectAll('m')
    .where('m.story', 'in', ids)
    .orderBy('a.published')
    .orderBy('m.article')
    .execute();
}
