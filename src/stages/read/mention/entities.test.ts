import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarks } from '../../../../test/golden/notation.ts';
import { articleOf } from '../../../../test/support/article.ts';
import type { EntityDraft } from '../../../base/schema/finding.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { findEntities } from './entities.ts';

const kit = loadKit();

function entitiesIn(text: string): readonly EntityDraft[] {
  const article = articleOf(text, '2023-05-04');
  return findEntities({ article, parse: parseText(text, article.blocks, kit.model), kit });
}

/** The sentence must have these entities and no others. */
function check(marked: string): void {
  const { text, marks } = readMarks(marked);
  const found = entitiesIn(text).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
  const wanted = [...marks]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, label }) => `${label}: ${text.slice(start, end)}`);
  assert.deepEqual(found, wanted);
}

test('a person, the office before the name, and the nationality within it are found', () => {
  check('{office:{nationality:Chilean} President} {person:Gabriel Boric} flew to {place:Ottawa} on Sunday.');
});

test('an office of a state with a possessive holds the state', () => {
  check("{office:{place:Kenya}'s foreign minister} will visit {place:Norway}.");
});

test('a ministry of a state is one organisation, with its nationality', () => {
  check('The {organization:{nationality:Turkish} Foreign Ministry} summoned the envoy.');
});

test('Korean, Vietnamese, Arabic and Spanish names are whole', () => {
  check('{office:Deputy Foreign Minister} {person:Nguyen Minh Vu} and {person:Choe Son-hui} spoke.');
  check('{person:Faisal bin Farhan Al Saud} and {person:Juan Manuel Santos} spoke.');
});

test('months, weekdays and treaties are no names of actors', () => {
  check('The Lisbon Treaty was signed on a Thursday in December.');
});

test('states joined by a hyphen are two', () => {
  check('{place:Iran}-{place:Iraq} relations cooled.');
});

const actorOf = (text: string, words: string): string | null | undefined =>
  entitiesIn(text).find((entity) => text.slice(entity.start, entity.end) === words)?.actor;

test('a capital that acts is its government, a capital where something is done is a place', () => {
  assert.equal(actorOf('Ankara rejected the offer.', 'Ankara'), 'TUR');
  assert.equal(actorOf('The offer was rejected in Ankara.', 'Ankara'), null);
});

test('the South is the state that the article names in full, and nothing where it names none', () => {
  assert.equal(actorOf('South Sudan closed the border. The South blamed rebels.', 'South'), 'SSD');
  assert.equal(actorOf('Trains to the South were late.', 'South') ?? null, null);
});

test('the person knows the office beside the name, before or after it', () => {
  const text = 'Jane Morrow, the Canadian ambassador to Chad, met President Idriss Deby.';
  const roles = entitiesIn(text)
    .filter((entity) => entity.type === 'person')
    .map(({ role }) => (role === null ? null : text.slice(role.start, role.end)));
  assert.deepEqual(roles, ['Canadian ambassador to Chad', 'President']);
});

test('a surname returns as the person that the article introduced', () => {
  const text = 'Prime Minister Marta Lindqvist resigned. Lindqvist gave no reason.';
  const last = entitiesIn(text).at(-1);
  assert.equal(last?.type, 'person');
  assert.equal(text.slice(last.start, last.end), 'Lindqvist');
});

test('a capitalised direction alone is the state that is called so, where its capital is named', () => {
  const actorOf = (text: string): string | null =>
    entitiesIn(text).find(({ start, end }) => text.slice(start, end) === 'North')?.actor ?? null;
  assert.equal(actorOf('Seoul said on Friday that the North had fired two shells.'), 'PRK');
  assert.equal(actorOf('South Sudan signed. Khartoum said that the North had waited.'), null);
  assert.equal(actorOf('Rome said on Friday that the North had more rain.'), null);
});

test('a storm, an operation and a shuttle are no persons, not even by their bare names', () => {
  const persons = entitiesIn(
    'Hurricane Wilma hit Cancun in 2005. Wilma killed eight people. Operation Serval began in Mali. Space Shuttle Buran flew once.',
  ).filter(({ type }) => type === 'person');
  assert.deepEqual(persons, []);
});

test('a person named elsewhere is found whole inside a longer name', () => {
  const text =
    'Willy Brandt spoke in Lund. Later the Willy Brandt Peace Award paid for schools. Brandt had founded it.';
  const persons = entitiesIn(text).filter(({ type }) => type === 'person');
  assert.deepEqual(
    persons.map(({ start, end }) => text.slice(start, end)),
    ['Willy Brandt', 'Willy Brandt', 'Brandt'],
  );
});

test('a large place in small letters is one where places stand, a common word is not', () => {
  check('she flew from {place:nairobi} to {place:buenos aires} in march.');
  check('They had turkey for dinner and drank from china cups.');
});

test('a space centre and a museum are places, a research centre is a body', () => {
  check('Crowds came to the {place:Tanegashima Space Center} and the {place:Museum of Anatolian Civilizations}.');
  check('The {organization:Levada Research Center} asked 1,600 people.');
});

test('a lone letter and the name of a file name nobody', () => {
  check('If X happens after Y, see Budget.pdf and Annex.doc for the reason.');
});

test('what describes a person at the start of a sentence is no part of the name', () => {
  check('Independent {person:Andrew Wilkie} voted against the bill.');
});
