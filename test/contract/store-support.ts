import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Judgement, RecordLine } from '../../src/base/schema/record.ts';
import { openStore } from '../../src/io/store/open.ts';
import { RecordError } from '../../src/io/store/record-error.ts';
import { judgementOf } from '../../src/io/store/rows/judgement-rows.ts';
import type { RecordTables } from '../../src/io/store/schema.ts';
import type { Store } from '../../src/io/store/store.ts';
import { isNewest } from '../../src/io/store/versions.ts';
import { linkPending } from '../../src/linking/link-pending.ts';
import { actors, archive } from './archive.ts';

/** A kind of store: how one is opened in a folder, and how one that is nearly full is. */
export interface Contender {
  readonly name: string;
  readonly open: (
    folder: string,
    options?: { readonly readonly?: boolean; readonly maxPages?: number },
  ) => Promise<Store>;
}

export const contenders: readonly Contender[] = [
  { name: 'SQLite', open: (folder, options) => openStore(folder, options) },
];

export const tables = [
  ...['articles', 'notices', 'rejected', 'actors', 'entities', 'attributions', 'attribution_spans', 'events'],
  ...['participants', 'claims', 'commitments', 'judgements', 'decisions', 'families', 'family_members', 'kinships'],
  ...['raws', 'versions', 'joint_speakers'],
  ...['happenings', 'happening_actors', 'happening_mentions', 'topics', 'topic_actors', 'topic_claims'],
] as const satisfies readonly (keyof RecordTables)[];

/** Everything a record holds, table by table, rows in order: equal for equal content. Without `order`, the order of adding counts for nothing. */
export async function dump(store: Store, { order = true }: { readonly order?: boolean } = {}): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const rows = await store.db.selectFrom(table).selectAll().execute();
    const told = rows.map((row) => (table === 'articles' && !order ? { ...row, n: 0 } : row));
    parts.push(table, ...told.map((row) => JSON.stringify(row)).sort());
  }
  return parts.join('\n');
}

/** Adds lines and brings everything that is computed up to date. */
export async function fill(store: Store, lines: readonly RecordLine[] = archive()): Promise<void> {
  await store.putActors(actors);
  await store.addArticles(lines);
  await linkPending(store, { at: null });
}

/** The newest version of every article, in order of id. */
export async function newestLines(store: Store): Promise<readonly RecordLine[]> {
  const rows = await store.db.selectFrom('articles').select('id').where(isNewest('id')).orderBy('id').execute();
  const lines = await Promise.all(rows.map(({ id }) => store.line(id)));
  return lines.filter((line) => line !== null);
}

/** Judgements in force, in order of id. */
export async function judgementsIn({ db }: Store): Promise<readonly Judgement[]> {
  const rows = await db
    .selectFrom('judgements as j')
    .innerJoin('in_force as f', 'f.judgement', 'j.id')
    .selectAll('j')
    .orderBy('j.id')
    .execute();
  return rows.map(judgementOf);
}

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-store-'));
  folders.push(folder);
  return folder;
}

/** Removes every folder that was made. */
export function removeFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

export function hasCode(code: string): (error: unknown) => boolean {
  return (error) => error instanceof RecordError && error.notice.code === code && error.notice.remedy !== '';
}

const writer = fileURLToPath(new URL('store-writer.ts', import.meta.url));

interface Run {
  readonly mode?: 'articles' | 'versions';
  /** Awaited for each batch that the writer reports. */
  readonly onBatch?: () => Promise<void>;
}

function start(folder: string, count: string, mode = 'articles') {
  return spawn(process.execPath, [writer, folder, count, '10', mode], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs the writer to its end. */
export async function run(folder: string, count: string, { mode, onBatch }: Run = {}): Promise<void> {
  const child = start(folder, count, mode);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  for await (const chunk of child.stdout) if (String(chunk) !== '') await onBatch?.();
  assert.equal(await ended, 0);
}

/** Runs the writer on more articles than it can finish and kills it without warning after some batches. */
export async function killAfter(folder: string, batches: number, mode: string): Promise<void> {
  const child = start(folder, '200', mode);
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('exit', (_, signal) => {
      resolve(signal);
    }),
  );
  let seen = 0;
  for await (const chunk of child.stdout) {
    seen += String(chunk).split('\n').length - 1;
    if (seen >= batches) child.kill('SIGKILL');
  }
  assert.equal(await ended, 'SIGKILL');
}
