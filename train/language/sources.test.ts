import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admitSources, GUIDELINE, SILVER_NEWS, SOURCES } from './sources.ts';

test('the sources of the shipped parser follow one guideline', () => {
  assert.equal(admitSources([...SOURCES, SILVER_NEWS]).length, SOURCES.length + 1);
});

test('silver trees of another guideline are refused by name', () => {
  const foreign = { name: 'converted news', guideline: 'UD v1 (converted)', licence: 'none', silver: true };
  assert.throws(() => admitSources([...SOURCES, foreign]), /converted news \(UD v1/);
  assert.equal(admitSources([foreign], foreign.guideline).length, 1);
  assert.notEqual(foreign.guideline, GUIDELINE);
});
