import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { makeDemoRecord } from '../../../test/support/demo-record.ts';
import type { Decision } from '../../io/query/decisions.ts';
import type { Queue, ReviewItem, ReviewPair } from '../../io/query/review-types.ts';
import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import { loadKit } from '../../kit.ts';
import { Writer } from '../api/writer.ts';
import { createApp } from './app.ts';

const kit = loadKit();
const folder = mkdtempSync(path.join(tmpdir(), 'entente-review-'));
const site = 'http://127.0.0.1:4711';
const own = { host: '127.0.0.1:4711', origin: site, 'sec-fetch-site': 'same-origin' };
let store: Store;
let app: Hono;

before(async () => {
  await makeDemoRecord(folder, kit, 'prk-rus');
  store = await openStore(folder, { readonly: true });
  app = appWith({});
});

after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function appWith(more: Partial<Parameters<typeof createApp>[0]>): Hono {
  const writer = new Writer(() => openStore(folder));
  return createApp({ store, tables: kit.tables, kit: () => kit, writer, person: 'Ada', ...more });
}

interface Told {
  readonly queue: Queue<ReviewItem>;
  readonly pairs: Queue<ReviewPair>;
  readonly item: ReviewItem;
  readonly done: readonly Decision[];
}

async function told(address: string): Promise<Told> {
  const [where = '', query = ''] = address.split('?');
  const response = await app.request(`${site}${where}.json?${query}`);
  assert.equal(response.status, 200, address);
  return (await response.json()) as Told;
}

async function tokenOf(from: Hono = app): Promise<string> {
  const page = await (await from.request(`${site}/review`)).text();
  return /name="token" value="([^"]+)"/u.exec(page)?.[1] ?? assert.fail('a token');
}

async function post(fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = own) {
  const body = new URLSearchParams({ token: await tokenOf(), by: 'Ada', why: 'read it', ...fields });
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return app.request(`${site}/review`, { method: 'POST', headers: { ...type, ...headers }, body: body.toString() });
}

async function done(response: Response): Promise<{ readonly at: string; readonly told: Told }> {
  assert.equal(response.status, 303, await response.text());
  const at = response.headers.get('location') ?? '';
  return { at, told: await told(at) };
}

