import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGolden, readMarks } from './notation.ts';

describe('the golden notation', () => {
  it('reads labels, values and nested marks off the text', () => {
    const { text, marks } = readMarks('{content:Rain on {timex=1994-05-03:Tuesday}}, {source:she} {cue:said}.');
    assert.equal(text, 'Rain on Tuesday, she said.');
    assert.deepEqual(
      marks.map(({ label, start, end }) => [label, text.slice(start, end)]),
      [
        ['content', 'Rain on Tuesday'],
        ['timex=1994-05-03', 'Tuesday'],
        ['source', 'she'],
        ['cue', 'said'],
      ],
    );
  });

  it('refuses braces without partner', () => {
    assert.throws(() => readMarks('a}'), SyntaxError);
    assert.throws(() => readMarks('{cue:said'), SyntaxError);
  });

  it('reads the head of a file', () => {
    const golden = readGolden('title: T\npublished: 1994-05-03\nexpect: event AID A > B\nexpect: x\n\nOne.\n\nTwo.\n');
    assert.equal(golden.title, 'T');
    assert.equal(golden.published, '1994-05-03');
    assert.deepEqual(golden.expected, ['event AID A > B', 'x']);
    assert.equal(golden.text, 'One.\n\nTwo.');
  });
});
