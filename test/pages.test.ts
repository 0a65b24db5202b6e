import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Listening } from '../src/apps/serve/listen.ts';
import { createApp } from '../src/apps/serve/app.ts';
import { listen } from '../src/apps/serve/listen.ts';
import { ingest } from '../src/ingest.ts';
import { openInputs } from '../src/io/intake/open-inputs.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadKit } from '../src/kit.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);
const skip = executablePath === undefined ? 'Chromium is not installed (.ci/run installs it on Debian)' : false;
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Two versions of one article, with words that are long for a narrow window. */
const versions = [
  'Rail link between Mongolia and Kazakhstan agreed',
  'Mongolia and Kazakhstan agree on a rail link',
].map((title, n) => ({
  ...{ id: 'v', title, published: `1998-06-0${n + 1}`, clean: false, url: 'https://steppe.example/rail?utm_source=x' },
  text: `Mongolia and Kazakhstan signed ${n + 1} agreements on a railway in Almaty. https://steppe.example/${'very-long-'.repeat(20)}${n} tells more.`,
}));

describe('the pages in a browser', { skip }, () => {
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
    browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), args });
  });

  after(async () => {
    await browser.close();
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(address: string, width: number): Promise<{ page: Page; complaints: readonly string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (problem) => complaints.push(String(problem)));
    await page.goto(new URL(address, server.address).href);
    return { page, complaints };
  }

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
    const chosen = await page.locator('mark.chosen').allTextContents();
    assert.ok(chosen.length > 0);
    for (const mark of chosen) assert.ok(words.includes(mark), `${mark} in ${words}`);
    await page.close();
  });

  it('lead from an earlier version to what changed since, and from there to its words', async () => {
    const { page } = await open('/article/v', 1280);
    await page.getByRole('link', { name: 'What changed since' }).click();
    assert.deepEqual(await page.locator('article del').first().allTextContents(), ['1']);
    assert.deepEqual(await page.locator('article ins').first().allTextContents(), ['2']);
    await page.getByRole('link', { name: 'in an earlier version (1 of 2)' }).click();
    assert.match((await page.locator('h1').textContent()) ?? '', /^2 versions/u);
    await page.close();
  });

  it('find articles by their words without any script', async () => {
    const { page } = await open('/', 390);
    await page.getByRole('searchbox').fill('embassy');
    await page.getByRole('button', { name: 'Search' }).click();
    assert.ok((await page.locator('.card').count()) > 0);
    await page.close();
  });
});
