import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { makeEvidence } from './evidence.ts';

const article = { id: 'art-1', text: '외무성 said — МИД denied, نفى 🚢 it' };

describe('evidence', () => {
  it('quotes exactly the slice of the text, in any script', () => {
    const scripts = ['외무성', 'МИД', 'نفى', '🚢'];
    for (const words of scripts) {
      const start = article.text.indexOf(words);
      assert.equal(makeEvidence(article, { start, end: start + words.length }).quote, words);
    }
  });

  it('cannot be made empty or outside the text', () => {
    const bad = [
      { start: 3, end: 3 },
      { start: -1, end: 2 },
      { start: 0, end: article.text.length + 1 },
      { start: 5, end: 2 },
      { start: 0.5, end: 2 },
    ];
    for (const span of bad) assert.throws(() => makeEvidence(article, span), RangeError);
  });

  it('quotes the slice for every span of every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const evidence = makeEvidence({ id: 'x', text }, { start, end });
        assert.equal(evidence.quote, text.slice(evidence.start, evidence.end));
      }),
    );
  });
});
