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
  const [town] = placesIn('The conference took place in Santiago, Cuba.');
  assert.deepEqual([town?.country, town?.lat], ['CUB', null]);
});

test('seas and contested places have coordinates but no state', () => {
  const [sea] = placesIn('The frigate crossed the Black Sea.');
  assert.deepEqual([sea?.name, sea?.country, sea?.lat], ['Black Sea', null, 43.5]);
});
