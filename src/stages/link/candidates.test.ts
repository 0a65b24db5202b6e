import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { candidatePairs } from './candidates.ts';
import { groupsOf } from './groups.ts';

const options = { least: 2, common: 100, window: 0 };

describe('candidate pairs', () => {
  it('are those that share enough features, as a comparison of all with all finds them', () => {
    const features = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(features, { maxLength: 12 }), (lists) => {
        const items = lists.map((list, n) => ({ id: String(n), features: list }));
        const expected = lists.flatMap((a, i) =>
          lists.flatMap((b, j) =>
            i < j && [...new Set(a)].filter((each) => b.includes(each)).length >= 2 ? [[i, j]] : [],
          ),
        );
        assert.deepEqual(candidatePairs(items, options), expected);
      }),
    );
  });

  it('of a feature that many have are neighbours only', () => {
    const items = Array.from({ length: 10 }, (_, n) => ({ id: String(n), features: [1, 2] }));
    assert.equal(candidatePairs(items, { least: 2, common: 4, window: 1 }).length, 9);
    assert.equal(candidatePairs(items, { least: 2, common: 4, window: 0 }).length, 0);
  });
});

describe('groups', () => {
  it('are the same whatever the order and the direction of the links', () => {
    const id = fc.integer({ min: 0, max: 9 }).map(String);
    const link = fc.tuple(id, id);
    fc.assert(
      fc.property(fc.array(link), (links) => {
        const turned = links.map(([a, b]) => [b, a] as const).reverse();
        assert.deepEqual(groupsOf(turned), groupsOf(links));
      }),
    );
  });

  it('join what is linked through others', () => {
    const links = [
      ['d', 'c'],
      ['x', 'y'],
      ['a', 'b'],
      ['b', 'c'],
    ] as const;
    assert.deepEqual(groupsOf(links), [
      ['a', 'b', 'c', 'd'],
      ['x', 'y'],
    ]);
  });
});
