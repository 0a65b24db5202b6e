import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { archive } from '../../../test/contract/archive.ts';
import { makeLine } from '../../../test/contract/lines.ts';
import { fill, newFolder, removeFolders } from '../../../test/contract/store-support.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { claims } from './claims.ts';
import { commitments } from './commitments.ts';
import { families } from './families.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { statements } from './statements.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import type { ArticleRef } from './types.ts';
import { difference, neighbourOf, versionList } from './versions.ts';

const norway = { words: 'Norway', actor: 'NOR' };
const sweden = { words: 'Sweden', actor: 'SWE' };
const url = 'https://a.example/rail';

const earlier = makeLine({
  ...{ id: 'rail-1', url, published: '2015-02-03', title: 'Railway agreed' },
  text: 'Norway and Sweden agreed on a railway on Tuesday. Norway said that trains would run in 2020. Norway threatened a toll. Norway shall pay half before work begins.',
  events: [
    { type: 'AGREE', trigger: 'agreed', sources: [norway, sweden], date: '2015-02-03' },
    { type: 'THREATEN', trigger: 'threatened', sources: [norway] },
  ],
  statements: [{ source: 'Norway', cue: 'said', content: 'trains would run in 2020', speaker: 'NOR' }],
  claims: [{ statement: 0, stance: 'asserts', about: 'trains would run in 2020' }],
  commitments: [{ kind: 'pledge', parties: [norway], action: 'pay half' }],
});

const later = makeLine({
  ...{ id: 'rail-2', url: `${url}?utm_source=x`, published: '2015-02-04', title: 'Railway agreed at last' },
  text: 'Norway and Sweden agreed on a railway on Tuesday. Norway said that trains would run in 2022. Work begins in May.',
  events: [{ type: 'AGREE', trigger: 'agreed', sources: [sweden, norway], date: '2015-02-03' }],
  statements: [{ source: 'Norway', cue: 'said', content: 'trains would run in 2022', speaker: 'NOR' }],
});

let store: Store;
/** The same record without the earlier version. */
let plain: Store;

before(async () => {
  store = await openStore(newFolder());
  await fill(store, [...archive(), later, earlier]);
  plain = await openStore(newFolder());
  await fill(plain, [...archive(), later]);
});

after(async () => {
  await store.close();
  await plain.close();
  removeFolders();
});

/** An answer without the places among versions. */
function withoutPlaces(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'version' ? null : value)));
}

describe('lists and counts', () => {
  it('are those of the newest version, as if there was no other', async () => {
    const answers = (of: Store) =>
      Promise.all([
        timeline(of),
        statements(of),
        claims(of),
        commitments(of),
        families(of),
        statements(of, { about: 'NOR' }),
      ]);
    assert.deepEqual(withoutPlaces(await answers(store)), withoutPlaces(await answers(plain)));
    const { versions, ...counted } = await status(store);
    const { versions: none, ...expected } = await status(plain);
    assert.deepEqual({ ...counted, place: '' }, { ...expected, place: '' });
    assert.deepEqual(
      [versions, none],
      [
        { articles: 1, earlier: 1 },
        { articles: 0, earlier: 0 },
      ],
    );
  });

  it('say that there are earlier versions', async () => {
    const [row] = (await timeline(store, { a: 'SWE', from: '2015' })).rows;
    assert.deepEqual(row?.best.article.version, { number: 2, of: 2, newest: 'rail-2' });
    assert.equal((await timeline(plain, { a: 'SWE', from: '2015' })).rows[0]?.best.article.version, null);
  });

  it('search the newest versions, and earlier ones when asked', async () => {
    const found = async (words: string, more: boolean) => {
      const page = await search(store, { words, earlier: more });
      return [page.total, page.ranked, page.earlier, page.rows.map(({ article }) => article.id).sort()];
    };
    assert.deepEqual(await found('railway', false), [1, 1, 1, ['rail-2']]);
    assert.deepEqual(await found('railway', true), [2, 2, 1, ['rail-1', 'rail-2']]);
    assert.deepEqual(await found('toll', false), [0, 0, 1, []]);
    assert.deepEqual((await search(store, { words: 'toll', from: '2015-02-04' })).earlier, 0);
  });
});

