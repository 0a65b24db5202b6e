import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../test/support/article.ts';
import type { Place } from '../../../base/schema/finding.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { findEntities } from '../mention/entities.ts';
import { findPlaces } from './find-places.ts';

const kit = loadKit();

function placesIn(text: string): readonly Place[] {
  const article = articleOf(text, '2019-03-08');
  const context = { article, parse: parseText(text, article.blocks, kit.model), kit };
  return findPlaces({ ...context, entities: findEntities(context) });
}

const named = (text: string) => placesIn(text).map(({ name, country }) => `${name} ${String(country)}`);

const near = (text: string) =>
  placesIn(text).map(({ name, country, lat }) => `${name} ${String(country)} ${String(Math.round(lat ?? 0))}`);

test('states and towns are found with their state and coordinates', () => {
  assert.deepEqual(named('Ministers from Norway and Peru met in Nairobi.'), ['Norway NOR', 'Peru PER', 'Nairobi KEN']);
  const [town] = placesIn('The delegation flew to Tashkent.');
  assert.deepEqual([town?.lat, town?.lon], [41.3, 69.24]);
});

test('spans are the words in the text', () => {
  const text = 'Talks were held in Addis Ababa, Ethiopia, and later in Djibouti.';
  for (const { start, end, name } of placesIn(text)) assert.equal(text.slice(start, end), name);
  assert.deepEqual(named(text), ['Addis Ababa ETH', 'Ethiopia ETH', 'Djibouti DJI']);
});

const names = (text: string) => placesIn(text).filter(({ use }) => use === 'name');

test('names inside papers and persons, and adjectives, name no places', () => {
  assert.deepEqual(names('The Washington Post quoted Paris Hilton.'), []);
  assert.deepEqual(names('A Bolivian diplomat spoke to the Kyiv Post.'), []);
  assert.deepEqual(names('Chelsea Clinton thanked Jordan Belfort. Jordan said nothing.'), []);
});

test('an adjective before a noun is marked as one, with its state; a language and a people are not', () => {
  const [adjective, ...others] = placesIn('A Bolivian diplomat spoke to the Kyiv Post in Polish.');
  assert.deepEqual([adjective?.name, adjective?.use, adjective?.country], ['Bolivian', 'adjective', 'BOL']);
  assert.deepEqual(others, []);
});

test('a region printed behind a town decides among namesakes, short or in full', () => {
  assert.deepEqual(near('He was born in Paris, Texas.'), ['Paris USA 34', 'Texas USA 32']);
  assert.deepEqual(near('A barn burnt in Springfield, Ohio.'), ['Springfield USA 40', 'Ohio USA 40']);
  assert.deepEqual(near('The mill in Newport, Ore., closed in 1984.'), ['Newport USA 45', 'Ore. USA 44']);
});

test('one name has one sense in an article', () => {
  const text = 'A fire broke out in Cambridge, Massachusetts. The mayor of Cambridge thanked the crews.';
  assert.deepEqual(near(text).at(-1), 'Cambridge USA 42');
});

test('the other places of the article draw a namesake near', () => {
  const text = 'Storms hit Cleveland and Columbus. Flights to Toledo were cancelled in Ohio.';
  assert.ok(near(text).includes('Toledo USA 42'));
  assert.ok(near('Trains ran between Madrid and Toledo in Spain.').includes('Toledo ESP 40'));
});

test('a small town needs a sign, and the name of a point of the compass is no place', () => {
  assert.deepEqual(named('The talks between North and South began.'), []);
  assert.deepEqual(named('Butler was pleased.'), []);
  assert.deepEqual(named('A house in Butler burnt down.').length, 1);
});

test('a person who bears the name of a town stays a person', () => {
  assert.deepEqual(named('Ann Burlington opened the fair. Burlington spoke for an hour.'), []);
});

test('a name of several places follows what the article speaks of', () => {
  assert.deepEqual(
    named('Armenian and Georgian officials signed it. Tbilisi said Georgia would open the road.').at(-1),
    'Georgia GEO',
  );
  assert.deepEqual(
    named('Voters in Alabama, Florida and Tennessee chose him. He lost in Georgia.').at(-1),
    'Georgia USA',
  );
});

test('a state printed after a town decides, even against the table', () => {
  assert.deepEqual(near('The conference took place in Santiago, Cuba.')[0], 'Santiago CUB 20');
  const [town] = placesIn('The conference took place in Nicosia, Cuba.');
  assert.deepEqual([town?.country, town?.lat], ['CUB', null]);
});

test('seas and contested places have coordinates but no state', () => {
  const [sea] = placesIn('The frigate crossed the Black Sea.');
  assert.deepEqual([sea?.name, sea?.country, sea?.lat], ['Black Sea', null, 43.5]);
});

