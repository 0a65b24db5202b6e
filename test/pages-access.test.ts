import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { createApp } from '../src/apps/serve/app.ts';
import type { Listening } from '../src/apps/serve/listen.ts';
import { listen } from '../src/apps/serve/listen.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadKit } from '../src/kit.ts';
import { noBrowser, openPage, startBrowser } from './support/browser.ts';
import { makeDemoRecord } from './support/demo-record.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const KILOBYTE = 1000;

/** The rules that the colour of the paper bears on. */
const ofColour = "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }";

/** What axe finds wrong in a page, serious or worse, by the rules of WCAG 2.2 AA and its own best practice; on dark paper by those of colour. */
async function faultsOf(page: Page, paper: 'light' | 'dark'): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(${paper === 'light' ? '' : ofColour})`);
  assert.ok(passes.some(({ id }) => id === 'color-contrast'));
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe('the pages for everybody', { skip: noBrowser }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-access-'));
  let store: Store;
  let server: Listening;
  let browser: Browser;
  let addresses: readonly string[];

  before(async () => {
    const kit = loadKit();
    await makeDemoRecord(folder, kit, 'prk-rus');
    store = await openStore(folder, { readonly: true });
    server = await listen(createApp({ store, tables: kit.tables }), 0);
    browser = await startBrowser();
    addresses = await pagesOf(store);
  });
  after(async () => {
    await browser.close();
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      it(`have no serious fault of access on ${colorScheme} paper, ${width} pixels wide, and ask nobody else`, async () => {
        const viewport = { width, height: 900 };
        for (const address of addresses) {
          const url = new URL(address, server.address).href;
          const { page, complaints, asked } = await openPage(browser, url, { viewport, colorScheme });
          assert.deepEqual(await faultsOf(page, colorScheme), [], address);
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, address);
          assert.deepEqual(complaints, [], address);
          for (const each of asked) assert.ok(each.startsWith(server.address), `${address} asks ${each}`);
          await page.context().close();
        }
      });
    }
  }

  it('are small: at most 100 kB packed, with style and scripts, but for the codebook', async () => {
    for (const address of addresses.filter((each) => each !== '/docs/codebook')) {
      const html = await (await fetch(new URL(address, server.address))).text();
      const parts = [...html.matchAll(/(?:src|href)="(\/(?:script\/)?[a-z.-]+\.(?:js|css|svg))"/gu)];
      const beside = await Promise.all(
        parts.map(async ([, part = '']) => (await fetch(new URL(part, server.address))).text()),
      );
      const bytes = [html, ...beside].reduce((sum, text) => sum + gzipSync(text).length, 0);
      assert.ok(bytes <= 100 * KILOBYTE, `${address}: ${bytes}`);
    }
  });
});

/** One page of each kind. */
async function pagesOf({ db }: Store): Promise<readonly string[]> {
  const first = async (table: 'articles' | 'happenings' | 'stories' | 'families' | 'topics'): Promise<string> =>
    (await db.selectFrom(table).select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()).id;
  return [
    ...['/', '/pair/PRK/RUS', '/statements', '/claims', '/commitments', '/instruments', '/persons', '/families'],
    ...[
      '/happenings',
      '/map',
      '/matrix?n=40',
      '/graph?n=200',
      '/stories',
      '/search?q=treaty',
      '/search?q=nothingofthatname',
      '/docs',
      '/docs/codebook',
      '/api/v1',
    ],
    `/article/${await first('articles')}`,
    `/happening/${await first('happenings')}`,
    `/family/${await first('families')}`,
    `/claims/${await first('topics')}`,
  ];
}
