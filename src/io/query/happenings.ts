import type { Store } from '../store/store.ts';
import { conflictsOf } from './conflicts.ts';
import { timeline } from './timeline.ts';
import type { HappeningRow } from './happening-types.ts';
import type { Page, TimelineFilter } from './types.ts';

/** Happenings, those told by most origins first unless another order is asked for, each with what its reports differ in. */
export async function happenings(store: Store, filter: TimelineFilter = {}): Promise<Page<HappeningRow>> {
  const page = await timeline(store, { order: 'told', ...filter });
  const conflicts = await conflictsOf(
    store,
    page.rows.map(({ id }) => id),
  );
  return { ...page, rows: page.rows.map((row) => ({ ...row, conflicts: conflicts.get(row.id) ?? [] })) };
}
