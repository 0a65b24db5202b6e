import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { noBrowser } from '../support/browser.ts';
import { Story } from '../support/story.ts';
import type { Walk } from '../support/walk.ts';
import { plain, ways, wayWords } from '../support/walk.ts';

const counts = /\d+ articles? · \d+ (?:family|families) · \d+ origins?/u;

/** The rows of a table that was exported. */
function tableOf(file: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(file, 'utf8'), { columns: true, bom: true });
}

describe('the first ten minutes of an OSINT analyst', { skip: noBrowser }, () => {
  let story: Story;
  let home = '';
  let added = '';
  before(async () => {
    story = await Story.begin();
    added = await story.types('add', 'examples/articles');
    home = await story.serves();
  });
  after(() => story.end());

  it('begin with articles read, copies told apart, and refusals counted', async () => {
    assert.match(added, /^read +81 new articles/mu);
    assert.match(added, /^copies +8 articles/mu);
    assert.match(added, /^rejected +0 inputs/mu);
    assert.match(await story.types('add', 'examples/articles'), /^read +0 new articles, 81 known before/mu);
    assert.match(await story.types('status'), counts);
  });

  for (const way of ways) {
    it(`lead from the pair to a happening, its words, a claim, and the family: ${wayWords(way)}`, async () => {
      const walk = await story.opens(home, way);
      await walk.sees(counts);
      await walk.follow(walk.page.getByRole('link', { name: 'North Korea – Russia' }).first());
      await opensHappening(walk);
      await opensClaim(walk);
      await opensFamily(walk);
      await walk.end();
    });

    it(`end with a correction that counts at once, and can be taken back: ${wayWords(way)}`, async () => {
      const desk = story.copyTo(`correction-${way.width}-${String(way.script)}`);
      const address = await desk.serves();
      const walk = await desk.opens(address, way);
      await walk.go('/happenings?a=IRN&b=SAU');
      const total = async (): Promise<number> => {
        await walk.page.reload();
        return Number(/(\d+) happenings/u.exec(await walk.read())?.[1]);
      };
      const before = await total();
      const [one = '', other = ''] = twoOfOneDay(await desk.types('happenings', 'iran', 'saudi arabia', '--json'));
      await desk.types('judge', 'same', one, other, '--why', 'one visit');
      assert.equal(await total(), before - 1);
      await desk.types('undo');
      assert.equal(await total(), before);
      await walk.end();
    });
  }

  it('give tables with the exact words and their place', async () => {
    await story.types('export', 'north korea', 'russia', '--format', 'csv', '--out', 'prk-rus');
    const table = (name: string) => tableOf(path.join(story.cwd, 'prk-rus', `${name}.csv`));
    const texts = new Map(table('articles').map(({ article, text }) => [article, text ?? '']));
    for (const name of ['mentions', 'claims']) {
      const rows = table(name);
      assert.ok(rows.length > 5, name);
      for (const { article, start, end, quote } of rows)
        assert.equal(texts.get(article ?? '')?.slice(Number(start), Number(end)), quote, name);
    }
  });
});

/** Ids of two happenings of one type on one day: reports of one visit that stand apart. */
function twoOfOneDay(list: string): readonly string[] {
  const { rows } = JSON.parse(list) as { rows: { id: string; type: string; date: string | null }[] };
  const alike = Map.groupBy(rows, ({ type, date }) => (date === null ? '' : `${type} ${date}`));
  alike.delete('');
  return ([...alike.values()].find((group) => group.length > 1) ?? []).map(({ id }) => id);
}

/** Reads the pair's timeline, and one sentence of it in its article. */
async function opensHappening(walk: Walk): Promise<void> {
  const { page } = walk;
  assert.match(plain(await page.getByRole('heading', { level: 1 }).innerText()), /North Korea.*Russia/u);
  for (const seen of [counts, /\bstated\b/u, /claimed by/u]) await walk.sees(seen);
  const sentence = page.locator('.timeline').getByRole('blockquote').getByRole('link').first();
  const words = plain(await sentence.innerText());
  await walk.follow(sentence);
  for (const mark of await walk.marked()) assert.ok(words.includes(plain(mark)), `${mark} in ${words}`);
  const text = plain(await page.getByRole('article').innerText());
  assert.ok(text.includes(words));
  await page.goBack();
  await walk.arrive();
}

/** Reads who claims something about the pair, and the words of one claim: what is quoted is what is marked. */
async function opensClaim(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.follow(page.locator('main a[href^="/claims/"]').first());
  for (const seen of [/asserted by/u, /denied by/u, counts]) await walk.sees(seen);
  const printed = page.getByRole('link', { name: /Putin, Kim sign pact with promise of mutual military aid/u });
  await walk.follow(printed.first());
  const words = plain((await walk.marked()).join(''));
  await page.goBack();
  const quotes = await page.getByRole('blockquote').allInnerTexts();
  assert.ok(quotes.map(plain).includes(words), words);
}

/** Reads who took a text from whom. */
async function opensFamily(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('/families');
  const first = page.getByRole('main').getByRole('listitem').first();
  const articles = Number(/(\d+) articles/u.exec(await first.innerText())?.[1]);
  await walk.follow(first.locator('a[href^="/family/"]').first());
  assert.equal(await page.locator('svg circle').count(), articles);
  for (const seen of [/near-copy/u, /spun/u, /excerpt/u, counts]) await walk.sees(seen);
  assert.ok(await page.locator('del').first().isVisible());
  assert.ok(await page.locator('ins').first().isVisible());
}
