import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ran } from './command-line.ts';

const main = fileURLToPath(new URL('../../src/apps/cli/main.ts', import.meta.url));

/** A command line in a process of its own: the process, and what it comes to. */
export function start(
  cwd: string,
  ...args: readonly string[]
): { readonly child: ChildProcess; readonly ran: Promise<Ran> } {
  const child = spawn(process.execPath, [main, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  const ran = new Promise<Ran>((resolve) => {
    child.on('close', (code) => {
      resolve({ code: code ?? -1, out, error });
    });
  });
  return { child, ran };
}

/** A command line in a process of its own, to its end. */
export function real(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return start(cwd, ...args).ran;
}

/** Kills a process without warning once something holds of the record that it works on. False when it came to its end first. */
export async function killWhen(
  child: ChildProcess,
  folder: string,
  holds: (record: DatabaseSync) => boolean,
): Promise<boolean> {
  const record = new DatabaseSync(path.join(folder, 'record.sqlite'), { timeout: 0 });
  const gone = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('exit', (_code, signal) => {
      resolve(signal);
    }),
  );
  try {
    while (child.exitCode === null && child.signalCode === null) {
      if (holds(record)) child.kill('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return (await gone) === 'SIGKILL';
  } finally {
    record.close();
  }
}

/** Whether another process is writing the record now. */
export function isBeingWritten(record: DatabaseSync): boolean {
  try {
    record.exec('begin immediate');
    record.exec('rollback');
    return false;
  } catch {
    return true;
  }
}

/** Everything that a record holds but visits, instants of decisions, and the ids that persons' judgements have by them, rows in order. */
export function contentOf(folder: string, but: readonly string[] = ['visits']): string {
  const record = new DatabaseSync(path.join(folder, 'record.sqlite'), { readOnly: true });
  const tables = record.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  const own = record
    .prepare("select id from judgements where made_by not like 'link/%' order by id")
    .all()
    .map(({ id }) => String(id));
  const plain = (row: string): string => own.reduce((text, id) => text.replaceAll(id, 'judgement'), row);
  const parts = tables
    .map(({ name }) => String(name))
    .filter((name) => !name.startsWith('articles_words') && !but.includes(name));
  const lines = parts.flatMap((table) => {
    const rows = record.prepare(`select * from "${table}"`).all();
    return [
      table,
      ...rows.map((row) => plain(JSON.stringify({ ...row, ...(table === 'decisions' && { at: null }) }))).sort(),
    ];
  });
  record.close();
  return lines.join('\n');
}

/** Copies of one record in a folder, for tests that each change their own. */
export interface Copies {
  readonly folder: (name: string) => string;
  /** Names a copy of the record that all tests begin with, the one called `whole`. */
  readonly copyAs: (name: string) => string;
  readonly rowsOf: (name: string, query: string) => readonly Record<string, unknown>[];
}

/** The copies within a folder. */
export function copiesIn(cwd: string): Copies {
  const folder = (name: string): string => path.join(cwd, name);
  return {
    folder,
    copyAs(name) {
      cpSync(folder('whole'), folder(name), { recursive: true });
      return name;
    },
    rowsOf(name, query) {
      const record = new DatabaseSync(path.join(folder(name), 'record.sqlite'), { readOnly: true });
      const rows = record.prepare(query).all();
      record.close();
      return rows;
    },
  };
}
