import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { archive } from '../../test/contract/archive.ts';
import { makeLine } from '../../test/contract/lines.ts';
import { fill, newFolder, removeFolders } from '../../test/contract/store-support.ts';
import { contentId } from '../base/text/ids.ts';
import { openStore } from '../io/store/open.ts';
import type { Store } from '../io/store/store.ts';
import { linkPending } from './link-pending.ts';
import { relink } from './relink.ts';
import { judgeWithin, undoWithin } from './person.ts';
import type { Opinion, Undoing } from './person.ts';

after(removeFolders);

const said = { why: 'read both', by: 'Ada', at: '2026-11-29T08:00:00.000Z' };

async function filled(): Promise<Store> {
  const store = await openStore(newFolder());
  await store.addArticles(archive());
  await linkPending(store, { at: null });
  return store;
}

const judge = (store: Store, opinion: Opinion) => store.transaction((db) => judgeWithin(db, opinion));
const undo = (store: Store, undoing: Undoing) =>
  store.transaction((db) => undoWithin(db, undoing, () => Promise.resolve()));

async function families(store: Store): Promise<readonly (readonly string[])[]> {
  const rows = await store.db.selectFrom('family_members').select(['family', 'article']).orderBy('article').execute();
  return [...Map.groupBy(rows, ({ family }) => family).values()].map((list) => list.map(({ article }) => article));
}

