import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { align } from './align.ts';
import { sentenceSketches } from './sentence-sketch.ts';
import type { SentenceSketch } from './sentence-sketch.ts';

function sketches(...sentences: readonly string[]): readonly SentenceSketch[] {
  let start = 0;
  const spans = sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start += sentence.length + 1;
    return span;
  });
  return sentenceSketches(sentences.join(' '), spans);
}

const ferry = 'The ferry Aurora carried 320 soldiers to Gotland on Sunday evening.';
const ferryAgain = 'On Sunday night 320 troops reached Gotland aboard the Aurora.';
const grain = 'Ukraine shipped 40,000 tonnes of grain through Odesa in that week.';
const grainAgain = 'Through Odesa went 40,000 tonnes of Ukrainian grain that same week.';
const weather = 'Rain is forecast for most of northern Portugal until Thursday morning.';

describe('an alignment', () => {
  it('sets sentences with the same names and numbers against each other, in other words', () => {
    const { pairs, ofShorter, ofLonger } = align(sketches(ferry, weather, grain), sketches(ferryAgain, grainAgain));
    assert.deepEqual(
      pairs.map(({ left, right }) => [left, right]),
      [
        [0, 0],
        [2, 1],
      ],
    );
    assert.deepEqual([ofShorter, ofLonger], [1, 2 / 3]);
  });

  it('keeps the order of both texts', () => {
    assert.equal(align(sketches(ferry, grain), sketches(grainAgain, ferryAgain)).pairs.length, 1);
  });

  it('gives a text its own sentences, and nothing to strangers or to nobody', () => {
    const own = align(sketches(ferry, grain), sketches(ferry, grain));
    assert.deepEqual([own.pairs.length, own.score], [2, 1]);
    assert.equal(align(sketches(ferry), sketches(weather)).pairs.length, 0);
    assert.deepEqual(align([], sketches(ferry)), { pairs: [], ofShorter: 0, ofLonger: 0, score: 0 });
  });
});