/** The states of the places of a name in a text. */
const statesOf = (text: string, name: string) =>
  new Set(
    placesIn(text)
      .filter((place) => place.name === name)
      .map(({ country }) => country),
  );

function assertMeans(rows: readonly (readonly [name: string, state: string, text: string])[]): void {
  for (const [name, state, text] of rows) assert.deepEqual([...statesOf(text, name)], [state], text);
}

test('of namesakes in two states the one meant is that of the state the article speaks of', () => {
  assertMeans([
    ['Tripoli', 'LBN', 'Lebanese soldiers went into Tripoli on Friday. Officials in Beirut called the port calm.'],
    ['Tripoli', 'LBY', 'Militias fought south of Tripoli. The other government, in Benghazi, sent no planes.'],
    ['Hyderabad', 'PAK', 'Police in Sindh arrested four men in Hyderabad, two hours from Karachi.'],
    ['Hyderabad', 'IND', 'The Indian premier met bankers in Hyderabad before he flew to Mumbai.'],
    ['Cordoba', 'ARG', 'Strikes closed mills in Cordoba and Rosario, and Argentine unions marched in Buenos Aires.'],
    ['Cordoba', 'ESP', 'The Spanish king went by train from Seville to Cordoba in 1929.'],
    ['Victoria', 'SYC', 'The president of Seychelles opened parliament in Victoria.'],
    ['Victoria', 'AUS', 'Fires burnt across New South Wales and Victoria. Melbourne was covered in smoke.'],
    ['Birmingham', 'GBR', 'The British minister opened the fair in Birmingham and went on to Coventry.'],
    ['Cambridge', 'USA', 'Doctors in Cambridge, across the river from Boston, Massachusetts, tested the vaccine.'],
    ['Newcastle', 'GBR', 'The ferry from Amsterdam to Newcastle was late. Passengers took trains to Leeds and York.'],
    ['Newcastle', 'AUS', 'Coal ships waited off the port of Newcastle, two hours north of Sydney.'],
  ]);
});

test('a capital stays one in news of another state, its small namesakes there notwithstanding', () => {
  assertMeans([
    ['Athens', 'GRC', 'US bankers in New York said that Athens must save. The Federal Reserve in Washington agreed.'],
    ['Cairo', 'EGY', 'The US president will visit Cairo in May, said aides in Washington. He left Chicago on Monday.'],
    ['Lima', 'PER', 'US agents from Miami flew to Lima. The men would face trial in Florida, Washington said.'],
    ['Lebanon', 'LBN', 'US Marines from North Carolina landed in Lebanon in 1982. Families in Jacksonville prayed.'],
    ['Paris', 'USA', 'A Paris man was jailed in Lamar County on Monday. The sheriff thanked the Texas Rangers.'],
  ]);
});

test('a name beside another in a list means a place of its kind', () => {
  assertMeans([
    ['Georgia', 'USA', 'Governors of Georgia, Alabama and Florida asked for help after the storm of 1998.'],
    ['Georgia', 'GEO', 'Ministers discussed Ukraine and Georgia in Brussels. Russia objected.'],
  ]);
});

test('what stands before a place may hold it', () => {
  assert.ok(near('A barn burnt in the Ohio town of Lebanon.').includes('Lebanon USA 39'));
  assert.ok(near('Shells fell on the Lebanese port city of Tripoli.').includes('Tripoli LBN 34'));
});

test('a place that no table knows has the state of those around it, and none where they part', () => {
  const text = 'Syrian jets bombed the village of Maarbel near Homs, activists in Damascus said.';
  assert.deepEqual([...statesOf(text, 'Maarbel')], ['SYR']);
  const parted = 'Troops of Chad crossed into Niger near Karimbola, and Nigeria sent trucks.';
  assert.deepEqual([...statesOf(parted, 'Karimbola')], [null]);
});

test('a name that two states share is neither of them alone, and the one whose town is named beside it', () => {
  assert.deepEqual([...statesOf('Soldiers went to Congo.', 'Congo')], [null]);
  assert.deepEqual([...statesOf('Kinshasa was calm. Congo is large.', 'Congo')], ['COD']);
});

test('a building lies in the town of its name, which is not its number', () => {
  const [hall] = placesIn('The mayor of Coventry spoke at Coventry Town Hall in 1951.').slice(1);
  assert.deepEqual([hall?.name, hall?.country, hall?.geonameid], ['Coventry Town Hall', 'GBR', null]);
});

test('continents and seas lie in no state, whatever is printed behind them', () => {
  const [gulf] = placesIn('The ship left the Gulf, Qatar said.').filter(({ name }) => name === 'Gulf');
  assert.equal(gulf?.country, null);
});
