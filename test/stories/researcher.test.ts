import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { eventTypeNames } from '../../src/base/schema/event-types.ts';
import { noBrowser } from '../support/browser.ts';
import { Story } from '../support/story.ts';
import type { Walk } from '../support/walk.ts';
import { plain, ways, wayWords } from '../support/walk.ts';

/** A row of the table of mentions: the sentence and where it stands. */
interface Mention {
  readonly mention: string;
  readonly happening: string;
  readonly article: string;
  readonly quote: string;
}

/** How many happenings are opened, evenly spread over the table. */
const opened = 4;

describe('the first ten minutes of a researcher', { skip: noBrowser }, () => {
  let story: Story;
  let home = '';
  let mentions: readonly Mention[] = [];
  before(async () => {
    story = await Story.begin();
    await story.types('add', 'examples/articles');
    home = await story.serves();
    await story.types('export', '--format', 'csv', '--out', 'tables');
    mentions = parse(readFileSync(path.join(story.cwd, 'tables', 'mentions.csv'), 'utf8'), {
      columns: true,
      bom: true,
    });
  });
  after(() => story.end());

  for (const way of ways) {
    it(`lead from the codebook to happenings of an exported table, each with its words: ${wayWords(way)}`, async () => {
      const walk = await story.opens(home, way);
      await readsCodebook(walk);
      assert.ok(mentions.length > 100);
      const step = Math.floor(mentions.length / opened);
      for (let at = 0; at < opened; at++) await opensHappening(walk, mentions[at * step]);
      await walk.end();
    });
  }

  it('give the same bytes twice', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(await story.types('read', 'examples/articles/prk-rus'))
        .digest('hex');
    assert.equal(await hash(), await hash());
  });

  it('give tables that others read, with 40 columns in each row', async () => {
    await story.types('export', '--format', 'polecat', '--out', 'polecat');
    const lines = readFileSync(path.join(story.cwd, 'polecat'), 'utf8').trimEnd().split('\n');
    assert.ok(lines.length > 50);
    for (const line of lines) assert.equal(line.split('\t').length, 40);
  });
});

/** Goes by the menu to the codebook, and reads types, error rates and limits there. */
async function readsCodebook(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.follow(page.getByRole('navigation').getByRole('link', { name: 'Handbook' }));
  await walk.follow(page.getByRole('link', { name: 'Codebook of events' }).first());
  const text = await walk.read();
  for (const type of eventTypeNames.slice(0, 16)) assert.ok(text.includes(type), type);
  assert.ok(await page.getByRole('table').first().isVisible());
  await walk.sees(/What this cannot tell you/u);
}

/** Opens a happening that the table names: its sentence is there, and in its article. */
async function opensHappening(walk: Walk, row: Mention | undefined): Promise<void> {
  assert.ok(row);
  await walk.go(`/happening/${row.happening}`);
  const address = `a[href^="/article/${row.article}?mark=${row.mention}"]`;
  const words = walk.page.getByRole('blockquote').locator(address).first();
  assert.equal(plain(await words.innerText()), plain(row.quote));
  await walk.follow(words);
  const marks = await walk.marked();
  assert.ok(
    marks.some((mark) => plain(row.quote).includes(plain(mark))),
    `${marks.join('; ')} in ${row.quote}`,
  );
}
