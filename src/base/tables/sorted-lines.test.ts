import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortedLines } from './sorted-lines.ts';

const text = 'key\tvalue\nben nevis\t1\nbend\t2\nbend\t3\nbend of the river\t4\nbender\t5\nzagreb\t6\n';
const lines = sortedLines(text);

test('lines are found by their whole key, at the ends of the table as well', () => {
  assert.deepEqual(lines.linesOf('bend'), ['bend\t2', 'bend\t3']);
  assert.deepEqual(lines.linesOf('ben nevis'), ['ben nevis\t1']);
  assert.deepEqual(lines.linesOf('zagreb'), ['zagreb\t6']);
  assert.deepEqual(lines.linesOf('ben'), []);
  assert.deepEqual(lines.linesOf('zz'), []);
  assert.deepEqual(lines.linesOf('key'), []);
});

test('the longest key is counted in words', () => {
  assert.equal(lines.longest('bend'), 4);
  assert.equal(lines.longest('ben'), 2);
  assert.equal(lines.longest('zagreb'), 1);
  assert.equal(lines.longest('river'), 0);
});

test('an empty table holds nothing', () => {
  assert.deepEqual(sortedLines('key\n').linesOf('a'), []);
  assert.equal(sortedLines('key\n').longest('a'), 0);
});
