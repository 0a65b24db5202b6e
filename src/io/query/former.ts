import { contentId } from '../../base/text/ids.ts';
import type { Store } from '../store/store.ts';
import { isNewest } from '../store/versions.ts';

/** Where the ids of what is computed come from: each is made of the id of its first member. */
const origins = [
  ['happening', 'events'],
  ['topic', 'claims'],
  ['family', 'articles'],
  ['story', 'articles'],
] as const;

/**
 * The event, claim or article of an earlier version of which a happening, matter, family or story had its id, before the article changed; null
 * when the id was never such a one.
 */
export async function formerOf(store: Store, id: string): Promise<string | null> {
  const [kind, table] = origins.find(([name]) => id.startsWith(`${name}-`)) ?? [];
  if (kind === undefined) return null;
  const rows =
    table === 'articles'
      ? await store.db.selectFrom('versions').select('article as id').whereRef('article', '<>', 'newest').execute()
      : await store.db
          .selectFrom(table)
          .select('id')
          .where((eb) => eb.not(isNewest('article')))
          .execute();
  return rows.find((row) => contentId(kind, row.id) === id)?.id ?? null;
}
