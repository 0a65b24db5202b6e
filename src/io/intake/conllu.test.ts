import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConllu, sentenceText } from './conllu.ts';

const row = (id: string, form: string, head: string, misc = '_'): string =>
  [id, form, form.toLowerCase(), 'X', 'XX', '_', head, 'dep', '_', misc].join('\t');

const file = [
  '# sent_id = 1',
  row('1', 'They', '3'),
  ['2-3', "didn't", '_', '_', '_', '_', '_', '_', '_', '_'].join('\t'),
  row('2', 'did', '3'),
  row('3', "n't", '0'),
  row('3.1', 'unseen', '_'),
  row('4', 'sign', '3', 'SpaceAfter=No'),
  row('5', '.', '3'),
  '',
  row('1', 'Yes', '_'),
].join('\n');

test('words, ranges, comments and heads are read; empty nodes are left out', () => {
  const result = readConllu(`\uFEFF${file.replaceAll('\n', '\r\n')}`);
  assert.ok(result.ok);
  const [first, second] = result.sentences;
  assert.deepEqual(first?.comments, ['# sent_id = 1']);
  assert.deepEqual(
    first.tokens.map((token) => [token.form, token.head]),
    [
      ['They', 2],
      ['did', 2],
      ["n't", -1],
      ['sign', 2],
      ['.', 2],
    ],
  );
  assert.deepEqual(first.ranges, [{ from: 1, to: 2, form: "didn't", spaceAfter: true }]);
  assert.equal(second?.tokens[0]?.head, -1);
});

test('the text is rebuilt and every token has its place in it', () => {
  const result = readConllu(file);
  assert.ok(result.ok && result.sentences[0] !== undefined);
  const { text, starts, ends } = sentenceText(result.sentences[0]);
  assert.equal(text, "They didn't sign.");
  assert.deepEqual(
    starts.map((start, i) => text.slice(start, ends[i])),
    ['They', 'did', "n't", 'sign', '.'],
  );
});

test('a damaged line is named by its number', () => {
  const short = readConllu('1\tone\ttwo');
  assert.deepEqual(short, { ok: false, problem: { line: 1, message: 'expected ten columns between tabs, found 3' } });
  const jump = readConllu([row('1', 'a', '0'), row('3', 'b', '1')].join('\n'));
  assert.ok(!jump.ok && jump.problem.line === 2 && jump.problem.message === 'expected token 2, found 3');
});
