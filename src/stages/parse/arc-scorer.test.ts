import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mix } from '../../base/infer/hash.ts';
import type { Scorer } from '../../base/infer/score-rows.ts';
import { ARC_TEMPLATES, closeColumns } from './arc-features.ts';
import type { TokenColumns } from './arc-features.ts';
import { ArcScorer } from './arc-scorer.ts';
import { ArcParser } from './arcs.ts';
import { ScoreMemo } from './score-memo.ts';

/** Every feature weighs something for every move, so that a feature left out or counted twice shows. */
const scorer: Scorer = {
  classes: 3,
  score(hashes, count, scores) {
    scores.fill(0, 0, 3);
    for (let i = 0; i < count; i++) {
      for (let c = 0; c < 3; c++) scores[c] = (scores[c] ?? 0) + (mix((hashes[i] ?? 0) + c) >> 20);
    }
  },
};

function columnsOf(words: readonly number[]): TokenColumns {
  const column = (of: (word: number) => number): Int32Array => {
    const out = new Int32Array(words.length + 2);
    out.set(words.map((word) => of(word)));
    return out;
  };
  const counts = (each: number): Int32Array => Int32Array.from([0, ...words, 0], (_, i) => Math.floor(i / each));
  const columns = {
    length: words.length,
    tags: Int32Array.from(words),
    word: column((word) => mix(word)),
    tag: column((word) => mix((word % 5) + 100)),
    fine: column((word) => mix((word % 7) + 200)),
    coarse: column((word) => mix((word % 3) + 300)),
    commas: counts(4),
    verbs: counts(3),
    conjunctions: counts(5),
  };
  closeColumns(columns);
  return columns;
}

test('scores put together from remembered groups are those of all features of the state', () => {
  const sentence = fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 2, maxLength: 14 });
  fc.assert(
    fc.property(sentence, (words) => {
      const columns = columnsOf(words);
      const parser = new ArcParser(scorer, 6, 1e9);
      const grouped = new ArcScorer(scorer);
      grouped.start(words.length * 2 * 6 + 6);
      parser.search(columns, (kept, count) => {
        for (const state of kept.subarray(0, count)) {
          const [found, wanted] = [new Float64Array(3), new Float64Array(3)];
          if (parser.states.done(state)) continue;
          grouped.score(parser.states, state, columns, found);
          scorer.score(parser.features(state, columns), ARC_TEMPLATES.count, wanted);
          assert.deepEqual(found, wanted);
        }
        return true;
      });
    }),
    { numRuns: 40 },
  );
});

test('a memory knows the keys it was given, whatever they have in common, and none after it is cleared', () => {
  const memo = new ScoreMemo(3);
  memo.clear(64);
  const keys = Array.from({ length: 64 }, (_, i) => [i & 3, (i >> 2) & 3, i >> 4, -1] as const);
  assert.deepEqual(
    keys.map((key) => memo.find(...key)),
    keys.map((_, i) => -1 - i),
  );
  assert.deepEqual(
    keys.map((key) => memo.find(...key)),
    keys.map((_, i) => i),
  );
  memo.clear(64);
  assert.equal(memo.find(1, 2, 3, -1), -1);
});
