import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { newFolder, removeFolders } from '../../test/contract/store-support.ts';
import { makeLine } from '../../test/contract/lines.ts';
import { crowd, shuffled } from '../../test/support/crowd.ts';
import type { RecordLine } from '../base/schema/record.ts';
import { openStore } from '../io/store/open.ts';
import type { RecordTables } from '../io/store/schema.ts';
import type { Store } from '../io/store/store.ts';
import { linkArchive } from '../stages/link/link.ts';
import { linkPending } from './link-pending.ts';

after(removeFolders);

const writer = fileURLToPath(new URL('../../test/support/link-writer.ts', import.meta.url));

const clusterTables = [
  ...['families', 'family_members', 'kinships', 'happenings', 'happening_actors', 'happening_mentions'],
  ...['stories', 'story_actors', 'story_articles', 'answered_topics', 'answered_claims', 'topic_actors', 'versions'],
  ...['in_force', 'said', 'variants', 'answers', 'instruments', 'instrument_parties', 'instrument_mentions'],
  ...['instrument_deeds', 'persons', 'person_names', 'person_offices'],
] as const satisfies readonly (keyof RecordTables)[];

/** Everything that linking gives, rows in order. */
async function linksOf(store: Store): Promise<string> {
  const parts: string[] = [];
  for (const table of clusterTables) {
    const rows = await store.db.selectFrom(table).selectAll().execute();
    parts.push(table, ...rows.map((row) => JSON.stringify(row)).sort());
  }
  return parts.join('\n');
}

/** Adds lines in parts, each linked when it is there. */
async function addInParts(lines: readonly RecordLine[], sizes: readonly number[]): Promise<Store> {
  const store = await openStore(newFolder());
  let at = 0;
  for (let part = 0; at < lines.length; part++) {
    const size = sizes[part % sizes.length] ?? 1;
    await store.addArticles(lines.slice(at, at + size));
    await linkPending(store, { at: null });
    at += size;
  }
  return store;
}

/** What linking the whole archive at once gives, in a record. */
async function wholeOf(lines: readonly RecordLine[]): Promise<string> {
  const store = await openStore(newFolder());
  await store.addArticles(lines);
  const { judgements, clusters } = linkArchive(lines);
  await store.syncJudgements(judgements);
  await store.putClusters(clusters);
  const links = await linksOf(store);
  await store.close();
  return links;
}

describe('linking article by article', () => {
  it('gives what linking the whole archive gives, in any order and in any number of runs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        async (seed, order, sizes) => {
          const lines = crowd(seed, 60);
          const store = await addInParts(shuffled(order, lines), sizes);
          assert.equal(await linksOf(store), await wholeOf(lines));
          await store.close();
        },
      ),
      { numRuns: 8 },
    );
  });

  it('does nothing when nothing is new', async () => {
    const store = await addInParts(crowd(3, 30), [30]);
    const before = await linksOf(store);
    assert.deepEqual(await linkPending(store, { at: null }), { articles: 0, made: 0, withdrawn: 0 });
    assert.equal(await linksOf(store), before);
    await store.close();
  });
});

describe('linking that is killed', () => {
  it('goes on where it was, and gives what an undisturbed run gives', async () => {
    const folder = newFolder();
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      child.on('exit', (_, signal) => {
        resolve(signal);
      }),
    );
    for await (const chunk of child.stdout) if (String(chunk) !== '') child.kill('SIGKILL');
    assert.equal(await ended, 'SIGKILL');
    const store = await openStore(folder);
    const waiting = await store.db.selectFrom('unlinked').select('article').execute();
    assert.ok(waiting.length > 0);
    await linkPending(store, { at: null });
    assert.equal(await linksOf(store), await wholeOf(crowd(11, 150)));
    await store.close();
  });
});

describe('linking what is out of measure', () => {
  it('ties each of many identical pages to a few others only, and forms one family', async () => {
    const text =
      crowd(1, 40)
        .map((line) => line.text)
        .find((long) => long.length > 1000) ?? '';
    const pages = Array.from({ length: 300 }, (_, n) =>
      makeLine({ id: `page-${String(n)}`, text, published: '1995-02-03' }),
    );
    const store = await addInParts(shuffled(5, pages), [100]);
    const judgements = await store.judgements();
    assert.ok(judgements.length <= 300 * 6);
    const families = await store.db.selectFrom('family_members').select('family').execute();
    assert.deepEqual([families.length, new Set(families.map(({ family }) => family)).size], [300, 1]);
    await store.close();
  });

  it('takes empty texts, dates in the future and articles without a date', async () => {
    const lines = [
      makeLine({ id: 'empty', text: '' }),
      makeLine({ id: 'blank', text: ' \n ', published: '2999-01-01' }),
      ...crowd(2, 10),
    ];
    const store = await addInParts(lines, [4]);
    assert.equal(await linksOf(store), await wholeOf(lines));
    await store.close();
  });
});
