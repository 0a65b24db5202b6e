import { existsSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);

/** False where a browser is installed, else the line that says why its tests are left out. */
export const noBrowser =
  executablePath === undefined ? 'Chromium is not installed (.ci/run installs it on Debian)' : false;

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser, without any network of its own. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ ...(executablePath !== undefined && { executablePath }), args });
}

/** A page in a window of its own, with what the browser complained of and every address it asked for. */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly asked: readonly string[];
}

/** Opens an address. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const [complaints, asked]: [string[], string[]] = [[], []];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (problem) => complaints.push(String(problem)));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  return { page, complaints, asked };
}
