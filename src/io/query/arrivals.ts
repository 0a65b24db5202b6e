import { sql } from 'kysely';
import type { Store } from '../store/store.ts';
import { chunked } from './told-pages.ts';

/** When an article came into the record, in the order of adding, and where it comes from. */
export interface Arrival {
  readonly article: string;
  readonly n: number;
  /** The `n` of the first of its versions that came in. */
  readonly first: number;
  /** Agency or family that it goes back to. */
  readonly origin: string;
  readonly outlet: string | null;
  readonly text: string;
}

/** Articles by id, as they arrived. */
export async function arrivalsOf({ db }: Store, articles: Iterable<string>): Promise<ReadonlyMap<string, Arrival>> {
  const found = new Map<string, Arrival>();
  for (const ids of chunked([...new Set(articles)])) {
    const { rows } =
      await sql<Arrival>`select a.id as article, a.n, a.outlet, a.text, coalesce(k.origin, a.id) as origin,
        coalesce((select min(b.n) from versions v join versions w on w.page = v.page join articles b on b.id = w.article
          where v.article = a.id), a.n) as first
      from articles a left join kinships k on k.article = a.id where a.id in (${sql.join(ids)})`.execute(db);
    for (const row of rows) found.set(row.article, row);
  }
  return found;
}

/** Instant at which the first of some articles came in, by their places in the order of adding; null where none is known. */
export async function firstAdded({ db }: Store, after: number, upTo: number): Promise<string | null> {
  const row = await db
    .selectFrom('articles')
    .select((eb) => eb.fn.min('added').as('added'))
    .where('n', '>', after)
    .where('n', '<=', upTo)
    .executeTakeFirst();
  return row?.added ?? null;
}
