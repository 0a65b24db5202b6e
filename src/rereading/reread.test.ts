import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { judgementsIn, newFolder, removeFolders } from '../../test/contract/store-support.ts';
import type { RawDocument } from '../base/schema/article.ts';
import type { EventMention } from '../base/schema/finding.ts';
import type { Judgement, RecordLine } from '../base/schema/record.ts';
import { digest } from '../base/text/ids.ts';
import { ingest } from '../ingest.ts';
import { personalJudgements } from '../io/query/judgements.ts';
import { search } from '../io/query/search.ts';
import { replaceReading } from '../io/store/readings/replace-reading.ts';
import { insertRaws } from '../io/store/raws.ts';
import { openStore } from '../io/store/open.ts';
import type { Store } from '../io/store/store.ts';
import { loadKit } from '../kit.ts';
import type { Opinion } from '../linking/person.ts';
import { relink } from '../linking/relink.ts';
import { readDocument } from '../pipeline.ts';
import { judge, undo } from './corrections/person.ts';
import { reread } from './reread.ts';
import type { Reread } from './reread.ts';

after(removeFolders);

const kit = loadKit();
const all = { only: [], language: null };
const word = { why: 'read both', by: 'Ada', at: '2026-11-29T08:00:00.000Z' };

const signed = 'DOHA, 3 May 2009 - Chad and Sudan signed a reconciliation accord in Doha on Sunday.';
const said = '“Both sides will respect the border,” Sudanese President Omar al-Bashir said.';
const other = 'Chad and Sudan signed the accord in the Qatari capital on 3 May 2009 after five days of talks.';

function page(id: string, ...paragraphs: readonly string[]): RawDocument {
  const given = { url: null, outlet: `${id}.example`, title: `Accord ${id}`, published: '2009-05-03', language: 'en' };
  return { ...{ input: id, id, format: 'text', clean: true, notices: [] }, ...given, body: paragraphs.join('\n\n') };
}

const pages = [
  page('a', signed, said),
  page('b', other, 'Libya welcomed the accord.'),
  page('c', 'Peru expelled the Chilean ambassador on 4 May 2009, the foreign ministry said.'),
];

async function* given(documents: readonly RawDocument[]): AsyncGenerator<RawDocument> {
  await Promise.resolve();
  yield* documents;
}

async function filled(documents: readonly RawDocument[] = pages): Promise<Store> {
  const store = await openStore(newFolder());
  await ingest(given(documents), { store, kit, mode: 'recall', onOutcome: () => undefined });
  return store;
}

/** Puts another reading into the record, as older rules might have given it, and links it. */
async function asOlder(store: Store, line: RecordLine): Promise<void> {
  await store.transaction((db) => replaceReading(db, { ...line, kit: 'older' }));
  await relink(store, { at: null });
}

/** Gives an article another raw body. */
async function putBody(store: Store, id: string, body: string): Promise<void> {
  await store.transaction(async (db) => {
    const raw_digest = digest(body);
    await insertRaws(db, [{ digest: raw_digest, body }]);
    await db.updateTable('articles').set({ raw_digest }).where('id', '=', id).execute();
  });
}

/** The reading of a page with paragraphs before its own, as cleaning that left them in gave it. */
function withMore(document: RawDocument, ...before: readonly string[]): RecordLine {
  const result = readDocument({ ...document, body: [...before, document.body].join('\n\n') }, kit, 'recall');
  assert.ok(result.ok);
  return result.value;
}

async function rereadAll(store: Store): Promise<Reread> {
  const result = await reread(store, { kit, at: '2026-11-29T09:00:00.000Z', choice: all });
  assert.ok(result !== null);
  return result;
}

/** Judges; the judgement. */
async function judged(store: Store, opinion: Opinion): Promise<Judgement> {
  const kept = await judge(store, opinion);
  assert.ok('judgement' in kept);
  return kept.judgement;
}

async function eventOf(store: Store, article: string, type: string): Promise<EventMention> {
  const event = (await store.line(article))?.events.find((each) => each.type === type);
  assert.ok(event, `${article} has an event ${type}`);
  return event;
}

async function happeningOf(store: Store, event: string): Promise<string | undefined> {
  const rows = await store.db.selectFrom('happening_mentions').selectAll().where('event', '=', event).execute();
  return rows[0]?.happening;
}

