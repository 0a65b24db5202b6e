import type { ExpressionBuilder } from 'kysely';
import type { ActorId } from '../../base/schema/actor.ts';
import type { RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { isNewest } from '../store/versions.ts';
import { statementById } from './statements.ts';
import type { StatementRow } from './types.ts';

/** The newest articles, in which whoever is often in the news is found without looking through the whole record. */
const newest = 600;

/** Attributions that are looked at for different wordings. */
const looked = 40;

/** What is wanted of an actor: what it says, or what is said with its name in it. */
type Which = 'says' | 'saidOf';

/** The latest statements by an actor (a state takes its people), or with the actor's name in what is said; each wording once. */
export async function latestStatements(
  store: Store,
  which: Which,
  { actor, limit }: { readonly actor: ActorId; readonly limit: number },
): Promise<readonly StatementRow[]> {
  const people = await store.db.selectFrom('actors').select('id').where('country', '=', actor).execute();
  const ids = [actor, ...people.map(({ id }) => id)];
  const recent = await wordingsOf(store, which, { ids, articles: await newestArticles(store) });
  const wordings = recent.length >= limit ? recent : await wordingsOf(store, which, { ids, articles: null });
  const rows: StatementRow[] = [];
  for (const id of wordings.slice(0, limit)) {
    const row = await statementById(store, id);
    if (row !== null && !rows.some(({ said }) => said !== null && said === row.said)) rows.push(row);
  }
  return rows;
}

async function newestArticles({ db }: Store): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('published', 'is not', null)
    .orderBy('published', 'desc')
    .limit(newest)
    .execute();
  return rows.map(({ id }) => id);
}

interface Wanted {
  readonly ids: readonly ActorId[];
  /** Null for all articles. */
  readonly articles: readonly string[] | null;
}

/** One attribution of each wording, the latest first. */
async function wordingsOf(store: Store, which: Which, wanted: Wanted): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom((eb) => (which === 'says' ? spoken(eb, wanted) : naming(eb, wanted)).as('f'))
    .innerJoin('attributions as s', (join) => join.onRef('s.article', '=', 'f.article').onRef('s.id', '=', 'f.id'))
    .innerJoin('articles as a', 'a.id', 's.article')
    .select(['s.id', 's.words'])
    .where(isNewest('s.article'))
    .orderBy((eb) => eb.fn.coalesce('a.published', eb.val('')), 'desc')
    .orderBy('s.article')
    .orderBy('s.n')
    .limit(looked)
    .execute();
  return [...Map.groupBy(rows, ({ words }) => words).values()].flatMap((list) => list[0]?.id ?? []);
}

type Empty = ExpressionBuilder<RecordTables, never>;

function spoken(eb: Empty, { ids, articles }: Wanted) {
  const alone = eb
    .selectFrom('attributions as t')
    .select(['t.article', 't.id'])
    .where('t.speaker', 'in', ids)
    .$if(articles !== null, (q) => q.where('t.article', 'in', articles ?? []));
  const together = eb
    .selectFrom('joint_speakers as j')
    .select(['j.article', 'j.attribution as id'])
    .where('j.actor', 'in', ids)
    .$if(articles !== null, (q) => q.where('j.article', 'in', articles ?? []));
  return alone.union(together);
}

function naming(eb: Empty, { ids, articles }: Wanted) {
  return eb
    .selectFrom('entities as e')
    .innerJoin('attribution_spans as w', 'w.article', 'e.article')
    .select(['w.article', 'w.attribution as id'])
    .distinct()
    .where('w.role', '=', 'content')
    .whereRef('e.start', '>=', 'w.start')
    .whereRef('e.end', '<=', 'w.end')
    .where('e.actor', 'in', ids)
    .$if(articles !== null, (q) => q.where('e.article', 'in', articles ?? []));
}
