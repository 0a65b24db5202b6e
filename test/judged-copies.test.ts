import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paintFamily } from '../src/apps/cli/families.ts';
import { paintEffect } from '../src/apps/cli/paint-corrections.ts';
import { familyText } from '../src/apps/mcp/text.ts';
import { createApp } from '../src/apps/serve/app.ts';
import { families } from '../src/io/query/families.ts';
import { status } from '../src/io/query/status.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadTables } from '../src/kit.ts';
import { judge } from '../src/rereading/corrections/person.ts';
import { makeLine } from './contract/lines.ts';
import { fill, newFolder, removeFolders } from './contract/store-support.ts';

// Three texts with nothing in common, and a copy of the last.
const texts = [
  ['lima', 'Peru reopened the pass to Bolivia after the floods of the spring, a minister told the paper.'],
  ['la-paz', 'Lorries queue again at Desaguadero, where customs men work through the night for the first time.'],
  ['quito', 'The envoys of Ecuador walked out of the hall before the vote on the river had been called at all.'],
  ['guayaquil', 'The envoys of Ecuador walked out of the hall before the vote on the river had been called at all.'],
] as const;
const tables = loadTables();
let store: Store;

const same = (a: string, b: string, why: string) =>
  judge(store, {
    verdict: 'same',
    things: [a, b],
    why,
    by: 'Rosa',
    at: `2026-11-30T08:00:0${String(why.length % 10)}.000Z`,
  });

before(async () => {
  store = await openStore(newFolder());
  await fill(
    store,
    texts.map(([id, text], n) => makeLine({ id, text, outlet: id, published: `1992-05-0${String(n + 1)}` })),
  );
});

after(() => store.close());
after(removeFolders);

describe('articles that a person judged the same', () => {
  it('are counted by the judgement as the status counts them', async () => {
    const held = (await status(store)).counts.families;
    const kept = await same('lima', 'la-paz', 'one dispatch');
    assert.ok('judgement' in kept && kept.effect !== null);
    const now = (await status(store)).counts.families;
    assert.deepEqual([kept.effect.before.families, kept.effect.after.families, now], [held, held - 1, held - 1]);
    assert.match(paintEffect(kept.effect), new RegExp(`families +${String(held)} before, ${String(now)} after`, 'u'));
  });

  it('are listed with who said so and why, in the place of a measure', async () => {
    const { rows } = await families(store, { article: 'lima' });
    const [family] = rows;
    assert.ok(family);
    const said = 'judged the same by Rosa: one dispatch';
    assert.deepEqual(
      family.members.map(({ judged }) => judged?.own ?? null),
      [true, true],
    );
    const painted = paintFamily(family);
    assert.ok(painted.includes(said) && !painted.includes('near-copy'), painted);
    assert.ok(familyText({ ...family, openings: [] }).includes(said));
    for (const address of ['/families', `/family/${family.id}`]) {
      const page = await (await createApp({ store, tables }).request(address)).text();
      assert.ok(page.includes(said), address);
    }
  });

  it('leave measured copies as they are', async () => {
    const [measured] = (await families(store, { article: 'quito' })).rows;
    assert.deepEqual(
      measured?.members.map(({ judged }) => judged),
      [null, null],
    );
    await same('lima', 'quito', 'seen by the desk');
    const [family] = (await families(store, { article: 'quito' })).rows;
    assert.equal(family?.members.length, 4);
    const told = new Map(family.members.map(({ article, judged, kind }) => [article.id, judged?.why ?? kind]));
    const [one, other] = [told.get('quito'), told.get('guayaquil')].sort();
    assert.equal(one, 'identical');
    assert.ok(other === 'identical' || other === 'seen by the desk');
    const said = family.members.filter(({ judged }) => judged?.why === 'seen by the desk');
    assert.ok(said.length > 0 && said.every(({ judged }) => judged?.own));
  });
});
