import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTables } from '../../kit.ts';
import { certainCountry } from './certain-country.ts';

const tables = loadTables();

test('a name that news knows means its state; small towns of one name in several states mean none', () => {
  assert.equal(certainCountry(tables.places('Manchester')), 'GBR');
  assert.equal(certainCountry(tables.places('Kalgoorlie')), 'AUS');
  assert.equal(certainCountry(tables.places('Clifton')), null);
  assert.equal(certainCountry([]), null);
});
