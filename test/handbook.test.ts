import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createApp } from '../src/apps/serve/app.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadKit } from '../src/kit.ts';
import { entente } from './support/command-line.ts';
import { makeDemoRecord } from './support/demo-record.ts';

const folder = new URL('../docs/', import.meta.url);
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ name: file.replace(/\.md$/u, ''), text: readFileSync(new URL(file, folder), 'utf8') }));
const section = '## What this cannot tell you';

/** The links of a page of the site, with what they lead to. */
const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]+)"/gu)].map(([, link = '']) => link).filter((link) => link.startsWith('/docs'));

/** The commands that the pages for the first ten minutes show, but those that serve, fetch, or name what everybody has of his own. */
const shown = pages
  .filter(({ name }) => ['start', 'analyst', 'fact-checker', 'researcher', 'desk'].includes(name))
  .flatMap(({ name, text }) =>
    [...text.matchAll(/^entente (.+?)(?: +#.*)?$/gmu)].map(([, line = '']) => ({ name, line })),
  )
  .filter(({ line }) => !/^(?:serve|watch|add news)/u.test(line));

/** A line as a shell parts it, quotes taken off. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(([, one, two, three]) => one ?? two ?? three ?? '');

describe('the handbook', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'entente-handbook-'));
  let store: Store;
  let app: ReturnType<typeof createApp>;
  before(async () => {
    const kit = loadKit();
    await makeDemoRecord(path.join(home, 'entente-record'), kit);
    symlinkSync(fileURLToPath(new URL('../examples', import.meta.url)), path.join(home, 'examples'));
    store = await openStore(path.join(home, 'entente-record'), { readonly: true });
    app = createApp({ store, tables: kit.tables });
  });
  after(async () => {
    await store.close();
    rmSync(home, { recursive: true, force: true });
  });

  const page = async (path: string): Promise<{ status: number; text: string }> => {
    const response = await app.request(path);
    return { status: response.status, text: await response.text() };
  };

  it('says on each page what it cannot tell, in two points at least unless it is the page of limits', () => {
    for (const { name, text } of pages) {
      const [, told = ''] = text.split(section);
      const points = told.split(/^## /mu)[0]?.match(/^- /gmu)?.length ?? 0;
      assert.ok(points >= (name === 'limits' ? 1 : 2), name);
    }
  });

  it('is served, each page with its title, its twin and links that lead somewhere', async () => {
    for (const { name, text } of pages) {
      const { status, text: shown } = await page(`/docs/${name}`);
      assert.equal(status, 200, name);
      assert.ok(shown.includes('id="what-this-cannot-tell-you"'), name);
      assert.ok(!/<a href="[a-z-]+\.md/u.test(shown), name);
      const twin = JSON.parse((await page(`/docs/${name}.json`)).text) as { text: string };
      assert.equal(twin.text, text);
      for (const link of linksOf(shown)) assert.equal((await page(link)).status, 200, `${name} to ${link}`);
    }
  });

  it('shows commands that do what they are shown for', async () => {
    assert.ok(shown.length > 12);
    for (const { name, line } of shown) {
      const { code, out, error } = await entente(wordsOf(line), { cwd: home });
      assert.equal(code, 0, `${name}: entente ${line}\n${error}`);
      assert.ok(out.length > 0 || error.length > 0 || line.includes('--out'), line);
    }
  });

  it('begins with the start page, and says so when there is no such page', async () => {
    assert.ok((await page('/docs')).text.includes('Start here'));
    for (const none of ['/docs/nothing', '/docs/..%2FREADME', '/docs/decisions%2Fparser'])
      assert.equal((await page(none)).status, 404, none);
  });
});