describe('a fact of an earlier version', () => {
  it('is found by its id and says where it stands', async () => {
    const ids = [earlier.events[1], earlier.attributions[0], earlier.claims[0], earlier.commitments[0]].map(
      (found) => found?.id ?? '',
    );
    const places: (ArticleRef['version'] | undefined)[] = [];
    const kinds: string[] = [];
    for (const id of ids) {
      const shown = await show(store, id);
      assert.ok(shown);
      kinds.push(shown.kind);
      if (shown.kind === 'event') places.push(shown.report.article.version);
      if (shown.kind === 'statement') places.push(shown.statement.article.version);
      if (shown.kind === 'claim') places.push(shown.claim.article.version);
      if (shown.kind === 'commitment') places.push(shown.commitment.article.version);
    }
    assert.deepEqual(kinds, ['event', 'statement', 'claim', 'commitment']);
    assert.deepEqual(places, Array(4).fill({ number: 1, of: 2, newest: 'rail-2' }));
  });

  it('stands in no article as it is now', async () => {
    const shown = await show(store, earlier.attributions[0]?.id ?? '');
    assert.ok(shown?.kind === 'statement');
    assert.deepEqual(shown.statement.counts, { articles: 0, families: 0, origins: 0 });
    const event = await show(store, earlier.events[1]?.id ?? '');
    assert.ok(event?.kind === 'event');
    assert.equal(event.happening, null);
  });
});

describe('a happening, matter or family that had its id of an earlier version', () => {
  it('shows what it was made of', async () => {
    const ids = [
      contentId('happening', earlier.events[1]?.id ?? ''),
      contentId('topic', earlier.claims[0]?.id ?? ''),
      contentId('family', earlier.id),
    ];
    const shown = await Promise.all(ids.map((id) => show(store, id)));
    assert.deepEqual(
      shown.map((found) => found?.kind),
      ['event', 'claim', 'article'],
    );
    assert.equal(await show(store, contentId('happening', 'nobody')), null);
  });
});

describe('the list of versions', () => {
  it('tells day, order of adding and changed sentences, the same for every version', async () => {
    const list = await versionList(store, 'rail-1');
    assert.deepEqual(
      list?.rows.map(({ article, day, seen, sentences, changes }) => [article.id, day, seen, sentences, changes]),
      [
        ['rail-1', '2015-02-03', 2, 4, null],
        ['rail-2', '2015-02-04', 1, 3, { changed: 1, new: 1, gone: 2, title: true }],
      ],
    );
    assert.deepEqual(await versionList(store, 'rail-2'), list);
    assert.deepEqual((await versionList(store, 'a-wire'))?.rows.length, 1);
    assert.equal(await versionList(store, 'nobody'), null);
  });

  it('names the version to compare one with', async () => {
    const ids = ['rail-2', 'rail-1', 'a-wire', 'nobody'];
    assert.deepEqual(await Promise.all(ids.map((id) => neighbourOf(store, id))), ['rail-1', 'rail-2', null, null]);
  });
});

describe('the difference of two versions', () => {
  it('goes from the earlier to the later, whichever is named first', async () => {
    const found = await difference(store, 'rail-2', 'rail-1');
    assert.deepEqual(found, await difference(store, 'rail-1', 'rail-2'));
    assert.deepEqual([found?.from.id, found?.to.id], ['rail-1', 'rail-2']);
    assert.equal(await difference(store, 'rail-1', 'nobody'), null);
  });

  it('tells the facts that are gone and new; one told in other words and order is the same', async () => {
    const facts = (await difference(store, 'rail-1', 'rail-2'))?.facts;
    const brief = (list: typeof facts): unknown => [
      list?.gone.map(({ kind, label }) => `${kind} ${label}`),
      list?.new.map(({ label }) => label),
      list?.kept,
    ];
    assert.deepEqual(brief(facts), [
      [
        'event THREATEN Norway, date unknown, actual',
        'statement Norway: trains would run in 2020',
        'claim Norway asserts: trains would run in 2020',
        'commitment pledge Norway: pay half',
      ],
      ['Norway: trains would run in 2022'],
      1,
    ]);
  });

  it('quotes both texts exactly', async () => {
    const found = await difference(store, 'rail-1', 'rail-2');
    const texts = new Map([earlier, later].map((line: RecordLine) => [line.id, line.text]));
    const quoted = [
      ...(found?.sentences ?? []).flatMap(({ before: a, after: b }) => [a, b]),
      ...(found?.facts.gone ?? []).map(({ sentence }) => sentence),
    ];
    assert.ok(quoted.length > 8);
    for (const evidence of quoted) {
      if (evidence !== null)
        assert.equal(texts.get(evidence.article)?.slice(evidence.start, evidence.end), evidence.quote);
    }
  });

  it('can be asked of any two articles', async () => {
    const found = await difference(store, 'a-wire', 'b-copy');
    assert.deepEqual([found?.from.id, found?.counts.changed, found?.counts.gone], ['a-wire', 1, 0]);
  });
});
