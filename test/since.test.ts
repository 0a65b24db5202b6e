import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../src/apps/serve/app.ts';
import { closeVisit, noteLook, visitBefore } from '../src/io/store/visits.ts';
import { openStore } from '../src/io/store/open.ts';
import { loadTables } from '../src/kit.ts';
import { entente } from './support/command-line.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'entente-since-'));
after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const accord = [
  'Chad and Sudan sign accord',
  '',
  'DOHA, 3 May 2009 - Chad and Sudan signed a reconciliation accord in the Qatari capital on Sunday.',
  '',
  '“Chad will withdraw its troops from the border if Sudan does,” Chadian President Idriss Deby said.',
  '',
  'Sudan said Chad had shelled two villages in Darfur in April. Chad denied that it had shelled any village.',
  '',
];
const dispute = [
  'Peru breaks with Ecuador',
  '',
  'LIMA, 9 June 1999 - Peru broke off diplomatic relations with Ecuador on Wednesday.',
  '',
  '“Ecuador will pay for the bridge if Peru opens the road,” Ecuadorean President Jamil Mahuad said.',
  '',
  'Ecuador said Peru had attacked a border post in May. Peru denied that it had attacked the post.',
  '',
];

async function ask(record: string, ...args: readonly string[]): Promise<string> {
  const { code, out, error } = await entente([...args, '--record', record], { cwd });
  assert.equal(code, 0, error);
  return out;
}

async function total(record: string, ...args: readonly string[]): Promise<number> {
  return (JSON.parse(await ask(record, ...args, '--json')) as { total: number }).total;
}

/** Adds one article; the instant before it. */
async function add(record: string, name: string, lines: readonly string[]): Promise<string> {
  mkdirSync(path.join(cwd, record), { recursive: true });
  const file = path.join(record, `${name}.txt`);
  writeFileSync(path.join(cwd, file), lines.join('\n'));
  await new Promise((resolve) => setTimeout(resolve, 3));
  const now = new Date().toISOString();
  await ask(path.join(record, 'record'), 'add', file);
  return now;
}

const lists = [
  ['happenings'],
  ['claims'],
  ['commitments'],
  ['statements'],
  ['timeline', 'Peru'],
  ['timeline', 'Sudan'],
  ['search', 'said'],
] as const;

describe('what is new since a time', () => {
  const record = 'time/record';
  const totals = new Map<string, number>();
  let added = '';
  before(async () => {
    await add('time', 'accord', accord);
    for (const list of lists) totals.set(list.join(' '), await total(record, ...list));
    added = await add('time', 'dispute', dispute);
  });

  for (const list of lists) {
    it(`is what came in then or later: ${list.join(' ')}`, async () => {
      const [old, all] = [totals.get(list.join(' ')) ?? 0, await total(record, ...list)];
      assert.equal(await total(record, ...list, '--since', added), all - old);
      assert.equal(await total(record, ...list, '--since', '2020'), all);
      assert.equal(await total(record, ...list, '--since', '2999-01'), 0);
      if (list[1] !== 'Sudan') assert.ok(all > old);
    });
  }

  it('is a family, a story and a happening again when another article joins it, with the counts of all its articles', async () => {
    const since = await add('time', 'copy', [...accord, 'Copied for the readers of another paper, word for word.']);
    assert.equal(await total(record, 'families', '--since', since), 1);
    assert.equal(await total(record, 'stories', '--since', since), 1);
    assert.equal(await total(record, 'timeline', 'Peru', '--since', since), 0);
    const out = await ask(record, 'happenings', '--since', since);
    assert.match(out, new RegExp(`^new since ${since}\n`, 'u'));
    assert.match(out, /2 articles · 1 family · 1 origin/u);
    const { rows } = JSON.parse(await ask(record, 'statements', '--since', since, '--json')) as {
      rows: { counts: unknown }[];
    };
    assert.ok(rows.some(({ counts }) => JSON.stringify(counts) === '{"articles":2,"families":1,"origins":1}'));
  });

  it('is refused for what is no time', async () => {
    for (const since of ['yesterday', '2026-02-30', '2026-11-21T25:00', '']) {
      const { code, error } = await entente(['families', '--since', since, '--record', record], { cwd });
      assert.equal(code, 2, since);
      assert.match(error, /--since takes a time/u);
    }
  });

  it('says articles, families and origins in all lists, with the right form of each word', async () => {
    for (const list of [['families'], ['stories'], ...lists.filter(([name]) => name !== 'search')]) {
      const out = await ask(record, ...list);
      const counts = out.match(/\d+ articles? · \d+ (?:family|families) · \d+ origins?/gu) ?? [];
      assert.ok(counts.length > 0, list.join(' '));
      for (const told of counts) {
        const [a, f, o] = told.split(' · ').map((part) => part.split(' '));
        assert.deepEqual([a?.[1], f?.[1], o?.[1]], [form(a, 'article'), form(f, 'family'), form(o, 'origin')]);
      }
    }
  });
});

