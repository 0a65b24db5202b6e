import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { noBrowser } from '../support/browser.ts';
import { Story } from '../support/story.ts';
import type { Walk } from '../support/walk.ts';
import { plain, ways, wayWords } from '../support/walk.ts';

const wire = [
  'Laos and Thailand agree on a bridge',
  '',
  'VIENTIANE, 14 May 2004 (Upland News Agency) - Laos and Thailand signed an agreement on Friday to build a second bridge over the Mekong.',
  '',
  '“Thailand will pay for the pillars if Laos builds the road,” Thai Prime Minister Thaksin Shinawatra said after the ceremony in the Lao capital.',
  '',
  'Thailand said Laos had detained eleven fishermen in April. Laos denied that it had detained any fisherman.',
  '',
  'The bridge is to be opened within three years, and the two governments are to share the tolls.',
  '',
];

/** What comes in between two visits: a wire, and another paper that copies it. */
const arrivals = {
  'wire.txt': wire,
  'copy.txt': ['Second bridge for the Mekong', ...wire.slice(1), 'For the readers of the River Post.'],
};

describe('the first ten minutes of a monitoring desk', { skip: noBrowser }, () => {
  let story: Story;
  before(async () => {
    story = await Story.begin();
    await story.types('add', 'examples/articles');
  });
  after(() => story.end());

  for (const way of ways) {
    it(`tell what came in between two visits, by family, each line with its words: ${wayWords(way)}`, async () => {
      const desk = story.copyTo(`${way.width}-${String(way.script)}`);
      await desk.types('ask', 'save', 'mekong', 'laos', 'thailand', '--about', 'happenings');
      const walk = await desk.opens(await desk.serves(), way);
      assert.doesNotMatch(await walk.read(), /since \d{4}-\d\d-\d\d \d\d:\d\d UTC/u);
      await arrive(desk);
      await seesNews(walk);
      await opensNews(walk);
      await seesAlerts(walk);
      await walk.end();
      await asksByCommand(desk);
    });
  }
});

/** The articles come in. */
async function arrive(desk: Story): Promise<void> {
  const folder = path.join(desk.cwd, 'news');
  mkdirSync(folder);
  for (const [name, lines] of Object.entries(arrivals)) writeFileSync(path.join(folder, name), lines.join('\n'));
  assert.match(await desk.types('add', 'news'), /^read +2 new articles/mu);
}

/** Home says what is new: two articles are one line. */
async function seesNews(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('/');
  assert.ok(await page.getByRole('heading', { name: 'New since your last visit' }).isVisible());
  await walk.sees(/2 articles · 1 family · 1 origin since \d{4}-\d\d-\d\d \d\d:\d\d UTC/u);
  const lines = page.locator('.news').getByRole('listitem');
  assert.equal(await lines.count(), 1);
  assert.match(await lines.first().innerText(), /^2 articles: /u);
}

/** Reads the new lists, which hold nothing old, and who copied whom. */
async function opensNews(walk: Walk): Promise<void> {
  const { page } = walk;
  const news = page.locator('.news');
  for (const list of ['happenings', 'claims', 'commitments']) {
    await walk.follow(news.getByRole('link', { name: list, exact: true }));
    await walk.sees(/Laos/u);
    assert.doesNotMatch(await walk.read(), /North Korea|Saudi Arabia|Pakistan|Greece/u);
    await page.goBack();
  }
  await walk.follow(news.getByRole('listitem').getByRole('link').first());
  await walk.follow(page.locator('main a[href^="/family/"]').first());
  assert.equal(await page.locator('svg circle').count(), 2);
  await walk.sees(/near-copy|exact|copy/u);
}

/** A saved question says what is new in it and why, on Home and by itself; an alert opens its words. */
async function seesAlerts(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('/');
  await walk.sees(/mekong – happenings: with Laos, and Thailand/u);
  await walk.sees(/new happening – /u);
  await walk.follow(page.getByRole('navigation').getByRole('link', { name: 'Questions', exact: true }));
  await walk.follow(page.getByRole('main').getByRole('link', { name: 'mekong', exact: true }).first());
  assert.ok(await page.getByRole('heading', { name: 'Alerts' }).isVisible());
  const words = page.locator('.alert blockquote a').last();
  const quoted = plain(await words.innerText());
  await walk.follow(words);
  assert.ok((await walk.read()).includes(quoted));
  await walk.go('/alerts?question=mekong');
  await walk.sees(/Each is raised once/u);
  assert.ok(await page.getByRole('link', { name: 'alerts as RSS' }).isVisible());
}

/** Asks for the same by command, and passes it on. */
async function asksByCommand(desk: Story): Promise<void> {
  assert.match(await desk.types('status'), /new since: 2 articles · 1 family · 1 origin/u);
  for (const list of ['claims', 'happenings']) {
    const out = await desk.types(list, '--since', 'last');
    assert.match(out, /^new since \d{4}\S+, the visit before this one\n/u);
    assert.match(out, /Laos/u);
    assert.doesNotMatch(out, /North Korea|Saudi Arabia|Pakistan|Greece/u);
  }
  const told = await desk.types('brief', '--since', 'last');
  assert.match(told, /^mekong {2}happenings: with Laos, and Thailand\n {4}(?:new happening|one more)/mu);
  assert.doesNotMatch(told, /North Korea|Saudi Arabia|Pakistan|Greece/u);
  const brief = await desk.types('export', 'laos', 'thailand', '--format', 'brief');
  assert.match(brief, /signed an agreement on Friday to build a second bridge/u);
  const feed = await desk.types('export', 'laos', 'thailand', '--format', 'rss');
  assert.match(feed, /Laos|Thailand/u);
}
