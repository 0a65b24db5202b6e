import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noBrowser } from '../support/browser.ts';
import { Story } from '../support/story.ts';
import type { Walk, Way } from '../support/walk.ts';
import { plain, ways, wayWords } from '../support/walk.ts';

describe('the first ten minutes of a fact-checker, by keyboard only', { skip: noBrowser }, () => {
  let story: Story;
  let home = '';
  before(async () => {
    story = await Story.begin();
    await story.types('add', 'examples/articles');
    home = await story.serves();
  });
  after(() => story.end());

  for (const way of ways) {
    it(`lead from a phrase to its words, its variants, and its denial: ${wayWords(way)}`, async () => {
      const walk = await story.opens(home, way);
      await findsPhrase(walk, way);
      await isToldOfNothing(walk, way);
      await readsVariants(walk);
      await readsDenial(walk);
      await walk.end();
    });
  }

  it('begin on each page with a way past the menu, and with what has the focus seen', async () => {
    const walk = await story.opens(home, { width: 1440, script: false });
    const skip = walk.page.getByRole('link', { name: 'To the content' });
    await walk.tabTo(skip);
    assert.ok((await skip.boundingBox())?.x === 0 || (await skip.isVisible()));
    await walk.page.keyboard.press('Enter');
    assert.equal(await walk.page.locator('main:focus').count(), 1);
    await walk.end();
  });

  it('say the same on the command line, and end with a citation and a page to print', async () => {
    assert.match(await story.types('search', '"ballistic missile"'), /1,000 containers/u);
    const carried = await story.types('statements', '--speaker', 'Kim Jong Un');
    assert.match(carried, /carried by KCNA -> Yonhap/u);
    const citations = await story.types('export', 'iran', 'saudi arabia', '--format', 'bibtex');
    assert.match(citations, /title = \{\{Riyadh shows wreckage[^]*?date = \{2019-09-18\}/u);
    const brief = await story.types('export', 'iran', 'saudi arabia', '--format', 'brief');
    assert.match(brief, /unquestionably sponsored by Iran/u);
    assert.match(brief, /2019-09-18/u);
  });
});

/** Types words into the search field and presses Enter; the key `/` leads there where scripts run. */
async function searches(walk: Walk, { script }: Way, words: string): Promise<void> {
  const field = walk.page.getByRole('searchbox', { name: 'Search the articles' });
  if (script) await walk.page.keyboard.press('/');
  else await walk.tabTo(field);
  assert.equal(await field.and(walk.page.locator(':focus')).count(), 1);
  await walk.page.keyboard.type(words);
  await walk.page.keyboard.press('Enter');
  await walk.page.waitForURL(/\/search\?/u);
  await walk.arrive();
}

async function findsPhrase(walk: Walk, way: Way): Promise<void> {
  const { page } = walk;
  await searches(walk, way, '"ballistic missile"');
  await walk.sees(/ballistic missile/u);
  await walk.sees(/\b1 article\b/u);
  await walk.enter(page.getByRole('main').getByRole('blockquote').getByRole('link').first());
  assert.match(plain(await page.getByRole('article').innerText()), /ballistic missile/u);
  await walk.sees(/outlet/u);
}

/** What is not in the record is said not to be in it. */
async function isToldOfNothing(walk: Walk, way: Way): Promise<void> {
  await walk.go('/');
  await searches(walk, way, '"the moon is made of cheese"');
  await walk.sees(/in (?:the|this) record/u);
  await walk.sees(/\b0 articles\b/u);
}

/** Reads who printed a statement first, in which words, carried by whom. */
async function readsVariants(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('/statements?speaker=Kim%20Jong%20Un');
  await walk.sees(/carried by KCNA → Yonhap/u);
  await walk.go('/statements?speaker=Erdogan');
  await walk.enter(page.getByRole('link', { name: '2 variants' }).first());
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Erdogan/u);
  for (const seen of [
    /First (?:printed|seen)/u,
    /2 copied/u,
    /confirms nothing/u,
    /against/iu,
    /2 articles · 1 family · 1 origin/u,
  ])
    await walk.sees(seen);
  const words = page
    .locator('main li')
    .getByRole('link', { name: /no issue between us/u })
    .first();
  const quoted = plain(await words.innerText());
  await walk.enter(words);
  const marked = plain((await walk.marked()).join(''));
  assert.ok(marked.includes(quoted.slice(1, 40)), `${quoted} in ${marked}`);
}

/** Reads who denies what another asserts, and why the two were put together. */
async function readsDenial(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('/claims?a=iran&b=saudi%20arabia');
  await walk.sees(/1 contradiction/u);
  await walk.enter(page.getByText('1 contradiction').first(), 'stays');
  await walk.sees(/Iran denied it \d{4}-\d\d-\d\d, answering Saudi Arabia: /u);
  await walk.unfold();
  await walk.sees(/denied by Iran/u);
  await walk.enter(page.getByRole('link', { name: /Riyadh shows wreckage/u }).last());
  assert.ok((await walk.marked()).length > 0);
}
