import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { newFolder, removeFolders } from '../../../test/contract/store-support.ts';
import type { RawDocument } from '../../base/schema/article.ts';
import type { Correction } from '../../base/schema/correction.ts';
import type { EventMention } from '../../base/schema/finding.ts';
import { ingest } from '../../ingest.ts';
import { personalJudgements } from '../../io/query/judgements.ts';
import { replaceReading } from '../../io/store/readings/replace-reading.ts';
import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import { loadKit } from '../../kit.ts';
import { relink } from '../../linking/relink.ts';
import { reread } from '../reread.ts';
import { correct } from './correct.ts';
import type { Corrected, CorrectingOpinion } from './correct.ts';
import { correctionGiven } from './given.ts';
import { undo } from './person.ts';

after(removeFolders);

const kit = loadKit();
const { tables } = kit;
const at = '2026-11-29T08:00:00.000Z';
const word = { why: 'read it', by: 'Ada', at, seen: null };

const pages: readonly (readonly [string, string])[] = [
  ['a', 'DOHA, 3 May 2009 - Chad and Sudan signed a reconciliation accord in Doha on Sunday.'],
  ['b', 'Chad and Sudan signed the accord in the Qatari capital on 3 May 2009 after five days of talks.'],
  ['c', 'Peru expelled the Chilean ambassador on 4 May 2009, “and that is final”, Foreign Minister Ana Vega said.'],
];

async function* documents(): AsyncGenerator<RawDocument> {
  await Promise.resolve();
  for (const [id, body] of pages) {
    const given = { url: null, outlet: `${id}.example`, title: `Page ${id}`, published: '2009-05-04', language: 'en' };
    yield { ...{ input: id, id, format: 'text', clean: true, notices: [] }, ...given, body };
  }
}

async function filled(): Promise<Store> {
  const store = await openStore(newFolder());
  await ingest(documents(), { store, kit, mode: 'recall', onOutcome: () => undefined });
  return store;
}

async function eventOf(store: Store, article: string): Promise<EventMention> {
  const [event] = (await store.line(article))?.events ?? [];
  assert.ok(event, `${article} has an event`);
  return event;
}

async function corrects(store: Store, thing: string, correction: Correction): Promise<Corrected> {
  const made = await correct(store, { ...word, thing, correction }, tables);
  assert.ok('judgement' in made, JSON.stringify(made));
  return made;
}

/** Everything that is computed, and every finding. */
async function contentOf(store: Store): Promise<unknown> {
  const names = ['events', 'participants', 'claims', 'attributions', 'happenings', 'happening_mentions', 'families'];
  const more = ['in_force', 'ties', 'link_items', 'topics', 'topic_claims', 'stories', 'machine_findings', 'unlinked'];
  const content: unknown[] = [];
  for (const name of [...names, ...more] as 'events'[]) {
    const rows = await store.db.selectFrom(name).selectAll().execute();
    const plain = rows.map((row) => ({ ...row, n: null }));
    // Items of linkers are counted anew when they are linked anew.
    content.push([name, name === ('ties' as string) ? plain.length : plain.map((row) => JSON.stringify(row)).sort()]);
  }
  return content;
}

