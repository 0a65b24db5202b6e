import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as spans from './spans.ts';

describe('spans', () => {
  it('overlap only when they share a unit', () => {
    assert.equal(spans.overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }), false);
    assert.equal(spans.overlaps({ start: 0, end: 4 }, { start: 3, end: 5 }), true);
  });

  it('contain themselves and what lies inside', () => {
    assert.equal(spans.contains({ start: 0, end: 3 }, { start: 0, end: 3 }), true);
    assert.equal(spans.contains({ start: 1, end: 3 }, { start: 0, end: 3 }), false);
  });

  it('are trimmed of white space only', () => {
    assert.deepEqual(spans.trimSpan('  a b\u00a0', { start: 0, end: 6 }), { start: 2, end: 5 });
    assert.deepEqual(spans.trimSpan('   ', { start: 0, end: 3 }), { start: 3, end: 3 });
  });

  it('sort by start, the longer first, and have a hull', () => {
    const list = [
      { start: 2, end: 3 },
      { start: 0, end: 1 },
      { start: 0, end: 9 },
    ].sort(spans.bySpan);
    assert.deepEqual(list, [
      { start: 0, end: 9 },
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]);
    assert.deepEqual(spans.hull(list), { start: 0, end: 9 });
    assert.equal(spans.hull([]), null);
  });
});
