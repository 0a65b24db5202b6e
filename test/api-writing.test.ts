import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Writer } from '../src/apps/api/writer.ts';
import { createApp } from '../src/apps/serve/app.ts';
import { openStore } from '../src/io/store/open.ts';
import { loadKit } from '../src/kit.ts';
import type { Rows } from './support/api-client.ts';
import { ApiClient, token } from './support/api-client.ts';
import { entente } from './support/command-line.ts';

const kit = loadKit();
let api: ApiClient;

before(async () => {
  api = await ApiClient.open(kit, 'prk-rus');
});

after(async () => {
  await api.close();
});

const accord = {
  id: 'accord-1',
  title: 'Peru and Ecuador sign a border accord',
  published: '1998-10-27',
  clean: false,
  text: 'Peru and Ecuador signed a border accord in Brasilia on 26 October 1998.\n\n“We keep our word,” Peruvian President Alberto Fujimori said.',
};

describe('writing over HTTP', () => {
  it('needs the token in a header, JSON, and a server that has one', async () => {
    const body = { articles: [accord] };
    api.fitsProblem(await api.post('/articles', body, { authorization: '' }), 401, 'token-wanted');
    api.fitsProblem(await api.post('/articles', body, { authorization: `Bearer ${token}x` }), 401, 'token-wanted');
    const basic = `Basic ${Buffer.from(`x:${token}`).toString('base64')}`;
    api.fitsProblem(await api.post('/articles', body, { authorization: basic }), 401, 'token-wanted');
    api.fitsProblem(await api.post('/articles', body, { 'content-type': 'text/plain' }), 415, 'not-json');
    api.fitsProblem(await api.post('/articles', '{"articles":'), 422, 'bad-body');
    api.fitsProblem(await api.post('/articles', { articles: [] }), 422, 'bad-body');
    api.fitsProblem(await api.post('/articles', { articles: [{ ...accord, colour: 'red' }] }), 422, 'bad-body');
    api.fitsProblem(
      await api.post('/articles', { articles: Array.from({ length: 101 }, () => accord) }),
      422,
      'bad-body',
    );
    api.fitsProblem(await api.post('/judgements', 'x'.repeat(70_000)), 413, 'too-large');
    api.fitsProblem(await api.ask('/api/v1/articles', { method: 'DELETE' }), 405, 'wrong-method');
    const closed = createApp({ store: api.store, tables: kit.tables });
    const request = { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: '{}' };
    const refused = await closed.request('/api/v1/articles', request);
    assert.equal(((await refused.json()) as { code: string }).code, 'writing-off');
  });

  it('adds an article once, a changed text as its version, and says what was wrong with others', async () => {
    const first = await api.post('/articles', { articles: [accord], mode: 'recall' });
    api.fits('/articles', 'post', first.json);
    assert.deepEqual([first.status, first.headers.get('location')], [201, '/api/v1/articles/accord-1']);
    const found = (await api.get('/timeline?a=peru&b=ecuador')).json as Rows;
    assert.equal(found.total, 1);
    const again = await api.post('/articles', { articles: [accord], mode: 'recall' });
    assert.deepEqual([again.status, (again.json as { known: number }).known], [200, 1]);
    const changed = { ...accord, text: accord.text.replace('border accord', 'border treaty') };
    const other = await api.post('/articles', { articles: [changed, { title: 'Nothing in it' }], mode: 'recall' });
    api.fits('/articles', 'post', other.json);
    const { versions, articles, rejected } = other.json as {
      versions: number;
      articles: { input: string; id: string }[];
      rejected: { input: string; notice: { code: string } }[];
    };
    assert.deepEqual([other.status, versions, rejected[0]?.input], [201, 1, 'api:2']);
    assert.equal(rejected[0]?.notice.code, 'missing-field');
    assert.match(articles[0]?.id ?? '', /^accord-1~/u);
    const difference = await api.get('/articles/accord-1/diff');
    api.fits('/articles/{id}/diff', 'get', difference.json);
    assert.equal((difference.json as { counts: { changed: number } }).counts.changed, 1);
  });

  it('keeps judgements, once for the same word of one person, and tells who judged otherwise', async () => {
    const rows = (await api.get('/happenings?limit=2')).json as { rows: { best: { event: string } }[] };
    const things = rows.rows.map(({ best }) => best.event);
    const opinion = { verdict: 'same', things, why: 'one visit', by: 'Ada' };
    const made = await api.post('/judgements', opinion);
    api.fits('/judgements', 'post', made.json);
    const { id } = made.json as { id: string };
    const twice = await api.post('/judgements', opinion);
    assert.deepEqual([made.status, twice.status, (twice.json as { id: string }).id], [201, 200, id]);
    const contrary = { ...opinion, verdict: 'different', why: 'two visits', by: 'Ben' };
    const clash = await api.post('/judgements', contrary);
    api.fitsProblem(clash, 409, 'judged-otherwise');
    assert.equal((clash.json as { standing: { judgement: { id: string } }[] }).standing[0]?.judgement.id, id);
    const replacing = await api.post('/judgements', { ...contrary, replaces: id });
    assert.equal(replacing.status, 201, replacing.text);
    const { id: later } = replacing.json as { id: string };
    const withdrawn = await api.post(`/judgements/${later}/withdrawal`, { by: 'Ben' });
    api.fits('/judgements/{id}/withdrawal', 'post', withdrawn.json);
    assert.equal((withdrawn.json as { state: string }).state, 'withdrawn');
    api.fitsProblem(await api.post(`/judgements/${later}/withdrawal`, { by: 'Ada' }), 409, 'withdrawn-before');
    api.fitsProblem(await api.post('/judgements/none/withdrawal', { by: 'Ada' }), 404, 'not-in-record');
    const log = await api.get('/judgements');
    api.fits('/judgements', 'get', log.json);
    assert.ok((log.json as { total: number }).total >= 2);
  });

  it('lets one of two contrary corrections in that come at once, and tells the other', async () => {
    const [family = ''] = await api.ids('/families?limit=1');
    const shown = (await api.get(`/families/${family}`)).json as { family: { members: { article: { id: string } }[] } };
    const [a, b] = shown.family.members.map(({ article }) => article.id);
    const opinions = [
      { verdict: 'same', things: [a, b], why: 'one text', by: 'Ada' },
      { verdict: 'different', things: [b, a], why: 'own reporting', by: 'Ben' },
    ];
    const answers = await Promise.all(opinions.map((opinion) => api.post('/judgements', opinion)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    const clash = answers.find(({ status }) => status === 409);
    assert.ok(clash);
    api.fitsProblem(clash, 409, 'judged-otherwise');
  });

  it('refuses what cannot be judged', async () => {
    const [happening = ''] = await api.ids('/happenings?limit=1');
    const [statement = ''] = await api.ids('/statements?limit=1');
    const opinion = { verdict: 'same', why: 'because', by: 'Ada' };
    api.fitsProblem(await api.post('/judgements', { ...opinion, things: [happening, 'none'] }), 422, 'bad-body');
    api.fitsProblem(await api.post('/judgements', { ...opinion, things: [happening, statement] }), 422, 'bad-body');
    api.fitsProblem(await api.post('/judgements', { ...opinion, things: [happening, happening] }), 422, 'bad-body');
    api.fitsProblem(
      await api.post('/judgements', { ...opinion, by: 'link/events', things: [happening, statement] }),
      422,
      'bad-body',
    );
  });

  it('says that another process writes', async () => {
    const writer = new Writer(() => openStore(api.folder, { busyTimeout: 1 }));
    const other = await openStore(api.folder);
    const access = { token, isLocal: true };
    const app = createApp({ store: api.store, tables: kit.tables, kit: () => kit, access, writer });
    await other.transaction(async () => {
      const response = await app.request('/api/v1/judgements', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ verdict: 'same', things: ['accord-1', await otherArticle()], why: 'x', by: 'Ada' }),
      });
      assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '5']);
    });
    await other.close();
  });
});

