import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { writeArchive } from './intake-archive.ts';
import { runWhole } from './whole-run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-intake-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('reading a web archive of news whole holds less than 300 MB', async () => {
  const file = path.join(folder, 'news.warc.gz');
  await writeArchive(file, 60_000_000, 'news');
  const { code, megabytes, said } = runWhole('read', file);
  assert.equal(code, 0, said);
  assert.ok(megabytes < 300, said);
});
