import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashString, mix } from './hash.ts';
import { compileTemplates, hashTemplates } from './templates.ts';

const TAGS = 100;
const SLOTS = 1 << 20;

/** Number of different slots that all pairs of small integers fall into. */
function slotsOfPairs(combine: (a: number, b: number) => number): number {
  const slots = new Set<number>();
  for (let a = 0; a < TAGS; a++) for (let b = 0; b < TAGS; b++) slots.add(combine(a, b) >>> 12);
  return slots.size;
}

test('pairs of small integers spread over the hash space as random numbers would', () => {
  const set = compileTemplates(['a b'], ['a', 'b']);
  const values = new Int32Array(3);
  const out = new Int32Array(1);
  const found = slotsOfPairs((a, b) => {
    values.set([mix(a + 7), mix(b + 7), 0]);
    hashTemplates(set, values, out);
    return out[0] ?? 0;
  });
  const expected = SLOTS * (1 - Math.exp(-(TAGS * TAGS) / SLOTS));
  assert.ok(found > expected * 0.995, `${found} slots, random would be ${expected.toFixed(0)}`);
});

test('the measure tells weak mixing apart: adding and xoring small integers collapses pairs', () => {
  const weak = slotsOfPairs((a, b) => (a ^ (b + 0x9e3779b9)) << 12);
  assert.ok(weak < TAGS * TAGS * 0.05, `${weak} slots`);
});

test('the order of two atoms counts', () => {
  const set = compileTemplates(['a b'], ['a', 'b']);
  const hash = (a: number, b: number): number => {
    const out = new Int32Array(1);
    hashTemplates(set, Int32Array.from([mix(a), mix(b)]), out);
    return out[0] ?? 0;
  };
  assert.notEqual(hash(3, 5), hash(5, 3));
});

test('a template that names an unknown atom, repeats or has five atoms is refused', () => {
  assert.throws(() => compileTemplates(['a c'], ['a', 'b']), /unknown atom: c/);
  assert.throws(() => compileTemplates(['a', 'a'], ['a']), /twice/);
  assert.throws(() => compileTemplates(['a a a a a'], ['a']), /more than four/);
});

test('strings that differ in one letter have different hashes', () => {
  assert.notEqual(hashString('treaty'), hashString('treats'));
  assert.equal(hashString('treaty'), hashString('treaty'));
  assert.notEqual(hashString('treaty', 1), hashString('treaty', 2));
});
