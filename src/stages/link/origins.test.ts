import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import type { Counts, Linkable } from '../../base/schema/record.ts';
import { linkArchive } from './link.ts';

const test = { words: 'Iran', actor: 'IRN' };

/** A paper that tells of a missile test, in its own words or as a medium's; every paper words it in its own way. */
function paper(id: string, text: string, carriers: readonly string[] | null): Linkable {
  const line = makeLine({
    ...{ id, text, outlet: `Paper ${id}`, published: '1998-07-23' },
    statements: [{ source: 'it said', cue: 'said', content: 'Iran fired a missile', speaker: null }],
    events: [
      {
        type: 'MOBILIZE',
        trigger: 'fired a missile',
        sources: [test],
        date: '1998-07-22',
        ...(carriers && { statement: 0 }),
      },
    ],
  });
  return { ...line, attributions: line.attributions.map((said) => ({ ...said, chain: carriers ?? [] })) };
}

function countsOf(...articles: readonly Linkable[]): readonly Counts[] {
  return linkArchive(articles).clusters.happenings.map(({ counts }) => counts);
}

const first = paper('a', 'On Wednesday Iran fired a missile, it said.', ['IRNA']);
const second = paper('b', 'Near Semnan at dawn Iran fired a missile, it said in the evening.', ['IRNA', 'Reuters']);

describe('origins of a happening', () => {
  it('are one for two papers that quote one medium', () => {
    assert.deepEqual(countsOf(first, second), [{ articles: 2, families: 2, origins: 1 }]);
  });

  it('are two when another medium carries it, or a paper says so itself', () => {
    const other = paper('c', 'People in Semnan said it said: Iran fired a missile.', ['Kyodo']);
    const own = paper('d', 'Our reporter saw how Iran fired a missile; it said nothing.', null);
    assert.deepEqual(countsOf(first, second, other), [{ articles: 3, families: 3, origins: 2 }]);
    assert.deepEqual(countsOf(first, second, own), [{ articles: 3, families: 3, origins: 2 }]);
  });

  it('are one for the medium itself and a paper that quotes it', () => {
    const credit = { agency: 'IRNA', text: 'TEHRAN (IRNA)', kind: 'dateline' as const };
    const medium = {
      ...paper('e', 'It was yesterday that it said how Iran fired a missile.', null),
      credits: [credit],
    };
    assert.deepEqual(countsOf(first, medium), [{ articles: 2, families: 2, origins: 1 }]);
  });

  it('are one for what one paper tells twice in other words', () => {
    const again = {
      ...paper('f', 'Two days on, readers ask why Iran fired a missile; it said no more.', null),
      outlet: 'Paper d',
    };
    const own = paper('d', 'Our reporter saw how Iran fired a missile; it said nothing.', null);
    assert.deepEqual(countsOf(own, again), [{ articles: 2, families: 2, origins: 1 }]);
    assert.deepEqual(countsOf(own, { ...again, outlet: null }), [{ articles: 2, families: 2, origins: 2 }]);
  });
});
