import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { actors, archive } from '../../../test/contract/archive.ts';
import { linkPending } from '../../linking/link-pending.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { claims } from './claims.ts';
import { commitments } from './commitments.ts';
import { families } from './families.ts';
import { pairs } from './pairs.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { statements } from './statements.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import type { TimelineEntry } from './types.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-query-'));
let store: Store;

before(async () => {
  store = await openStore(folder);
  await store.putActors(actors);
  await store.addArticles(archive());
  const notice = { code: 'empty-input', place: 'x.txt', message: 'Nothing.', remedy: 'Check.' } as const;
  await store.addRejected([{ input: 'x.txt', notice }]);
  await linkPending(store, { at: null });
});

after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function brief({ type, date, status: state }: TimelineEntry): string {
  return `${date ?? '?'} ${type} ${state}`;
}

/** Every piece of evidence anywhere in an answer. */
function evidenceIn(value: unknown): readonly { article: string; start: number; end: number; quote: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'quote' in value && 'article' in value
      ? [value as { article: string; start: number; end: number; quote: string }]
      : [];
  return [...own, ...Object.values(value).flatMap(evidenceIn)];
}

describe('the timeline', () => {
  it('lists what happened between two states in order, with what was not and would only be if left out', async () => {
    const page = await timeline(store, { a: 'NOR', b: 'RUS' });
    assert.deepEqual(page.rows.map(brief), ['2010-09-15 AGREE stated', '2019-03 COERCE denied']);
    assert.equal(page.total, 2);
    const all = await timeline(store, { a: 'RUS', b: 'NOR', statuses: ['negated'] });
    assert.deepEqual(all.rows.map(brief), ['2019-03 COERCE negated']);
  });

  it('names actors, roles, who claims and who denies, and counts articles, families and origins apart', async () => {
    const [treaty, jamming] = (await timeline(store, { a: 'NOR', b: 'RUS' })).rows;
    assert.deepEqual(treaty?.counts, { articles: 4, families: 2, origins: 2 });
    assert.deepEqual(
      treaty.actors.map(({ name }) => name),
      ['Norway', 'Russia'],
    );
    assert.deepEqual(
      [jamming?.sources, jamming?.targets, jamming?.claimedBy, jamming?.deniedBy].map((list) =>
        list?.map(({ name }) => name),
      ),
      [['Russia'], ['Norway'], ['Norway', 'Sweden'], ['Russia', 'Sergei Lavrov']],
    );
  });

  it('shows the earliest paper that says so itself', async () => {
    const [treaty] = (await timeline(store, { a: 'NOR', types: ['AGREE'] })).rows;
    assert.equal(treaty?.best.article.id, 'a-wire');
    assert.match(treaty.best.sentence.quote, /^Norway and Russia signed a treaty .* Barents Sea\.$/u);
    assert.equal(treaty.best.trigger.quote, 'signed');
  });

  it('filters by person, date, type and slice, and says how long the whole list is', async () => {
    assert.deepEqual((await timeline(store, { a: 'jens-stoltenberg' })).rows.map(brief), ['2012-05-14 CONSULT stated']);
    assert.deepEqual((await timeline(store, { from: '2019-03-10', to: '2019' })).rows.map(brief), [
      '2019-03 COERCE denied',
      '2019-04 MOBILIZE future',
    ]);
    assert.deepEqual((await timeline(store, { to: '2010-09' })).rows.map(brief), ['2010-09-15 AGREE stated']);
    const page = await timeline(store, { order: 'newest', limit: 1, offset: 1 });
    assert.deepEqual([page.total, page.rows.map(brief)], [4, ['2019-03 COERCE denied']]);
    assert.deepEqual((await timeline(store, { a: 'XXX' })).rows, []);
  });
});

