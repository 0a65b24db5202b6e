import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely';
import { putActors } from './put-actors.ts';
import { readLines } from './read-lines.ts';
import type { RecordTables } from './schema.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { isConstraintError } from './sqlite/errors.ts';
import { searchText } from './sqlite/full-text.ts';
import { openFile } from './sqlite/open-file.ts';
import type { OpenOptions } from './sqlite/open-file.ts';
import type { Store } from './store.ts';
import { readRaw } from './raws.ts';
import { addArticles, addRejected } from './write-articles.ts';

/**
 * Opens the record of a folder (`record.sqlite`), makes one when there is none, and brings an older one up to date. Opened `readonly` it
 * can be read while another process writes.
 * @throws RecordError (as a rejection) when it is missing (readonly), foreign, newer, damaged, not writable, or the disk is full.
 */
export function openStore(folder: string, options: OpenOptions = {}): Promise<Store> {
  return Promise.resolve().then(() => {
    const { database, place } = openFile(folder, options);
    const db = new Kysely<RecordTables>({ dialect: sqliteDialect(database, place), plugins });
    return storeOver(db, place, options.readonly ?? false);
  });
}

function storeOver(db: Kysely<RecordTables>, place: string, readonly: boolean): Store {
  return {
    ...{ db, place, readonly },
    transaction: (work) => db.transaction().execute(work),
    has: (ids) => knownIds(db, ids),
    addArticles: (lines, bodies = new Map(), at = null) =>
      addArticles({ db, isConstraintError }, lines, { bodies, at }),
    addRejected: (inputs) => addRejected(db, inputs),
    putActors: (actors) => putActors(db, actors),
    line: async (id) => (await readLines(db, [id]))[0] ?? null,
    raw: (id) => readRaw(db, id),
    search: (query) => searchText(db, query),
    close: () => db.destroy(),
  };
}

/** An empty list matches nothing, in every engine. */
const plugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })];

/** Ids asked for in one statement. */
const idsAtOnce = 1000;

async function knownIds(db: Kysely<RecordTables>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const part = ids.slice(start, start + idsAtOnce);
    const rows = await db.selectFrom('articles').select('id').where('id', 'in', part).execute();
    for (const row of rows) known.add(row.id);
  }
  return known;
}
