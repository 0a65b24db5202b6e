import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../src/apps/serve/app.ts';
import { openStore } from '../src/io/store/open.ts';
import { loadKit, loadTables } from '../src/kit.ts';
import { entente } from './support/command-line.ts';
import { makeDemoRecord } from './support/demo-record.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'entente-asked-'));
const record = path.join(cwd, 'record');
before(async () => {
  await makeDemoRecord(record, loadKit());
});
after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

async function said(...args: readonly string[]): Promise<string> {
  const { code, out, error } = await entente([...args, '--record', record], { cwd });
  assert.equal(code, 0, error);
  return out;
}

async function refusedWith(...args: readonly string[]): Promise<string> {
  const { code, error } = await entente([...args, '--record', record], { cwd });
  assert.equal(code, 2);
  return error;
}

const saved = [
  ['arms', ['north korea', 'russia', '--from', '2000', '--type', 'agree'], 'happenings'],
  ['kim', ['--speaker', 'Kim Jong Un'], 'statements'],
  ['denials', ['russia'], 'claims'],
  ['due', ['north korea', '--kind', 'treaty'], 'commitments'],
  ['summits', ['north korea'], 'stories'],
  ['copies', ['--from', '2000'], 'families'],
  ['words', ['treaty', 'north korea'], 'search'],
  ['past', ['north korea', 'russia'], 'timeline'],
] as const;

describe('a saved question', () => {
  for (const [name, filters, about] of saved) {
    it(`about ${about} answers as the list does`, async () => {
      await said('ask', 'save', name, ...filters, '--about', about);
      const now = await said('ask', name, '--json', '--limit', '5');
      assert.equal(now, await said(about, ...filters, '--json', '--limit', '5'));
      assert.ok((await said('ask', 'list')).includes(`${name}  `));
    });
  }

  it('narrows statements to what names somebody', async () => {
    await said('ask', 'save', 'of-russia', '--naming', 'russia', '--about', 'statements');
    assert.equal(await said('ask', 'of-russia', '--json'), await said('statements', '--about', 'russia', '--json'));
  });

  it('is asked for what is new', async () => {
    const out = JSON.parse(await said('ask', 'arms', '--since', '2999-01-01', '--json')) as { total: number };
    assert.equal(out.total, 0);
  });

  it('is refused when it cannot be asked, with what is wrong', async () => {
    const bad = [
      ['ask', 'save', 'Arms!', '--about', 'happenings'],
      ['ask', 'save', 'list', '--about', 'happenings'],
      ['ask', 'save', 'x', '--about', 'dances'],
      ['ask', 'save', 'x', '--about', 'statements', '--type', 'AGREE'],
      ['ask', 'save', 'x', '--about', 'happenings', '--type', 'DANCE'],
      ['ask', 'save', 'x', '--about', 'happenings', '--from', '2023-02-30'],
      ['ask', 'save', 'x', '--about', 'search'],
      ['ask', 'save', 'x', 'Atlantis', '--about', 'happenings'],
      ['ask', 'save', 'arms', '--about', 'happenings'],
      ['ask', 'arms', '--from', '2020'],
      ['ask', 'unheard'],
      ['ask', 'remove', 'unheard'],
      ['ask'],
    ] as const;
    for (const args of bad) assert.match(await refusedWith(...args), /\S/u);
    assert.match(await refusedWith('ask', 'save', 'x', '--about', 'families', '--type', 'AGREE'), /type/u);
  });

  it('is forgotten when it is removed', async () => {
    await said('ask', 'save', 'short-lived', '--about', 'stories');
    await said('ask', 'remove', 'short-lived');
    assert.ok(!(await said('ask', 'list')).includes('short-lived'));
  });
});

async function got(
  address: string,
): Promise<{ readonly status: number; readonly text: string; readonly type: string }> {
  const store = await openStore(record, { readonly: true });
  try {
    const response = await createApp({ store, tables: loadTables() }).request(address);
    return { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '' };
  } finally {
    await store.close();
  }
}

describe('the pages of saved questions', () => {
  it('list them, and say how to save one', async () => {
    const { status, text } = await got('/asked');
    assert.equal(status, 200);
    for (const [name] of saved) assert.ok(text.includes(`href="/asked/${name}"`), name);
    assert.match(text, /entente ask save/u);
  });

  for (const [name, , about] of saved) {
    it(`show what one about ${about} finds, as its JSON twin and the command do`, async () => {
      const page = await got(`/asked/${name}?limit=3`);
      assert.equal(page.status, 200);
      assert.match(page.text, /Each row is here because it answers this question/u);
      const twin = JSON.parse((await got(`/asked/${name}.json?limit=3`)).text) as { total: number; rows: unknown[] };
      const told = JSON.parse(await said('ask', name, '--json', '--limit', '3')) as { total: number; rows: unknown[] };
      assert.deepEqual([twin.total, twin.rows.length], [told.total, told.rows.length]);
      assert.ok(told.total > 0);
    });

    it(`lead from one about ${about} to the same rows as a list, where a page has them`, async () => {
      const page = await got(`/asked/${name}`);
      const list = /href="([^"]*)"[^>]*>Open as a list/u.exec(page.text)?.[1]?.replaceAll('&amp;', '&');
      if (list === undefined) return;
      const { total } = JSON.parse((await got(list.replace(/(?=\?|$)/u, '.json'))).text) as { total: number };
      assert.equal(total, (JSON.parse(await said('ask', name, '--json')) as { total: number }).total, list);
    });
  }

  it('say plainly that nothing is new', async () => {
    assert.match((await got('/asked/arms?since=2999-01-01')).text, /Nothing new\./u);
  });

  it('answer 404 for a name that is not saved, and 400 for no time', async () => {
    assert.equal((await got('/asked/unheard')).status, 404);
    assert.equal((await got('/asked/unheard.rss')).status, 404);
    assert.equal((await got('/asked/kim.rss')).status, 404);
    assert.equal((await got('/asked/arms?since=soon')).status, 400);
  });

  it('are named on Home', async () => {
    assert.ok((await got('/')).text.includes('href="/asked/arms?since=last"'));
  });
});

describe('the feeds of a saved question', () => {
  for (const kind of ['rss', 'atom'] as const) {
    it(`are served and exported alike (${kind})`, async () => {
      const { status, text, type } = await got(`/asked/arms.${kind}`);
      assert.equal(status, 200);
      assert.ok(type.startsWith(`application/${kind}+xml`));
      assert.ok(text.includes('urn:entente:asked:arms') && text.includes('urn:entente:happening:'));
      assert.equal(text, await said('export', '--format', kind, '--ask', 'arms'));
      assert.equal(text, (await got(`/asked/arms.${kind}`)).text);
    });
  }

  it('have the happenings that the question finds and no others', async () => {
    const [all, some] = [
      await said('export', '--format', 'rss'),
      await said('export', '--format', 'rss', '--ask', 'arms'),
    ];
    const items = (text: string): number => text.split('<item>').length - 1;
    assert.ok(items(some) > 0 && items(some) < items(all));
  });

  it('are refused for what asks for no happenings, and beside other filters', async () => {
    assert.match(await refusedWith('export', '--format', 'rss', '--ask', 'kim'), /statements/u);
    assert.match(await refusedWith('export', 'russia', '--format', 'rss', '--ask', 'arms'), /filters/u);
    assert.match(await refusedWith('export', '--format', 'rss', '--ask', 'unheard'), /unheard/u);
  });
});
