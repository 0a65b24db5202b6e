import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { loadTables } from '../../kit.ts';
import type { FileFormat } from './format.ts';
import { ExportError, writeFiles } from './write-files.ts';

const root = mkdtempSync(join(tmpdir(), 'entente-files-'));
after(() => {
  rmSync(root, { recursive: true, force: true });
});

const none = async function* () {};
const told = {
  ...{ happenings: none, articles: none, statements: none, matters: none, commitments: none },
  ...{ instruments: none, families: none, persons: none, judgements: none, tables: loadTables() },
  latest: () => Promise.resolve({ total: 0, happenings: none() }),
};
const file = (name: string, pieces: readonly string[]): FileFormat => ({
  name,
  write: () => Readable.from(pieces),
});

test('files are written whole, folders made', async () => {
  const place = join(root, 'deep/er/a.txt');
  await writeFiles([{ file: file('a.txt', ['한국 ', '🙂\n']), place }], told);
  assert.equal(readFileSync(place, 'utf8'), '한국 🙂\n');
  assert.deepEqual(readdirSync(join(root, 'deep/er')), ['a.txt']);
});

test('a file that is there already is not touched, and nothing beside it is written', async () => {
  const folder = mkdtempSync(join(root, 'x'));
  writeFileSync(join(folder, 'b.txt'), 'mine');
  const targets = ['a.txt', 'b.txt'].map((name) => ({ file: file(name, ['new']), place: join(folder, name) }));
  await assert.rejects(writeFiles(targets, told), (problem: Error) => {
    assert.ok(problem instanceof ExportError);
    assert.match(problem.message, /b\.txt is there already; name another place/u);
    return true;
  });
  assert.deepEqual(readdirSync(folder), ['b.txt']);
  assert.equal(readFileSync(join(folder, 'b.txt'), 'utf8'), 'mine');
});

test('a list that breaks off leaves nothing behind', async () => {
  const folder = mkdtempSync(join(root, 'y'));
  const broken: FileFormat = {
    name: 'c.txt',
    async *write() {
      yield 'half';
      await Promise.reject(new RangeError('broke off'));
    },
  };
  const targets = [{ file: file('a.txt', ['whole']), place: join(folder, 'a.txt') }];
  await assert.rejects(writeFiles([...targets, { file: broken, place: join(folder, 'c.txt') }], told), /broke off/u);
  assert.deepEqual(readdirSync(folder), []);
});

test('where the disk takes no more nothing is half written and the remedy is told', () => {
  const folder = mkdtempSync(join(root, 'z'));
  const here = JSON.stringify(new URL('write-files.ts', import.meta.url).href);
  const script = `
    const { writeFiles } = await import(${here});
    const file = { name: 'd.txt', async *write() { for (let n = 0; n < 40; n++) yield 'x'.repeat(10_000); } };
    await writeFiles([{ file, place: ${JSON.stringify(join(folder, 'd.txt'))} }], {}).catch((problem) => console.log(problem.name, problem.message));`;
  const line = `ulimit -f 64; exec "$0" --input-type=module -e "$1"`;
  const { stdout } = spawnSync('sh', ['-c', line, process.execPath, script], { encoding: 'utf8' });
  assert.match(stdout, /^ExportError nothing was written to .*: the file would be larger than this disk allows/u);
  assert.deepEqual(readdirSync(folder), []);
});
