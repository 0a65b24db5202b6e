import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../src/apps/serve/app.ts';
import { saveQuestion } from '../src/io/store/asked.ts';
import { openStore } from '../src/io/store/open.ts';
import { loadKit } from '../src/kit.ts';
import type { Rows } from './support/api-client.ts';
import { ApiClient } from './support/api-client.ts';
import { evidenceIn } from './support/evidence.ts';

const kit = loadKit();

/** A saved question about each list. */
const saved = [
  ['happenings', { a: 'PRK', b: 'RUS', from: '2000', type: ['AGREE', 'CONSULT'] }],
  ['statements', { speaker: 'RUS' }],
  ['claims', { a: 'PRK' }],
  ['commitments', { a: 'PRK', kind: ['pledge', 'threat'] }],
  ['stories', { a: 'PRK' }],
  ['families', {}],
  ['search', { words: 'treaty' }],
  ['timeline', { a: 'PRK' }],
] as const;
let api: ApiClient;

before(async () => {
  api = await ApiClient.open(kit);
  const store = await openStore(api.folder);
  for (const [about, given] of saved) await saveQuestion(store.db, { name: about, about, given });
  await store.close();
});

after(async () => {
  await api.close();
});

/** Addresses that ask a question, by its route; every route must have one. */
async function addresses(): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = (await api.get('/search?words=treaty&limit=500')).json as { rows: { article: { id: string } }[] };
  const articles = found.rows.map(({ article }) => encodeURIComponent(article.id));
  const printed = 'http://news.example/2019-11-09-kartarpur-corridor?utm_source=feed';
  const each = async (list: string): Promise<readonly string[]> => {
    const ids = await api.ids(`/${list}?limit=500`);
    assert.ok(ids.length > 0, list);
    return ids.slice(0, 25).map((id) => `/${list}/${encodeURIComponent(id)}`);
  };
  const [first = ''] = articles;
  const happenings = await api.ids('/happenings');
  const events = (await api.get('/timeline?limit=3')).json as { rows: { best: { event: string } }[] };
  return new Map<string, readonly string[]>([
    ['/status', ['/status']],
    ['/pairs', ['/pairs', '/pairs?a=iran&others=true', '/pairs?others=0']],
    [
      '/timeline',
      [
        '/timeline?limit=500',
        '/timeline?a=PRK&b=russia&from=2023&to=2024-06',
        '/timeline?status=denied&status=negated',
      ],
    ],
    ['/happenings', ['/happenings?limit=500', '/happenings?a=iran&type=AGREE&type=CONSULT&order=newest']],
    ['/stories', ['/stories?limit=500', `/stories?article=${first}`]],
    ['/statements', ['/statements?limit=500', '/statements?speaker=kim%20jong%20un&quotation=direct&about=RUS']],
    ['/claims', ['/claims?limit=500', '/claims?a=PRK&stance=denies&type=AID']],
    ['/commitments', ['/commitments?limit=500', '/commitments?a=PRK&kind=pledge&kind=threat']],
    ['/instruments', ['/instruments?limit=500', '/instruments?a=PRK&kind=instrument&status=open']],
    ['/persons', ['/persons?limit=500', '/persons?actor=RUS&name=lavrov']],
    ['/families', ['/families?limit=500', '/families?kind=spun&actor=RUS']],
    ['/search', ['/search?words=treaty&limit=500', '/search?words=%22military%22%20aid*&earlier=true&actor=PRK']],
    [
      '/articles/{id}/passage',
      [printed, ...articles].map((id) => `/articles/${encodeURIComponent(id)}/passage?start=30&length=400`),
    ],
    ['/articles/{id}/versions', articles.slice(0, 3).map((id) => `/articles/${id}/versions`)],
    ['/articles/{id}/diff', articles.slice(1, 4).map((id) => `/articles/${id}/diff?with=${first}`)],
    ['/articles/{id}/raw', [`/articles/${first}/raw`]],
    ['/articles/{id}', articles.map((id) => `/articles/${id}`)],
    ['/happenings/{id}', await each('happenings')],
    ['/stories/{id}', await each('stories')],
    ['/statements/{id}', await each('statements')],
    ['/claims/{id}', await each('claims')],
    ['/commitments/{id}', await each('commitments')],
    ['/instruments/{id}', await each('instruments')],
    ['/persons/{id}', await each('persons')],
    ['/families/{id}', await each('families')],
    [
      '/show/{id}',
      [...happenings.slice(0, 3), ...events.rows.map(({ best }) => best.event)].map((id) => `/show/${id}`),
    ],
    ['/explain/{id}', happenings.slice(0, 4).map((id) => `/explain/${id}?limit=5`)],
    ['/judgements', ['/judgements', '/judgements?thing=nothing']],
    ['/asked', ['/asked']],
    ['/alerts', ['/alerts', '/alerts?limit=5&since=2000-01-01']],
    ['/asked/{name}', saved.map(([about]) => `/asked/${about}?limit=5&since=2000-01-01`)],
  ]);
}

