import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noBrowser } from '../support/browser.ts';
import { Story } from '../support/story.ts';
import type { Walk } from '../support/walk.ts';
import { plain, ways, wayWords } from '../support/walk.ts';

describe('a reviewer', { skip: noBrowser }, () => {
  let story: Story;
  before(async () => {
    story = await Story.begin();
    await story.types('add', 'examples/articles');
  });
  after(() => story.end());

  for (const way of ways) {
    it(`accepts, rejects and takes back, ${way.script ? 'by keys alone' : 'by buttons'}: ${wayWords(way)}`, async () => {
      const desk = story.copyTo(`review-${way.width}-${String(way.script)}`);
      const walk = await desk.opens(await desk.serves(), way);
      await walk.follow(walk.page.getByRole('navigation').getByRole('link', { name: 'Review', exact: true }));
      const act = way.script ? pressing(walk) : clicking(walk);
      await judges(walk, act);
      await writesInFields(walk, way.script);
      await walk.end();
      const log = await desk.types('judgements', '--json');
      assert.match(log, /"kind": "accepts"/u);
    });
  }
});

/** What a person does on the page, by the name of its button and its key. */
type Act = (name: string, key: string) => Promise<void>;

/** Presses a key and waits for the page that comes. */
function pressing({ page }: Walk): Act {
  return async (_name, key) => {
    const before = page.url();
    await page.keyboard.press(key);
    await page.waitForURL((url) => url.href !== before);
    await page.waitForLoadState();
  };
}

/** Clicks a button or link that is seen. */
function clicking({ page }: Walk): Act {
  return async (name) => {
    const target = page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true }));
    assert.ok(await target.first().isVisible(), name);
    await target.first().click();
    await page.waitForLoadState();
  };
}

/** The sentence that is reviewed now. */
async function sentence({ page }: Walk): Promise<string> {
  return plain(await page.locator('.context a').first().innerText());
}

async function judges(walk: Walk, act: Act): Promise<void> {
  const waiting = async (): Promise<number> =>
    Number(/(?:of|than) (\d+), the least sure/u.exec(await walk.read())?.[1]);
  const [first, all] = [await sentence(walk), await waiting()];
  await act('Skip', 'n');
  assert.notEqual(await sentence(walk), first);
  await act('Back', 'b');
  assert.equal(await sentence(walk), first);
  await act('Accept', 'a');
  await walk.arrive();
  await walk.sees(/: accepted/u);
  const second = await sentence(walk);
  assert.notEqual(second, first);
  await act('Reject', 'r');
  await walk.sees(/: rejected/u);
  assert.notEqual(await sentence(walk), second);
  assert.equal(await waiting(), all - 2);
  await act('Undo', 'u');
  await walk.sees(/Taken back by .*: rejected/u);
  assert.equal(await sentence(walk), second);
  await walk.follow(walk.page.getByRole('link', { name: 'To the queue' }));
  assert.equal(await waiting(), all - 1);
}

/** A key leads to a field; while one writes there, letters are letters; Escape leaves it. */
async function writesInFields({ page }: Walk, script: boolean): Promise<void> {
  if (!script) return;
  await page.keyboard.press('w');
  const reason = page.getByLabel('Why');
  assert.ok(
    await reason.evaluate(
      (field) => field === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement,
    ),
  );
  await page.keyboard.type('a rare reading');
  assert.equal(await reason.inputValue(), 'a rare reading');
  await page.keyboard.press('Escape');
  const before = page.url();
  await page.keyboard.press('a');
  await page.waitForURL((url) => url.href !== before);
  assert.match(plain(await page.getByRole('main').innerText()), /accepted .*a rare reading/u);
}
