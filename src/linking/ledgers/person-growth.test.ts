import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { judgementsIn, newFolder, removeFolders } from '../../../test/contract/store-support.ts';
import { pick, randomOf, shuffled } from '../../../test/support/crowd.ts';
import { namedCrowd } from '../../../test/support/named-crowd.ts';
import type { Person } from '../../base/schema/ledgers.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import { openStore } from '../../io/store/open.ts';
import { personsWithoutWalls } from '../../io/store/links/persons.ts';
import type { Store } from '../../io/store/store.ts';
import { personItems } from '../../stages/link/person-items.ts';
import type { PersonItem } from '../../stages/link/person-items.ts';
import { personsOf } from '../../stages/link/persons.ts';
import { linkPending } from '../link-pending.ts';
import { judgeWithin, undoWithin } from '../person.ts';

after(removeFolders);

async function personsIn(store: Store): Promise<readonly Person[]> {
  const { db } = store;
  const ids = await db.selectFrom('persons').select('id').orderBy('id').execute();
  await db.deleteFrom('person_walls').execute();
  const kept = await personsWithoutWalls(
    db,
    ids.map(({ id }) => id),
  );
  return kept.map(({ person }) => person);
}

/** Adds articles in parts; between them somebody says of two namings that they are of one person or of two, or takes that back. */
async function addAndJudge(lines: readonly RecordLine[], random: () => number): Promise<Store> {
  const store = await openStore(newFolder());
  for (let at = 0; at < lines.length;) {
    const part = lines.slice(at, at + 1 + Math.floor(random() * 8));
    await store.addArticles(part);
    await linkPending(store, { at: null });
    at += part.length;
    await sayOrUndo(store, lines.slice(0, at).flatMap(personItems), random);
  }
  return store;
}

async function sayOrUndo(store: Store, items: readonly PersonItem[], random: () => number): Promise<void> {
  const said = { by: 'Ada', at: `2026-11-29T08:00:00.${String(items.length).padStart(3, '0')}Z` };
  const [one, other, what] = [pick(random, items).id, pick(random, items).id, random()];
  const verdict = what < 0.1 ? 'same' : 'different';
  await store.transaction(async (db) => {
    if (what < 0.3) await judgeWithin(db, { ...said, why: 'read both', verdict, things: [one, other] });
    else if (what < 0.5) await undoWithin(db, { ...said, id: null }, () => Promise.resolve());
  });
}

describe('persons who grow as articles come', () => {
  it('are those that all their items and all judgements in force make, in any order and whatever persons say between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 100_000 }), async (seed) => {
        const random = randomOf(seed);
        const lines = shuffled(seed, namedCrowd(seed, 50));
        const store = await addAndJudge(lines, random);
        const shown = await personsIn(store);
        assert.deepEqual(shown, personsOf(lines, await judgementsIn(store)));
        assert.ok(shown.length > 0);
        await store.close();
      }),
      { numRuns: 12 },
    );
  });
});
