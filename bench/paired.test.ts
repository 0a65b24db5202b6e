import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootstrap } from './paired.ts';

test('the interval of a difference is drawn in pairs: what is always better by the same has no width', () => {
  const [a, b] = [
    [3, 5, 9, 1],
    [1, 3, 7, -1],
  ];
  const mean = (values: readonly number[], at: readonly number[]): number =>
    at.reduce((sum, index) => sum + (values[index] ?? 0), 0) / at.length;
  const { value, low, high } = bootstrap(4, (at) => mean(a, at) - mean(b, at));
  assert.deepEqual([value, low, high], [2, 2, 2]);
  const wide = bootstrap(4, (at) => mean(a, at));
  assert.ok(wide.low < wide.value && wide.value < wide.high);
});
