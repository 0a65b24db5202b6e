/**
 * How long a first visit takes on a slow line and a slow machine: `npm run first-page` prints, for pages of the sample corpus, milliseconds until something is
 * painted and until everything is there, and the bytes that came over the line. Nothing is asserted: durations are of the machine that measures.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { createApp } from '../src/apps/serve/app.ts';
import { listen } from '../src/apps/serve/listen.ts';
import { openStore } from '../src/io/store/open.ts';
import { loadKit } from '../src/kit.ts';
import { noBrowser, startBrowser } from './support/browser.ts';
import { makeDemoRecord } from './support/demo-record.ts';

/** Chromium's own profiles: bytes a second, milliseconds there and back; and how many times slower the processor is. */
const profiles = {
  'Slow 4G (1.6 Mbit/s, 150 ms), processor / 4': { down: 1_600_000 / 8, up: 750_000 / 8, latency: 150, slower: 4 },
  'Fast 3G (1.6 Mbit/s, 563 ms), processor / 4': {
    down: (1_600_000 / 8) * 0.9,
    up: (750_000 / 8) * 0.9,
    latency: 562.5,
    slower: 4,
  },
} as const;

type Profile = (typeof profiles)[keyof typeof profiles];

/** Visits by which a page is judged: the middle one. */
const visits = 5;

interface Visit {
  readonly painted: number;
  readonly loaded: number;
  readonly bytes: number;
}

const timesOf = `(() => {
  const [page] = performance.getEntriesByType('navigation');
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const bytes = [page, ...performance.getEntriesByType('resource')].reduce((sum, each) => sum + each.transferSize, 0);
  return { painted: paint?.startTime ?? NaN, loaded: page.loadEventEnd, bytes };
})()`;

/** One visit by a browser that knows nothing of the place yet. */
async function visit(browser: Browser, address: string, { down, up, latency, slower }: Profile): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const conditions = { offline: false, downloadThroughput: down, uploadThroughput: up, latency };
  await line.send('Network.emulateNetworkConditions', conditions);
  await line.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction('performance.getEntriesByType("navigation")[0].loadEventEnd > 0');
  const times = await page.evaluate<Visit>(timesOf);
  await context.close();
  return times;
}

function middle(list: readonly number[]): number {
  return Math.round([...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN);
}

async function measure(browser: Browser, server: string, paths: readonly string[]): Promise<void> {
  for (const [name, profile] of Object.entries(profiles)) {
    console.log(name);
    for (const each of paths) {
      const seen: Visit[] = [];
      for (let left = visits; left > 0; left -= 1) seen.push(await visit(browser, new URL(each, server).href, profile));
      const [painted, loaded, bytes] = (['painted', 'loaded', 'bytes'] as const).map((part) =>
        middle(seen.map((times) => times[part])),
      );
      console.log(
        `  ${each.slice(0, 32).padEnd(32)} painted ${String(painted)} ms, whole ${String(loaded)} ms, ${String(bytes)} bytes`,
      );
    }
  }
}

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-first-page-'));
  const kit = loadKit();
  await makeDemoRecord(folder, kit);
  const store = await openStore(folder, { readonly: true });
  const { id } = await store.db.selectFrom('articles').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow();
  const [server, browser] = [await listen(createApp({ store, tables: kit.tables }), 0), await startBrowser()];
  await measure(browser, server.address, [
    '/',
    '/pair/PRK/RUS',
    '/claims',
    '/search?q=treaty',
    `/article/${id}`,
    '/map',
  ]);
  await browser.close();
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

if (noBrowser === false) await run();
else console.error(noBrowser);