describe('reading a record anew', () => {
  it('changes nothing where the rules are the same', async () => {
    const store = await filled();
    const before = await Promise.all(pages.map(({ id }) => store.line(id ?? '')));
    const { read, articles, changes } = await rereadAll(store);
    assert.deepEqual([read, articles], [3, []]);
    for (const { gone, fresh, altered } of Object.values(changes))
      assert.deepEqual([gone, fresh, altered], [[], [], []]);
    assert.deepEqual(await Promise.all(pages.map(({ id }) => store.line(id ?? ''))), before);
    await store.close();
  });

  it('replaces findings, keeps the ids of those that are the same, and says what is gone, new and changed', async () => {
    const store = await filled();
    const line = await store.line('a');
    assert.ok(line !== null);
    const [event, ...events] = line.events;
    assert.ok(event !== undefined);
    const strange: EventMention = { ...event, id: 'event-strange', trigger: { start: 0, end: 4, text: 'DOHA' } };
    const older = { ...event, date: null, by: 'older/rule' };
    await asOlder(store, { ...line, events: [older, ...events, strange], entities: line.entities.slice(1) });
    const { articles, changes } = await rereadAll(store);
    assert.deepEqual(await store.line('a'), line);
    const [changed] = articles;
    assert.deepEqual(changed?.rules, ['older', kit.digest]);
    const found = changed.findings.event;
    assert.deepEqual(
      found?.gone.map(({ id }) => id),
      ['event-strange'],
    );
    assert.deepEqual(
      found.altered.map((each) => [each.before.id, each.after.id, each.fields]),
      [[event.id, event.id, ['date', 'by']]],
    );
    assert.equal(changed.findings.entity?.fresh.length, 1);
    assert.equal(changes.happening.gone.length, 1);
    assert.match(changes.happening.gone[0]?.reasons.join() ?? '', /1 member is read no more/u);
    await store.close();
  });

  it('finds a text that is another now by its words, and no more by those that it lost', async () => {
    const store = await filled();
    await asOlder(store, withMore(pages[0] ?? page('a'), 'Subscribe to our zebra newsletter today.'));
    assert.equal((await search(store, { words: 'zebra' })).total, 1);
    const { articles } = await rereadAll(store);
    assert.ok(articles[0]?.fields.includes('text'));
    assert.equal((await search(store, { words: 'zebra' })).total, 0);
    assert.equal((await search(store, { words: 'reconciliation' })).total, 1);
    await store.close();
  });

  it('reads only what is chosen', async () => {
    const store = await filled();
    for (const id of ['a', 'b']) {
      const line = await store.line(id);
      assert.ok(line !== null);
      await asOlder(store, { ...line, events: [] });
    }
    const one = await reread(store, { kit, at: null, choice: { only: ['b'], language: null } });
    assert.deepEqual([one?.read, one?.articles.map(({ article }) => article)], [1, ['b']]);
    const german = await reread(store, { kit, at: null, choice: { only: [], language: 'de' } });
    assert.deepEqual([german?.read, german?.articles], [0, []]);
    await store.close();
  });

  it('reads an article from its text where its page was not kept', async () => {
    const store = await filled();
    const before = await store.line('a');
    await store.db
      .updateTable('articles')
      .set({ raw_digest: null, document_json: null })
      .where('id', '=', 'a')
      .execute();
    await rereadAll(store);
    assert.deepEqual((await store.line('a'))?.events, before?.events);
    await store.close();
  });

  it('leaves an article as it was when its page gives none any more, and says so', async () => {
    const store = await filled();
    const before = await store.line('c');
    await putBody(store, 'c', ' ');
    const { articles } = await rereadAll(store);
    assert.match(articles[0]?.failed ?? '', /No article text/u);
    assert.deepEqual(await store.line('c'), before);
    await store.close();
  });
});

