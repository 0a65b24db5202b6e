import { pageKey } from '../../base/text/page-key.ts';
import type { Store } from '../store/store.ts';
import { isNewest } from '../store/versions.ts';

/** Id of the newest text under an address, however the address is written (see `pageKey`); null where the record has none. */
export async function textAt(store: Store, address: string): Promise<string | null> {
  const key = pageKey(address);
  if (key === null) return null;
  const [host = ''] = key.slice('https://'.length).split(/[/:?]/u);
  const rows = await store.db
    .selectFrom('articles')
    .select(['id', 'url'])
    .where((eb) => eb(eb.fn<string>('lower', ['url']), 'like', `%${host}%`))
    .where(isNewest('id'))
    .orderBy('n', 'desc')
    .execute();
  return rows.find((row) => pageKey(row.url) === key)?.id ?? null;
}
