import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noBrowser } from '../support/browser.ts';
import { Story } from '../support/story.ts';
import type { Walk } from '../support/walk.ts';
import { plain, ways, wayWords } from '../support/walk.ts';

describe('somebody who asks where it happened', { skip: noBrowser }, () => {
  let story: Story;
  before(async () => {
    story = await Story.begin();
    await story.types('add', 'examples/articles');
  });
  after(() => story.end());

  for (const way of ways) {
    it(`goes from the map to the words: ${wayWords(way)}`, async () => {
      const walk = await story.opens(await story.serves(), way);
      await walk.follow(walk.page.getByRole('navigation').getByRole('link', { name: 'Map', exact: true }));
      assert.ok(await walk.page.locator('.map-and-list svg').first().isVisible());
      await opensPlace(walk);
      await choosesBorders(walk);
      await seesWhom(walk);
      await walk.end();
    });
  }
});

/** The number of a place opens as many happenings, and one of them its words. */
async function opensPlace(walk: Walk): Promise<void> {
  const { page } = walk;
  const link = page
    .getByRole('region', { name: 'The places as a table' })
    .getByRole('link', { name: /happening/u })
    .first();
  const told = Number(await link.innerText());
  await walk.follow(link);
  await walk.sees(new RegExp(`\\b${String(told)} happenings?\\b`, 'u'));
  const words = page.locator('main .cards blockquote a').first();
  const quoted = plain(await words.innerText());
  await walk.follow(words);
  assert.ok((await walk.read()).includes(quoted));
  await page.goBack();
  await page.goBack();
}

/** Disputed borders are a choice, kept in the address, and the page says what they are. */
async function choosesBorders(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.getByRole('combobox', { name: 'borders' }).selectOption('open');
  await page.getByRole('main').getByRole('button', { name: 'Show' }).first().click();
  await walk.arrive();
  assert.equal(new URL(page.url()).searchParams.get('borders'), 'open');
  await walk.sees(/hatched and drawn with no state/u);
}

/** From where it was to between whom it was. */
async function seesWhom(walk: Walk): Promise<void> {
  for (const name of ['matrix', 'graph']) {
    await walk.go('/map');
    await walk.follow(walk.page.getByRole('main').getByRole('link', { name, exact: true }).first());
    await walk.sees(/North Korea/u);
  }
}
