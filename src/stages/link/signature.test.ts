import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { overlapOf, signatureOf } from './signature.ts';

const words = fc.array(fc.constantFrom('peace', 'treaty', 'border', 'ship', 'oil', 'aid', 'talks'), { maxLength: 60 });
const text = words.map((list) => list.join(' '));

describe('a signature', () => {
  it('samples from its shingles, and the same ones from the same stretch of any text', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [part, whole] = [signatureOf({ id: 'a', text: a }), signatureOf({ id: 'b', text: `${b} ${a}` })];
        assert.ok(part.samples.every((sample) => part.shingles.includes(sample)));
        assert.ok(part.samples.every((sample) => whole.samples.includes(sample)));
      }),
    );
  });

  it('overlaps as sets do: alike both ways, whole with itself, contained in what holds it', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [signatureOf({ id: 'a', text: a }), signatureOf({ id: 'b', text: b })];
        assert.deepEqual(overlapOf(left, right), overlapOf(right, left));
        const holder = signatureOf({ id: 'c', text: `${a} ${b}` });
        const expected = left.shingles.length === 0 ? 0 : 1;
        assert.equal(overlapOf(left, holder).containment, expected);
        assert.equal(overlapOf(left, left).resemblance, expected);
      }),
    );
  });

  it('takes one shingle in eight as a sample, near enough', () => {
    const long = Array.from({ length: 8000 }, (_, n) => `word${String(n)}`).join(' ');
    const { shingles, samples } = signatureOf({ id: 'long', text: long });
    assert.equal(shingles.length, 7996);
    assert.ok(Math.abs(samples.length - 1000) < 120, String(samples.length));
  });
});
