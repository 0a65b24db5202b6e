import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Listening } from '../src/apps/serve/listen.ts';
import { createApp } from '../src/apps/serve/app.ts';
import { listen } from '../src/apps/serve/listen.ts';
import type { Movement } from '../src/io/query/movement.ts';
import type { Partner } from '../src/io/query/actor-types.ts';
import type { PairRow } from '../src/io/query/pairs.ts';
import type { Bin, Shape } from '../src/io/query/pair-types.ts';
import type { Page } from '../src/io/query/types.ts';
import { openStore } from '../src/io/store/open.ts';
import { loadTables } from '../src/kit.ts';
import { noBrowser, openPage, startBrowser } from './support/browser.ts';
import type { Served } from './support/served.ts';
import { servedDemo } from './support/served.ts';

let served: Served;
let app: Served['app'];

before(async () => {
  served = await servedDemo();
  ({ app } = served);
});

after(() => served.close());

const twin = <T>(address: string) => served.twin<T>(address);

const words = async (address: string): Promise<string> => (await app.request(address)).text();
const totalOf = async (address: string): Promise<number> =>
  (await twin<{ timeline: { total: number } }>(address)).timeline.total;

describe('the pair page', () => {
  it('gives every number of the picture a list of that many, by the date of the event and of the report', async () => {
    const pairs = await twin<Page<PairRow>>('/pairs');
    assert.ok(pairs.rows.length > 5);
    for (const { a, b } of pairs.rows.slice(0, 6)) {
      for (const by of ['event', 'report']) {
        const address = `/pair/${a.id}/${b.id}?by=${by}`;
        const { shape, timeline } = await twin<{ shape: Shape; timeline: { total: number } }>(address);
        const sum = [...shape.bins, ...shape.coarse].flatMap(({ quads }) => Object.values(quads));
        assert.equal(
          sum.reduce((total, { happenings }) => total + happenings, 0),
          timeline.total,
        );
        const listed = async (bin: Bin, part: string): Promise<void> => {
          for (const [quad, { happenings }] of Object.entries(bin.quads)) {
            if (happenings > 0)
              assert.equal(await totalOf(`${address}&${part}&quad=${quad}`), happenings, `${address} ${part} ${quad}`);
          }
        };
        for (const bin of shape.bins) await listed(bin, `within=${bin.date ?? ''}`);
        for (const bin of shape.coarse) await listed(bin, `dated=${bin.date ?? 'unknown'}`);
      }
    }
  });

  it('names its scale, leads from each bar to its list, and says of which part a list is', async () => {
    const page = await words('/pair/PRK/RUS');
    assert.match(page, /PLOVER quad classes/u);
    const link = /<td class="number">\s*<a href="([^"]*within=[^"]*)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&');
    assert.ok(link);
    assert.match(await words(link), /Only (?:verbal|material) \w+, in \d{4}/u);
  });

  it('takes bars by day, month or year, and refuses what it cannot ask', async () => {
    for (const unit of ['day', 'month', 'year'] as const) {
      const { shape } = await twin<{ shape: Shape }>(`/pair/PRK/RUS?from=2024-06-01&to=2024-06-30&unit=${unit}`);
      const longest = { day: 10, month: 7, year: 4 }[shape.unit];
      for (const { date } of shape.bins) assert.equal(date?.length, longest);
    }
    for (const bad of ['unit=week', 'by=hearsay', 'quad=love', 'status=odd', 'within=2024-13', 'dated=never'])
      assert.equal((await app.request(`/pair/PRK/RUS?${bad}`)).status, 400, bad);
  });

  it('may be asked for by two names, escapes them, and has a form where none is given', async () => {
    assert.match(await words('/pair?a=dprk&b=Russia'), /<h1>[^]*North Korea[^]*Russia/u);
    assert.ok(!(await words('/pair?a=%3Cscript%3Ex&b=Russia')).includes('<script>x'));
    assert.equal((await app.request('/pair?a=atlantis&b=Russia')).status, 404);
    assert.match(await words('/pair'), /name="a"/u);
  });
});