async function otherArticle(): Promise<string> {
  const { rows } = (await api.get('/search?words=treaty&limit=1')).json as { rows: { article: { id: string } }[] };
  return rows[0]?.article.id ?? '';
}

describe('a server beyond the loopback address', () => {
  it('needs the token for everything; a browser may send it as a password, for pages', async () => {
    const app = createApp({ store: api.store, tables: kit.tables, access: { token, isLocal: false } });
    const status = async (address: string, authorization?: string): Promise<number> => {
      const headers = { host: 'desk.example', ...(authorization !== undefined && { authorization }) };
      return (await app.request(address, { headers })).status;
    };
    const basic = `Basic ${Buffer.from(`anybody:${token}`).toString('base64')}`;
    assert.deepEqual([await status('/'), await status('/api/v1/status'), await status('/icon.svg')], [401, 401, 401]);
    assert.deepEqual(
      [await status('/', `Bearer ${token}`), await status('/api/v1/status', `bearer ${token}`)],
      [200, 200],
    );
    assert.deepEqual([await status('/', basic), await status('/api/v1/status', basic)], [200, 401]);
    assert.equal(await status('/', `Basic ${Buffer.from('anybody:wrong').toString('base64')}`), 401);
  });

  it('is not opened without a token, nor with one that is easily guessed', async () => {
    const serve = (...args: readonly string[]) =>
      entente(['serve', '--record', api.folder, ...args], { cwd: api.folder });
    const open = await serve('--host', '0.0.0.0');
    assert.equal(open.code, 2);
    assert.match(open.error, /--host 0\.0\.0\.0 can be reached from other machines: give a token too/u);
    assert.match((await serve('--host', '0.0.0.0', '--token', 'short')).error, /16 characters/u);
    assert.match(
      (await serve('--host', 'no.such.host.invalid', '--token', token, '--port', '0')).error,
      /host|address/u,
    );
    const own = await serve('--port', '0', '--token', token);
    assert.deepEqual([own.code, own.error], [0, '']);
    assert.match(own.out, /http:\/\/127\.0\.0\.1:\d+\/ .*whoever has the token may write/u);
  });
});