describe('what a person judged', () => {
  it('goes over to the finding that took the place of the judged one, and wins as before', async () => {
    const store = await filled();
    const [now, b] = [await eventOf(store, 'a', 'AGREE'), await eventOf(store, 'b', 'AGREE')];
    assert.equal(await happeningOf(store, now.id), await happeningOf(store, b.id));
    await asOlder(store, withMore(pages[0] ?? page('a'), 'More news from Africa and the world.'));
    const old = await eventOf(store, 'a', 'AGREE');
    assert.notEqual(old.id, now.id);
    const made = await judged(store, { ...word, verdict: 'different', things: [old.id, b.id] });
    assert.notEqual(await happeningOf(store, old.id), await happeningOf(store, b.id));
    const { articles } = await rereadAll(store);
    assert.deepEqual(articles[0]?.carried, [made.id]);
    assert.notEqual(await happeningOf(store, now.id), await happeningOf(store, b.id));
    const [carried, ...rest] = await personalJudgements(store);
    assert.deepEqual(rest, []);
    assert.deepEqual([carried?.judgement.left, carried?.judgement.right].sort(), [now.id, b.id].sort());
    assert.deepEqual([carried?.by, carried?.at, carried?.missing], ['Ada', word.at, []]);
    assert.ok(!('refused' in (await undo(store, { id: null, by: 'Ada', at: '2026-11-29T10:00:00.000Z' }, kit.tables))));
    assert.equal(await happeningOf(store, now.id), await happeningOf(store, b.id));
    await store.close();
  });

  it('goes over when the finding stands where it stood and has another id', async () => {
    const store = await filled();
    const line = await store.line('b');
    assert.ok(line !== null);
    const now = await eventOf(store, 'b', 'AGREE');
    const events = line.events.map((each) => (each.id === now.id ? { ...each, id: 'event-old', targets: [] } : each));
    const claims = line.claims.map((each) => (each.about === now.id ? { ...each, about: 'event-old' } : each));
    await asOlder(store, { ...line, events, claims });
    const apart = await eventOf(store, 'c', 'COERCE').catch(async () => (await store.line('c'))?.events[0]);
    assert.ok(apart !== undefined);
    await judged(store, { ...word, verdict: 'same', things: ['event-old', apart.id] });
    await rereadAll(store);
    assert.deepEqual(await store.line('b'), line);
    const [carried] = await personalJudgements(store);
    assert.deepEqual([carried?.judgement.kind, carried?.state, carried?.missing], ['same-event', 'made', []]);
    assert.ok([carried?.judgement.left, carried?.judgement.right].includes(now.id));
    await store.close();
  });

  it('keeps what a person took back from the rules taken back, under the new id', async () => {
    const store = await filled();
    const [now, b] = [await eventOf(store, 'a', 'AGREE'), await eventOf(store, 'b', 'AGREE')];
    await asOlder(store, withMore(pages[0] ?? page('a'), 'More news from Africa and the world.'));
    const old = await eventOf(store, 'a', 'AGREE');
    const tie = (await judgementsIn(store)).find(
      ({ kind, left, right }) =>
        kind === 'same-event' && [left, right].includes(old.id) && [left, right].includes(b.id),
    );
    assert.ok(tie !== undefined);
    await undo(store, { id: tie.id, by: 'Ada', at: word.at }, kit.tables);
    await rereadAll(store);
    const held = (await judgementsIn(store)).filter(({ left, right }) => [left, right].includes(now.id));
    assert.deepEqual(
      held.filter(({ left, right }) => [left, right].includes(b.id)),
      [],
    );
    assert.notEqual(await happeningOf(store, now.id), await happeningOf(store, b.id));
    await store.close();
  });

  it('rests on nothing where no finding took the place, and holds again when one does', async () => {
    const more = 'Kenya and Uganda signed a fishing pact in Kampala on 2 May 2009.';
    const [longer, shorter] = [`${more}\n\n${signed}\n\n${said}`, `${signed}\n\n${said}`];
    const store = await filled([page('a', longer), ...pages.slice(1)]);
    const pact = (await store.line('a'))?.events.find(({ sentence }) => sentence.start < more.length);
    const b = await eventOf(store, 'b', 'AGREE');
    assert.ok(pact !== undefined);
    const made = await judged(store, { ...word, verdict: 'same', things: [pact.id, b.id] });
    await putBody(store, 'a', shorter);
    assert.deepEqual((await rereadAll(store)).articles[0]?.lost, [pact.id]);
    const [resting] = await personalJudgements(store);
    assert.deepEqual([resting?.judgement.id, resting?.state], [made.id, 'made']);
    assert.deepEqual(resting?.missing, [
      { id: pact.id, stood: { article: 'a', kind: 'event', words: 'signed a fishing pact' } },
    ]);
    const intro = 'This is the news of the week.';
    await putBody(store, 'a', `${intro}\n\n${longer}`);
    assert.deepEqual((await rereadAll(store)).articles[0]?.carried, [made.id]);
    const again = (await store.line('a'))?.events.find(({ sentence }) => sentence.end < intro.length + more.length + 3);
    assert.notEqual(again?.id, pact.id);
    assert.deepEqual((await personalJudgements(store))[0]?.missing, []);
    assert.equal(await happeningOf(store, again?.id ?? ''), await happeningOf(store, b.id));
    await putBody(store, 'a', longer);
    assert.deepEqual((await rereadAll(store)).articles[0]?.lost, []);
    assert.deepEqual(
      (await judgementsIn(store)).find(({ id }) => id === made.id),
      made,
    );
    assert.equal(await happeningOf(store, pact.id), await happeningOf(store, b.id));
    await store.close();
  });
});
