import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startingIn } from './sorted-spans.ts';

const sorted = [1, 4, 4, 9].map((start) => ({ start, end: start + 2 }));

test('the spans that start inside a span are found, its end left out', () => {
  assert.deepEqual(
    startingIn(sorted, { start: 4, end: 9 }).map(({ start }) => start),
    [4, 4],
  );
  assert.deepEqual(startingIn(sorted, { start: 2, end: 4 }), []);
  assert.equal(startingIn(sorted, { start: 0, end: 99 }).length, 4);
});
