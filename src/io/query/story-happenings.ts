import type { Store } from '../store/store.ts';
import { conflictsOf } from './conflicts.ts';
import type { HappeningRow, StoryRow } from './happening-types.ts';
import { happeningsById } from './timeline.ts';

/** Happenings of a story that are shown at most. */
const most = 20;

/** What the articles of a story report, told by most of them first: twenty happenings at most, each with what its reports differ in. */
export async function storyHappenings(store: Store, { members }: StoryRow): Promise<readonly HappeningRow[]> {
  const articles = members.map(({ article }) => article.id);
  const rows = await store.db
    .selectFrom('events as e')
    .innerJoin('happening_mentions as m', 'm.event', 'e.id')
    .select((eb) => ['m.happening', eb.fn.count<number>('e.article').distinct().as('told')])
    .where('e.article', 'in', articles)
    .groupBy('m.happening')
    .orderBy('told', 'desc')
    .orderBy('m.happening')
    .limit(most)
    .execute();
  const ids = rows.map(({ happening }) => happening);
  const conflicts = await conflictsOf(store, ids);
  const found = await happeningsById(store, ids);
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ ...row, conflicts: conflicts.get(id) ?? [] }];
  });
}
