import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { newFolder, removeFolders } from '../../test/contract/store-support.ts';
import { pick, randomOf, shuffled } from '../../test/support/crowd.ts';
import { expulsions, issueOf } from '../../test/support/digests.ts';
import { addInParts, linksOf, wholeOf } from '../../test/support/links.ts';
import type { Counts, RecordLine } from '../base/schema/record.ts';
import { claimLines, topicById } from '../io/query/claims.ts';
import { happenings } from '../io/query/happenings.ts';
import { openStore } from '../io/store/open.ts';
import type { Store } from '../io/store/store.ts';
import { linkPending } from './link-pending.ts';
import { judgeWithin, undoWithin } from './person.ts';

after(removeFolders);

const told = expulsions(4);
const tuesday = { published: '1983-06-15', tuesday: '1983-06-14' };
const later = { published: '1983-06-30', tuesday: '1983-06-28' };
const reports = told.map((each, n) => issueOf({ id: `r${String(n)}`, ...tuesday }, [each]));
const digest = issueOf({ id: 'a-digest', ...later }, told);

async function linked(lines: readonly RecordLine[]): Promise<Store> {
  const store = await openStore(newFolder());
  await store.addArticles(lines);
  await linkPending(store, { at: null });
  return store;
}

/** Day, counts and number of conflicts of what happened, in order of the doer. */
async function toldIn(store: Store): Promise<readonly (readonly [string | null, Counts, number])[]> {
  const { rows } = await happenings(store);
  return rows.map(({ date, counts, conflicts }) => [date, counts, conflicts.length] as const);
}

const two = { articles: 2, families: 2, origins: 1 };

describe('what a digest holds', () => {
  it('goes back to the articles that it holds, and its page dates none of it', async () => {
    const store = await linked([...reports, digest]);
    assert.deepEqual(
      await toldIn(store),
      told.map(() => ['1983-06-14', two, 0]),
    );
    await store.close();
  });

  it('is claimed by the articles that it holds, in the list of matters as on the page of each', async () => {
    const again = issueOf({ id: 'b-digest', ...later }, told);
    for (const lines of [
      [...reports, digest],
      [...reports, digest, again],
    ]) {
      const store = await linked(lines);
      const { rows } = await claimLines(store);
      assert.ok(rows.length >= told.length);
      for (const { id, counts } of rows) {
        assert.deepEqual(counts, { articles: lines.length - 3, families: 2, origins: 1 });
        assert.deepEqual((await topicById(store, id))?.counts, counts);
      }
      await store.close();
    }
  });

  it('does so where a digest is printed twice, and where a report has copies', async () => {
    const again = issueOf({ id: 'b-digest', ...later }, told);
    const copy = issueOf({ id: 'r0-copy', published: '1983-06-16', tuesday: '1983-06-14' }, told.slice(0, 1));
    const store = await linked([...reports, digest, again, copy]);
    const rows = await toldIn(store);
    assert.deepEqual(
      rows.map(([, counts]) => counts.origins),
      told.map(() => 1),
    );
    assert.deepEqual(rows.map(([, counts]) => counts.articles).sort(), [3, 3, 3, 4]);
    assert.ok(rows.every(([date, , conflicts]) => date === '1983-06-14' && conflicts === 0));
    await store.close();
  });

  it('keeps a day that a copy prints anew, which no other day of its page explains', async () => {
    const altered = issueOf({ id: 'a-digest', published: later.published, tuesday: '1983-06-16' }, told);
    const store = await linked([...reports, altered]);
    assert.deepEqual(
      (await toldIn(store)).map(([date, counts, conflicts]) => [date, counts.origins, conflicts]),
      told.map(() => ['1983-06-14', 1, 1]),
    );
    await store.close();
  });

  it('counts again where a person says that it took nothing from an article, and no more when that is taken back', async () => {
    const store = await linked([...reports, digest]);
    const things = ['r0', 'a-digest'] as const;
    const said = { why: 'own reporter', by: 'Ada', at: '1999-01-02T08:00:00.000Z', verdict: 'different' as const };
    await store.transaction((db) => judgeWithin(db, { ...said, things }));
    const parted = await toldIn(store);
    assert.deepEqual(parted.map(([, { origins }, conflicts]) => [origins, conflicts]).sort(), [
      [1, 0],
      [1, 0],
      [1, 0],
      [2, 1],
    ]);
    await store.transaction((db) => undoWithin(db, { ...said, id: null }, () => Promise.resolve()));
    assert.deepEqual(
      (await toldIn(store)).map(([, counts]) => counts),
      told.map(() => two),
    );
    await store.close();
  });

  it('leaves two who told it in their own words two origins, be it in both of their words', async () => {
    const [first] = told;
    assert.ok(first !== undefined);
    const other = issueOf({ id: 'own', ...tuesday }, [{ ...first, envoys: 12 }]);
    const both = issueOf({ id: 'z-both', ...later }, [first, { ...first, envoys: 12 }, ...told.slice(1)]);
    const store = await linked([...reports, other, both]);
    const rows = await toldIn(store);
    assert.deepEqual(rows[0]?.[1], { articles: 3, families: 3, origins: 2 });
    await store.close();
  });

  it('is counted alike whatever order articles come in, and however many at once', async () => {
    const seeds = fc.integer({ min: 0, max: 1000 });
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
        async (seed, sizes) => {
          const lines = issuesOf(seed);
          const store = await addInParts(shuffled(seed, lines), sizes);
          assert.equal(await linksOf(store), await wholeOf(lines));
          await store.close();
        },
      ),
      { numRuns: 3 },
    );
  });
});

/** Reports and digests of some expulsions, on any days. */
function issuesOf(seed: number): readonly RecordLine[] {
  const random = randomOf(seed);
  const all = expulsions(6);
  return Array.from({ length: 24 }, (_, n) => {
    const [day, many] = [10 + Math.floor(random() * 18), random() < 0.6 ? 1 : 2 + Math.floor(random() * 4)];
    const held = new Set(Array.from({ length: many }, () => pick(random, all)));
    const dates = { published: `1983-06-${String(day)}`, tuesday: pick(random, ['1983-06-14', '1983-06-21']) };
    return issueOf({ id: `n${String(n)}`, ...dates }, [...held]);
  });
}