function form(part: readonly string[] | undefined, word: string): string {
  if (part?.[0] === '1') return word;
  return word === 'family' ? 'families' : `${word}s`;
}

describe('what is new since the last visit', () => {
  it('is everything before there was one, then what was added since, by family in the status', async () => {
    const record = 'last/record';
    await add('last', 'accord', accord);
    assert.match(
      await ask(record, 'claims', '--since', 'last'),
      /^there was no visit before this one: everything is new\n/u,
    );
    assert.match(await ask(record, 'status'), /last visit +none before this one/u);
    await add('last', 'dispute', dispute);
    for (const list of [['claims'], ['happenings'], ['timeline', 'Peru']]) {
      const { since, rows } = JSON.parse(await ask(record, ...list, '--since', 'last', '--json')) as {
        since: string;
        rows: unknown[];
      };
      assert.match(since, /^20.*Z$/u);
      assert.ok(rows.length > 0 && !JSON.stringify(rows).includes('Chad'), list.join(' '));
    }
    assert.match(await ask(record, 'claims', '--since', 'last'), /^new since 20\S+Z, the visit before this one\n/u);
    const out = await ask(record, 'status');
    assert.match(
      out,
      /last visit +20\S+Z; new since: 1 article · 1 family · 1 origin\n +1 article {2}Peru breaks with Ecuador/u,
    );
  });

  it('counts no pipe and no JSON as a look', async () => {
    const record = 'pipes/record';
    await add('pipes', 'accord', accord);
    for (const args of [['claims'], ['status', '--json'], ['families', '--json']]) await ask(record, ...args);
    assert.match(await ask(record, 'status'), /none before this one/u);
  });

  it('is told as of the visit before the present one: looks of one hour are one visit, and what the person adds ends it', async () => {
    const store = await openStore(path.join(cwd, 'visits'));
    const last = async (at: string) =>
      (await visitBefore(store.db, `2026-11-29T${at}:00.000Z`))?.began.slice(11, 16) ?? null;
    const look = (at: string) => noteLook(store.db, `2026-11-29T${at}:00.000Z`);
    assert.equal(await last('08:00'), null);
    await look('08:00');
    await look('08:50');
    assert.equal(await last('08:55'), null);
    assert.equal(await last('09:10'), '08:00');
    await look('09:10');
    assert.equal(await last('09:20'), '08:00');
    await closeVisit(store.db);
    assert.equal(await last('09:21'), '09:10');
    await look('09:21');
    assert.equal(await last('09:22'), '09:10');
    assert.equal(await last('23:00'), '09:21');
    await store.close();
  });
});

describe('pages', () => {
  it('take what is new since a time or the last visit from the address, and keep it there', async () => {
    await add('pages', 'accord', accord);
    const store = await openStore(path.join(cwd, 'pages/record'));
    await noteLook(store.db, '2020-01-01T00:00:00.000Z');
    const looks: string[] = [];
    const app = createApp({
      ...{ store, tables: loadTables(), clock: () => new Date('2030-01-01T00:00:00.000Z') },
      onLook: (now) => Promise.resolve(void looks.push(now)),
    });
    const get = async (url: string) => {
      const response = await app.request(url);
      return { status: response.status, text: await response.text() };
    };
    for (const list of [
      'families',
      'happenings',
      'stories',
      'claims',
      'commitments',
      'statements',
      'search?q=said',
      'pair/TCD/SDN',
    ]) {
      const at = (since: string): string => `/${list}${list.includes('?') ? '&' : '?'}since=${since}`;
      const page = await get(at('last'));
      assert.equal(page.status, 200, list);
      assert.match(page.text, /New since <time datetime="2020-01-01T00:00:00.000Z">/u);
      assert.match(page.text, /name="since"\s+value="last"/u);
      assert.equal((await get(at('2026-02-30'))).status, 400);
      assert.equal((await get(at('2026-11-21T08:00%2B02:00'))).status, 200);
    }
    const rows = async (since: string): Promise<number> =>
      (JSON.parse((await get(`/happenings.json?since=${since}`)).text) as { total: number }).total;
    assert.ok((await rows('last')) > 0);
    assert.equal(await rows('2999'), 0);
    const paged = await get('/statements?since=last&limit=1');
    assert.match(paged.text, /href="\/statements\?since=2020-01-01T00%3A00%3A00.000Z&amp;limit=1&amp;offset=1"/u);
    assert.deepEqual(looks, []);
    const home = await get('/');
    assert.match(home.text, /New since your last visit/u);
    assert.match(home.text, /1 article · 1 family · 1 origin/u);
    await get('/index.json');
    assert.deepEqual(looks, ['2030-01-01T00:00:00.000Z']);
    await store.close();
  });
});
