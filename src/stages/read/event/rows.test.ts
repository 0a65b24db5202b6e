import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventFrame } from '../../../base/lang/event-lexicon.ts';
import { eventTypeNames } from '../../../base/schema/event-types.ts';
import { draftsIn, testKit } from '../../../../test/support/event-drafts.ts';
import { compilePattern } from './pattern.ts';

const { frames, classes } = testKit.pack.events;

function finds({ id }: EventFrame, sentence: string): boolean {
  return draftsIn(sentence).some(({ by }) => by === id);
}

/** Weights are retrained more often than rows are written: so many rows of a type may lose their example to a parser error. */
const mayMiss = 0.05;

for (const type of eventTypeNames) {
  const rows = frames.filter((frame) => frame.type === type);

  test(`the rows of ${type} are found in their examples`, () => {
    const lost = rows.filter((row) => !finds(row, row.example)).map(({ id, example }) => `${id}: ${example}`);
    assert.ok(lost.length <= Math.ceil(rows.length * mayMiss), lost.join('\n'));
  });

  test(`the counter-examples of ${type} hold no event at all`, () => {
    const coded = rows
      .filter(({ counter }) => draftsIn(counter).length > 0)
      .map(({ id, counter }) => `${id}: ${counter}`);
    assert.deepEqual(coded, []);
  });
}

test('every row has its own id, patterns that compile and classes that exist', () => {
  assert.equal(new Set(frames.map(({ id }) => id)).size, frames.length);
  for (const { id, patterns } of frames) {
    for (const { parts } of patterns.map(compilePattern)) {
      const named = parts.flatMap(({ words }) => words ?? []).filter((word) => word.startsWith('@'));
      for (const word of named) assert.ok(classes[word.slice(1)] !== undefined, `${id} asks for ${word}`);
    }
  }
});

test('no two rows share an example', () => {
  const sentences = frames.map(({ example }) => example);
  const twice = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
  assert.deepEqual(twice, []);
});
