import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import type { Browser, Locator, Page } from 'playwright-core';
import { run } from '../../src/apps/cli/run.ts';
import { openPage } from './browser.ts';

/** How a person comes to the pages: the width of the window in pixels, and whether scripts run. */
export interface Way {
  readonly width: number;
  readonly script: boolean;
}

/** Wide and narrow, with scripts and without. */
export const ways: readonly Way[] = [1440, 390].flatMap((width) => [true, false].map((script) => ({ width, script })));

/** A way in words: `1440 pixels wide, without script`. */
export function wayWords({ width, script }: Way): string {
  return `${width} pixels wide, ${script ? 'with' : 'without'} script`;
}

/** A record that `entente serve` has opened. */
export interface Opened {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  /** Does what Ctrl+C does. */
  close(): Promise<void>;
}

/** Serves a record by the command line, on a free port. */
export async function serveRecordOf(record: string): Promise<Opened> {
  const [stop, opened] = [Promise.withResolvers<undefined>(), Promise.withResolvers<string>()];
  const out = (text: string): void => {
    const address = /http:\S+/u.exec(text)?.[0];
    if (address !== undefined) opened.resolve(address);
  };
  const done = run(['serve', '--port', '0', '--record', record], {
    ...{ stdin: Readable.from([]), out, error: out, terminal: false, cwd: record, environment: {} },
    stopped: () => stop.promise,
  });
  done.catch(opened.reject);
  return {
    address: await opened.promise,
    async close() {
      stop.resolve(undefined);
      await done;
    },
  };
}

/** A person's walk through the pages. What must hold of each page is asserted on arrival. */
export class Walk {
  readonly page: Page;
  readonly #opened: Awaited<ReturnType<typeof openPage>>;
  readonly #home: string;
  readonly #way: Way;

  private constructor(opened: Awaited<ReturnType<typeof openPage>>, home: string, way: Way) {
    this.page = opened.page;
    this.#opened = opened;
    this.#home = home;
    this.#way = way;
  }

  /** Opens the home page of a record. */
  static async from(browser: Browser, home: string, way: Way): Promise<Walk> {
    const viewport = { width: way.width, height: 900 };
    const opened = await openPage(browser, home, { viewport, javaScriptEnabled: way.script });
    const walk = new Walk(opened, home, way);
    await walk.arrive();
    return walk;
  }

  /** Asserts that the page is whole: one first heading that is seen, nothing wider than the window. */
  async arrive(): Promise<void> {
    await this.page.waitForLoadState();
    const heading = this.page.getByRole('heading', { level: 1 });
    assert.equal(await heading.count(), 1, this.page.url());
    assert.ok(await heading.isVisible(), this.page.url());
    assert.equal(await this.page.evaluate('document.documentElement.scrollWidth'), this.#way.width, this.page.url());
  }

  /** Types an address. */
  async go(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#home).href);
    await this.arrive();
  }

  /** Clicks what is seen and leads to another page. */
  async follow(link: Locator): Promise<void> {
    assert.ok(await link.isVisible(), `${String(link)} on ${this.page.url()}`);
    await link.click();
    await this.arrive();
  }

  /** Asserts that somebody who looks reads these words somewhere in the page. */
  async sees(words: RegExp): Promise<void> {
    assert.match(await this.read(), words, this.page.url());
  }

  /** What somebody who looks reads: the visible text of the page's content, white space made single. */
  async read(): Promise<string> {
    return plain(await this.page.getByRole('main').innerText());
  }

  /** The words that the article reader picks out. */
  async marked(): Promise<readonly string[]> {
    const marks = this.page.getByRole('article').locator('mark.chosen');
    assert.ok(await marks.first().isVisible(), this.page.url());
    return marks.allInnerTexts();
  }

  /** Opens everything that is folded. */
  async unfold(): Promise<void> {
    const folded = this.page.locator('main details:not([open]) > summary');
    for (let left = await folded.count(); left > 0; left = await folded.count()) await folded.first().click();
  }

  /** Presses Tab until something has the focus, as a person without a mouse does. */
  async tabTo(target: Locator): Promise<void> {
    const focused = target.and(this.page.locator(':focus'));
    for (let pressed = 0; pressed < mostTabs; pressed++) {
      if ((await focused.count()) > 0) return;
      await this.page.keyboard.press('Tab');
    }
    assert.fail(`no Tab leads to ${String(target)} on ${this.page.url()}`);
  }

  /** Goes to something by Tab and presses Enter there; another page is expected unless it only opens a part of this one. */
  async enter(target: Locator, stays: 'stays' | 'leads away' = 'leads away'): Promise<void> {
    await this.tabTo(target);
    const before = this.page.url();
    await this.page.keyboard.press('Enter');
    if (stays === 'stays') return;
    await this.page.waitForURL((url) => url.href !== before);
    await this.arrive();
  }

  /** Ends the walk: the browser complained of nothing, and nobody else was asked for anything. */
  async end(): Promise<void> {
    const { complaints, asked } = this.#opened;
    await this.page.context().close();
    assert.deepEqual(complaints, []);
    for (const address of asked) assert.ok(address.startsWith(this.#home), address);
  }
}

const mostTabs = 400;

/** Words with single spaces. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
