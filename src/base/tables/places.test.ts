import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildTables, tableFiles } from './build-tables.ts';
import { parseTsv } from './tsv.ts';

const texts = Object.fromEntries(
  tableFiles.map((file) => [file, readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8')]),
);
const tables = buildTables(texts);
const rows = parseTsv(texts['places/places.tsv'] ?? '');

test('every place has a known state or none, and coordinates on the globe', () => {
  for (const row of rows) {
    if (row('country') !== '') assert.equal(tables.actor(row('country'))?.kind, 'state', row('name'));
    const [lat, lon] = [Number(row('lat')), Number(row('lon'))];
    assert.ok(row('lat') !== '' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180, row('name'));
    assert.match(row('population'), /^\d+$/u);
    assert.match(row('kind'), /^(?:capital|city|region|water|continent)$/u);
  }
});

test('no place is listed twice in one state', () => {
  const keys = rows.map((row) => `${row('name')}\t${row('country')}\t${row('kind')}`);
  assert.equal(new Set(keys).size, keys.length);
});

test('the capitals of the table of states are places of those states', () => {
  const missing: string[] = [];
  for (const row of parseTsv(texts['states/states.tsv'] ?? '')) {
    const names = row('capitals')
      .split('|')
      .map((name) => name.replace('?', ''));
    const found = names.some((name) =>
      tables.places(name).some(({ country }) => country === row('id') || country === null),
    );
    if (row('capitals') !== '' && !/^(?:A|B|C|G|M|N|P|S|T|V|W)[A-Z]{2}$/u.test(row('id')) && !found)
      missing.push(row('id'));
  }
  assert.deepEqual(missing, []);
});

test('a town lies near the centre of its state, unless the state is vast', () => {
  const vast = new Set(['RUS', 'USA', 'CAN', 'CHN', 'BRA', 'AUS', 'IDN', 'CHL', 'IND', 'JPN', 'MEX', 'KIR', 'FSM']);
  const far: string[] = [];
  for (const row of rows) {
    const centre = tables.places(tables.actor(row('country'))?.name ?? '')[0];
    if (!centre || centre.lat === null || centre.lon === null || vast.has(row('country'))) continue;
    const east = (Number(row('lon')) - centre.lon) * Math.cos((centre.lat * Math.PI) / 180);
    if (Math.hypot(Number(row('lat')) - centre.lat, east) > 13) far.push(`${row('name')} ${row('country')}`);
  }
  assert.deepEqual(
    far.filter((name) => !/^(?:Canary Islands|Azores|Madeira|Lajes|Kirkenes|Tromso) /u.test(name)),
    [],
  );
});

test('a name with several places gives the state first, then the most populous', () => {
  assert.deepEqual(
    tables.places('Georgia').map(({ kind, country }) => `${kind} ${String(country)}`),
    ['country GEO', 'region USA'],
  );
  assert.equal(tables.places('Salisbury')[0]?.country, 'GBR');
  assert.equal(tables.places('kiev')[0]?.name, 'Kyiv');
  assert.deepEqual(tables.places('Nowhere'), []);
  assert.equal(tables.longestPlace('Strait'), 3);
});