describe('the OpenAPI document', () => {
  it('is one of version 3.1, every reference in it leads somewhere, and every parameter is explained', () => {
    assert.match(api.document.openapi, /^3\.1\./u);
    const text = JSON.stringify(api.document);
    const names = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/gu)].map(([, name]) => name ?? ''));
    for (const name of names) assert.ok(api.document.components.schemas[name], name);
    assert.ok(!text.includes('#/$defs/'));
    const operations = Object.values(api.document.paths).flatMap((methods) => Object.values(methods));
    assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
    for (const { operationId, parameters } of operations) {
      for (const parameter of parameters) {
        const isNamed = '$ref' in parameter.schema;
        assert.ok('description' in parameter || isNamed, `${operationId} ${parameter.name}`);
      }
    }
  });

  it('has a readable page that names every question, parameter and problem, without script of its own', async () => {
    const { status, text, headers } = await api.ask('/api/v1');
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /^text\/html/u);
    assert.ok(!/<script(?! type="module" src="\/script\/[a-z-]+\.js"><\/script>)/u.test(text));
    for (const route of Object.keys(api.document.paths)) assert.ok(text.includes(route), route);
    for (const { get } of Object.values(api.document.paths)) {
      for (const { name } of get?.parameters ?? []) assert.ok(text.includes(`<code>${name}</code>`), name);
    }
    for (const code of ['bad-parameter', 'judged-otherwise', 'token-wanted']) assert.ok(text.includes(`id="${code}"`));
  });
});

