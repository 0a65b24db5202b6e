import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calibrationError, reliabilityTable } from './reliability.ts';

const fair = [
  ...Array.from({ length: 4 }, (_, at) => ({ confidence: 0.75, right: at < 3 })),
  ...Array.from({ length: 4 }, (_, at) => ({ confidence: 0.25, right: at < 1 })),
];

test('findings that are right as often as they say have no calibration error', () => {
  assert.equal(calibrationError(fair), 0);
});

test('findings that are surer than they should be have one', () => {
  assert.equal(calibrationError([{ confidence: 1, right: false }]), 1);
  assert.equal(calibrationError([]), 0);
});

test('the table has a row for each tenth', () => {
  const table = reliabilityTable(fair);
  assert.match(table, /\| 0\.7 to 0\.8 \| 4 \| 0\.750 \| 0\.750 \|/u);
  assert.match(table, /\| 0\.0 to 0\.1 \| 0 \| 0\.000 \| 0\.000 \|/u);
});
