import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Judgement } from '../schema/record.ts';
import { derivationOf } from './derivation.ts';

const tie = (left: string, right: string, by: string, reason: string): Judgement => ({
  ...{ id: `${left}-${right}`, kind: 'copy-of', left, right, directed: true, score: 0.9, reasons: [reason], by },
});

describe('the tree of a family', () => {
  it('tells of what stands on a person’s word, and of all below it', () => {
    const ties = [
      tie('b', 'a', 'link/copies', 'near-copy'),
      tie('c', 'a', 'Ada', 'one dispatch'),
      tie('d', 'c', 'link/copies', 'identical'),
      tie('e', 'd', 'Grace', 'the same cable'),
    ];
    const tree = derivationOf(['a', 'b', 'c', 'd', 'e'], 'a', ties);
    const told = [...tree].map(([article, { from, judged }]) => [article, from, judged?.by ?? null]);
    assert.deepEqual(told.sort(), [
      ['a', null, null],
      ['b', 'a', null],
      ['c', 'a', 'Ada'],
      ['d', 'c', 'Ada'],
      ['e', 'd', 'Grace'],
    ]);
  });
});