describe('the page of an actor', () => {
  it('counts happenings with others as the page of the pair does, and its own as the list does', async () => {
    for (const id of ['PRK', 'IRN', 'kim-jong-un', 'nato']) {
      const shown = await twin<{ partners: Page<Partner>; happenings: { total: number } }>(`/actor/${id}`);
      for (const { actor, happenings } of shown.partners.rows)
        assert.equal(await totalOf(`/pair/${id}/${actor.id}`), happenings, `${id} ${actor.id}`);
      assert.equal((await twin<{ total: number }>(`/happenings?a=${id}`)).total, shown.happenings.total, id);
    }
  });

  it('tells names, offices with dates and their words, and members with dates', async () => {
    const kim = await words('/actor/kim-jong-un');
    for (const part of ['Supreme leader', '2011-12-17', 'As articles introduce the person', '/actor/PRK'])
      assert.ok(kim.includes(part), part);
    const nato = await twin<{ members: { member: { id: string }; since: string | null }[] }>('/actor/nato');
    assert.equal(nato.members.find(({ member }) => member.id === 'FIN')?.since?.slice(0, 4), '2023');
  });

  it('knows persons of whom only articles tell, and nobody else', async () => {
    const people = await twin<Page<{ id: string; actor: unknown; name: string }>>('/persons?limit=200');
    const unknown = people.rows.find(({ actor }) => actor === null);
    assert.ok(unknown);
    assert.ok((await words(`/actor/${unknown.id}`)).includes(unknown.name));
    assert.equal((await app.request('/actor/nobody-of-that-name')).status, 404);
  });
});

describe('the home page', () => {
  it('shows pairs that move, each number with a list of that many', async () => {
    const { movement } = await twin<{ movement: Movement }>('/');
    assert.ok(movement.rows.length > 3);
    for (const { a, b, recent, before: earlier } of movement.rows) {
      const counted = [
        [movement.recent, recent],
        [movement.before, earlier],
      ] as const;
      for (const [window, number] of counted)
        assert.equal(await totalOf(`/pair/${a.id}/${b.id}?from=${window?.from ?? ''}&to=${window?.to ?? ''}`), number);
    }
  });

  it('takes a time since when things are new, and refuses what is none', async () => {
    assert.match(await words('/?since=2020-01-01'), /New since the chosen time/u);
    assert.equal((await app.request('/?since=yesterdayish')).status, 400);
  });

  it('teaches where the record is empty', async () => {
    const bare = mkdtempSync(path.join(tmpdir(), 'entente-bare-'));
    const empty = await openStore(bare);
    const page = await (await createApp({ store: empty, tables: loadTables() }).request('/')).text();
    await empty.close();
    rmSync(bare, { recursive: true, force: true });
    assert.match(page, /add examples\/articles/u);
    assert.equal(page.match(/<li><a href=/gu)?.length, 3);
  });
});

describe('pairs, actors and home in a browser', { skip: noBrowser }, () => {
  let server: Listening;
  let browser: Browser;

  before(async () => {
    server = await listen(app, 0);
    browser = await startBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  it('fit wide and narrow windows, and the browser has nothing to complain of', async () => {
    for (const width of [1440, 390]) {
      for (const address of ['/', '/pairs', '/pair/PRK/RUS', '/pair/IND/PAK?by=report', '/actor/PRK', '/actor/nato']) {
        const { page, complaints } = await openPage(browser, new URL(address, server.address).href, {
          viewport: { width, height: 800 },
        });
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, address);
        assert.deepEqual(complaints, [], address);
        await page.close();
      }
    }
  });

  it('lead from a number of the table to as many happenings, and from an actor in one to the page of the actor', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(new URL('/pair/PRK/RUS', server.address).href);
    await page.getByText('The same numbers as a table').click();
    const number = page.locator('.numbers td a').first();
    const told = Number(await number.textContent());
    await number.click();
    await page.waitForLoadState();
    assert.equal(await page.locator('.timeline > li').count(), told);
    await page.locator('.timeline a.actor').first().click();
    assert.match(page.url(), /\/actor\//u);
    await page.close();
  });
});
