import { foldWord } from '../../base/text/words.ts';
import { fromJson } from '../store/json.ts';
import type { Store } from '../store/store.ts';
import type { PersonFilter, PersonRow } from './ledger-types.ts';
import { boundsOf, pageOf } from './page.ts';
import { maybeActor, namerOf } from './refs.ts';
import type { Page } from './types.ts';

type Head = Awaited<ReturnType<typeof headsOf>>[number];

/** Persons over articles, those named by most articles first. */
export async function persons(store: Store, filter: PersonFilter = {}): Promise<Page<PersonRow>> {
  const { limit, offset } = boundsOf(filter);
  const heads = await headsOf(store, filter);
  return pageOf(filter, heads.length, await personRows(store, heads.slice(offset, offset + limit)));
}

/** One person; null when unknown. */
export async function personById(store: Store, id: string): Promise<PersonRow | null> {
  const heads = await store.db.selectFrom('persons').selectAll().where('id', '=', id).execute();
  return (await personRows(store, heads))[0] ?? null;
}

async function headsOf(store: Store, { actor, words }: PersonFilter) {
  const named = words === undefined || words.trim() === '' ? undefined : await namedIds(store, words);
  return store.db
    .selectFrom('persons')
    .selectAll()
    .$if(actor !== undefined, (q) =>
      q.where((eb) =>
        eb.or([
          eb('actor', '=', actor ?? ''),
          eb(
            'id',
            'in',
            eb
              .selectFrom('person_offices')
              .select('person')
              .where('of', '=', actor ?? ''),
          ),
        ]),
      ),
    )
    .$if(named !== undefined, (q) => q.where('id', 'in', named ?? []))
    .orderBy('articles', 'desc')
    .orderBy('id')
    .execute();
}

/** Persons of whom some name has all the words, whatever the case and the marks on letters. */
async function namedIds(store: Store, words: string): Promise<readonly string[]> {
  const wanted = words.split(/[\s-]+/u).map(foldWord);
  const rows = await store.db.selectFrom('person_names').select(['person', 'name']).execute();
  const has = (name: string): boolean => {
    const own = new Set(name.split(/[\s-]+/u).map(foldWord));
    return wanted.every((word) => own.has(word));
  };
  return [...new Set(rows.filter(({ name }) => has(name)).map(({ person }) => person))];
}

async function personRows(store: Store, heads: readonly Head[]): Promise<readonly PersonRow[]> {
  const ids = heads.map(({ id }) => id);
  const names = await store.db
    .selectFrom('person_names')
    .selectAll()
    .where('person', 'in', ids)
    .orderBy('articles', 'desc')
    .orderBy('name')
    .execute();
  const offices = await store.db
    .selectFrom('person_offices')
    .selectAll()
    .where('person', 'in', ids)
    .orderBy('n')
    .execute();
  const rivals = [...new Set(offices.flatMap(({ also_json }) => fromJson(also_json)))];
  const others = await store.db.selectFrom('persons').select(['id', 'name']).where('id', 'in', rivals).execute();
  const rivalName = new Map(others.map(({ id, name }) => [id, name]));
  const name = await namerOf(store, [...heads.map(({ actor }) => actor), ...offices.map((row) => row.of)]);
  return heads.map(({ id, actor, name: printed, articles }) => ({
    ...{ id, actor: maybeActor(name, actor), name: printed, articles },
    names: names.filter(({ person }) => person === id).map((row) => ({ name: row.name, articles: row.articles })),
    offices: offices
      .filter(({ person }) => person === id)
      .map(({ office, of, first, last, articles: count, also_json }) => ({
        ...{ office, of: maybeActor(name, of), first, last, articles: count },
        also: fromJson(also_json).map((other) => ({ id: other, name: rivalName.get(other) ?? other })),
      })),
  }));
}
