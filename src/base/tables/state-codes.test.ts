import assert from 'node:assert/strict';
import test from 'node:test';
import { loadTables } from '../../kit.ts';
import { cowOn } from './state-codes.ts';

const tables = loadTables();
const states = tables.actors.filter(({ kind }) => kind === 'state');

test('FIPS and COW codes are told once each', () => {
  const codes = states.flatMap(({ id }) => tables.stateCodes(id) ?? []);
  assert.equal(codes.length, states.length);
  const fips = codes.map((each) => each.fips).filter((code) => code !== null);
  const cow = codes.map((each) => each.cow).filter((code) => code !== null);
  assert.deepEqual([new Set(fips).size, new Set(cow).size], [fips.length, cow.length]);
  assert.ok(codes.every(({ fips }) => fips === null || /^[A-Z]{2}$/u.test(fips)));
});

test('codes that users mix up are the right ones', () => {
  const fips = ['PRK', 'KOR', 'RUS', 'SRB', 'CHE', 'SWE', 'AUS', 'AUT'].map((id) => tables.stateCodes(id)?.fips);
  assert.deepEqual(fips, ['KN', 'KS', 'RS', 'RI', 'SZ', 'SW', 'AS', 'AU']);
  const cow = ['PRK', 'KOR', 'RUS', 'USA', 'CHN', 'JPN', 'UKR', 'GBR'].map((id) => tables.stateCodes(id)?.cow);
  assert.deepEqual(cow, [731, 732, 365, 2, 710, 740, 369, 200]);
  assert.equal(tables.stateCodes('nato'), null);
});

test('a COW number that came after another holds from its day on only', () => {
  const germany = tables.stateCodes('DEU');
  assert.ok(germany !== null);
  assert.deepEqual(
    ['1975-08-01', '1990-10-03', '2024', null].map((day) => cowOn(germany, day)),
    [null, 255, 255, null],
  );
});
