import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { newFolder, removeFolders } from '../../test/contract/store-support.ts';
import { killedWriting } from '../../test/support/killed-writing.ts';
import { crowd, pick, randomOf, shuffled } from '../../test/support/crowd.ts';
import { ledgerCrowd } from '../../test/support/ledger-crowd.ts';
import { addInParts } from '../../test/support/links.ts';
import { assertRanksTrue } from '../../test/support/ranks.ts';
import type { RecordLine } from '../base/schema/record.ts';
import { openStore } from '../io/store/open.ts';
import { replaceReading } from '../io/store/readings/replace-reading.ts';
import type { Store } from '../io/store/store.ts';
import { linkPending } from './link-pending.ts';
import { judgeWithin, undoWithin } from './person.ts';
import { relink } from './relink.ts';
import { relinkReplaced, replaceLinked } from './take-out.ts';

after(removeFolders);

const said = { why: 'read both', by: 'Ada', at: '2026-11-29T08:00:00.000Z' };

/** Lines of which some are versions of one article. */
function linesOf(seed: number, order: number): readonly RecordLine[] {
  const lines = [...crowd(seed, 30), ...ledgerCrowd(seed, 20)];
  const page = (n: number) => `https://example.org/${String(n % 3)}`;
  return shuffled(
    order,
    lines.map((line, n) => (n % 9 === 0 ? { ...line, url: page(n) } : line)),
  );
}

/** Persons judge things the same or different, and take some of it back. */
async function judgeSome(store: Store, random: () => number): Promise<void> {
  for (const table of ['articles', 'events', 'attributions'] as const) {
    const ids = (await store.db.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id);
    for (const verdict of ['same', 'different'] as const) {
      const things = [pick(random, ids), pick(random, ids)] as const;
      await store.transaction((db) => judgeWithin(db, { ...said, verdict, things }));
      await assertRanksTrue(store);
    }
    await store.transaction((db) => undoWithin(db, { ...said, id: null }, () => Promise.resolve()));
    await assertRanksTrue(store);
  }
}

/** Another reading of an article: another day, and one statement less with all that rests on it. */
function readAgain(line: RecordLine): RecordLine {
  const published = { value: '1994-05-06', precision: 'day', from: 'given' } as const;
  const [gone] = line.attributions.slice(-1);
  const stays = ({ attribution }: { readonly attribution: string | null }) =>
    gone === undefined || attribution !== gone.id;
  const kept = { attributions: line.attributions.slice(0, -1), claims: line.claims.filter(stays) };
  return {
    ...line,
    published,
    ...kept,
    events: line.events.filter(stays),
    commitments: line.commitments.filter(stays),
  };
}

/** A reading that finds nothing any more. */
function readEmpty(line: RecordLine): RecordLine {
  return { ...line, entities: [], attributions: [], events: [], claims: [], commitments: [] };
}

interface Replacing {
  readonly link: typeof replaceLinked;
  readonly read: (line: RecordLine) => RecordLine;
}

/** Takes an article out, puts another reading in its place, and links it at once or later. */
async function replaceOne(store: Store, id: string, { link, read }: Replacing): Promise<void> {
  const line = await store.line(id);
  assert.ok(line !== null);
  const now = read(line);
  await store.transaction((db) =>
    link(db, {
      ...{ article: line, events: now.events.map((event) => event.id), areSynonyms: () => false, at: null },
      replace: async () => {
        await replaceReading(db, now);
        return [];
      },
    }),
  );
  await assertRanksTrue(store);
}

const replacings = [relinkReplaced, replaceLinked].flatMap((link) =>
  [readAgain, readEmpty].map((read) => [link, read] as const),
);

describe('what lists are sorted and counted by', () => {
  it('is as counted anew, whatever was added, judged, taken back, read and linked anew, in any order', async () => {
    const seeds = fc.integer({ min: 0, max: 1000 });
    const parts = fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(seeds, seeds, parts, async (seed, order, sizes) => {
        const [lines, random] = [linesOf(seed, order), randomOf(seed)];
        const store = await addInParts(lines, sizes);
        const rows = await assertRanksTrue(store);
        assert.ok(
          Object.values(rows).every((number) => number > 0),
          JSON.stringify(rows),
        );
        await judgeSome(store, random);
        for (const [link, read] of replacings) {
          await replaceOne(store, pick(random, lines).id, { link, read });
          await linkPending(store, { at: null });
          await assertRanksTrue(store);
        }
        await relink(store, { at: null });
        await assertRanksTrue(store);
        await store.close();
      }),
      { numRuns: 3 },
    );
  });

  it('is as counted anew after a writer was killed, and before articles are linked', async () => {
    const folder = newFolder();
    await killedWriting(folder);
    const store = await openStore(folder);
    assert.ok((await assertRanksTrue(store))['prints'] !== 0);
    await linkPending(store, { at: null });
    await assertRanksTrue(store);
    await store.close();
  });
});
