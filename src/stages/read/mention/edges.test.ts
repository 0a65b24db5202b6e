import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../test/support/article.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { findEntities } from './entities.ts';

const kit = loadKit();

/** The names of a text with their types, offices and nationalities left out. */
function namesIn(text: string): readonly string[] {
  const article = articleOf(text, '2004-03-02');
  return findEntities({ article, parse: parseText(text, article.blocks, kit.model), kit })
    .filter(({ type }) => type !== 'office' && type !== 'nationality')
    .map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
}

test('an Arabic article glued to a name belongs to it, other small words do not', () => {
  assert.deepEqual(namesIn('Fighters of al-Shabaab left Kismayo.'), ['organization: al-Shabaab', 'place: Kismayo']);
  assert.deepEqual(namesIn('A pro-Serbia crowd gathered in Bar.').includes('place: pro-Serbia'), false);
});

test('the legal form of a company belongs to its name and is none by itself', () => {
  assert.deepEqual(namesIn('Moktel, Inc. sold radios to Chad.'), ['organization: Moktel, Inc.', 'place: Chad']);
  assert.deepEqual(namesIn('He paid Chad, and Ltd is no name.'), ['place: Chad']);
});

test('letters name a place where places stand and a body elsewhere; of things they name nothing', () => {
  assert.deepEqual(namesIn('The treaty was signed in Baltimore, MD, by both.'), ['place: Baltimore', 'place: MD']);
  assert.deepEqual(namesIn('Fighters of the KSDF crossed the border.'), ['organization: KSDF']);
  assert.deepEqual(namesIn('Two MPs asked about VAT and an ICBM test.'), []);
});

test('a saint opens the name of a town, a title before him the name of a person', () => {
  assert.deepEqual(namesIn('They met in St. Petersburg.'), ['place: St. Petersburg']);
  assert.deepEqual(namesIn('They met Dr. Petrosyan.'), ['person: Petrosyan']);
});

test('one more surname after a known name is of another person', () => {
  assert.deepEqual(namesIn('The hall was built by Juan Carlos Salas.'), ['person: Juan Carlos Salas']);
  assert.deepEqual(namesIn('The hall was opened by Juan Carlos.'), ['person: Juan Carlos']);
});

test('a mailbox and a file are no names', () => {
  assert.deepEqual(namesIn('Write to Press_Desk@moktel.com about Report_Final.pdf today.'), []);
});
