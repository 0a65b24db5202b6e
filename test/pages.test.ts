import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Listening } from '../src/apps/serve/listen.ts';
import { createApp } from '../src/apps/serve/app.ts';
import { listen } from '../src/apps/serve/listen.ts';
import { ingest } from '../src/ingest.ts';
import { families } from '../src/io/query/families.ts';
import { openInputs } from '../src/io/intake/open-inputs.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadKit } from '../src/kit.ts';
import { noBrowser, openPage, startBrowser } from './support/browser.ts';

/** Two versions of one article, with words that are long for a narrow window. */
const versions = [
  'Rail link between Mongolia and Kazakhstan agreed',
  'Mongolia and Kazakhstan agree on a rail link',
].map((title, n) => ({
  ...{ id: 'v', title, published: `1998-06-0${n + 1}`, clean: false, url: 'https://steppe.example/rail?utm_source=x' },
  text: `Mongolia and Kazakhstan signed ${n + 1} agreements on a railway in Almaty. https://steppe.example/${'very-long-'.repeat(20)}${n} tells more.`,
}));

describe('the pages in a browser', { skip: noBrowser }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-pages-'));
  let store: Store;
  let server: Listening;
  let browser: Browser;

  before(async () => {
    const kit = loadKit();
    store = await openStore(folder);
    writeFileSync(path.join(folder, 'versions.jsonl'), versions.map((version) => JSON.stringify(version)).join('\n'));
    const corpus = fileURLToPath(new URL('../examples/articles/irn-sau', import.meta.url));
    await ingest(openInputs([corpus, path.join(folder, 'versions.jsonl')], {}), {
      store,
      kit,
      mode: 'recall',
      onOutcome: () => undefined,
    });
    server = await listen(createApp({ store, tables: kit.tables }), 0);
    browser = await startBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (address: string, width: number) =>
    openPage(browser, new URL(address, server.address).href, { viewport: { width, height: 800 } });

  for (const width of [1280, 390]) {
    it(`fit a window of ${width} pixels, and the browser has nothing to complain of`, async () => {
      for (const address of [
        '/',
        '/pair/IRN/SAU',
        '/statements',
        '/claims',
        '/commitments',
        '/families',
        '/happenings',
        '/stories',
        '/search?q=embassy',
        '/article/v',
        '/article/v/versions',
        '/article/v/diff',
        '/api/v1',
      ]) {
        const { page, complaints } = await open(address, width);
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        assert.equal(wide, width, address);
        assert.deepEqual(complaints, [], address);
        await page.close();
      }
    });
  }

  it('lead from the pairs to a happening, and from there to its words in the article', async () => {
    const { page } = await open('/', 1280);
    await page.getByRole('link', { name: 'Iran – Saudi Arabia' }).click();
    const sentence = page.locator('.timeline blockquote a').first();
    const words = (await sentence.textContent()) ?? '';
    await sentence.click();
    await page.waitForLoadState();
    const chosen = await page.locator('mark.chosen').allTextContents();
    assert.ok(chosen.length > 0);
    for (const mark of chosen) assert.ok(words.includes(mark), `${mark} in ${words}`);
    await page.close();
  });

  it('lead from an earlier version to what changed since, and from there to its words', async () => {
    const { page } = await open('/article/v', 1280);
    await page.getByRole('link', { name: 'What changed since' }).click();
    await page.waitForLoadState();
    assert.deepEqual(await page.locator('article del').first().allTextContents(), ['1']);
    assert.deepEqual(await page.locator('article ins').first().allTextContents(), ['2']);
    await page.getByRole('link', { name: 'in an earlier version (1 of 2)' }).click();
    await page.waitForLoadState();
    assert.match((await page.locator('h1').textContent()) ?? '', /^2 versions/u);
    await page.close();
  });

  it('show the raw page beside the text, its markup as text, with the chosen words marked in both', async () => {
    const file = path.join(folder, 'raw.html');
    const script = `<script>document.title = "run"; ${'x'.repeat(5000)}</script>`;
    const words = 'Nepal &amp; Bhutan signed a rail agreement in Kathmandu on 4 June 1998.';
    const body = `<html><head><title>Rail</title>${script}</head><body><nav>Home page</nav><article><h1>Rail</h1><p>${words}</p><p>Nepal thanked Bhutan for a loan.</p></article></body></html>`;
    writeFileSync(file, body);
    await ingest(openInputs([file], {}), { store, kit: loadKit(), mode: 'recall', onOutcome: () => undefined });
    const row = store.db.selectFrom('events').innerJoin('articles', 'articles.id', 'events.article');
    const found = await row.select(['events.id', 'article']).where('input', '=', file).execute();
    for (const width of [1440, 390]) {
      const { page, complaints } = await open(
        `/article/${found[0]?.article ?? ''}?mark=${found[0]?.id ?? ''}#raw`,
        width,
      );
      assert.deepEqual(complaints, []);
      assert.match(await page.title(), /^Rail/u);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      const raw = (await page.locator('.raw pre').textContent()) ?? '';
      assert.ok(
        raw.includes('<nav>Home page</nav>') && raw.includes('Nepal &amp; Bhutan') && raw.includes('characters …'),
      );
      assert.ok((await page.locator('.raw mark.chosen').count()) > 0);
      assert.match((await page.locator('.dropped').textContent()) ?? '', /navigation\s+Home page/u);
      const [text, pane] = [
        await page.locator('.reader article').boundingBox(),
        await page.locator('.raw').boundingBox(),
      ];
      assert.ok(text && pane && (width > 1000 ? pane.x > text.x + text.width / 2 : pane.y >= text.y + text.height));
      await page.close();
    }
  });

  it('show the tree of a family as a drawing, and the words that a spun copy changed', async () => {
    const [family] = (await families(store)).rows;
    assert.ok(family);
    for (const width of [1280, 390]) {
      const { page, complaints } = await open(`/family/${family.id}`, width);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      assert.deepEqual(complaints, []);
      assert.equal(await page.locator('svg.tree circle').count(), family.counts.articles);
      assert.equal(await page.locator('svg.tree circle.origin').count(), 1);
      assert.ok((await page.locator('.copy del').count()) > 5);
      await page.close();
    }
  });

  it('find articles by their words without any script', async () => {
    const { page } = await open('/', 390);
    await page.getByRole('searchbox').fill('embassy');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForLoadState();
    assert.ok((await page.locator('.card').count()) > 0);
    await page.close();
  });
});
