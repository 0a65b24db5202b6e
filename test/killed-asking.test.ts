import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { entente } from './support/command-line.ts';
import { copiesIn, killWhen, real, start } from './support/real-process.ts';
import { articles, textOf } from './support/two-states.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'entente-killed-'));
const { folder, copyAs, rowsOf } = copiesIn(cwd);
after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

async function said(record: string, ...args: readonly string[]): Promise<string> {
  const { code, out, error } = await entente([...args, '--record', record], { cwd });
  assert.equal(code, 0, error);
  return out;
}

before(async () => {
  mkdirSync(path.join(cwd, 'later'));
  for (const name of Object.keys(articles))
    writeFileSync(path.join(cwd, name === 'other' ? '.' : 'later', `${name}.txt`), textOf(name));
  await said('whole', 'add', 'other.txt');
  await said('whole', 'ask', 'save', 'ecuador', 'ecuador', '--about', 'happenings');
  await said('whole', 'ask', 'save', 'said', '--about', 'statements');
  await said('whole', 'ask', 'save', 'posts', 'post', '--about', 'search');
});

const names = (record: string, table: string, column: string): readonly unknown[] =>
  rowsOf(record, `select ${column} as name from ${table} order by 1`).map(({ name }) => name);

describe('a process that is killed without warning', () => {
  it('has saved a question whole or not at all, and leaves a record that takes it', async () => {
    const record = copyAs('saving');
    for (const wait of [40, 150, 300, 450, 600, 800]) {
      const saving = ['ask', 'save', `after-${String(wait)}`, 'peru', '--about', 'claims', '--record', record];
      const { child, ran } = start(cwd, ...saving);
      await sleep(wait);
      child.kill('SIGKILL');
      await ran;
      assert.deepEqual(names(record, 'asked', 'name'), names(record, 'asked_marks', 'question'));
      const { code } = await real(cwd, ...saving);
      assert.ok(code === 0 || code === 2);
      assert.ok((await said(record, 'ask', 'list')).includes(`after-${String(wait)}  claims: with Peru`));
    }
  });

  it('loses no alert and has none raised twice when it is killed between one question and the next', async () => {
    const [killed, whole] = [copyAs('killed'), copyAs('unharmed')];
    const { child } = start(cwd, 'add', 'later', '--record', killed);
    const raised = (record: { prepare: (query: string) => { get: () => unknown } }): boolean =>
      (record.prepare('select n from alerts limit 1').get() ?? null) !== null;
    await killWhen(child, folder(killed), (record) => raised(record));
    await said(whole, 'add', 'later');
    for (const record of [killed, whole]) await said(record, 'brief');
    const keys = 'select question, "key" from alerts order by question, "key"';
    assert.ok(rowsOf(whole, keys).length > 5);
    assert.deepEqual(rowsOf(killed, keys), rowsOf(whole, keys));
    assert.match(await said(killed, 'brief', '--since', '2000'), /^ {4}status changed from future to stated: /mu);
  });

  it('that is killed before it has linked what it stored leaves the alerts to the next one', async () => {
    const record = copyAs('unlinked');
    const { child } = start(cwd, 'add', 'later', '--record', record);
    await killWhen(
      child,
      folder(record),
      (file) => (file.prepare('select n from unlinked limit 1').get() ?? null) !== null,
    );
    await said(record, 'brief');
    await said(record, 'add', 'later');
    const rows = rowsOf(record, "select rule from alerts where question = 'ecuador' order by rule");
    assert.deepEqual(
      rows.map(({ rule }) => rule),
      ['new', 'new', 'new', 'origin', 'origin', 'origin', 'origin', 'status', 'status'],
    );
  });
});
