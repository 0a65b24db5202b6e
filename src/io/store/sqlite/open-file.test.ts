import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { archive } from '../../../../test/contract/archive.ts';
import { makeLine } from '../../../../test/contract/lines.ts';
import { newestLines } from '../../../../test/contract/store-support.ts';
import { openStore } from '../open.ts';
import { RecordError } from '../record-error.ts';
import { recordErrorOf } from './errors.ts';
import { fileName } from './open-file.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-file-'));
  file = join(folder, fileName);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function hasCode(code: string): (error: unknown) => boolean {
  return (error) => error instanceof RecordError && error.notice.code === code && error.notice.place.includes(fileName);
}

/** Opening is refused with the code, to read and to write, and the folder's bytes stay as they are. */
async function isRefused(code: string): Promise<void> {
  const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
  await assert.rejects(openStore(folder), hasCode(code));
  await assert.rejects(openStore(folder, { readonly: true }), hasCode(code));
  const after = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
  assert.deepEqual(after, before);
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'ignore' });
}

/** Mounts a file system in memory, where the tests may (root); null where they may not. */
function mountSmall(options: string): string | null {
  const place = join(folder, 'mount');
  mkdirSync(place);
  try {
    run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', place);
    return place;
  } catch {
    return null;
  }
}

describe('a record file', () => {
  it('is made with its folder, is one file when closed, and opens again', async () => {
    const deep = join(folder, 'a', 'b');
    const store = await openStore(deep);
    await store.addArticles(archive());
    await store.close();
    assert.deepEqual(readdirSync(deep), [fileName]);
    const again = await openStore(deep, { readonly: true });
    assert.equal((await newestLines(again)).length, archive().length);
    await again.close();
  });

  it('writes through a log and waits for the disk at every commit', async () => {
    const store = await openStore(folder);
    await store.addArticles(archive());
    assert.ok(readdirSync(folder).includes(`${fileName}-wal`));
    await store.close();
    const database = new DatabaseSync(file);
    assert.equal(database.prepare('pragma journal_mode').get()?.['journal_mode'], 'wal');
    assert.equal(database.prepare('pragma integrity_check').get()?.['integrity_check'], 'ok');
    database.close();
  });

  it('that is some other file is refused and left alone', async () => {
    writeFileSync(file, 'Minutes of the meeting of 3 May, kept here by mistake.\n'.repeat(20));
    await isRefused('record-foreign');
    writeFileSync(file, 'short');
    await isRefused('record-foreign');
  });

  it('that is another program’s database is refused and left alone', async () => {
    const database = new DatabaseSync(file);
    database.exec('create table recipes (name text); pragma user_version = 1');
    database.close();
    await isRefused('record-foreign');
  });

  it('of a newer version is refused and left alone', async () => {
    await (await openStore(folder)).close();
    const database = new DatabaseSync(file);
    database.exec('pragma user_version = 99');
    database.close();
    await isRefused('record-version');
  });

  it('that is empty, as after a crash at birth, becomes a record', async () => {
    writeFileSync(file, '');
    const store = await openStore(folder);
    assert.equal((await store.addArticles(archive())).added.length, archive().length);
    await store.close();
  });

  it('that is empty cannot be read: it is missing', async () => {
    writeFileSync(file, '');
    await assert.rejects(openStore(folder, { readonly: true }), hasCode('record-missing'));
    assert.equal(readFileSync(file).length, 0);
  });

  it('that lost its version but has tables is damaged and left alone', async () => {
    const store = await openStore(folder);
    await store.addArticles(archive());
    await store.close();
    const database = new DatabaseSync(file);
    database.exec('pragma user_version = 0; pragma journal_mode = delete');
    database.close();
    await isRefused('record-damaged');
  });

  it('is refused in a whole sentence, which the remedy can follow', async () => {
    const sentence = (error: unknown): boolean =>
      error instanceof RecordError && error.notice.message.endsWith('.') && error.message.endsWith('.');
    await assert.rejects(openStore(folder, { readonly: true }), sentence);
    writeFileSync(file, 'short');
    await assert.rejects(openStore(folder), sentence);
    const failures = [5, 8, 10, 11, 13, 14, 26].map((errcode) => ({ errcode }));
    for (const failure of [
      ...failures,
      { code: 'ENOSPC' },
      { code: 'EACCES' },
      { code: 'ENOTDIR' },
      { code: 'EISDIR' },
    ]) {
      assert.ok(sentence(recordErrorOf(file, failure)), JSON.stringify(failure));
    }
  });

  it('that is damaged gives a coded error', async () => {
    const store = await openStore(folder);
    await store.addArticles(archive());
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096);
    writeFileSync(file, bytes);
    const reading = openStore(folder).then((damaged) => newestLines(damaged));
    await assert.rejects(reading, hasCode('record-damaged'));
  });

  it('in the place of a folder gives a coded error', async () => {
    mkdirSync(file);
    await assert.rejects(openStore(folder), hasCode('record-foreign'));
    const plain = join(folder, 'plain');
    writeFileSync(plain, 'x');
    await assert.rejects(openStore(plain), hasCode('record-read-only'));
  });

  it('that another process keeps locked gives a coded error after a while', async () => {
    await (await openStore(folder)).close();
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const store = await openStore(folder, { busyTimeout: 50 });
    await assert.rejects(store.addArticles(archive()), hasCode('record-busy'));
    other.exec('rollback');
    other.close();
    assert.equal((await store.addArticles(archive())).added.length, archive().length);
    await store.close();
  });

  it('in a folder that may not be written can be read, and says so when written', async (test) => {
    const root = process.getuid?.() === 0;
    const place = root ? mountSmall('size=8m') : folder;
    if (place === null) {
      test.skip('no right to mount');
      return;
    }
    const store = await openStore(place);
    await store.addArticles(archive());
    await store.close();
    if (root) run('mount', '-o', 'remount,ro', place);
    else chmodSync(place, 0o500);
    try {
      const reader = await openStore(place, { readonly: true });
      assert.equal((await newestLines(reader)).length, archive().length);
      await reader.close();
      await assert.rejects(openStore(place), hasCode('record-read-only'));
    } finally {
      if (root) run('umount', place);
      else chmodSync(place, 0o700);
    }
  });

  it('on a disk that fills up keeps what was stored', async (test) => {
    const place = mountSmall('size=2m');
    if (place === null) {
      test.skip('no right to mount');
      return;
    }
    try {
      const store = await openStore(place);
      await store.addArticles(archive());
      const many = Array.from({ length: 200 }, (_, n) =>
        makeLine({ id: `n-${String(n)}`, text: `${String(n)} ${'Nothing new on the border today. '.repeat(300)}` }),
      );
      await assert.rejects(store.addArticles(many), hasCode('disk-full'));
      await store.close();
      const again = await openStore(place, { readonly: true });
      const kept = await newestLines(again);
      assert.ok(kept.length >= archive().length);
      assert.deepEqual(kept.slice(0, archive().length), archive());
      await again.close();
    } finally {
      run('umount', place);
    }
  });
});
