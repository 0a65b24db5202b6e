import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventFrame } from '../../../base/lang/event-lexicon.ts';
import { eventTypeNames } from '../../../base/schema/event-types.ts';
import { draftsIn, testKit } from '../../../../test/support/event-drafts.ts';
import { articleOf } from '../../../../test/support/article.ts';
import type { Token } from '../../../base/schema/parse.ts';
import { parseText } from '../../parse/parse.ts';
import { findEntities } from '../mention/entities.ts';
import { hasLemma } from './lemma.ts';
import { compilePattern } from './pattern.ts';

const { frames, classes, words } = testKit.pack.events;

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

/** Forms that neither the lemmatiser nor an ending leads back to their word. */
const otherForms = new Map([
  ['laid', 'lay'],
  ['slain', 'slay'],
  ['withheld', 'withhold'],
]);

/** Whether a token is a form of a row's word; of two words (`call off`) the first counts. */
function isFormOf(lemma: string, { form, lemma: own }: Token): boolean {
  const word = lemma.split(/[ -]/u)[0] ?? '';
  const low = form.toLowerCase();
  const plain = words.irregular.get(low) ?? otherForms.get(low) ?? own.toLowerCase();
  return plain === word || low.startsWith(word.replace(/[ey]$/u, ''));
}

test('every counter-example uses its row’s word', () => {
  const without = frames.filter(({ lemmas, counter }) => {
    const { sentences } = parseText(counter, [{ start: 0, end: counter.length }], testKit.model);
    return !sentences.some(({ tokens }) => tokens.some((token) => lemmas.some((lemma) => isFormOf(lemma, token))));
  });
  assert.deepEqual(
    without.map(({ id, counter }) => `${id}: ${counter}`),
    [],
  );
});

test('every counter-example names a state, a place, a person or a political body, so that an event could be found', () => {
  const without = frames.filter(({ counter }) => {
    const article = articleOf(counter, '2019-05-02');
    const parse = parseText(counter, article.blocks, testKit.model);
    const political = parse.sentences.some(({ tokens }) => tokens.some((one) => hasLemma(words.politicalNouns, one)));
    return !political && findEntities({ article, parse, kit: testKit }).length === 0;
  });
  assert.deepEqual(
    without.map(({ id, counter }) => `${id}: ${counter}`),
    [],
  );
});

test('no two rows share a counter-example', () => {
  const sentences = frames.map(({ counter }) => counter);
  const twice = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
  assert.deepEqual(twice, []);
});
