import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldWord, wordsDigest, wordsIn } from './words.ts';

describe('words', () => {
  it('are folded in case and diacritics', () => {
    assert.equal(foldWord('Élysée'), 'elysee');
    assert.equal(foldWord('İZMİR'), 'izmir');
    assert.equal(foldWord('NATO'), 'nato');
  });

  it('stand where they are found, whatever lies between them', () => {
    const text = 'Kim’s 4th visit — “안녕” 🙂 U.N.';
    assert.deepEqual(
      wordsIn(text).map(({ folded }) => folded),
      ['kim', 's', '4th', 'visit', '안녕'.normalize('NFD'), 'u', 'n'],
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        for (const { folded, start, end } of wordsIn(any)) assert.equal(foldWord(any.slice(start, end)), folded);
      }),
    );
  });

  it('have one digest whatever the punctuation, and another in another order', () => {
    assert.equal(wordsDigest('Talks, at last!'), wordsDigest('talks at\n\nLAST'));
    assert.notEqual(wordsDigest('talks at last'), wordsDigest('at last talks'));
    assert.notEqual(wordsDigest('a bc'), wordsDigest('ab c'));
  });
});
