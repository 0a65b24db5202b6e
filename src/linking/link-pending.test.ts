import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { judgementsIn, newFolder, newestLines, removeFolders } from '../../test/contract/store-support.ts';
import { makeLine } from '../../test/contract/lines.ts';
import { crowd, pick, randomOf, shuffled } from '../../test/support/crowd.ts';
import { killedWriting } from '../../test/support/killed-writing.ts';
import { addInParts, linksOf, wholeOf } from '../../test/support/links.ts';
import type { Judgement, RecordLine } from '../base/schema/record.ts';
import { openStore } from '../io/store/open.ts';
import { linkArchive } from '../stages/link/link.ts';
import { lookedAt, topicsOf } from '../stages/link/topics.ts';
import { articlesNext, linkPending } from './link-pending.ts';

after(removeFolders);

/** A claim of one delivery; now and then one gives a year that others do not. */
function claimOf(n: number, random: () => number): RecordLine {
  const [peru, chile] = [
    { words: 'Peru', actor: 'PER' },
    { words: 'Chile', actor: 'CHL' },
  ];
  const sent = `Peru sent ${pick(random, ['rifles', 'rifles', 'rifles and fuel', 'fuel'])} to Chile`;
  return makeLine({
    ...{ id: `claim-${String(n)}`, text: `The envoy said in letter ${String(n)} that ${sent}.` },
    ...(random() < 0.95 && { published: `1996-03-${String(10 + Math.floor(random() * 20))}` }),
    statements: [{ source: 'The envoy', cue: 'said', content: sent, speaker: null }],
    events: [
      {
        ...{ type: 'AID', trigger: 'sent', sources: [peru], targets: [chile], statement: 0 },
        ...(random() < 0.15 && { date: pick(random, ['1995-05-05', '1996-02-02']) }),
      },
    ],
    claims: [{ statement: 0, stance: random() < 0.5 ? 'asserts' : 'denies', about: 0 }],
  });
}

/** A paper's own words on one of two meetings. */
function meetingOf(n: number): RecordLine {
  const [guest, host] = n % 2 === 0 ? (['Kenya KEN', 'Egypt EGY'] as const) : (['Norway NOR', 'Spain ESP'] as const);
  const parties = [guest, host].map((party) => ({ words: party.slice(0, -4), actor: party.slice(-3) }));
  const names = parties.map(({ words }) => words).join(' and ');
  return makeLine({
    ...{ id: `meeting-${String(n)}`, title: `${names} meet on dam ${String(n)}`, outlet: `Paper ${String(n)}` },
    text: `${names} met on Tuesday, as clerk Nr${String(n)} saw from window ${String(n * 7)}.`,
    published: `1996-03-1${String(n % 3)}`,
    events: [{ type: 'CONSULT', trigger: 'met', sources: parties, date: '1996-03-12' }],
  });
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

  it('places what comes late in a matter of more claims than one looks back to', async () => {
    const random = randomOf(1);
    const lines = Array.from({ length: 110 }, (_, n) => claimOf(n, random));
    assert.ok(topicsOf(lines, linkArchive(lines).judgements).some(({ claims }) => claims.length > 2 * lookedAt));
    const whole = await wholeOf(lines);
    for (const [order, size] of [
      [1, 7],
      [2, 37],
    ] as const) {
      const store = await addInParts(shuffled(order, lines), [size, 30]);
      assert.equal(await linksOf(store), whole);
      await store.close();
    }
  });

  it('finds the story of what comes late, first or last in a crowd of more articles than one looks back to', async () => {
    const lines = Array.from({ length: 70 }, (_, n) => meetingOf(n));
    const whole = await wholeOf(lines);
    for (const order of [3, 4]) {
      const store = await addInParts(shuffled(order, lines), [1, 30, 2]);
      assert.equal(await linksOf(store), whole);
      const stories = await store.db.selectFrom('story_articles').select('story').execute();
      assert.deepEqual([stories.length, new Set(stories.map(({ story }) => story)).size], [70, 2]);
      await store.close();
    }
  });

  it('does nothing when nothing is new', async () => {
    const store = await addInParts(crowd(3, 30), [30]);
    const before = await linksOf(store);
    assert.deepEqual(await linkPending(store, { at: null }), { articles: 0, made: 0, withdrawn: 0 });
    assert.equal(await linksOf(store), before);
    await store.close();
  });
});

