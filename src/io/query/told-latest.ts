import { sql } from 'kysely';
import type { Store } from '../store/store.ts';
import { conflictsOf } from './conflicts.ts';
import { happeningsById, matchingHappenings } from './timeline.ts';
import { toldRows } from './told-happenings.ts';
import type { ToldLatest } from './told-types.ts';
import type { TimelineFilter } from './types.ts';

/** The day or instant of the last report of a happening `h` that has a day. */
const lastTold = sql<string | null>`(select max(a.published) from happening_mentions m join events e on e.id = m.event
  join articles a on a.id = e.article where m.happening = h.id and length(a.published) >= 10)`;

/** The happenings of a filter that were told last, at most `most`, and how many there are of which a report has a day of publication. */
export async function toldLatest(store: Store, filter: TimelineFilter, most: number): Promise<ToldLatest> {
  const matching = matchingHappenings(store, filter).where(lastTold, 'is not', null);
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const ranked = await matching.select('h.id').orderBy(lastTold, 'desc').orderBy('h.id').limit(most).execute();
  const ids = ranked.map(({ id }) => id);
  const [rows, conflicts] = [await happeningsById(store, ids), await conflictsOf(store, ids)];
  return {
    total,
    happenings: toldRows(store, [rows.map((row) => ({ ...row, conflicts: conflicts.get(row.id) ?? [] }))]),
  };
}