describe('the guide to the interface', () => {
  it('names every address, and says what the interface cannot tell', () => {
    const guide = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
    for (const route of Object.keys(api.document.paths)) {
      const [, collection = '', id, part] = route.split('/');
      const isItem = id !== undefined && part === undefined && !['show', 'explain'].includes(collection);
      assert.ok(guide.includes(`/${part ?? collection}`) || isItem, route);
    }
    assert.match(guide, /^## What this cannot tell you$/mu);
  });
});

describe('questions over HTTP', () => {
  it('are all answered as the document says, and every quote is its slice of the article', async () => {
    const all = await addresses();
    const routes = Object.entries(api.document.paths).flatMap(([route, { get }]) => (get === undefined ? [] : [route]));
    assert.deepEqual([...all.keys()].sort(), routes.sort());
    const texts = new Map<string, string>();
    let quotes = 0;
    for (const [route, list] of all) {
      for (const address of list) {
        const { status, json } = await api.get(address);
        assert.equal(status, 200, address);
        api.fits(route, 'get', json);
        for (const { article, start, end, quote } of evidenceIn(json)) {
          if (!texts.has(article)) texts.set(article, (await api.store.line(article))?.text ?? '');
          assert.equal(texts.get(article)?.slice(start, end), quote, address);
          quotes += 1;
        }
      }
    }
    assert.ok(quotes > 3000, `${quotes} quotes`);
  });

  it('give a list in parts that make the whole, each with links to the parts beside it', async () => {
    const whole = (await api.get('/statements?limit=500')).json as Rows;
    const parts: string[] = [];
    let next: string | undefined = '/api/v1/statements?limit=70';
    while (next !== undefined) {
      const { json, headers } = await api.ask(next);
      parts.push(...(json as Rows).rows.map(({ id }) => id));
      assert.equal((json as Rows).total, whole.total);
      next = /<([^>]+)>; rel="next"/u.exec(headers.get('link') ?? '')?.[1];
    }
    assert.deepEqual(
      parts,
      whole.rows.map(({ id }) => id),
    );
    const last = await api.get('/statements?limit=70&offset=100');
    assert.match(last.headers.get('link') ?? '', /offset=30>; rel="prev"/u);
  });

  it('answer 304 without a body to whoever has the answer, and the same bytes again to others', async () => {
    for (const address of ['/status', '/timeline?a=PRK', '/openapi.json', '/claims?limit=3']) {
      const first = await api.get(address);
      const tag = first.headers.get('etag') ?? '';
      assert.match(tag, /^"[^"]+"$/u);
      const again = await api.get(address, { 'if-none-match': `W/"other", ${tag}` });
      assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', tag], address);
      const fresh = await api.get(address, { 'if-none-match': '"other"' });
      assert.deepEqual([fresh.status, fresh.text], [200, first.text]);
    }
  });

  it('tell what is new since an instant', async () => {
    const lists = [
      'timeline',
      'happenings',
      'stories',
      'statements',
      'claims',
      'commitments',
      'instruments',
      'families',
    ];
    const count = async (address: string): Promise<number> => ((await api.get(address)).json as Rows).total;
    const written = await openStore(api.folder);
    const cameIn = (added: string | null) => written.db.updateTable('articles').set({ added }).execute();
    await cameIn('2026-06-01T08:00:00.000Z');
    for (const list of lists) {
      assert.equal(await count(`/${list}?since=2026-06-01T10:00%2B02:00`), await count(`/${list}`), list);
      assert.equal(await count(`/${list}?since=2026-06-01T08:01`), 0, list);
    }
    assert.equal(await count('/search?words=treaty&since=2027'), 0);
    await cameIn(null);
    await written.close();
  });

  it('say what is wrong with what cannot be answered', async () => {
    const bad: readonly (readonly [string, number, string])[] = [
      ['/timeline?a=atlantis', 400, 'unknown-actor'],
      ['/timeline?a=PRK&b=north%20korea', 400, 'bad-parameter'],
      ['/timeline?a=PRK&a=RUS', 400, 'bad-parameter'],
      ['/timeline?colour=red&__proto__=1', 400, 'bad-parameter'],
      ['/timeline?type=WAR', 400, 'bad-parameter'],
      ['/timeline?from=2024-02-30', 400, 'bad-parameter'],
      ['/timeline?from=20240230', 400, 'bad-parameter'],
      ['/timeline?from=2025&to=2024', 400, 'bad-parameter'],
      ['/timeline?since=yesterday', 400, 'bad-parameter'],
      ['/timeline?limit=0', 400, 'bad-parameter'],
      ['/timeline?limit=1e3', 400, 'bad-parameter'],
      ['/timeline?offset=-1', 400, 'bad-parameter'],
      ['/timeline?offset=99999999999999999999', 400, 'bad-parameter'],
      ['/pairs?others=maybe', 400, 'bad-parameter'],
      ['/search', 400, 'bad-parameter'],
      ['/search?words=%20', 400, 'bad-parameter'],
      [`/search?words=${'x'.repeat(2000)}`, 400, 'bad-parameter'],
      [`/timeline?${'a=PRK&'.repeat(2000)}`, 400, 'bad-parameter'],
      ['/show/none', 404, 'not-in-record'],
      ['/articles/none', 404, 'not-in-record'],
      ['/articles/none/passage', 404, 'not-in-record'],
      ['/articles/none/versions', 404, 'not-in-record'],
      ['/articles/none/raw', 404, 'not-in-record'],
      ['/explain/none', 404, 'not-in-record'],
      ['/nowhere', 404, 'no-such-page'],
      ['/status.json', 404, 'no-such-page'],
      ['/articles', 405, 'wrong-method'],
    ];
    for (const [address, status, code] of bad) api.fitsProblem(await api.get(address), status, code);
    const happening = (await api.ids('/happenings?limit=1'))[0] ?? '';
    api.fitsProblem(await api.get(`/families/${happening}`), 404, 'not-in-record');
    const { json } = await api.get('/timeline?a=PRK&a=RUS&limit=x');
    assert.deepEqual(
      (json as { errors: { parameter: string }[] }).errors.map(({ parameter }) => parameter),
      ['a', 'limit'],
    );
  });

  it('are empty far behind the end of a list, with its true length', async () => {
    const { status, json } = await api.get('/timeline?offset=1000000000');
    const { total, rows } = json as Rows;
    assert.deepEqual([status, rows.length, total > 50], [200, 0, true]);
  });

  it('refuse ten thousand actors in one address', async () => {
    const { status, json } = await api.get(`/timeline?${'a=PRK&'.repeat(10_000)}`);
    assert.deepEqual([status, (json as { code: string }).code], [431, 'too-long']);
  });

  it('lead no page of another host to the record', async () => {
    const { headers } = await api.get('/status', { origin: 'https://news.example' });
    assert.equal(headers.get('access-control-allow-origin'), null);
    api.fitsProblem(await api.ask('/api/v1/status', { method: 'OPTIONS' }), 405, 'wrong-method');
    const app = createApp({ store: api.store, tables: kit.tables });
    const foreign = await app.request('/api/v1/status', { headers: { host: 'news.example' } });
    assert.deepEqual([foreign.status, foreign.headers.get('content-type')], [403, 'application/problem+json']);
  });

  it('leave the pages and their twins as they were', async () => {
    for (const page of ['/', '/api/v1', '/pair/PRK/RUS', '/statements', '/claims', '/families', '/search?q=treaty']) {
      const twin = page === '/' ? '/index.json' : page.replace(/(\?|$)/u, '.json$1');
      assert.deepEqual([(await api.ask(page)).status, (await api.ask(twin)).status], [200, 200], page);
      assert.ok((await api.ask(twin)).json !== null);
    }
    assert.equal((await api.ask('/api/v1/')).text, (await api.ask('/api/v1')).text);
  });
});
