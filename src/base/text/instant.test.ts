import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf } from './instant.ts';

describe('an instant', () => {
  it('is where a year, month, day or time begins, in UTC unless an offset stands behind it', () => {
    const begins = [
      ['2026', '2026-01-01T00:00:00.000Z'],
      ['2026-11', '2026-11-01T00:00:00.000Z'],
      ['2026-11-21', '2026-11-21T00:00:00.000Z'],
      ['2026-11-21T08:00', '2026-11-21T08:00:00.000Z'],
      ['2026-11-21T08:00Z', '2026-11-21T08:00:00.000Z'],
      ['2026-11-21T08:00:30.250', '2026-11-21T08:00:30.250Z'],
      ['2026-11-21T08:00+02:00', '2026-11-21T06:00:00.000Z'],
      ['2026-01-01T00:30+01:00', '2025-12-31T23:30:00.000Z'],
    ] as const;
    for (const [text, instant] of begins) assert.equal(instantOf(text), instant, text);
  });

  it('is nothing else', () => {
    for (const text of ['', 'last', '2026-13', '2026-02-30', '2026-11T08:00', '2026-11-21T24:00', '2026-11-21T08:60']) {
      assert.equal(instantOf(text), null, text);
    }
    for (const text of [
      '2026-11-21 08:00',
      '2026-11-21T08',
      '2026-11-21T08:00+99:00',
      '2026-11-21T08:00X',
      '21.11.2026',
    ]) {
      assert.equal(instantOf(text), null, text);
    }
  });
});