describe('statements', () => {
  it('print the same words of several papers once, with the earliest paper', async () => {
    const page = await statements(store, { speaker: 'jens-stoltenberg' });
    assert.equal(page.total, 1);
    const [row] = page.rows;
    assert.equal(row?.article.id, 'a-wire');
    assert.deepEqual(row.counts, { articles: 2, families: 1, origins: 1 });
    assert.deepEqual(
      row.content.map(({ quote }) => quote),
      ['the treaty sent a message to the whole Arctic'],
    );
    assert.equal(row.sentence.quote, 'Stoltenberg said that the treaty sent a message to the whole Arctic.');
    assert.deepEqual(row.chain, ['KCNA']);
  });

  it('of a state are those of its people too', async () => {
    const speakers = async (speaker: string): Promise<readonly (string | undefined)[]> =>
      (await statements(store, { speaker })).rows.map((row) => row.speaker?.name);
    assert.deepEqual(await speakers('NOR'), ['Jens Stoltenberg', 'Norway', 'Norway']);
    assert.deepEqual(await speakers('RUS'), ['Sergei Lavrov']);
  });

  it('of several who speak together are found by each of them', async () => {
    const [row, ...rest] = (await statements(store, { speaker: 'SWE' })).rows;
    assert.deepEqual(rest, []);
    assert.deepEqual([row?.speaker?.id, row?.jointSpeakers.map(({ id }) => id)], ['NOR', ['SWE']]);
  });

  it('are found by whom they name or accuse, and by date', async () => {
    const page = await statements(store, { about: 'RUS', from: '2019' });
    assert.deepEqual(page.rows[0]?.about, [{ id: 'RUS', name: 'Russia', kind: 'state' }]);
    assert.equal(page.total, 1);
    assert.equal((await statements(store, { about: 'NOR' })).rows.length, 2);
    assert.equal((await statements(store, { to: '2010' })).total, 1);
  });
});

describe('claims', () => {
  it('set side by side who asserts and who denies, with the numbers', async () => {
    const page = await claims(store, { a: 'NOR', b: 'RUS' });
    assert.equal(page.total, 1);
    const [row] = page.rows;
    assert.deepEqual(
      [row?.asserts, row?.denies, row?.doubts, row?.neither].map((list) => list?.map(({ by }) => by?.id)),
      [['NOR', 'NOR'], ['sergei-lavrov'], [], []],
    );
    assert.equal(row?.about.quote, 'Russia had jammed satellite navigation in the far north');
    assert.deepEqual(
      row.quantities.map(({ unit, rows }) => [unit, rows.map(({ quantity }) => quantity.evidence.quote)]),
      [['flights', ['more than 200 flights']]],
    );
    assert.deepEqual(row.counts, { articles: 2, families: 2, origins: 2 });
  });

  it('are filtered by stance, type, speaker and date', async () => {
    const total = async (filter: Parameters<typeof claims>[1]): Promise<number> => (await claims(store, filter)).total;
    assert.equal(await total({ stance: 'denies' }), 1);
    assert.equal(await total({ stance: 'doubts' }), 0);
    assert.equal(await total({ a: 'sergei-lavrov', types: ['COERCE'] }), 1);
    assert.equal(await total({ types: ['AID'] }), 0);
    assert.equal(await total({ to: '2018' }), 0);
  });
});

describe('commitments', () => {
  it('show parties, action, condition and instrument in their own words, each once', async () => {
    const page = await commitments(store, { a: 'RUS', kinds: ['treaty'] });
    assert.equal(page.total, 1);
    const [row] = page.rows;
    assert.deepEqual(
      [row?.action.quote, row?.condition?.quote, row?.instrument?.quote],
      ['consult the other', 'before it drills for oil in a field that crosses the line', 'a treaty'],
    );
    assert.deepEqual(
      row?.parties.map(({ name }) => name),
      ['Norway', 'Russia'],
    );
    assert.deepEqual(row.counts, { articles: 2, families: 1, origins: 1 });
    assert.equal((await commitments(store, { a: 'SWE' })).total, 0);
  });
});

describe('families', () => {
  it('show the origin, how each member comes from it, and why', async () => {
    const page = await families(store);
    assert.equal(page.total, 1);
    const [row] = page.rows;
    assert.equal(row?.origin?.id, 'a-wire');
    assert.deepEqual(
      row.members.map(({ article, kind, from }) => [article.id, kind, from]),
      [
        ['a-wire', 'origin', null],
        ['b-copy', 'near-copy', 'a-wire'],
        ['c-spun', 'spun', 'a-wire'],
      ],
    );
    assert.deepEqual(row.counts, { articles: 3, families: 1, origins: 1 });
    assert.equal(row.judgements.length, 3);
    assert.deepEqual(row.holders, []);
    assert.equal((await families(store, { kind: 'excerpt' })).total, 0);
    assert.equal((await families(store, { article: 'c-spun' })).total, 1);
  });
});

