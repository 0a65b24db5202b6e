import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Judgement, VersionSource } from '../../base/schema/record.ts';
import { onNewest, versionsOf, withoutRefused } from './versions.ts';

let added = 0;

/** A text with its day; `url` is a path of one site, null for none. */
function text(id: string, url: string | null, day: string | null, more: Partial<VersionSource> = {}): VersionSource {
  const precision = (day ?? '').length > 10 ? 'instant' : (day ?? '').length === 10 ? 'day' : 'month';
  return {
    ...{ id, given: id, url: url === null ? null : `https://a.example/${url}`, modified: null, added: ++added },
    published: day === null ? null : { value: day, precision, from: 'given' },
    ...more,
  };
}

function brief(sources: readonly VersionSource[]): readonly string[] {
  return versionsOf(sources).map(({ article, number, of, newest }) => `${article} ${number}/${of} ${newest}`);
}

describe('the versions of an article', () => {
  it('are the texts under one address, by day, in whatever order they came', () => {
    const june = text('b', 'x?utm_source=feed', '2014-06-02');
    const may = text('a', 'x', '2014-05-30');
    const sources = [june, may, text('c', 'y', '2014-06-01'), text('d', null, '2014-06-01')];
    const expected = ['a 1/2 b', 'b 2/2 b'];
    assert.deepEqual(brief(sources), expected);
    assert.deepEqual(brief(sources.toReversed()), expected);
  });

  it('are in order of their crawls where their own days do not tell', () => {
    const crawl = (id: string, day: string | null, crawled: string): VersionSource =>
      text(id, 'x', day, { crawled: `${crawled}T08:00:00.000Z` });
    const later = crawl('later', '2014-05-30', '2014-06-03');
    const earlier = crawl('earlier', '2014-05-30', '2014-06-01');
    const undated = crawl('undated', null, '2014-06-02');
    const order = ['earlier 1/3 undated', 'later 2/3 undated', 'undated 3/3 undated'];
    for (const texts of [
      [later, undated, earlier],
      [undated, earlier, later],
    ])
      assert.deepEqual(brief(texts), order);
    assert.deepEqual(brief([crawl('b', '2014-05-31', '2014-06-01'), crawl('a', '2014-05-30', '2014-06-09')]), [
      'a 1/2 b',
      'b 2/2 b',
    ]);
  });

  it('are the texts under one given id, with the one address that the id has', () => {
    const texts = [text('7', null, null), text('7~f', 'x', null, { given: '7' }), text('q', 'x', null)];
    assert.deepEqual(brief(texts), ['7 1/3 q', '7~f 2/3 q', 'q 3/3 q']);
    assert.deepEqual(brief([text('8', null, null), text('8~e', null, null, { given: '8' })]), [
      '8 1/2 8~e',
      '8~e 2/2 8~e',
    ]);
  });

  it('are not two articles that were given one id by mistake', () => {
    assert.deepEqual(brief([text('7', 'x', null), text('7~f', 'y', null, { given: '7' })]), []);
  });

  it('follow the day of modification before that of publication', () => {
    const late = text('late', 'x', '2014-05-01', { modified: '2014-05-09T10:00:00+02:00' });
    assert.deepEqual(brief([late, text('early', 'x', '2014-05-02')]), ['early 1/2 late', 'late 2/2 late']);
  });

  it('of one day follow their instants, or else the order of adding', () => {
    const noon = text('noon', 'x', '2014-05-01T12:00:00+09:00');
    const nine = text('nine', 'x', '2014-05-01T09:00:00+09:00');
    assert.deepEqual(brief([noon, nine]), ['nine 1/2 noon', 'noon 2/2 noon']);
    const day = text('day', 'x', '2014-05-01');
    assert.deepEqual(brief([day, nine, noon]), ['noon 1/3 day', 'nine 2/3 day', 'day 3/3 day']);
  });

  it('without a day stand behind those that were there when they came', () => {
    const [first, undated, last] = [text('1', 'x', '2014-05-03'), text('2', 'x', null), text('3', 'x', '2014-05-02')];
    assert.deepEqual(brief([first, undated, last]), ['3 1/3 2', '1 2/3 2', '2 3/3 2']);
    assert.deepEqual(brief([text('m', 'x', '2014-05'), text('n', 'x', '2014-05-01')]), ['m 1/2 n', 'n 2/2 n']);
  });

  it('are the same for every permutation of the texts', () => {
    const url = fc.constantFrom(null, 'x', 'y?fbclid=1', 'y');
    const day = fc.constantFrom(
      null,
      '2014',
      '2014-05-01',
      '2014-05-01T09:00:00Z',
      '2014-05-01T10:00:00Z',
      '2014-05-02',
    );
    const given = fc.constantFrom('g', 'h', 'i');
    const mixed = fc
      .array(fc.tuple(url, day, given), { minLength: 1, maxLength: 8 })
      .map((rows) => rows.map(([at, when, id], n) => text(`${id}${n}`, at, when, { given: id, added: n })))
      .chain((sources) => fc.tuple(fc.constant(sources), fc.shuffledSubarray(sources, { minLength: sources.length })));
    fc.assert(
      fc.property(mixed, ([sources, order]) => {
        assert.deepEqual(versionsOf(order), versionsOf(sources));
      }),
    );
  });
});

describe('a person’s judgement of copying', () => {
  it('goes over to the newest versions, and falls away between versions of one article', () => {
    const versions = versionsOf([text('a', 'x', '2014-05-01'), text('b', 'x', '2014-05-02')]);
    const copy: Judgement = {
      ...{ id: 'j', kind: 'copy-of', left: 'a', right: 'z', directed: true, score: 1 },
      ...{ reasons: ['near-copy'], by: 'Ada' },
    };
    const event: Judgement = { ...copy, kind: 'same-event' };
    const moved = onNewest([copy, { ...copy, right: 'b' }, event], versions);
    assert.deepEqual(moved, [{ ...copy, left: 'b' }, event]);
  });

  it('that refuses one refuses it of the newest versions too', () => {
    const versions = versionsOf([text('a', 'x', '2014-05-01'), text('b', 'x', '2014-05-02')]);
    const copy = (left: string, right: string): Judgement => ({
      ...{ id: left + right, kind: 'copy-of', left, right, directed: true, score: 1 },
      ...{ reasons: ['near-copy'], by: 'link/copy' },
    });
    const event: Judgement = { ...copy('z', 'b'), kind: 'same-event' };
    const found = [copy('z', 'b'), copy('y', 'b'), event];
    assert.deepEqual(withoutRefused(found, [copy('a', 'z')], versions), [copy('y', 'b'), event]);
    const own = { ...copy('b', 'z'), id: 'own', by: 'Ada' };
    assert.deepEqual(withoutRefused([...found, own], [copy('a', 'z')], versions), [copy('y', 'b'), event, own]);
  });
});
