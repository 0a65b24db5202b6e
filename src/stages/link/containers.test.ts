import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { copyLinkers } from './copy-linkers.ts';
import { findCopies, noSynonyms } from './find-copies.ts';
import { pairsOf } from './judge-archive.ts';
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

  it('joins no two strangers when it came after both', () => {
    const [first = '', second = ''] = topics.map(report);
    const both = `${first}\n${second}`;
    assert.deepEqual(families([...parts, named('z-round-up', both, '1987-05-06')]), []);
    const cuts = [named('p0', first, '1987-05-06'), named('p1', second, '1987-05-07')];
    assert.deepEqual(families([...cuts, named('a-long', both)]), [['a-long', 'p0', 'p1']]);
  });

  it('joins no reports that quote one statement whole', () => {
    const statement = report('Asmara');
    const own = ['Bamako', 'Quito', 'Helsinki'].map(
      (topic) => `${report(topic)}\n${statement}\n${report(`${topic}burg`)}`,
    );
    const reports = own.map((text, n) => named(`r${String(n)}`, text, '1987-05-05'));
    assert.deepEqual(families([named('a-statement', statement), ...reports.slice(0, 2)]), []);
    const copy = named('r0-copy', own[0] ?? '', '1987-05-06');
    assert.deepEqual(families([named('a-statement', statement), ...reports, copy]), [['r0', 'r0-copy']]);
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

/** Sentences about a site that name nothing of what its pages tell. */
function furniture(sentences: number): string {
  const things = ['cookie', 'comment', 'password', 'newsletter', 'advertiser', 'licence', 'account', 'subscriber'];
  return Array.from({ length: sentences }, (_, n) => {
    const [one, other] = [things[n % 8] ?? '', things[(n * 3 + 1) % 8] ?? ''];
    return `Every ${one} that Amberpost keeps under rule ${String(n + 1000)} is shown with the ${other} and removed on request.`;
  }).join('\n');
}

describe('text that a site puts on its pages', () => {
  const judged = (articles: readonly Linkable[]): readonly string[] =>
    linkArchive(articles)
      .judgements.filter(({ kind }) => kind === 'copy-of' || kind === 'shares-furniture')
      .map(({ kind }) => kind);
  const rest = furniture(40);

  it('joins none of them, of one outlet or of several', () => {
    const pages = topics.slice(0, 4).map((topic, n) => named(`p${String(n)}`, `${report(topic)}\n${rest}`));
    const site = pages.map((page) => ({ ...page, outlet: 'Amberpost', title: null }));
    assert.deepEqual(families(site), []);
    assert.deepEqual([...new Set(judged(site))], ['shares-furniture']);
    const titled = pages.map((page, n) => ({ ...page, title: `Masons at work in ${topics[n] ?? ''}` }));
    assert.deepEqual(families(titled), []);
    assert.deepEqual([...new Set(judged(titled))], ['shares-furniture']);
  });

  it('does not hide that the text before it is one', () => {
    const pages = [rest, furniture(9), ''].map((after, n) =>
      named(`p${String(n)}`, `${report('Bamako')}\n${report('Quito')}\n${after}`),
    );
    assert.deepEqual(families(pages), [['p0', 'p1', 'p2']]);
  });

  it('is not what two papers print before and after an agency’s report', () => {
    const wire = [report('Bamako'), report('Quito')].join('\n');
    const pages = ['Skyline', 'Harbour'].map((paper, n) => {
      const own = furniture(6)
        .replaceAll('Amberpost', paper)
        .replaceAll(/rule \d/gu, `rule ${String(n + 7)}`);
      return { ...named(paper, `${wire}\n${own}`), title: 'Gate in Bamako painted, another in Quito' };
    });
    assert.deepEqual(families(pages), [['Harbour', 'Skyline']]);
  });

  it('makes no more comparisons than there are neighbours, however much of it there is', () => {
    const long = furniture(260);
    const pages = Array.from({ length: 500 }, (_, n) =>
      named(`n${String(n)}`, `${report(`Town${String(n)}`)}\n${long}`),
    );
    for (const linker of copyLinkers(noSynonyms)) {
      const items = pages.flatMap((page) => linker.items(page));
      const most = Math.max(...items.map((item) => linker.keys(item).length));
      assert.ok(most <= 602, String(most));
      const pairs = pairsOf(items, linker).length;
      assert.ok(pairs <= pages.length * linker.window * 2, `${linker.name} ${String(pairs)}`);
    }
  });
});
