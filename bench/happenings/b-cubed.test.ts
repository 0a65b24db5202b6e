import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Placed } from './b-cubed.ts';
import { bCubed } from './b-cubed.ts';

function placed(...items: readonly (readonly [truth: string, put: string | null])[]): readonly Placed[] {
  return items.map(([truth, put]) => ({ truth, put, block: truth }));
}

function figures(items: readonly Placed[]): readonly number[] {
  const { precision, recall, f1 } = bCubed(items);
  return [precision, recall, f1].map(({ value }) => Math.round(value * 1000) / 1000);
}

describe('B-cubed', () => {
  it('is 1 where groups are the true ones', () => {
    assert.deepEqual(figures(placed(['a', 'x'], ['a', 'x'], ['b', 'y'])), [1, 1, 1]);
  });

  it('loses precision by what is joined wrongly and recall by what is split', () => {
    assert.deepEqual(figures(placed(['a', 'x'], ['a', 'x'], ['b', 'x'])), [0.556, 1, 0.714]);
    assert.deepEqual(figures(placed(['a', 'x'], ['a', 'y'])), [1, 0.5, 0.667]);
  });

  it('counts what was not found against recall only', () => {
    assert.deepEqual(figures(placed(['a', 'x'], ['a', null])), [1, 0.25, 0.4]);
  });
});
