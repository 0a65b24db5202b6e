import { existsSync, mkdirSync, openSync, readSync, closeSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { migrations } from '../migrations/migrations.ts';
import { RecordError } from '../record-error.ts';
import { sqliteEngine } from './engine.ts';
import { recordErrorOf } from './errors.ts';

/** Marks a SQLite file as a record of ours (`PRAGMA application_id`): "Ente" in ASCII. */
const applicationId = 0x456e7465;
const magic = 'SQLite format 3\0';
const headerLength = 100;
const defaultTimeout = 60_000;
/** Pages that are kept in memory: keys of linking are put all over their table, and lists ask here and there. */
const cacheKilobytes = 65_536;

/** Name of the record's file in its folder. */
export const fileName = 'record.sqlite';

/** What `openFile` is asked for. */
export interface OpenOptions {
  readonly readonly?: boolean | undefined;
  /** Bounds the file's size, in pages of 4,096 bytes; by default the disk does. */
  readonly maxPages?: number | undefined;
  /** Milliseconds that a writer waits for another, 60,000 by default. */
  readonly busyTimeout?: number | undefined;
}

/** An open record file and its path. */
export interface OpenFile {
  readonly database: DatabaseSync;
  readonly place: string;
}

/**
 * Opens the record file of a folder, makes it when it is not there, and brings an older one up to date, also when it is opened to read:
 * that needs leave to write, once.
 * @throws RecordError when it is missing (readonly), foreign, of a newer version, damaged, not writable, or the disk is full.
 */
export function openFile(folder: string, options: OpenOptions = {}): OpenFile {
  const place = join(folder, fileName);
  const readonly = options.readonly ?? false;
  try {
    if (!existsSync(place)) prepareFolder(folder, place, readonly);
    else refuseForeign(place, readonly);
    const database = readonly ? openToRead(place) : openToWrite(place, options);
    return { database, place };
  } catch (error) {
    throw recordErrorOf(place, error);
  }
}

function prepareFolder(folder: string, place: string, readonly: boolean): void {
  if (readonly) throw new RecordError('record-missing', place, 'there is no record here.');
  mkdirSync(folder, { recursive: true });
}

/** Looks at the bytes only, so that a file of somebody else is not touched at all. */
function refuseForeign(place: string, readonly: boolean): void {
  if (statSync(place).isDirectory()) throw new RecordError('record-foreign', place, 'the record is a folder.');
  const header = readHeader(place);
  if (readonly && header.length === 0) throw new RecordError('record-missing', place, 'the record is empty.');
  // A first write that was cut off leaves its journal beside the file: SQLite will roll it back.
  if (header.length === 0 || existsSync(`${place}-journal`)) return;
  if (header.length < headerLength || header.toString('latin1', 0, magic.length) !== magic) {
    throw new RecordError('record-foreign', place, 'the file is not a record.');
  }
  if (header.readUInt32BE(68) !== applicationId) {
    throw new RecordError('record-foreign', place, 'the file is a database of another program.');
  }
  refuseVersion(place, header.readUInt32BE(60));
}

function readHeader(place: string): Buffer {
  const file = openSync(place, 'r');
  try {
    const header = Buffer.alloc(headerLength);
    return header.subarray(0, readSync(file, header, 0, headerLength, 0));
  } finally {
    closeSync(file);
  }
}

function refuseVersion(place: string, version: number): void {
  if (version <= migrations.length) return;
  const message = `the record has version ${String(version)}, this program knows versions up to ${String(migrations.length)}.`;
  throw new RecordError('record-version', place, message);
}

function openToRead(place: string): DatabaseSync {
  const database = connectToRead(place);
  const version = versionOf(database);
  if (version === migrations.length) return database;
  try {
    refuseVersion(place, version);
    if (version === 0) refuseTables(database, place);
  } finally {
    database.close();
  }
  openToWrite(place, {}).close();
  return connectToRead(place);
}

/** A record on read-only media has no room for SQLite's shared memory: then it is opened as a file that nobody changes. */
function connectToRead(place: string): DatabaseSync {
  const database = new DatabaseSync(place, { readOnly: true, timeout: defaultTimeout });
  try {
    database.exec(`pragma cache_size = -${String(cacheKilobytes)}`);
    versionOf(database);
    return database;
  } catch (error) {
    database.close();
    if (existsSync(`${place}-wal`)) throw error;
    const url = pathToFileURL(place);
    url.search = 'immutable=1';
    return new DatabaseSync(url, { readOnly: true });
  }
}

function openToWrite(place: string, { maxPages, busyTimeout = defaultTimeout }: OpenOptions): DatabaseSync {
  const database = new DatabaseSync(place, { timeout: busyTimeout, enableForeignKeyConstraints: true });
  try {
    if (maxPages !== undefined) database.exec(`pragma max_page_count = ${String(Math.trunc(maxPages))}`);
    database.exec('pragma synchronous = full');
    database.exec(`pragma cache_size = -${String(cacheKilobytes)}`);
    migrate(database, place);
    database.exec('pragma journal_mode = wal');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** One transaction for all steps. The first one marks the file as ours while it still has no write-ahead log, so that its header tells. */
function migrate(database: DatabaseSync, place: string): void {
  if (versionOf(database) === migrations.length) return;
  database.exec('begin immediate');
  try {
    const version = versionOf(database);
    refuseVersion(place, version);
    if (version === 0) refuseTables(database, place);
    for (const migration of migrations.slice(version)) {
      for (const statement of migration(sqliteEngine)) database.exec(statement);
    }
    database.exec(`pragma application_id = ${String(applicationId)}`);
    database.exec(`pragma user_version = ${String(migrations.length)}`);
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

/** A file without a version must be empty: one with tables lost its version, and no step can tell what it has. */
function refuseTables(database: DatabaseSync, place: string): void {
  if (database.prepare('select 1 from sqlite_schema limit 1').get() === undefined) return;
  throw new RecordError('record-damaged', place, 'the record has tables but no version.');
}

function versionOf(database: DatabaseSync): number {
  const version = database.prepare('pragma user_version').get()?.['user_version'];
  if (typeof version !== 'number') throw new TypeError('SQLite gave no version');
  return version;
}
