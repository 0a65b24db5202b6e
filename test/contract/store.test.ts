import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Judgement } from '../../src/base/schema/record.ts';
import {
  appendNew,
  makeJudgements,
  refusedJudgements,
  unmakeJudgements,
  withdrawWithin,
} from '../../src/io/store/judgement-log.ts';
import type { Store } from '../../src/io/store/store.ts';
import { archive } from './archive.ts';
import { makeLine } from './lines.ts';
import {
  contenders,
  dump,
  fill,
  hasCode,
  judgementsIn,
  newestLines,
  newFolder,
  removeFolders,
  run,
} from './store-support.ts';

after(removeFolders);

const judgement: Judgement = {
  ...{ id: 'j-1', kind: 'same-event', left: 'e-1', right: 'e-2', directed: false, score: 0.5 },
  ...{ reasons: ['both name the bridge'], by: 'link/test' },
};

const make = (store: Store): Promise<readonly string[]> =>
  store.transaction((db) => makeJudgements(db, [judgement], null));

async function unmake(store: Store): Promise<readonly string[]> {
  return (await store.transaction((db) => unmakeJudgements(db, [judgement.id], null))).map(({ id }) => id);
}

for (const { name, open } of contenders) {
  describe(`the ${name} store`, () => {
    it('gives back every line as it was added, whatever is in the text', async () => {
      const lines = [
        ...archive(),
        makeLine({ id: 'h-odd', text: 'Seoul said “안녕” 🙂 to Tokyo.\nIt’s — naïve?', title: 'Élan "x" \'y\'' }),
        makeLine({ id: 'i-empty', text: '' }),
      ];
      const store = await open(newFolder());
      assert.deepEqual(
        (await store.addArticles(lines)).added,
        lines.map(({ id }) => id),
      );
      for (const line of lines) assert.deepEqual(await store.line(line.id), line);
      assert.deepEqual(await newestLines(store), lines);
      assert.equal(await store.line('nobody'), null);
      await store.close();
    });

    it('keeps a line whose findings do not fit together among the rejected, and adds the others', async () => {
      const store = await open(newFolder());
      const [first, second] = archive();
      assert.ok(first && second);
      const broken = { ...second, events: [...second.events, ...second.events] };
      const outcome = await store.addArticles([first, broken]);
      assert.deepEqual([outcome.added, outcome.failed], [[first.id], [second.id]]);
      assert.equal(await store.line(second.id), null);
      const rejected = await store.db.selectFrom('rejected').select(['input', 'code']).execute();
      assert.deepEqual(rejected, [{ input: second.input, code: 'internal-error' }]);
      await store.close();
    });

    it('keeps a rejected input once for each reason', async () => {
      const store = await open(newFolder());
      const notice = { code: 'empty-input', place: 'a.txt', message: 'Nothing in it.', remedy: 'Check it.' } as const;
      assert.equal(await store.addRejected([{ input: 'a.txt', notice }]), 1);
      assert.equal(await store.addRejected([{ input: 'a.txt', notice }]), 0);
      const binary = { ...notice, code: 'binary-input' } as const;
      assert.equal(await store.addRejected([{ input: 'a.txt', notice: binary }]), 1);
      await store.close();
    });

    it('holds the same rows after the same input, whether added at once, in parts or twice', async () => {
      const lines = archive();
      const [once, parts, twice] = [await open(newFolder()), await open(newFolder()), await open(newFolder())];
      await fill(once);
      await parts.addArticles(lines.slice(0, 3));
      await fill(parts, lines.slice(3));
      await fill(twice);
      await fill(twice);
      const expected = await dump(once);
      assert.ok(expected.length > 10_000);
      assert.equal(await dump(parts), expected);
      assert.equal(await dump(twice), expected);
      for (const store of [once, parts, twice]) await store.close();
    });

    it('withdraws what the rules no longer find, makes it anew when they do, and never edits a row', async () => {
      const store = await open(newFolder());
      assert.deepEqual([await make(store), await make(store)], [['j-1'], []]);
      assert.deepEqual([await unmake(store), await unmake(store)], [['j-1'], []]);
      assert.deepEqual(await judgementsIn(store), []);
      assert.deepEqual(await make(store), ['j-1']);
      assert.deepEqual(await judgementsIn(store), [judgement]);
      const decisions = await store.db.selectFrom('decisions').select(['n', 'state']).orderBy('n').execute();
      assert.deepEqual(
        decisions.map(({ n, state }) => [n, state]),
        [
          [0, 'made'],
          [1, 'withdrawn'],
          [2, 'made'],
        ],
      );
      await store.close();
    });

    it('lets a person’s decision outlive every run of the rules', async () => {
      const store = await open(newFolder());
      const own: Judgement = { ...judgement, id: 'j-2', by: 'Ada' };
      const withdraw = (id: string): Promise<void> =>
        store.transaction((db) => withdrawWithin(db, id, { by: 'Ada', reason: 'two bridges' }));
      await make(store);
      assert.equal(await store.transaction((db) => appendNew(db, [own, own], null)), 1);
      await withdraw('j-1');
      assert.deepEqual([await make(store), await unmake(store)], [[], []]);
      assert.deepEqual(await judgementsIn(store), [own]);
      assert.deepEqual(await refusedJudgements(store.db), [judgement]);
      await assert.rejects(withdraw('j-9'), RangeError);
      await store.close();
    });

    it('finds words in any case and accent, phrases and beginnings, and is never a syntax error', async () => {
      const store = await open(newFolder());
      await store.addArticles([
        makeLine({ id: 'p', text: 'The Élysée received Togo’s envoy.', published: '2020-01-10', title: 'Visit' }),
        makeLine({ id: 'q', text: 'Togo sent an envoy; the palace was shut.', published: '2021-01-10' }),
      ]);
      const hits = async (words: string, dates: { from?: string; to?: string } = {}): Promise<readonly string[]> =>
        (await store.search({ words, limit: 10, offset: 0, ...dates })).hits.map(({ article }) => article).sort();
      assert.deepEqual(await hits('ELYSEE'), ['p']);
      assert.deepEqual(await hits('envoy togo'), ['p', 'q']);
      assert.deepEqual(await hits('"togo sent"'), ['q']);
      assert.deepEqual(await hits('env*'), ['p', 'q']);
      assert.deepEqual(await hits('visit'), ['p']);
      assert.deepEqual(await hits('envoy', { from: '2021' }), ['q']);
      assert.deepEqual(await hits('envoy', { to: '2020-01' }), ['p']);
      for (const odd of ['', '"', 'AND', 'a OR (b', 'NEAR(', '*', 'title:x', '-- ;', 'x" OR "y']) await hits(odd);
      const page = await store.search({ words: 'togo', limit: 1, offset: 1 });
      assert.deepEqual([page.total, page.ranked, page.hits.length], [2, 2, 1]);
      await store.close();
    });

    it('refuses to read where there is no record', async () => {
      await assert.rejects(open(newFolder(), { readonly: true }), hasCode('record-missing'));
    });

    it('reads but does not write when opened to read', async () => {
      const folder = newFolder();
      const writer = await open(folder);
      await fill(writer);
      await writer.close();
      const reader = await open(folder, { readonly: true });
      assert.equal((await newestLines(reader)).length, archive().length);
      await assert.rejects(reader.addArticles([makeLine({ id: 'z', text: 'Late.' })]), hasCode('record-read-only'));
      await reader.close();
    });

    it('keeps what was stored when the disk is full, and takes the rest when there is room', async () => {
      const folder = newFolder();
      const roomy = await open(folder);
      await roomy.addArticles(archive());
      await roomy.close();
      const big = Array.from({ length: 60 }, (_, n) =>
        makeLine({
          id: `big-${String(n)}`,
          text: `Big ${String(n)}. ${'Words and more words fill this text. '.repeat(400)}`,
        }),
      );
      const tight = await open(folder, { maxPages: 220 });
      await assert.rejects(tight.addArticles(big), hasCode('disk-full'));
      const kept = await newestLines(tight);
      assert.ok(kept.length >= archive().length && kept.length < archive().length + big.length);
      await tight.close();
      const again = await open(folder);
      assert.equal((await again.addArticles(big)).added.length, big.length + archive().length - kept.length);
      assert.deepEqual(await again.line('big-59'), big[59]);
      await again.close();
    });

    it('can be read by a second process while one writes', async () => {
      const folder = newFolder();
      await (await open(folder)).close();
      const reader = await open(folder, { readonly: true });
      const seen: number[] = [];
      const onBatch = async (): Promise<void> => {
        seen.push((await newestLines(reader)).length);
      };
      await run(folder, '120', { onBatch });
      assert.ok(seen.some((count) => count > 0 && count < 120));
      assert.ok(seen.every((count) => count % 10 === 0));
      assert.equal((await newestLines(reader)).length, 120);
      await reader.close();
    });
  });
}
