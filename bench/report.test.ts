import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { belowFloor, tableOf } from './report.ts';

const measures = [
  { layer: 'language', name: 'set UPOS', value: 95.61, low: 95.2, high: 96, unit: '%' },
  { layer: 'speed', name: 'tokens to trees', value: 41234.4, low: null, high: null, unit: 'tokens/s' },
];

describe('the report of the benchmarks', () => {
  it('prints value, unit and interval', () => {
    const table = tableOf(measures);
    assert.ok(table.includes('| language | set UPOS | 95.6 % | 95.2 to 96.0 |'));
    assert.ok(table.includes('| 41,234 tokens/s |'));
  });

  it('names what fell below its floor, and only that', () => {
    assert.deepEqual(belowFloor(measures, { 'language/set UPOS': 95.5, 'language/other': 99 }), []);
    assert.equal(belowFloor(measures, { 'language/set UPOS': 95.7 }).length, 1);
  });
});
