import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findQuotes } from './quotes.ts';

/** The words between the marks, block by line; `~` marks an unclosed pair, `+` one that continues, `>` one inside another. */
function quoted(text: string): readonly string[] {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
  return findQuotes(text, blocks).map((pair) => {
    const flags = '>'.repeat(pair.depth) + (pair.closed ? '' : '~') + (pair.continues ? '+' : '');
    return flags + text.slice(pair.inner.start, pair.inner.end);
  });
}

test('curly, straight, angle and corner marks pair', () => {
  assert.deepEqual(quoted('“We agree,” he said, "and we sign," or «так» and „genau“ and 「はい」.'), [
    'We agree,',
    'and we sign,',
    'так',
    'genau',
    'はい',
  ]);
});

test('a straight mark closes a curly one', () => {
  assert.deepEqual(quoted('The minister said “we will wait" and left.'), ['we will wait']);
});

test('apostrophes, possessives and elisions are not quotation marks', () => {
  assert.deepEqual(quoted("Japan's ministers' talks in the '90s didn't end, 'tis true, with the states' consent."), []);
  assert.deepEqual(quoted('Japan’s ministers’ talks didn’t end with the states’ consent.'), []);
});

test('single marks quote speech around apostrophes and possessives', () => {
  assert.deepEqual(quoted('‘It’s the states’ own choice,’ the envoy said.'), ['It’s the states’ own choice,']);
  assert.deepEqual(quoted("'We don't accept the ministers' plan,' she said, 'at all.'"), [
    "We don't accept the ministers' plan,",
    'at all.',
  ]);
});

test('a quotation inside another has depth one', () => {
  assert.deepEqual(quoted('“They told us ‘never again’ twice,” he said.'), [
    'They told us ‘never again’ twice,',
    '>never again',
  ]);
  assert.deepEqual(quoted('"He called it "a lie" in public," she said.'), [
    'He called it "a lie" in public,',
    '>a lie',
  ]);
});

test('a quotation without closing mark runs on into the paragraph that begins with a new one', () => {
  assert.deepEqual(quoted('He said: “The talks went well.\n“We meet in May.”'), [
    '~+The talks went well.',
    'We meet in May.',
  ]);
});

test('a quotation whose paragraphs were joined runs on in the same block', () => {
  assert.deepEqual(quoted('“The talks went well. “We meet in May.” He left.'), [
    '~+The talks went well.',
    'We meet in May.',
  ]);
});

test('a mark that is never closed ends with its block', () => {
  assert.deepEqual(quoted('She said “we will sign.\nThe weather was fine.'), ['~we will sign.']);
});

test('a mark that is never closed does not swallow the later quotations of its block', () => {
  assert.deepEqual(quoted('He said "we will sign. The other called it "a farce" at once.'), [
    '~we will sign.',
    'a farce',
  ]);
});

test('stray closing marks and inches are ignored', () => {
  assert.deepEqual(quoted('The 6" gun fired.” Then silence.'), []);
});

test('two single marks in a row are a double mark', () => {
  assert.deepEqual(quoted("``We agree,'' he said. ''So do we,'' she said."), ['We agree,', 'So do we,']);
});

test('on any text pairs stay in their block, in order, and hold their inner words', () => {
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '„',
    ' ',
    '\n',
    'a',
    's',
    '. ',
    ', ',
    '「',
    '」',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const blocks = [...text.matchAll(/[^\n]+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
      let last = -1;
      for (const pair of findQuotes(text, blocks)) {
        const block = blocks[pair.block];
        assert.ok(block !== undefined && pair.start >= block.start && pair.end <= block.end);
        assert.ok(pair.start < pair.inner.start && pair.inner.start <= pair.inner.end && pair.inner.end <= pair.end);
        assert.ok(pair.start > last);
        last = pair.start;
      }
    }),
  );
});
