import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createMcpApp } from '../src/apps/mcp/http.ts';
import type { Listening } from '../src/apps/serve/listen.ts';
import { listen } from '../src/apps/serve/listen.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadKit } from '../src/kit.ts';
import { entente } from './support/command-line.ts';
import { makeDemoRecord } from './support/demo-record.ts';
import { evidenceIn } from './support/evidence.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-mcp-'));
const program = fileURLToPath(new URL('../src/apps/cli/main.ts', import.meta.url));
const kit = loadKit();
const local = { token: null, isLocal: true };
const names = ['search', 'timeline', 'statements', 'claims', 'commitments', 'families', 'article', 'explain'];
let store: Store;
let server: Listening;

interface Answer {
  readonly found: boolean;
  readonly notice: string;
  readonly truncated: boolean;
  readonly total: number;
  readonly rows: readonly Record<string, unknown>[];
}

before(async () => {
  await makeDemoRecord(folder, kit);
  store = await openStore(folder, { readonly: true });
  const around = { store, tables: kit.tables, kit: () => kit };
  server = await listen(createMcpApp(around, local), 0);
});

after(async () => {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(client: Client, name: string, args: Record<string, unknown>): Promise<Answer & { text: string }> {
  const result = await client.callTool({ name, arguments: args });
  assert.ok(result.isError !== true, JSON.stringify(result.content));
  const [content] = result.content;
  assert.equal(content?.type, 'text');
  return { ...(result.structuredContent as Answer), text: content.text };
}

async function asksEverything(client: Client): Promise<void> {
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    names,
  );
  const [{ best } = { best: null }] = (await ask(client, 'timeline', { a: 'PRK', b: 'RUS' })).rows as unknown as {
    best: { event: string; article: { id: string } };
  }[];
  const questions: Readonly<Record<string, Record<string, unknown>>> = {
    search: { words: 'treaty' },
    timeline: { a: 'north korea', b: 'russia', from: '2023', type: ['AGREE'] },
    statements: { speaker: 'kim jong un' },
    claims: { a: 'PRK', stance: 'denies' },
    commitments: { a: 'PRK' },
    families: {},
    article: { id: best?.article.id, length: 500 },
    explain: { id: best?.event },
  };
  const ajv = new Ajv2020({ strict: false });
  for (const { name, outputSchema, annotations } of tools) {
    const answer = await ask(client, name, questions[name] ?? {});
    assert.ok(answer.found && answer.rows.length > 0, name);
    const { text, ...data } = answer;
    assert.ok(ajv.validate(outputSchema as object, data), `${name}: ${ajv.errorsText()}`);
    assert.equal(annotations?.readOnlyHint, true);
    const words = evidenceIn(data);
    assert.ok(words.length > 0, name);
    for (const { article, start, end, quote } of words) {
      assert.equal((await store.line(article))?.text.slice(start, end), quote, name);
    }
    assert.ok(words.some(({ quote }) => text.includes(quote)));
    assert.match(text, /\d+-\d+\]|characters \d+ to \d+/u, name);
  }
}

async function knowsWhatItLacks(client: Client): Promise<void> {
  for (const [name, args] of [
    ['timeline', { a: 'PRK', to: '1800' }],
    ['timeline', { a: 'atlantis' }],
    ['search', { words: 'zeppelin' }],
    ['article', { id: 'none' }],
    ['explain', { id: 'none' }],
  ] as const) {
    const { found, text, rows, notice } = await ask(client, name, args);
    assert.deepEqual([found, rows, text], [false, [], notice]);
    assert.match(text, /^Not in this record/u);
  }
  const cut = await ask(client, 'statements', { limit: 3 });
  assert.deepEqual([cut.truncated, cut.rows.length], [true, 3]);
  assert.ok(cut.total > 100 && cut.text.startsWith(`Rows 1 to 3 of ${cut.total} statements; ask with offset 3`));
  const many = await ask(client, 'claims', { limit: 50 });
  assert.ok(many.rows.length < 50 && many.truncated && JSON.stringify(many.rows).length < 61_000);
  const far = await ask(client, 'statements', { offset: 1_000_000_000 });
  assert.deepEqual([far.found, far.total > 0, far.rows.length], [true, true, 0]);
  for (const args of [{ limit: 1000 }, { colour: 'red' }, { from: '2024-13' }, { from: '2025', to: '2024' }]) {
    const refused = await client.callTool({ name: 'timeline', arguments: args });
    assert.equal(refused.isError, true, JSON.stringify(args));
  }
}

describe('tools for language models', () => {
  it('have a guide that names each, and what they cannot tell', () => {
    const guide = readFileSync(new URL('../docs/mcp.md', import.meta.url), 'utf8');
    for (const name of names) assert.ok(guide.includes(`| \`${name}\``), name);
    assert.match(guide, /^## What this cannot tell you$/mu);
  });

  it('answer over standard input and output, in a process of their own that ends with its caller', async () => {
    const command = { command: process.execPath, args: [program, 'mcp', '--record', folder] };
    const transport = new StdioClientTransport({ ...command, stderr: 'pipe' });
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(transport);
    assert.match(client.getInstructions() ?? '', /not in this record/u);
    await asksEverything(client);
    await knowsWhatItLacks(client);
    const { pid } = transport;
    await client.close();
    assert.ok(pid !== null);
    assert.throws(() => process.kill(pid, 0));
  });

  it('answer the same over HTTP', async () => {
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(new StreamableHTTPClientTransport(new URL('mcp', server.address)));
    await asksEverything(client);
    await knowsWhatItLacks(client);
    await client.close();
  });

  it('refuse web pages of other hosts, other names, large requests, and beyond this machine whoever lacks the token', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
    const post = async (more: Record<string, string>, text = body): Promise<number> =>
      (await fetch(new URL('mcp', server.address), { method: 'POST', headers: { ...headers, ...more }, body: text }))
        .status;
    assert.equal(await post({}), 200);
    assert.equal(await post({ origin: 'https://news.example' }), 403);
    assert.equal(await post({}, `{"x":"${'x'.repeat(1_100_000)}"}`), 413);
    const token = 'a-token-for-tests-only';
    const around = { store, tables: kit.tables, kit: () => kit };
    const request = (app: ReturnType<typeof createMcpApp>, more: Record<string, string>) =>
      app.request('/mcp', { method: 'POST', headers: { ...headers, ...more }, body });
    assert.equal((await request(createMcpApp(around, local), { host: 'news.example' })).status, 403);
    const beyond = createMcpApp(around, { token, isLocal: false });
    assert.equal((await request(beyond, {})).status, 401);
    assert.equal((await request(beyond, { authorization: `Bearer ${token}` })).status, 200);
  });

  it('are opened by the command on a port, or not at all where that would be careless', async () => {
    const run = (...args: readonly string[]) => entente(['mcp', '--record', folder, ...args], { cwd: folder });
    assert.match((await run('--http', '0')).out, /http:\/\/127\.0\.0\.1:\d+\/mcp/u);
    assert.equal((await run('--http', '0', '--host', '0.0.0.0')).code, 2);
    assert.match((await run('--host', '0.0.0.0')).error, /goes with --http/u);
    assert.equal((await run('--record', path.join(folder, 'none'))).code, 2);
  });
});
