import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packWeights } from '../../../train/attribution/pack.ts';
import { BundleWriter } from '../../../train/language/bundle-writer.ts';
import { Bundle } from './bundle.ts';
import { SlotWeights } from './slot-weights.ts';

function packed(weights: Readonly<Record<number, number>>): SlotWeights {
  const all = new Float64Array(1 << 8);
  for (const [slot, weight] of Object.entries(weights)) all[Number(slot)] = weight;
  const writer = new BundleWriter();
  packWeights(writer, 'rows', { weights: all, bits: 8, scale: 64 });
  return new SlotWeights(new Bundle(writer.build()), 'rows');
}

const hashOf = (slot: number): number => slot << 24;

test('a score is the sum of the kept weights, in whole steps of the scale', () => {
  const rows = packed({ 0: 1.5, 7: -0.25, 255: 400 });
  const scores = new Float64Array(1);
  rows.score(Int32Array.of(hashOf(0), hashOf(7), hashOf(9), hashOf(255)), 4, scores);
  assert.equal(scores[0], 96 - 16 + 25600);
});

test('only the features counted are looked at, and weights of nothing are not kept', () => {
  const rows = packed({ 3: 1, 4: 0.001 });
  const scores = Float64Array.of(5);
  rows.score(Int32Array.of(hashOf(4), hashOf(3)), 1, scores);
  assert.equal(scores[0], 0);
});
