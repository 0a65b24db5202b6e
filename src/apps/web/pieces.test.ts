import assert from 'node:assert/strict';
import test from 'node:test';
import { stretch } from './pieces.ts';

test('a stretch of days says one day once, and what is not known', () => {
  assert.equal(stretch('1975-08-01', '1975-08-01'), '1975-08-01');
  assert.equal(stretch('1961', '1975-08-01'), '1961 to 1975-08-01');
  assert.equal(stretch(null, '1975'), 'unknown to 1975');
  assert.equal(stretch(null, null), 'no day known');
});
