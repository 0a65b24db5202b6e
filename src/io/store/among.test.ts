import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { newFolder, removeFolders } from '../../../test/contract/store-support.ts';
import { kinshipsFor } from './links/clusters.ts';
import { versionsOfTexts } from './links/pages.ts';
import { openStore } from './open.ts';
import { readLines } from './read-lines.ts';

after(removeFolders);

describe('a list of ids', () => {
  it('may be longer than any engine takes parameters', async () => {
    const store = await openStore(newFolder());
    const ids = Array.from({ length: 40_000 }, (_, n) => `art-${String(n)}`);
    const { db } = store;
    assert.deepEqual([await versionsOfTexts(db, ids), await kinshipsFor(db, ids)], [[], []]);
    assert.deepEqual(await readLines(db, ids.slice(0, 300)), []);
    assert.deepEqual(await kinshipsFor(db, []), []);
    await store.close();
  });
});
