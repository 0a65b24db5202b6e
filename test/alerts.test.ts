import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import type { RawDocument } from '../src/base/schema/article.ts';
import { raiseAlerts } from '../src/apps/api/raise-alerts.ts';
import { createApp } from '../src/apps/serve/app.ts';
import { ingest } from '../src/ingest.ts';
import type { AlertRow } from '../src/io/query/alert-types.ts';
import { alerts } from '../src/io/query/alerts.ts';
import { keepLook, markOf } from '../src/io/store/alerts.ts';
import { removeQuestion, saveQuestion } from '../src/io/store/asked.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadKit } from '../src/kit.ts';
import { relink } from '../src/linking/relink.ts';
import { readDocument } from '../src/pipeline.ts';
import { reread } from '../src/rereading/reread.ts';
import { articles, textOf } from './support/two-states.ts';

const kit = loadKit();
const { tables } = kit;
const cwd = mkdtempSync(path.join(tmpdir(), 'entente-alerts-'));
const stores: Store[] = [];
after(async () => {
  for (const store of stores) await store.close();
  rmSync(cwd, { recursive: true, force: true });
});

const questions = [
  { name: 'ecuador', about: 'happenings', given: { a: 'ECU' } },
  { name: 'attacks', about: 'timeline', given: { a: 'ECU', b: 'PER', type: ['ASSAULT'] } },
  { name: 'claims', about: 'claims', given: {} },
  { name: 'said', about: 'statements', given: {} },
  { name: 'stories', about: 'stories', given: {} },
  { name: 'copies', about: 'families', given: {} },
  { name: 'posts', about: 'search', given: { words: 'post' } },
] as const;

let minutes = 0;
/** Instants one after the other. */
function now(): string {
  minutes += 1;
  return new Date(Date.UTC(1999, 0, 1, 0, minutes)).toISOString();
}

async function opened(folder: string): Promise<Store> {
  const store = await openStore(folder);
  stores.push(store);
  return store;
}

/** A record with the questions saved, after one article that is older than they are. */
async function record(): Promise<Store> {
  const store = await opened(mkdtempSync(path.join(cwd, 'record-')));
  await add(store, ['other']);
  for (const question of questions) await saveQuestion(store.db, question);
  return store;
}

function document(name: string, more = ''): RawDocument {
  const given = {
    url: `https://${name}.example/1`,
    outlet: `${name}.example`,
    title: null,
    published: null,
    language: null,
  };
  return {
    ...{ input: `${name}.txt`, id: null, format: 'text', clean: false, notices: [] },
    ...given,
    body: textOf(name) + more,
  };
}

async function addAll(store: Store, documents: readonly RawDocument[]): Promise<void> {
  const inputs = async function* () {
    for (const each of documents) yield await Promise.resolve(each);
  };
  await ingest(inputs(), { store, kit, mode: 'precision', at: now(), onOutcome: () => undefined });
}

function add(store: Store, names: readonly string[]): Promise<void> {
  return addAll(
    store,
    names.map((name) => document(name)),
  );
}

/** Articles as a process leaves them that is killed before it links what it has stored. */
async function addUnlinked(store: Store, names: readonly string[]): Promise<void> {
  const lines = names.map((name) => {
    const read = readDocument(document(name), kit, 'precision');
    assert.ok(read.ok);
    return read.value;
  });
  await store.addArticles(lines, new Map(), now());
}

function raise(store: Store): Promise<number> {
  return raiseAlerts({ store, tables, kit: () => kit }, now());
}

async function told(store: Store, question?: string): Promise<readonly AlertRow[]> {
  return (await alerts(store, { question, limit: 1000 })).rows;
}

async function whys(store: Store, question: string): Promise<readonly string[]> {
  return (await told(store, question)).map(({ why }) => why).reverse();
}

const roads = `
The road over the mountains had been closed for three winters, and lorries took the way along the coast, which is two hundred kilometres longer.

Merchants of both towns said they would rebuild the market hall by the bridge, where a flood took the roof away and where goats now graze.
`;

describe('an alert', () => {
  it('says why: a new happening, one more origin, a changed status, a denial', async () => {
    const store = await record();
    for (const name of Object.keys(articles)) {
      await add(store, [name]);
      await raise(store);
    }
    assert.deepEqual(await whys(store, 'ecuador'), [
      'new happening',
      'one more independent origin: treatyAgain.example',
      'new happening',
      'one more independent origin: denial.example',
      'one more independent origin: attack.example',
      'status changed from claimed to stated',
      'new happening',
      'one more independent origin: met.example',
      'status changed from future to stated',
    ]);
    assert.deepEqual(await whys(store, 'attacks'), [
      'new happening',
      'one more independent origin: denial.example',
      'one more independent origin: attack.example',
      'status changed from claimed to stated',
    ]);
    assert.ok((await whys(store, 'claims')).includes('denied by Peru'), String(await whys(store, 'claims')));
    assert.ok((await whys(store, 'posts')).every((why) => why === 'new article that the search finds'));
  });

  it('rests on words of the article that brought it', async () => {
    const store = await record();
    await add(store, Object.keys(articles));
    await raise(store);
    const rows = await told(store);
    for (const { words, article } of rows) {
      if (words === null) continue;
      const line = await store.line(words.article);
      assert.equal(words.article, article.id);
      assert.equal(line?.text.slice(words.start, words.end), words.quote);
    }
    assert.ok(rows.filter(({ words }) => words !== null).length > 5);
  });

  it('is not raised for copies, for what was there before the question, nor for a new version of an article', async () => {
    const store = await record();
    await addAll(store, [document('treaty', roads)]);
    await raise(store);
    const ids = async () => (await told(store, 'ecuador')).map(({ id }) => id);
    const before = await ids();
    await addAll(store, [{ ...document('treaty', roads), url: 'https://copy.example/', outlet: 'copy.example' }]);
    await raise(store);
    await addAll(store, [document('treaty', `${roads}\nThe road is forty kilometres long.\n`)]);
    await raise(store);
    assert.deepEqual([before.length, await ids()], [1, before]);
    assert.ok((await told(store)).every(({ article }) => article.title !== 'Envoys meet'));
  });

  it('is forgotten with its question, and a question of the same name begins anew', async () => {
    const store = await record();
    await add(store, ['treaty']);
    await raise(store);
    assert.ok(await removeQuestion(store.db, 'ecuador'));
    await saveQuestion(store.db, questions[0]);
    await raise(store);
    assert.deepEqual(await told(store, 'ecuador'), []);
  });
});

