import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { Aside } from '../src/apps/api/aside.ts';
import { Writer } from '../src/apps/api/writer.ts';
import { createApp } from '../src/apps/serve/app.ts';
import { saveQuestion } from '../src/io/store/asked.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadTables } from '../src/kit.ts';
import { textOf } from './support/two-states.ts';

const token = 'sixteen-letters-and-more';
const folder = path.join(mkdtempSync(path.join(tmpdir(), 'entente-aside-')), 'record');
let store: Store;
let app: Hono;
before(async () => {
  const made = await openStore(folder);
  await saveQuestion(made.db, { name: 'ecuador', about: 'happenings', given: { a: 'ECU' } });
  await made.close();
  store = await openStore(folder, { readonly: true });
  const writer = new Writer(() => openStore(folder), new Aside(folder));
  app = createApp({ store, tables: loadTables(), access: { token, isLocal: true }, writer });
});
after(async () => {
  await store.close();
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

async function post(body: unknown): Promise<{ readonly status: number; readonly json: unknown }> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await app.request('/api/v1/articles', { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, json: await response.json() };
}

describe('articles that are added over HTTP by a server', () => {
  it('are read aside: pages are answered meanwhile, with the record as it was', async () => {
    const state = { isDone: false };
    const added = post({ articles: [{ id: 'treaty', text: textOf('treaty') }] }).finally(() => (state.isDone = true));
    let pages = 0;
    while (!state.isDone) {
      assert.equal((await app.request('/')).status, 200);
      pages += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.ok(pages > 10, String(pages));
    const { status, json } = await added;
    assert.equal(status, 201);
    assert.deepEqual((json as { articles: unknown }).articles, [{ input: 'api:1', id: 'treaty' }]);
    assert.equal((await app.request('/article/treaty')).status, 200);
  });

  it('raise alerts', async () => {
    const { total } = (await (await app.request('/api/v1/alerts?question=ecuador')).json()) as { total: number };
    assert.equal(total, 1);
  });

  it('are refused with what is wrong', async () => {
    const { status, json } = await post({ articles: [{ id: 'x', colour: 'red' }] });
    assert.equal(status, 422);
    assert.match(JSON.stringify(json), /colour/u);
    assert.equal((await post({ articles: [{ id: 'met', text: textOf('met') }] })).status, 201);
  });

  it('come in one after the other', async () => {
    const names = ['attack', 'announced', 'denial'];
    const all = await Promise.all(names.map((name) => post({ articles: [{ id: name, text: textOf(name) }] })));
    assert.deepEqual(
      all.map(({ status }) => status),
      [201, 201, 201],
    );
  });
});
