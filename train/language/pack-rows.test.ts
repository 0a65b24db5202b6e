import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Bundle, unpackWeights } from '../../src/base/infer/bundle.ts';
import { SlotIndex } from '../../src/base/infer/slot-index.ts';
import { SparseRows } from '../../src/base/infer/sparse-rows.ts';
import { TripleRows } from '../../src/base/infer/triple-rows.ts';
import { BundleWriter, packWeights } from './bundle-writer.ts';
import { packSparse, packTriples } from './pack-rows.ts';

test('weights beyond one byte survive packing: large ones are those of the most frequent features', () => {
  const weights = [0, 1, -1, 127, -127, 128, -128, 300, -4000, 32767, -32768];
  assert.deepEqual([...unpackWeights(packWeights(weights))], weights);
});

test('any 16-bit weights survive packing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -32768, max: 32767 })), (weights) => {
      assert.deepEqual([...unpackWeights(packWeights(weights))], weights);
    }),
  );
});

test('rising slot numbers survive packing as gaps, and the index finds each at its rank and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 4095 })), (raw) => {
      const slots = [...raw].sort((a, b) => a - b);
      const writer = new BundleWriter();
      writer.gaps(
        'gaps',
        slots.map((slot, i) => slot - (slots[i - 1] ?? 0)),
      );
      const index = new SlotIndex(12, new Bundle(writer.build()).bytes('gaps'));
      for (let slot = 0; slot < 4096; slot++) assert.equal(index.find(slot), slots.indexOf(slot));
    }),
    { numRuns: 20 },
  );
});

test('a packed row scores as it was trained, a large weight included, and a pruned one not at all', () => {
  const writer = new BundleWriter();
  const rows = [
    { slot: 5, classes: [0, 2], weights: [40.5, -0.1] },
    { slot: 9, classes: [1], weights: [0.2] },
  ];
  packSparse(writer, rows, { prune: 0.5, scale: 16, bits: 8, classes: 3 });
  const packed = new SparseRows(new Bundle(writer.build()), 'rows');
  const scores = new Float64Array(3);
  packed.score(Int32Array.from([5 << 24, 9 << 24, 7 << 24]), 3, scores);
  assert.deepEqual([...scores], [648, 0, 0]);
});

test('a packed three-class row keeps all its classes', () => {
  const writer = new BundleWriter();
  packTriples(writer, [{ slot: 200, classes: [0, 1, 2], weights: [30, -0.25, -9] }], { prune: 1, scale: 16, bits: 8 });
  const packed = new TripleRows(new Bundle(writer.build()), 'rows');
  const scores = new Float64Array(3);
  packed.score(Int32Array.from([200 << 24, 3 << 24]), 2, scores);
  assert.deepEqual([...scores], [480, -4, -144]);
});

test('packed rows score as their weights say, whatever their slots and sizes', () => {
  const weight = fc.integer({ min: -700, max: 700 });
  const row = fc.tuple(fc.integer({ min: 0, max: 255 }), weight, weight, weight);
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ([slot]) => slot, minLength: 1 }), (drawn) => {
      const rows = [...drawn]
        .sort((a, b) => a[0] - b[0])
        .map(([slot, ...weights]) => ({ slot, classes: [0, 1, 2], weights }));
      const triples = new BundleWriter();
      packTriples(triples, rows, { prune: 0, scale: 1, bits: 8 });
      const sparse = new BundleWriter();
      packSparse(sparse, rows, { prune: 0, scale: 1, bits: 8, classes: 3 });
      const scorers = [
        new TripleRows(new Bundle(triples.build()), 'rows'),
        new SparseRows(new Bundle(sparse.build()), 'rows'),
      ];
      for (let slot = 0; slot < 256; slot++) {
        const wanted = rows.find((each) => each.slot === slot)?.weights ?? [0, 0, 0];
        for (const scorer of scorers) {
          const scores = new Float64Array(3);
          scorer.score(Int32Array.from([slot << 24]), 1, scores);
          assert.deepEqual([...scores], wanted);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('a file that is no bundle is refused', () => {
  assert.throws(() => new Bundle(new Uint8Array(3)), /no head/);
  assert.throws(() => new Bundle(Uint8Array.from([255, 255, 0, 0, 1])), /no head/);
});
