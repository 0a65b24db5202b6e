import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { findCopies } from './find-copies.ts';
import { linkArchive } from './link.ts';

/** A report of eight sentences that no other report has a sentence of. */
function report(topic: string): string {
  const verbs = ['opened', 'closed', 'counted', 'painted', 'moved', 'sold', 'cleaned', 'blessed'];
  return verbs
    .map(
      (verb, n) =>
        `In ${topic} the ${verb} ${topic} gate number ${String(n * 7 + topic.length)} was ${verb} by ${topic} masons.`,
    )
    .join('\n');
}

function named(id: string, text: string, published = '1987-05-04'): Linkable {
  return makeLine({ id, text, outlet: `Outlet ${id}`, published });
}

function families(articles: readonly Linkable[]): readonly (readonly string[])[] {
  return linkArchive(articles).clusters.families.map((family) => family.articles.map(({ article }) => article));
}

const topics = ['Bamako', 'Quito', 'Helsinki', 'Vientiane', 'Asmara'];

describe('an article that holds others', () => {
  const parts = topics.map((topic, n) => named(`p${String(n)}`, report(topic)));
  const all = topics.map(report).join('\n');

  it('joins no strangers when it is a digest, and neither does its copy', () => {
    assert.deepEqual(families([...parts, named('z-digest', all)]), []);
    const twice = [...parts, named('z-digest', all), named('z-digest-again', all)];
    assert.deepEqual(families(twice), [['z-digest', 'z-digest-again']]);
  });

  it('keeps the families that it holds apart', () => {
    const copies = parts.slice(0, 2).map(({ id, text }) => named(`${id}-copy`, text, '1987-05-05'));
    const found = families([...parts, ...copies, named('z-digest', all)]);
    assert.deepEqual(found, [
      ['p0', 'p0-copy'],
      ['p1', 'p1-copy'],
    ]);
  });

  it('is the origin of its own excerpts when they are tied', () => {
    const [first = '', second = ''] = topics.map(report);
    const found = families([named('long', `${first}\n${second}`), named('part', first, '1987-05-06')]);
    assert.deepEqual(found, [['long', 'part']]);
  });

  it('that keeps a passage of an article of a family stays outside of it', () => {
    const base = [report('Bamako'), report('Quito'), report('Asmara')].join('\n');
    const found = families([
      named('a-base', base),
      named('b-copy', base, '1987-05-05'),
      named('c-cut', report('Quito'), '1987-05-05'),
      named('d-follow-up', `${report('Helsinki')}\n${report('Vientiane')}\n${report('Quito')}`, '1987-05-06'),
    ]);
    assert.deepEqual(found, [['a-base', 'b-copy', 'c-cut']]);
  });
});

describe('bad input', () => {
  it('of 5,000 equal pages makes one family, each page tied to its neighbours only', () => {
    const text = report('Bamako');
    const pages = Array.from({ length: 5000 }, (_, n) => named(`n${String(n).padStart(4, '0')}`, text));
    const { judgements, clusters } = linkArchive(pages);
    assert.ok(judgements.length <= pages.length * 6, String(judgements.length));
    assert.equal(clusters.families[0]?.articles.length, 5000);
  });

  it('of empty articles makes nothing', () => {
    const empty = ['a', 'b', 'c'].map((id) => named(id, ''));
    assert.deepEqual(findCopies(empty), []);
  });

  it('of two pages with hundreds of thousands of words in common is compared by a part of them', () => {
    const words = Array.from({ length: 100_000 }, (_, n) => `w${String(n)}${n % 40 === 39 ? '.' : ''}`).join(' ');
    const pages = ['a', 'b'].map((id) => named(id, `${words} ${id}`));
    const [copy] = findCopies([...pages, named('c', report('Quito'))]);
    assert.equal(copy?.kind, 'near-copy');
    assert.ok(copy.alignment.pairs.length <= 1000);
  });

  it('of a front page with the first lines of many articles ties it to none', () => {
    const parts = topics.map((topic, n) => named(`p${String(n)}`, report(topic)));
    const front = topics.map((topic) => report(topic).split('\n').slice(0, 2).join('\n')).join('\n');
    assert.deepEqual(families([...parts, named('z-front', front)]), []);
  });
});
