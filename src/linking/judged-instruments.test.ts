import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { makeLine } from '../../test/contract/lines.ts';
import { newFolder, removeFolders } from '../../test/contract/store-support.ts';
import { wholeOf, linksOf } from '../../test/support/links.ts';
import { instruments } from '../io/query/instruments.ts';
import type { InstrumentRow } from '../io/query/ledger-types.ts';
import { personalJudgements } from '../io/query/judgements.ts';
import { openStore } from '../io/store/open.ts';
import type { Store } from '../io/store/store.ts';
import type { RecordLine } from '../base/schema/record.ts';
import { linkPending } from './link-pending.ts';
import { judgeWithin, undoWithin } from './person.ts';
import type { Opinion } from './person.ts';
import { relink } from './relink.ts';

after(removeFolders);

const said = { why: 'read both', by: 'Ada', at: '2026-11-29T08:00:00.000Z' };
const norway = { words: 'Norway', actor: 'NOR' };
const sweden = { words: 'Sweden', actor: 'SWE' };

const line = (id: string, published: string, text: string, action?: string): RecordLine =>
  makeLine({
    ...{ id, published, text, entities: [norway, sweden] },
    commitments: action === undefined ? [] : [{ kind: 'pledge', parties: [norway], action }],
  });

const named = [
  line('a', '1952-05-02', 'Norway and Sweden signed the Karlstad Convention on herring.'),
  line('b', '1952-06-02', 'Norway and Sweden praised the Karlstad Convention.'),
  line('c', '1953-07-02', 'Norway and Sweden renewed the Vänern Pact.'),
];
const promised = ['1952-05-02', '1952-05-04', '1952-05-30', '1952-06-01'].map((day, n) =>
  line(
    `p${String(n)}`,
    day,
    'Norway promised to lend icebreakers and tugs to Sweden.',
    'to lend icebreakers and tugs to Sweden',
  ),
);

async function filled(lines: readonly RecordLine[]): Promise<Store> {
  const store = await openStore(newFolder());
  await store.addArticles(lines);
  await linkPending(store, { at: null });
  return store;
}

const judge = (store: Store, verdict: Opinion['verdict'], ...things: Opinion['things']) =>
  store.transaction((db) => judgeWithin(db, { ...said, verdict, things }));
const undo = (store: Store) =>
  store.transaction((db) => undoWithin(db, { ...said, id: null }, () => Promise.resolve()));

async function listed(store: Store): Promise<readonly InstrumentRow[]> {
  return [...(await instruments(store)).rows].sort((x, y) => (x.mentions.length < y.mentions.length ? 1 : -1));
}

/** How the articles lie in instruments: `a b | c`. */
async function shown(store: Store): Promise<string> {
  const groups = (await listed(store)).map(({ mentions }) => mentions.map(({ article }) => article.id).join(' '));
  return groups.toSorted().join(' | ');
}

async function holds(store: Store, expected: string): Promise<void> {
  assert.equal(await shown(store), expected);
  await relink(store, { at: null });
  assert.equal(await shown(store), expected);
}

describe('a person’s word on instruments', () => {
  it('joins two that rules leave apart, over every relink, until it is taken back', async () => {
    const store = await filled(named);
    assert.equal(await shown(store), 'a b | c');
    const [convention, pact] = await listed(store);
    const kept = await judge(store, 'same', convention?.id ?? '', pact?.id ?? '');
    assert.ok('judgement' in kept);
    assert.equal(kept.judgement.kind, 'same-instrument');
    await holds(store, 'a b c');
    assert.deepEqual((await personalJudgements(store))[0]?.missing, []);
    assert.ok(!('refused' in (await undo(store))));
    await holds(store, 'a b | c');
    await store.close();
  });

  it('wins over an earlier one under the ids that the two had then', async () => {
    const store = await filled(named);
    const [convention, pact] = await listed(store);
    await judge(store, 'same', convention?.id ?? '', pact?.id ?? '');
    const later = await judge(store, 'different', convention?.id ?? '', pact?.id ?? '');
    assert.ok('judgement' in later);
    assert.equal(later.withdrawn.length, 1);
    await holds(store, 'a b | c');
    await store.close();
  });

  it('parts the mentions that rules join, and goes on parting them when another comes', async () => {
    const store = await filled(named);
    const [one, other] = (await listed(store))[0]?.mentions ?? [];
    await judge(store, 'different', one?.id ?? '', other?.id ?? '');
    await holds(store, 'a | b | c');
    await store.addArticles([line('d', '1952-06-03', 'Norway and Sweden read the Karlstad Convention.')]);
    await linkPending(store, { at: null });
    assert.equal((await listed(store)).length, 3);
    const together = await shown(store);
    assert.ok(!together.includes('a b'), together);
    await holds(store, together);
    await store.close();
  });

  it('joins and parts pledges, and refuses to compare one with an instrument', async () => {
    const store = await filled([...named, ...promised]);
    assert.equal(await shown(store), 'a b | c | p0 p1 | p2 p3');
    const rows = await listed(store);
    const [first, second] = rows.filter(({ kind }) => kind === 'pledge');
    await judge(store, 'same', first?.id ?? '', second?.id ?? '');
    await holds(store, 'a b | c | p0 p1 p2 p3');
    await undo(store);
    await holds(store, 'a b | c | p0 p1 | p2 p3');
    const mixed = await judge(store, 'same', first?.id ?? '', rows.find(({ kind }) => kind === 'instrument')?.id ?? '');
    assert.deepEqual(mixed, { refused: 'kinds', kinds: ['pledges', 'instruments'] });
    await store.close();
  });

  it('is unknown of an id that names nothing', async () => {
    const store = await filled(named);
    assert.deepEqual(await judge(store, 'same', 'instrument-0', (await listed(store))[0]?.id ?? ''), {
      refused: 'unknown',
      id: 'instrument-0',
    });
    assert.equal(await linksOf(store), await wholeOf(named));
    await store.close();
  });
});