/** One of two pages that many print word for word on one of two days, or one that tells of the same in words of its own; some are printed anew later. */
function printOf(random: () => number, n: number): RecordLine {
  const [kind, day, again] = [random(), pick(random, ['11', '12']), random() < 0.2];
  const [kenya, egypt] = [
    { words: 'Kenya', actor: 'KEN' },
    { words: 'Egypt', actor: 'EGY' },
  ];
  const own = kind < 0.4 ? 'Both spoke of dams.' : kind < 0.8 ? 'They spoke of fish.' : `Clerk Nr${String(n)} saw it.`;
  const said = 'the two ministers will sign a paper on rivers in the spring';
  return makeLine({
    ...{ id: `print-${String(n)}`, title: 'Kenya and Egypt meet', outlet: `Paper ${String(n % 9)}` },
    ...{ url: `https://paper.example/${String(again ? n % 20 : n)}`, published: `1996-03-${day}` },
    text: `Kenya and Egypt met on Tuesday. The envoy said ${said}. ${own}`,
    statements: [{ source: 'The envoy', cue: 'said', content: said, speaker: null }],
    events: [
      { type: 'CONSULT', trigger: 'met', sources: [kenya, egypt], date: pick(random, ['1996-03-10', '1996-03']) },
    ],
  });
}

const wordForWord = ['link/same-event', 'link/same-story', 'link/same-statement'];

/** Ids of the judgements of rules that leave most doubles to each other. */
function tiesAmong(judgements: readonly Judgement[]): readonly string[] {
  const ids = judgements.filter(({ by }) => wordForWord.includes(by)).map(({ id }) => id);
  assert.ok(wordForWord.every((rule) => judgements.some(({ by }) => by === rule)));
  return ids.sort();
}

describe('linking what many print word for word', () => {
  it('gives what linking the whole archive gives, in any order, and when some take the place of others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1000 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        async (seed, sizes) => {
          const random = randomOf(seed);
          const lines = shuffled(
            seed,
            Array.from({ length: 80 }, (_, n) => printOf(random, n)),
          );
          const store = await addInParts(lines, sizes);
          const whole = linkArchive(await newestLines(store)).judgements;
          assert.deepEqual(tiesAmong(await judgementsIn(store)), tiesAmong(whole));
          await store.close();
        },
      ),
      { numRuns: 3 },
    );
  });
});

describe('what is said in one page that many print', () => {
  it('is one statement and one matter, however many print it on one day', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => {
      const sent = 'Peru secretly sent rifles and fuel to Chile in the spring';
      return makeLine({
        ...{ id: `wire-${String(n)}`, text: `The envoy said that ${sent}.`, published: '1996-03-04' },
        statements: [{ source: 'The envoy', cue: 'said', content: sent, speaker: null }],
        events: [{ type: 'AID', trigger: 'sent', sources: [{ words: 'Peru', actor: 'PER' }], statement: 0 }],
        claims: [{ statement: 0, stance: 'asserts', about: 0 }],
      });
    });
    const store = await addInParts(shuffled(9, lines), [25]);
    const matters = await store.db.selectFrom('topic_claims').select('topic').execute();
    const said = await store.db.selectFrom('variants').select('said').execute();
    assert.deepEqual([matters.length, new Set(matters.map(({ topic }) => topic)).size], [60, 1]);
    assert.deepEqual([said.length, new Set(said.map((row) => row.said)).size], [60, 1]);
    await store.close();
  });
});

describe('how many articles are linked at once', () => {
  it('grows with what is formed anew for them, falls again, and stays within its bounds', () => {
    const sizes = [150_000, 150_000, 150_000, 150_000, 9_000, 1_000, 0, 0, 0, 0].reduce<readonly number[]>(
      (list, formed) => [...list, articlesNext(list.at(-1) ?? 0, formed)],
      [100],
    );
    assert.deepEqual(sizes, [100, 200, 400, 800, 800, 800, 400, 200, 100, 100, 100]);
  });
});

describe('linking that is killed', () => {
  it('goes on where it was, and gives what an undisturbed run gives', async () => {
    const folder = newFolder();
    await killedWriting(folder);
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
    const judgements = await judgementsIn(store);
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