describe('search', () => {
  it('gives the sentence that holds most of the words, with the words marked', async () => {
    const page = await search(store, { words: 'fishermen waited' });
    assert.deepEqual([page.total, page.rows[0]?.article.id], [1, 'd-own-report']);
    const [hit] = page.rows;
    assert.match(hit?.snippet?.quote ?? '', /^Fishermen in Kirkenes/u);
    const text = archive().find(({ id }) => id === 'd-own-report')?.text ?? '';
    assert.deepEqual(
      hit?.marks.map(({ start, end }) => text.slice(start, end)),
      ['Fishermen', 'waited'],
    );
  });

  it('gives a hit in the title without a sentence', async () => {
    const [hit] = (await search(store, { words: 'Arctic border drawn' })).rows;
    assert.equal(hit?.article.title, 'Arctic border drawn');
  });
});

describe('show', () => {
  it('names whatever an id names', async () => {
    const [line] = archive();
    const accusation = archive().find(({ id }) => id === 'e-accusation');
    const kinds: string[] = [];
    const happening = (await timeline(store)).rows[0]?.id ?? '';
    const family = (await families(store)).rows[0]?.id ?? '';
    const topic = (await claims(store)).rows[0]?.id ?? '';
    const ids = [line?.id, line?.events[0]?.id, line?.attributions[0]?.id, accusation?.claims[0]?.id];
    for (const id of [...ids, line?.commitments[0]?.id, happening, family, topic]) {
      kinds.push((await show(store, id ?? ''))?.kind ?? 'nothing');
    }
    assert.deepEqual(kinds, ['article', 'event', 'statement', 'claim', 'commitment', 'happening', 'family', 'topic']);
    assert.equal(await show(store, 'nobody'), null);
  });

  it('leads from a mention to its happening and from there to every report', async () => {
    const mention = archive()[3]?.events[0]?.id ?? '';
    const shown = await show(store, mention);
    assert.ok(shown?.kind === 'event');
    const whole = await show(store, shown.happening ?? '');
    assert.ok(whole?.kind === 'happening');
    assert.deepEqual(
      whole.reports.map(({ article }) => article.id),
      ['a-wire', 'b-copy', 'd-own-report', 'c-spun'],
    );
    assert.equal(whole.reports[0]?.family, whole.reports[1]?.family);
  });
});

describe('status and pairs', () => {
  it('count what the record holds', async () => {
    const { place, ...counted } = await status(store);
    assert.match(place, /record\.sqlite$/u);
    assert.deepEqual(counted, {
      counts: { articles: 7, families: 5, origins: 5 },
      copies: 2,
      versions: { articles: 0, earlier: 0 },
      rejected: [{ code: 'empty-input', inputs: 1 }],
      notices: [],
      published: { first: '2010-09-15', last: '2019-03-19', undated: 0 },
      events: 9,
      happenings: 4,
      statements: 5,
      claims: 3,
      commitments: 2,
      pairs: 2,
    });
  });

  it('list pairs of states, those with most happenings first', async () => {
    const page = await pairs(store);
    assert.deepEqual(
      page.rows.map(({ a, b, happenings, first, last }) => [a.name, b.name, happenings, first, last]),
      [
        ['Norway', 'Russia', 2, '2010-09-15', '2019-03'],
        ['Norway', 'Sweden', 1, '2012-05-14', '2012-05-14'],
      ],
    );
    assert.deepEqual(page.rows[0]?.counts, { articles: 6, families: 4, origins: 4 });
    assert.equal((await pairs(store, { a: 'SWE' })).total, 1);
  });
});

describe('every answer', () => {
  it('quotes its articles exactly', async () => {
    const texts = new Map(archive().map(({ id, text }) => [id, text]));
    const answers = [
      await timeline(store),
      await statements(store),
      await claims(store),
      await commitments(store),
      await search(store, { words: 'treaty' }),
    ];
    const evidence = answers.flatMap(evidenceIn);
    assert.ok(evidence.length > 30);
    for (const { article, start, end, quote } of evidence) assert.equal(texts.get(article)?.slice(start, end), quote);
  });
});
