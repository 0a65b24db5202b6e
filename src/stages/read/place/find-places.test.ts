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

test('names inside papers and persons, and adjectives, are no places', () => {
  assert.deepEqual(named('The Washington Post quoted Paris Hilton.'), []);
  assert.deepEqual(named('A Bolivian diplomat spoke to the Kyiv Post.'), []);
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
