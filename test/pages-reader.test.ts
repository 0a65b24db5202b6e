import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Listening } from '../src/apps/serve/listen.ts';
import { createApp } from '../src/apps/serve/app.ts';
import { listen } from '../src/apps/serve/listen.ts';
import { families } from '../src/io/query/families.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadKit } from '../src/kit.ts';
import { noBrowser, openPage, startBrowser } from './support/browser.ts';
import { makeDemoRecord } from './support/demo-record.ts';

describe('the reader and the ledgers in a browser', { skip: noBrowser }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-reading-'));
  let store: Store;
  let server: Listening;
  let browser: Browser;
  /** An article with several findings. */
  let article: string;

  before(async () => {
    const kit = loadKit();
    await makeDemoRecord(folder, kit, 'prk-rus');
    store = await openStore(folder);
    const events = store.db.selectFrom('events').select((eb) => ['article', eb.fn.countAll<number>().as('found')]);
    const [most] = await events.groupBy('article').orderBy('found', 'desc').orderBy('article').execute();
    article = most?.article ?? '';
    server = await listen(createApp({ store, tables: kit.tables }), 0);
    browser = await startBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (address: string, { width = 1440, script = true } = {}) => {
    const options = { viewport: { width, height: 900 }, javaScriptEnabled: script };
    return openPage(browser, new URL(address, server.address).href, options);
  };

  it('step through the findings by keys, say where they are, and keep the place in the address', async () => {
    const { page, complaints } = await open(`/article/${article}`);
    const total = await page.locator('.findings > li').count();
    assert.ok(total > 2);
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    assert.match((await page.locator('[data-told]').textContent()) ?? '', new RegExp(`^2 of ${total}: `, 'u'));
    assert.equal(await page.locator('.findings > li').nth(1).getAttribute('aria-current'), 'true');
    const id = await page.locator('.findings > li').nth(1).getAttribute('data-id');
    assert.equal(new URL(page.url()).searchParams.get('mark'), id);
    await page.keyboard.press('k');
    assert.equal(await page.locator('.findings > li[aria-current]').count(), 1);
    assert.match((await page.locator('[data-told]').textContent()) ?? '', /^1 of /u);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('paint the same words by highlights as by marks', async () => {
    const { page } = await open(`/article/${article}`);
    const painted = await page.evaluate(`(() => {
      const kinds = [...CSS.highlights.keys()].filter((key) => key !== 'finding-chosen');
      return kinds.map((key) => [key.slice('finding-'.length), [...CSS.highlights.get(key)].map(String).join('').length]);
    })()`);
    const marked = await page.evaluate(`(() => {
      const items = [...document.querySelectorAll('.findings > li')];
      const kinds = [...new Set(items.map((item) => item.dataset.kind))];
      const size = (item) => item.dataset.spans.split(' ').map((place) => place.split('-')).reduce((sum, [a, b]) => sum + (b - a), 0);
      return kinds.map((kind) => [kind, items.filter((item) => item.dataset.kind === kind).reduce((sum, item) => sum + size(item), 0)]);
    })()`);
    assert.deepEqual(painted, marked);
    await page.context().close();
  });

  it('offer a link to words that are selected, which opens them again without script', async () => {
    const { page } = await open(`/article/${article}`);
    const block = page.locator('.reader article p.block').first();
    await block.selectText();
    const link = page.getByRole('link', { name: 'Link to the words you selected' });
    await link.waitFor();
    const address = (await link.getAttribute('href')) ?? '';
    assert.match(address, /\?span=\d+-\d+#span$/u);
    const words = ((await block.textContent()) ?? '').trim();
    await page.context().close();
    const again = await open(address, { script: false });
    const marks = (await again.page.locator('article mark.span').allTextContents()).join('');
    assert.equal(marks.trim(), words);
    await again.page.context().close();
  });

  for (const width of [1440, 390]) {
    it(`fit a window of ${width} pixels, with script and without`, async () => {
      const { rows } = await families(store);
      const stories = await store.db.selectFrom('stories').select('id').limit(1).execute();
      const happenings = await store.db.selectFrom('happenings').select('id').limit(1).execute();
      const said = await store.db.selectFrom('variants').select('attribution').limit(1).execute();
      for (const address of [
        `/article/${article}?kind=entity&kind=timex&kind=event`,
        `/family/${rows[0]?.id ?? ''}`,
        ...stories.map(({ id }) => `/stories/${id}`),
        ...happenings.map(({ id }) => `/happening/${id}`),
        ...said.map(({ attribution }) => `/statement/${attribution}`),
        '/claims?sort=latest',
        '/commitments?sort=due',
      ]) {
        for (const script of [true, false]) {
          const { page, complaints } = await open(address, { width, script });
          if (script) assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, address);
          assert.deepEqual(complaints, [], address);
          assert.equal(await page.locator('h1').count(), 1, address);
          await page.context().close();
        }
      }
    });
  }

  it('sort a ledger by a click on a heading, without script', async () => {
    const { page } = await open('/commitments', { script: false });
    const heading = page.getByRole('columnheader', { name: 'Published' });
    assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
    await heading.getByRole('link').click();
    assert.equal(new URL(page.url()).searchParams.get('sort'), 'latest');
    assert.equal(await page.getByRole('columnheader', { name: 'Published' }).getAttribute('aria-sort'), 'descending');
    await page.context().close();
  });
});
