import { sql } from 'kysely';
import type { Counts } from '../../base/schema/record.ts';
import type { Store } from '../store/store.ts';
import { isNewest } from '../store/versions.ts';
import { sourceIn, sourcesOf } from './refs.ts';
import type { ArticleRef } from './types.ts';

/** A family of which articles came in. */
export interface FamilyNews {
  /** Id of the family, or of the article where it has no copies. */
  readonly family: string;
  /** The origin, or the earliest of what came in. */
  readonly article: ArticleRef;
  /** How many of its articles came in. */
  readonly articles: number;
  /** Whether the record held none of it before. */
  readonly whole: boolean;
}

/** What came into a record since an instant. */
export interface News {
  readonly since: string;
  readonly counts: Counts;
  /** Families with most of it first; at most as many as were asked for. */
  readonly families: readonly FamilyNews[];
}

/** What came into the record since an instant (ISO, UTC), by family. */
export async function newsSince(store: Store, since: string, limit = 10): Promise<News> {
  const rows = await arrived(store, since);
  const groups = [...Map.groupBy(rows, ({ family }) => family)].sort(([, a], [, b]) => b.length - a.length);
  const shown = groups.slice(0, limit).map(([family, list]) => {
    const first = list[0]?.id ?? family;
    return { family, article: list[0]?.source ?? first, articles: list.length, whole: list.length === list[0]?.size };
  });
  const sources = await sourcesOf(
    store,
    shown.map(({ article }) => article),
  );
  return {
    since,
    counts: { articles: rows.length, families: groups.length, origins: new Set(rows.map(({ origin }) => origin)).size },
    families: shown.map((each) => ({ ...each, article: sourceIn(sources, each.article).ref })),
  };
}

interface Arrived {
  readonly id: string;
  readonly family: string;
  readonly origin: string;
  /** The article that the family comes from, where that is known. */
  readonly source: string | null;
  /** Articles of the family. */
  readonly size: number;
}

async function arrived({ db }: Store, since: string): Promise<readonly Arrived[]> {
  const { rows } =
    await sql<Arrived>`select a.id, coalesce(k.family, a.id) as family, coalesce(k.origin, a.id) as origin,
      f.origin as source, max(1, (select count(*) from family_members m where m.family = k.family)) as size
    from articles a left join kinships k on k.article = a.id left join families f on f.id = k.family
    where a.added >= ${since} and ${isNewest('a.id')} order by coalesce(a.published, '~'), a.id`.execute(db);
  return rows;
}
