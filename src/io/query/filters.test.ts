import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { actors, archive } from '../../../test/contract/archive.ts';
import { linkPending } from '../../linking/link-pending.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { families } from './families.ts';
import { search } from './search.ts';
import { timeline } from './timeline.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-filters-'));
let store: Store;

before(async () => {
  store = await openStore(folder);
  await store.putActors(actors);
  await store.addArticles(archive());
  await linkPending(store, { at: null });
});

after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a timeline', () => {
  it('holds nothing between one and itself', async () => {
    const page = await timeline(store, { a: 'RUS', b: 'RUS' });
    assert.deepEqual([page.total, page.rows], [0, []]);
  });

  it('takes any slice that is asked for', async () => {
    const far = await timeline(store, { offset: 1e300 });
    assert.deepEqual([far.offset, far.rows], [2 ** 31, []]);
    const wide = await timeline(store, { limit: Infinity, offset: -3.5 });
    assert.deepEqual([wide.limit, wide.offset, wide.rows.length], [10_000, 0, wide.total]);
    assert.equal((await timeline(store, { limit: 0 })).rows.length, 1);
    assert.equal((await search(store, { words: 'Norway', limit: 1.5, offset: NaN })).rows.length, 1);
  });
});

describe('families of an actor', () => {
  it('are those in which it acts or speaks, itself or through its people', async () => {
    const of = async (actor: string): Promise<number> => (await families(store, { actor })).total;
    assert.deepEqual(await Promise.all(['NOR', 'jens-stoltenberg', 'SWE', 'sergei-lavrov'].map(of)), [1, 1, 0, 0]);
  });
});

describe('a search', () => {
  it('is narrowed to articles that name an actor', async () => {
    const found = async (actor: string, from?: string): Promise<readonly string[]> =>
      (await search(store, { words: 'Russia', actor, from })).rows.map((row) => row.article.id);
    assert.deepEqual(await found('RUS'), ['e-accusation']);
    assert.deepEqual(await found('NOR'), ['a-wire']);
    assert.deepEqual(await found('NOR', '2015'), []);
    assert.deepEqual(await found('BRA'), []);
  });
});
