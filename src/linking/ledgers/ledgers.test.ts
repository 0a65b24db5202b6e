import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { removeFolders } from '../../../test/contract/store-support.ts';
import { shuffled } from '../../../test/support/crowd.ts';
import { ledgerCrowd } from '../../../test/support/ledger-crowd.ts';
import { addInParts, linksOf, shownMatters, wholeOf } from '../../../test/support/links.ts';
import { linkArchive } from '../../stages/link/link.ts';

after(removeFolders);

describe('ledgers formed as articles come', () => {
  it('are those of the whole archive, in any order and in any number of runs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3 }),
        async (seed, order, sizes) => {
          const lines = ledgerCrowd(seed, 40);
          const store = await addInParts(shuffled(order, lines), sizes);
          assert.equal(await linksOf(store), await wholeOf(lines));
          const matters = linkArchive(lines).clusters.topics.map(({ id, type, claims }) => ({ id, type, claims }));
          assert.deepEqual(await shownMatters(store), matters);
          await store.close();
        },
      ),
      { numRuns: 5 },
    );
  });

  it('have something of every kind in the crowd that the law is tried on', () => {
    const { statements, answers, instruments, persons } = linkArchive(ledgerCrowd(7, 40)).clusters.ledgers;
    assert.ok(statements.some(({ variants }) => variants.length > 2));
    assert.ok(answers.length > 0);
    assert.deepEqual(new Set(instruments.map(({ kind }) => kind)), new Set(['instrument', 'pledge']));
    assert.ok(instruments.some(({ deeds }) => deeds.length > 0));
    assert.ok(persons.some(({ names }) => names.length > 1));
    assert.ok(persons.some(({ offices }) => offices.some(({ also }) => also.length > 0)));
  });
});
