import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningOf, longestRead } from './beginning.ts';

test('a text of usual length is read whole', () => {
  const blocks = [{ start: 0, end: 5 }];
  assert.equal(beginningOf('words', blocks), blocks);
});

test('of a text that is too long the beginning is read, up to a word’s end', () => {
  const text = 'word '.repeat(longestRead);
  const half = text.length / 2;
  const cut = beginningOf(text, [
    { start: 0, end: 4 },
    { start: 5, end: half },
    { start: half, end: text.length },
  ]);
  assert.equal(cut.length, 2);
  const { end } = cut[1] ?? { end: 0 };
  assert.ok(end <= longestRead && end > longestRead - 10);
  assert.equal(text.slice(end - 5, end + 1), ' word ');
});

test('a word without end is cut', () => {
  const text = 'a'.repeat(longestRead + 1);
  assert.deepEqual(beginningOf(text, [{ start: 0, end: text.length }]), [{ start: 0, end: longestRead }]);
});
