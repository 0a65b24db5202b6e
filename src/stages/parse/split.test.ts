import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENGLISH_TOKENS } from '../../base/lang/en/tokens.ts';
import { splitSentences } from './split.ts';
import { tokenise, tokenTables } from './tokenise.ts';

const tables = tokenTables(ENGLISH_TOKENS);

function lengths(text: string): readonly number[] {
  const tokens = tokenise(text, 0, text.length, tables);
  const sentences = splitSentences(text, tokens, tables);
  sentences.forEach(([first], index) => {
    assert.equal(first, index === 0 ? 0 : sentences[index - 1]?.[1]);
  });
  assert.equal(sentences.at(-1)?.[1], tokens.length);
  return sentences.map(([first, last]) => last - first);
}

describe('sentences without end', () => {
  it('are cut after a comma or semicolon, none longer than 200 tokens', () => {
    // Eight tokens a clause, the comma the seventh.
    const found = lengths('Chile and Peru opened the pass, and '.repeat(200));
    assert.deepEqual(found.slice(0, 2), [199, 200]);
    for (const length of found) assert.ok(length <= 200);
  });

  it('are cut anywhere when nothing pauses', () => {
    assert.deepEqual(lengths('word '.repeat(450)), [200, 200, 50]);
  });

  it('leave sentences of usual length alone', () => {
    assert.deepEqual(lengths('Envoys met in Quito. They signed nothing.'), [5, 4]);
  });
});