describe('a person', () => {
  it('sets two articles of one family apart, cutting the weakest ties between them, and takes it back', async () => {
    const store = await filled();
    assert.deepEqual(await families(store), [['a-wire', 'b-copy', 'c-spun']]);
    const made = await judge(store, { ...said, verdict: 'different', things: ['a-wire', 'c-spun'] });
    assert.ok('judgement' in made);
    assert.equal(made.judgement.kind, 'different');
    const [family] = await families(store);
    assert.ok(family !== undefined && !(family.includes('a-wire') && family.includes('c-spun')));
    assert.deepEqual(await undo(store, { ...said, id: null }), made.judgement);
    assert.deepEqual(await undo(store, { ...said, id: made.judgement.id }), {
      refused: 'withdrawn',
      by: 'Ada',
      at: said.at,
    });
    assert.deepEqual(await families(store), [['a-wire', 'b-copy', 'c-spun']]);
    await store.close();
  });

  it('joins what the rules do not, and a later word wins over an earlier one on the same two', async () => {
    const store = await filled();
    await judge(store, { ...said, verdict: 'same', things: ['a-wire', 'd-own-report'] });
    assert.equal((await families(store))[0]?.length, 4);
    const again = await judge(store, { ...said, verdict: 'same', things: ['d-own-report', 'a-wire'] });
    assert.ok('judgement' in again && again.already);
    const later = await judge(store, {
      ...said,
      verdict: 'different',
      things: ['d-own-report', 'a-wire'],
      at: '2026-11-29T09:00:00.000Z',
    });
    assert.equal((await families(store))[0]?.length, 3);
    assert.ok('judgement' in later);
    assert.deepEqual(later.withdrawn, [again.judgement]);
    await store.close();
  });

  it('joins two articles again whose joining was taken back, and whose tie by a rule was', async () => {
    const store = await filled();
    const things = ['d-own-report', 'a-wire'] as const;
    const sizes = async () => (await families(store)).map((family) => family.length);
    for (const [hour, by] of ['08', '09', '10'].map((each, at) => [each, at === 2 ? 'Grace' : 'Ada'] as const)) {
      const at = `2026-11-30T${hour}:00:00.000Z`;
      await judge(store, { ...said, verdict: 'same', things, by, at });
      assert.deepEqual(await sizes(), [4]);
      await undo(store, { id: null, by, at });
      assert.deepEqual(await sizes(), [3]);
    }
    const rules = await store.db.selectFrom('judgements').selectAll().where('kind', '=', 'copy-of').execute();
    for (const { id } of rules.filter(({ made_by }) => made_by.startsWith('link/')))
      await undo(store, { ...said, id, at: '2026-11-30T11:00:00.000Z' });
    assert.deepEqual(await sizes(), []);
    const joined = ['a-wire', 'b-copy'] as const;
    await judge(store, { ...said, verdict: 'same', things: joined, at: '2026-11-30T12:00:00.000Z' });
    assert.deepEqual(await families(store), [joined]);
    await relink(store, { at: null });
    assert.deepEqual(await families(store), [joined]);
    await store.close();
  });

  it('parts a happening for good: linking anew leaves it as it is', async () => {
    const store = await filled();
    const mentions = await store.db
      .selectFrom('happening_mentions as m')
      .innerJoin('happenings as h', 'h.id', 'm.happening')
      .select(['m.event', 'm.happening'])
      .where('h.type', '=', 'AGREE')
      .execute();
    const [first, second] = [mentions[0]?.event ?? '', mentions[1]?.event ?? ''];
    // An id that a happening had, or would have, by one of its mentions means the mention.
    await judge(store, { ...said, verdict: 'different', things: [first, contentId('happening', second)] });
    const homes = async () =>
      new Map(
        (await store.db.selectFrom('happening_mentions').selectAll().execute()).map((row) => [
          row.event,
          row.happening,
        ]),
      );
    const parted = await homes();
    assert.notEqual(parted.get(first), parted.get(second));
    const linked = await relink(store, { at: null });
    assert.ok(linked !== null);
    const { made, withdrawn, before, after: now } = linked;
    assert.deepEqual([made, withdrawn, now], [0, 0, before]);
    assert.deepEqual(await homes(), parted);
    await store.close();
  });

  it('is told when what is judged one happening is read as two types', async () => {
    const store = await filled();
    const rows = await store.db.selectFrom('happenings').select(['id', 'type', 'status']).orderBy('id').execute();
    const of = (type: string) => rows.find((row) => row.type === type && row.status === 'stated')?.id ?? '';
    const things = [of('AGREE'), of('CONSULT')] as const;
    const kept = await judge(store, { ...said, verdict: 'same', things });
    assert.ok('judgement' in kept);
    const [notice, ...more] = kept.notices;
    assert.deepEqual([notice?.code, more], ['types-differ', []]);
    assert.match(notice?.message ?? '', /tells of (?:AGREE|CONSULT), .* of (?:AGREE|CONSULT); .* shown as AGREE/u);
    const again = await judge(store, { ...said, verdict: 'different', things });
    assert.ok('judgement' in again);
    assert.deepEqual(again.notices, []);
    await store.close();
  });

  it('is told when the word changes nothing, as one stands in an earlier version', async () => {
    const store = await openStore(newFolder());
    const text = 'Ghana and Togo opened a bridge over the lagoon at Lomé on 3 May 1978.';
    const parties = [
      { words: 'Ghana', actor: 'GHA' },
      { words: 'Togo', actor: 'TGO' },
    ];
    const version = (id: string, day: string, end: string) =>
      makeLine({
        ...{ id, text: `${text} ${end}`, published: day, url: 'https://gold.example/bridge' },
        events: [{ type: 'AGREE', trigger: 'opened', sources: parties, date: '1978-05-03' }],
      });
    const lines = [version('v-1', '1978-05-04', 'Lorries queued.'), version('v-2', '1978-05-05', 'It rained.')];
    await fill(store, lines);
    const things = lines.map(({ events }) => events[0]?.id ?? '') as [string, string];
    const kept = await judge(store, { ...said, verdict: 'same', things });
    assert.ok('judgement' in kept);
    assert.deepEqual(
      kept.notices.map(({ code, place }) => [code, place]),
      [['without-effect', things[0]]],
    );
    await store.close();
  });

  it('is told when the two are not of one kind, are one, or are not there', async () => {
    const store = await filled();
    for (const [other, refusal] of [
      ['a-wire', { refused: 'one', id: 'a-wire' }],
      ['nobody', { refused: 'unknown', id: 'nobody' }],
      [archive()[0]?.events[0]?.id ?? '', { refused: 'kinds', kinds: ['articles', 'events'] }],
    ] as const) {
      assert.deepEqual(await judge(store, { ...said, verdict: 'same', things: ['a-wire', other] }), refusal);
    }
    for (const id of [null, 'judgement-0'])
      assert.deepEqual(await undo(store, { ...said, id }), { refused: 'unknown' });
    await store.close();
  });
});
