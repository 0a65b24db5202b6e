import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { recordErrorOf } from './errors.ts';

/** Prepared statements kept for reuse; the named questions and the inserts are far fewer. */
const keptStatements = 300;

class Statement implements SqliteStatement {
  readonly reader: boolean;
  readonly #statement: StatementSync;
  readonly #place: string;
  readonly #names: readonly string[];

  constructor(statement: StatementSync, place: string) {
    this.#statement = statement;
    this.#place = place;
    this.#names = statement.columns().map(({ name }) => name);
    this.reader = this.#names.length > 0;
    // Rows as SQLite's own objects have no prototype, which surprises whoever compares or prints them, and take twice the time.
    statement.setReturnArrays(true);
  }

  all(parameters: readonly unknown[]): unknown[] {
    const rows: unknown = coded(this.#place, () => this.#statement.all(...parameters.map(inputValue)));
    return (rows as readonly (readonly unknown[])[]).map((row) => this.#rowOf(row));
  }

  #rowOf(values: readonly unknown[]): unknown {
    const row: Record<string, unknown> = {};
    for (const [at, name] of this.#names.entries()) row[name] = values[at];
    return row;
  }

  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint } {
    return coded(this.#place, () => this.#statement.run(...parameters.map(inputValue)));
  }

  *iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    const rows: Iterable<unknown> = coded(this.#place, () => this.#statement.iterate(...parameters.map(inputValue)));
    for (const row of rows as Iterable<readonly unknown[]>) yield this.#rowOf(row);
  }
}

/** A rollback after SQLite has rolled back by itself (as it does on a full disk). */
const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

class Database implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #place: string;
  readonly #kept = new Map<string, Statement>();

  constructor(database: DatabaseSync, place: string) {
    this.#database = database;
    this.#place = place;
  }

  prepare(sql: string): SqliteStatement {
    if (sql === 'rollback' && !this.#database.isTransaction) return nothing;
    // A transaction takes the write lock at once: waiting for it later could fail without a wait (SQLITE_BUSY_SNAPSHOT).
    const text = sql === 'begin' ? 'begin immediate' : sql;
    const kept = this.#kept.get(text);
    if (kept !== undefined) return kept;
    const made = coded(this.#place, () => new Statement(this.#database.prepare(text), this.#place));
    if (this.#kept.size >= keptStatements) this.#kept.clear();
    this.#kept.set(text, made);
    return made;
  }

  close(): void {
    this.#kept.clear();
    if (this.#database.isOpen)
      coded(this.#place, () => {
        this.#database.close();
      });
  }
}

function inputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`a ${typeof value} is no value of a record`);
}

function coded<T>(place: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw recordErrorOf(place, error);
  }
}

/** Kysely's SQLite dialect over an open `node:sqlite` database. Errors of the world come out as `RecordError` with the record's path. */
export function sqliteDialect(database: DatabaseSync, place: string): SqliteDialect {
  return new SqliteDialect({ database: new Database(database, place) });
}