describe('the review page', () => {
  it('shows the least sure finding with its words, its reading and a form; a bad question is refused', async () => {
    const { queue } = await told('/review');
    const [item] = queue.rows;
    assert.ok(item !== undefined && queue.total > 1);
    const next = (await told('/review?offset=1')).queue.rows[0];
    assert.ok((item.confidence ?? 2) <= (next?.confidence ?? 2));
    const page = await (await app.request(`${site}/review`)).text();
    assert.match(page, /name="source"/u);
    assert.ok(page.includes(`/article/${item.article.id}?mark=${item.finding}#${item.finding}`));
    for (const [address, status] of [
      ['/review?what=clouds', 400],
      ['/review?type=HUG', 400],
      ['/review?a=Nobody%20At%20All', 400],
      ['/review?finding=event-0', 404],
      ['/review?offset=999999999', 200],
      ['/review?what=same-families', 200],
      ['/review?what=claims&a=Russia', 200],
      ['/review?what=commitments&a=Russia&b=PRK', 200],
    ] as const) {
      assert.equal((await app.request(site + address)).status, status, address);
    }
    const pair = (await told('/review?a=PRK&b=RUS&type=AGREE')).queue;
    assert.ok(pair.rows[0]?.fields.some(({ name, value }) => name === 'type' && value === 'AGREE'));
  });

  it('keeps a word, leads on to the next finding, says what changed, and takes it back', async () => {
    const before = await told('/review');
    const item = before.queue.rows[0] ?? assert.fail();
    const rejected = await done(await post({ do: 'reject', thing: item.finding, back: 'what=events&colour=red' }));
    assert.match(rejected.at, /^\/review\?what=events&done=judgement-[\da-f]+&by=Ada$/u);
    assert.notEqual(rejected.told.queue.rows[0]?.finding, item.finding);
    const [decision] = rejected.told.done;
    assert.equal((decision?.effect?.before.reports ?? 0) - (decision?.effect?.after.reports ?? 0), 1);
    const page = await (await app.request(site + rejected.at)).text();
    assert.match(page, /What it changed in the record/u);
    assert.match(page, /value="undo"/u);
    const shown = await told(`/review?finding=${item.finding}`);
    assert.equal(shown.item.rejected, true);
    const undone = await done(await post({ do: 'undo', judgement: decision?.judgement.id ?? '', thing: item.finding }));
    assert.equal(undone.told.done[0]?.state, 'withdrawn');
    assert.deepEqual(undone.told.item, { ...item, rejected: false });
    assert.deepEqual((await told('/review')).queue, before.queue);
  });

  it('keeps each field that was changed, and shows the machine beside it', async () => {
    const item = (await told('/review')).queue.rows[0] ?? assert.fail();
    const was = Object.fromEntries(item.fields.map(({ name, value }) => [`was-${name}`, value]));
    const same = Object.fromEntries(item.fields.map(({ name, value }) => [name, value]));
    const fields = { ...was, ...same, do: 'correct', thing: item.finding };
    assert.equal((await post(fields)).status, 400);
    assert.equal((await post({ ...fields, date: '1998-13' })).status, 400);
    assert.equal((await post({ ...fields, source: 'Nobody At All' })).status, 400);
    const made = await done(await post({ ...fields, date: '1998-06', source: 'Peru' }));
    assert.equal(made.told.done.length, 2);
    const { item: now } = await told(`/review?finding=${item.finding}`);
    const value = (name: string) => now.fields.find((field) => field.name === name)?.value;
    assert.deepEqual([value('date'), value('source'), now.by], ['1998-06', 'PER', 'person/Ada']);
    const page = await (await app.request(`${site}/review?finding=${item.finding}`)).text();
    assert.match(page, /corrected by <bdi>Ada<\/bdi>; the machine read/u);
    const happening = await (await app.request(`${site}/happening/${now.happening ?? ''}`)).text();
    assert.match(happening, /corrected by a person/u);
    const clash = await post({ ...fields, by: 'Bob', date: '1999' });
    assert.equal(clash.status, 409);
    assert.match(await clash.text(), /Ada said “date 1998-06/u);
    for (const { judgement } of made.told.done) await done(await post({ do: 'undo', judgement: judgement.id }));
    const [first] = made.told.done;
    assert.equal((await post({ do: 'undo', judgement: first?.judgement.id ?? '' })).status, 409);
    assert.equal((await post({ do: 'undo', judgement: 'judgement-0' })).status, 404);
  });

  it('takes a word on two things', async () => {
    for (const what of ['same-happenings', 'same-families', 'same-statements', 'same-persons']) {
      const { pairs } = await told(`/review?what=${what}`);
      const [pair] = pairs.rows;
      if (pair === undefined) continue;
      const { left, right } = pair.judgement;
      const made = await done(await post({ do: 'different', left, right, back: `what=${what}` }));
      assert.notEqual(made.told.pairs.rows[0]?.judgement.id, pair.judgement.id);
      await done(await post({ do: 'undo', judgement: made.told.done[0]?.judgement.id ?? '' }));
      assert.deepEqual((await told(`/review?what=${what}`)).pairs, pairs);
    }
  });

  it('sets two persons apart, and the record has one more or one less of them', async () => {
    const { pairs } = await told('/review?what=same-persons');
    const { left, right } = pairs.rows[0]?.judgement ?? assert.fail('two names of one person');
    const home = async (item: string) =>
      (await store.db.selectFrom('person_items').select('person').where('item', '=', item).execute())[0]?.person;
    assert.equal(await home(left), await home(right));
    const made = await done(await post({ do: 'different', left, right }));
    const [one, other] = [await home(left), await home(right)];
    assert.ok(one === undefined || one !== other);
    await done(await post({ do: 'undo', judgement: made.told.done[0]?.judgement.id ?? '' }));
    assert.equal(await home(left), await home(right));
  });

  it('refuses forms of other sites, without the secret, without a name, and what is too large', async () => {
    const thing = (await told('/review')).queue.rows[0]?.finding ?? '';
    const fields = { do: 'reject', thing };
    const { host } = own;
    for (const headers of [
      { host },
      { host, origin: 'https://evil.example' },
      { host, origin: 'null' },
      { host, origin: site, 'sec-fetch-site': 'cross-site' },
      { host, 'sec-fetch-site': 'same-site' },
      { ...own, origin: 'http://127.0.0.1:9999' },
    ]) {
      assert.equal((await post(fields, headers)).status, 403, JSON.stringify(headers));
    }
    assert.equal((await post(fields, { ...own, host: 'evil.example' })).status, 403);
    assert.equal((await post({ ...fields, token: 'x' })).status, 403);
    assert.equal((await post({ ...fields, by: ' ' })).status, 400);
    assert.equal((await post({ ...fields, by: 'link/archive' })).status, 400);
    assert.equal((await post({ ...fields, why: '' })).status, 400);
    assert.equal((await post({ ...fields, do: 'dance' })).status, 400);
    assert.equal((await post({ ...fields, thing: 'event-0' })).status, 404);
    assert.equal((await post({ ...fields, why: 'x'.repeat(70_000) })).status, 400);
    assert.equal((await told(`/review?finding=${thing}`)).item.rejected, false);
  });

  it('asks for the token as a password where the server has one, and has no form where nothing is written', async () => {
    const token = 'a-long-secret-of-the-tests';
    const guarded = appWith({ access: { token, isLocal: true } });
    const body = new URLSearchParams({
      token: await tokenOf(guarded),
      by: 'Ada',
      why: 'so',
      do: 'undo',
      judgement: 'x',
    });
    const ask = (headers: Readonly<Record<string, string>>) =>
      guarded.request(`${site}/review`, { method: 'POST', headers: { ...own, ...headers }, body: body.toString() });
    const refused = await ask({});
    assert.deepEqual([refused.status, refused.headers.get('www-authenticate')?.slice(0, 5)], [401, 'Basic']);
    const authorization = `Basic ${Buffer.from(`ada:${token}`).toString('base64')}`;
    assert.equal((await ask({ authorization })).status, 404);
    const reading = createApp({ store, tables: kit.tables });
    assert.doesNotMatch(await (await reading.request(`${site}/review`)).text(), /method="post"/u);
    assert.equal((await reading.request(`${site}/review`, { method: 'POST' })).status, 404);
  });
});