describe('a correction', () => {
  it('of each field is seen by everything, and taken back leaves the record as it was', async () => {
    const store = await filled();
    const untouched = await contentOf(store);
    const { id, date } = await eventOf(store, 'c');
    assert.equal(date?.value, '2009-05-04');
    await corrects(store, id, { field: 'date', value: '2009-05' });
    await corrects(store, id, { field: 'type', value: 'THREATEN' });
    await corrects(store, id, { field: 'source', value: ['ECU'] });
    const { correction, effect } = await corrects(store, id, { field: 'target', value: ['CHL', 'BOL'] });
    assert.equal(correction.machine, 'CHL');
    assert.equal(effect?.after.happenings, effect?.before.happenings);
    const event = await eventOf(store, 'c');
    assert.deepEqual([event.id, event.type, event.by, event.confidence], [id, 'THREATEN', 'person/Ada', null]);
    assert.deepEqual(event.date, { value: '2009-05', precision: 'month', from: 'person' });
    assert.deepEqual(
      [event.sources, event.targets].map((list) => list.map(({ actor }) => actor)),
      [['ECU'], ['CHL', 'BOL']],
    );
    const [happening] = await store.db.selectFrom('happenings').selectAll().where('type', '=', 'THREATEN').execute();
    assert.deepEqual([happening?.date, happening?.precision], ['2009-05', 'month']);
    for (let n = 0; n < 4; n++) await undo(store, { id: null, by: 'Ada', at }, tables);
    assert.deepEqual(await contentOf(store), untouched);
    await store.close();
  });

  it('outlives linking and reading anew, and is shown as resting on its words', async () => {
    const store = await filled();
    const { id } = await eventOf(store, 'a');
    await corrects(store, id, { field: 'date', value: '2009-05-02' });
    const parted = await contentOf(store);
    const linked = await relink(store, { at: null });
    assert.deepEqual([linked?.made, linked?.withdrawn], [0, 0]);
    const read = await reread(store, { kit, at, choice: { only: [], language: null } });
    assert.deepEqual(read?.articles, []);
    assert.deepEqual(await contentOf(store), parted);
    const [shown] = await personalJudgements(store);
    assert.deepEqual([shown?.missing, shown?.correction?.machine], [[], '2009-05-03']);
    await store.close();
  });

  it('goes over to the finding that takes the place of the corrected one', async () => {
    const store = await filled();
    const line = await store.line('a');
    assert.ok(line !== null);
    const old = { ...line, kit: 'older', events: line.events.map((each) => ({ ...each, id: `${each.id}-old` })) };
    const [now] = line.events;
    assert.ok(now !== undefined);
    await store.transaction((db) => replaceReading(db, old));
    await relink(store, { at: null });
    await corrects(store, `${now.id}-old`, { field: 'type', value: 'CONSULT' });
    await reread(store, { kit, at, choice: { only: [], language: null } });
    const event = await eventOf(store, 'a');
    assert.deepEqual([event.id, event.type], [now.id, 'CONSULT']);
    await undo(store, { id: null, by: 'Ada', at }, tables);
    assert.deepEqual((await store.line('a'))?.events, line.events);
    await store.close();
  });

  it('rejects an event with the claims about it, and a statement with all that it says', async () => {
    const store = await filled();
    const untouched = await contentOf(store);
    const { id } = await eventOf(store, 'a');
    const { effect } = await corrects(store, id, { field: 'verdict', value: 'reject' });
    assert.deepEqual([effect?.before.reports, effect?.after.reports], [3, 2]);
    assert.deepEqual((await store.line('a'))?.events, []);
    const again = await correct(
      store,
      { ...word, thing: id, correction: { field: 'verdict', value: 'reject' } },
      tables,
    );
    assert.ok('judgement' in again && again.already);
    const back = await corrects(store, id, { field: 'verdict', value: 'accept' });
    assert.equal(back.withdrawn.length, 1);
    assert.equal((await eventOf(store, 'a')).id, id);
    await undo(store, { id: null, by: 'Ada', at }, tables);
    const [said] = (await store.line('c'))?.attributions ?? [];
    assert.ok(said !== undefined);
    await corrects(store, said.id, { field: 'verdict', value: 'reject' });
    const line = await store.line('c');
    assert.deepEqual([line?.attributions, line?.claims], [[], []]);
    await undo(store, { id: null, by: 'Ada', at }, tables);
    await corrects(store, said.id, { field: 'speaker', value: 'PER' });
    assert.equal((await store.line('c'))?.attributions[0]?.speaker, 'PER');
    await undo(store, { id: null, by: 'Ada', at }, tables);
    assert.deepEqual(await contentOf(store), untouched);
    await store.close();
  });

  it('is refused where it cannot be, and where another person said otherwise unseen', async () => {
    const store = await filled();
    const { id } = await eventOf(store, 'c');
    const ask = (more: Partial<CorrectingOpinion>) =>
      correct(store, { ...word, thing: id, correction: { field: 'type', value: 'AGREE' }, ...more }, tables);
    assert.deepEqual(await ask({ thing: 'event-0' }), { refused: 'unknown', id: 'event-0' });
    const speaker: Correction = { field: 'speaker', value: null };
    assert.deepEqual(await ask({ correction: speaker }), { refused: 'field', kind: 'event', field: 'speaker' });
    const first = await ask({ by: 'Ada', seen: [] });
    const second = await ask({ by: 'Bob', seen: [], correction: { field: 'type', value: 'AID' } });
    assert.ok('judgement' in first && 'refused' in second && second.refused === 'judged');
    assert.equal(second.standing[0]?.judgement, first.judgement.id);
    const seen = await ask({ by: 'Bob', seen: [first.judgement.id], correction: { field: 'type', value: 'AID' } });
    assert.ok('judgement' in seen && seen.withdrawn.length === 1);
    assert.equal((await eventOf(store, 'c')).type, 'AID');
    await store.close();
  });
});

/** The sentence that says why words cannot be meant. */
function refusal(given: Correction | string): string {
  return typeof given === 'string' ? given : assert.fail('words that can be meant');
}

describe('words for a correction', () => {
  it('name types, actors and dates, or say why they cannot be meant', () => {
    const given = (field: Correction['field'], words: string) => correctionGiven(field, words, tables);
    assert.deepEqual(given('type', 'aid'), { field: 'type', value: 'AID' });
    assert.deepEqual(given('source', 'Peru, CHL, Peru'), { field: 'source', value: ['PER', 'CHL'] });
    assert.deepEqual(given('target', 'unknown'), { field: 'target', value: [] });
    assert.deepEqual(given('speaker', 'unknown'), { field: 'speaker', value: null });
    assert.deepEqual(given('date', '1998-06'), { field: 'date', value: '1998-06' });
    assert.match(refusal(given('date', '1998-13')), /is no date/u);
    assert.match(refusal(given('type', 'hug')), /is no event type/u);
    assert.match(refusal(given('speaker', 'Peru, Chile')), /one speaker/u);
    assert.match(refusal(given('source', 'Nobody At All')), /nobody is known/u);
  });
});