/** Whole numbers below `most` by a fixed rule (Lehmer's generator), so that every run sees the same orders. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}

function shuffled<T>(list: readonly T[], pick: (most: number) => number): readonly T[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(pick(rest.length), 1));
}

describe('the same alert', () => {
  for (let seed = 1; seed <= 8; seed += 1) {
    it(`is never raised twice, whatever the order of adding, killing, rereading and looking (${String(seed)})`, async () => {
      const pick = numbers(seed);
      const store = await record();
      const twin = await opened(path.dirname(store.place));
      const looks: (readonly string[])[] = [];
      const look = async (): Promise<void> => {
        const since = now();
        await raise(store);
        await raise(twin);
        looks.push((await alerts(store, { since, limit: 1000 })).rows.map(({ id }) => id));
      };
      const added: string[] = [];
      const steps = [
        (name: string) => add(store, [name]),
        (name: string) => addUnlinked(store, [name]),
        (name: string) => add(store, [name, ...added]),
      ];
      const between = [
        look,
        look,
        () =>
          reread(store, {
            kit: { ...kit, digest: `reader ${String(looks.length)}` },
            at: now(),
            choice: { only: [], language: null },
          }),
        () => relink(store, { at: now(), areSynonyms: tables.areSynonyms }),
        () => Promise.resolve(),
      ];
      for (const name of shuffled(Object.keys(articles), pick)) {
        await steps[pick(steps.length)]?.(name);
        added.push(name);
        for (let times = pick(3); times > 0; times -= 1) await between[pick(between.length)]?.();
      }
      await add(store, added);
      await look();
      await look();
      const seen = looks.flat();
      assert.equal(new Set(seen).size, seen.length);
      assert.deepEqual(looks.at(-1), []);
      assert.deepEqual(new Set(seen), new Set((await told(store)).map(({ id }) => id)));
      await completeIn(store);
    });
  }
});

/** Nothing new is missed: each happening of the question is told of as new once, and every article of the search. */
async function completeIn(store: Store): Promise<void> {
  const news = (await told(store, 'ecuador')).filter(({ rule }) => rule === 'new').map(({ item }) => item);
  const happenings = await store.db
    .selectFrom('happening_actors as x')
    .innerJoin('happenings as h', 'h.id', 'x.happening')
    .select('x.happening')
    .distinct()
    .where('x.actor', '=', 'ECU')
    .where('x.role', '=', 'actor')
    .where('h.status', 'not in', ['negated', 'hypothetical'])
    .execute();
  assert.deepEqual([...news].sort(), happenings.map(({ happening }) => happening).sort());
  assert.equal((await told(store, 'posts')).length, 3);
}

describe('alerts on pages', () => {
  it('are shown on Home, on the page of their question and as feeds, with why; the feed has the newest hundred and says of how many', async () => {
    const store = await record();
    await add(store, Object.keys(articles));
    await raise(store);
    const app = createApp({ store, tables });
    const got = async (address: string) => (await app.request(address)).text();
    for (const address of ['/', '/asked', '/asked/ecuador', '/alerts', '/alerts?question=ecuador'])
      assert.match(await got(address), /new happening<\/strong>|one more independent origin/u, address);
    for (const kind of ['rss', 'atom']) {
      const feed = await got(`/alerts.${kind}?question=ecuador`);
      assert.match(feed, /9 of 9 alerts/u);
      assert.equal(feed.match(/urn:entente:alert:[0-9a-f]{16}/gu)?.length, 9);
      assert.match(feed, /ecuador: status changed from future to stated/u);
    }
    assert.equal((await app.request('/alerts?question=unheard')).status, 404);
    assert.equal((await app.request('/alerts.rss?question=unheard')).status, 404);
    assert.equal((await app.request('/alerts?since=soon')).status, 400);
    const twin = JSON.parse(await got('/alerts.json?question=ecuador&limit=2')) as { total: number; rows: AlertRow[] };
    assert.deepEqual([twin.total, twin.rows.length], [9, 2]);
    const api = JSON.parse(await got('/api/v1/alerts?question=ecuador&limit=2')) as { total: number; rows: AlertRow[] };
    assert.deepEqual(api.rows, twin.rows);
  });
});

describe('a look at a question', () => {
  it('keeps nothing when another one was kept meanwhile', async () => {
    const store = await record();
    await add(store, ['treaty']);
    const from = (await markOf(store.db, 'ecuador')) ?? 0;
    const look = { question: 'ecuador', from, to: from + 1, alerts: [] };
    assert.equal(await keepLook(store.db, look), true);
    assert.equal(await keepLook(store.db, look), false);
    assert.equal(await markOf(store.db, 'ecuador'), from + 1);
  });
});
