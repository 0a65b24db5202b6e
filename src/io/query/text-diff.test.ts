import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { alignSentences, wordPieces } from './text-diff.ts';
import type { Piece } from './version-types.ts';

function marked(pieces: readonly Piece[]): string {
  const marks = { same: '', gone: '-', new: '+' } as const;
  return pieces.map(({ kind, text }) => `${marks[kind]}${text.trimEnd()}${marks[kind]}`).join(' ');
}

function side(pieces: readonly Piece[], other: Piece['kind']): string {
  return pieces
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, '');
}

describe('the words of two sentences', () => {
  it('are told apart as words and numbers, gone before new', () => {
    const before = 'Peru sent 1,200 soldiers to the border, its minister said.';
    const after = 'Peru moved 1,500 soldiers to the border, its ministry said.';
    assert.equal(
      marked(wordPieces(before, after)),
      'Peru -sent 1,200- +moved 1,500+ soldiers to the border, its -minister- +ministry+ said.',
    );
  });

  it('are whole in every alphabet, and signs where there are no spaces', () => {
    assert.equal(marked(wordPieces('Министр ответил.', 'Министр не ответил.')), 'Министр +не+ ответил.');
    assert.equal(marked(wordPieces('部长访问了秘鲁', '部长访问了智利')), '部长访问了 -秘鲁- +智利+');
  });

  it('give both sentences back, whatever they are', () => {
    const sentence = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '-', '1.5', '界', 'é', '\u{1F642}'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const pieces = wordPieces(before, after);
        assert.equal(side(pieces, 'new'), before.replace(/\s+/gu, ''));
        assert.equal(side(pieces, 'gone'), after.replace(/\s+/gu, ''));
      }),
    );
  });
});

describe('the sentences of two texts', () => {
  it('are paired where they are equal, or else share half of their words', () => {
    const before = ['Chile closed the pass.', 'Twelve lorries wait.', 'It snowed.'];
    const after = ['Officials met.', 'Chile opened the pass.', 'It snowed.', 'It will snow again.'];
    assert.deepEqual(alignSentences(before, after), [
      [null, 0],
      [0, 1],
      [1, null],
      [2, 2],
      [null, 3],
    ]);
  });

  it('are each named once and in order, also in long texts that have nothing in common', () => {
    const sentence = fc.constantFrom('a b c', 'a b d', 'x y z', 'x y', 'q');
    fc.assert(
      fc.property(fc.array(sentence), fc.array(sentence), (before, after) => {
        const aligned = alignSentences(before, after);
        assert.deepEqual(
          aligned.flatMap(([left]) => left ?? []),
          before.map((_, n) => n),
        );
        assert.deepEqual(
          aligned.flatMap(([, right]) => right ?? []),
          after.map((_, n) => n),
        );
      }),
    );
    const many = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word} ${n}`);
    assert.equal(alignSentences(many('here'), many('there')).length, 40_000);
  });
});
