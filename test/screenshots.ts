/**
 * Pictures of every kind of page of the sample corpus, wide and narrow, on light paper and dark, for a person to look at:
 * `npm run screenshots` writes them to `screenshots/`, which git does not keep; `npm run screenshots -- article pair` only those kinds.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { createApp } from '../src/apps/serve/app.ts';
import { listen } from '../src/apps/serve/listen.ts';
import { openStore } from '../src/io/store/open.ts';
import { loadKit } from '../src/kit.ts';
import { noBrowser, openPage, startBrowser } from './support/browser.ts';
import { makeDemoRecord } from './support/demo-record.ts';

/** Where pictures go. */
const out = fileURLToPath(new URL('../screenshots/', import.meta.url));

/** Pixels of the windows: width, and the most of a page's height that is taken. */
const widths = [1440, 390];
const tallest = 2600;

/** Pages that no other leads to, by kind. */
const unlinked = [
  ['nothing-found', '/search?q=nothingofthatname'],
  ['missing', '/nowhere'],
  ['refused', '/happenings?from=yesterday'],
] as const;

/** The kind of a page: the words of its path that name no row. `/article/art-1/diff` is `article-one-diff`. */
function kindOf({ pathname }: URL): string {
  const [first = '', ...rest] = pathname.slice(1).split('/');
  const words = first === 'docs' ? rest : rest.map((part) => (/^(?:diff|versions)$/u.test(part) ? part : 'one'));
  return [first === '' ? 'home' : first, ...words].join('-');
}

/** One page of each kind that can be reached from Home: its address by its kind. */
async function pagesFrom(app: ReturnType<typeof createApp>): Promise<ReadonlyMap<string, string>> {
  const [kinds, waiting] = [new Map<string, string>(unlinked), ['/statements?speaker=Erdogan', '/']];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const url = new URL(next, 'http://localhost');
    if (url.host !== 'localhost' || url.pathname.endsWith('.json') || kinds.has(kindOf(url))) continue;
    const response = await app.request(url.pathname + url.search);
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    kinds.set(kindOf(url), url.pathname + url.search);
    for (const [, link = ''] of (await response.text()).matchAll(/href="([^"#][^"]*)"/gu))
      waiting.push(new URL(link.replaceAll('&amp;', '&'), url).href);
  }
  return kinds;
}

async function picture(browser: Browser, address: string, name: string): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(browser, address, { viewport: { width, height: 900 }, colorScheme });
      const heights = await page.evaluate<number>('document.documentElement.scrollHeight');
      await page.setViewportSize({ width, height: Math.min(Math.max(heights, 900), tallest) });
      await page.screenshot({ path: path.join(out, `${name}-${width}-${colorScheme}.png`) });
      await page.context().close();
    }
  }
}

async function takeAll(wanted: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-pictures-'));
  const kit = loadKit();
  await makeDemoRecord(folder, kit);
  const store = await openStore(folder, { readonly: true });
  const app = createApp({ store, tables: kit.tables });
  const [server, browser] = [await listen(app, 0), await startBrowser()];
  for (const [kind, address] of await pagesFrom(app)) {
    if (wanted.length > 0 && !wanted.some((word) => kind.startsWith(word))) continue;
    await picture(browser, new URL(address, server.address).href, kind);
    console.log(`${kind} ${address}`);
  }
  await browser.close();
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

mkdirSync(out, { recursive: true });
if (noBrowser === false) await takeAll(process.argv.slice(2));
else console.error(noBrowser);
