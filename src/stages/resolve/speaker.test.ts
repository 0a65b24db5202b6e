import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../test/support/article.ts';
import { at, readingOf } from '../../../test/support/reading.ts';
import type { Kit } from '../../base/kit.ts';
import { english } from '../../base/lang/en/pack.ts';
import type { Link } from '../../base/schema/finding.ts';
import { loadModels, loadNames, loadSpeech } from '../../models.ts';
import { loadTables, packageRoot } from '../../kit.ts';
import { makeDirectory } from './directory.ts';
import { speakerOf } from './speaker.ts';

const tables = loadTables();
const models = new URL('models/', packageRoot);
const weights = { model: loadModels(models), speech: loadSpeech(models), names: loadNames(models) };
const kit: Kit = { digest: '', pack: english, tables, ...weights };

interface Case {
  readonly words?: string;
  readonly links?: (text: string) => readonly Link[];
}

/** Who speaks where some words (the whole text unless given) are the source, in a paper of May 2010. */
function speaker(marked: string, { words, links = () => [] }: Case = {}): string | null {
  const { text, reading } = readingOf(marked, tables);
  const directory = makeDirectory(articleOf(text, '2010-05-04'), { ...reading, links: links(text) }, kit);
  return speakerOf([at(text, words ?? text)], directory);
}

test('a known person in apposition to words that name nobody is the speaker', () => {
  assert.equal(speaker('Her guest, {person:Angela Merkel}'), 'angela-merkel');
  assert.equal(speaker('His old rival, {person:Nicolas Sarkozy}, beaming'), 'nicolas-sarkozy');
  assert.equal(speaker('{place:Chad}, {person:Angela Merkel}'), 'TCD');
});

test('a person the tables do not know speaks for the state whose office he holds', () => {
  assert.equal(speaker("{office:{place:Kenya}'s interior minister}, {person:Jane Unheardof}"), 'KEN');
  assert.equal(speaker('{office:{nationality:Chilean} foreign ministry spokesman} {person:Juan Nadie}'), 'CHL');
  assert.equal(speaker('{office:{nationality:Danish} defence minister} {person:Ib Ukendt}'), 'DNK');
});

test('a former minister, an analyst, an opposition leader and a mayor speak for no state', () => {
  assert.equal(speaker('{office:former {nationality:Chilean} foreign minister} {person:Juan Nadie}'), null);
  assert.equal(speaker('{nationality:Danish} analyst {person:Ib Ukendt}'), null);
  assert.equal(speaker('{office:{nationality:Kenyan} opposition leader} {person:Jane Unheardof}'), null);
  assert.equal(speaker('{office:{nationality:Polish} mayor} {person:Jan Nikt}'), null);
});

test('a spokesman for the ministry of a state speaks for it, some diplomat of a state does not', () => {
  assert.equal(speaker('A spokesman for the {organization:Foreign Ministry of {place:Angola}}'), 'AGO');
  assert.equal(
    speaker('The deputy chief of the planning staff of the {organization:{nationality:Indian} Ministry of Defence}'),
    'IND',
  );
  assert.equal(speaker('a {nationality:Bolivian} diplomat'), null);
});

test('a body of its state is that of the state its possessor stands for', () => {
  const links = (text: string): readonly Link[] => [{ ...at(text, 'Its'), antecedent: at(text, 'Norway') }];
  const marked = '{place:Norway} reacted. Its {organization:Foreign Ministry} left.';
  assert.equal(speaker(marked, { words: 'Foreign Ministry', links }), 'NOR');
  assert.equal(speaker(marked, { words: 'Foreign Ministry' }), null);
});

test('the person named beside an office bears it, whoever holds it on the day', () => {
  assert.equal(speaker("{office:{place:Zambia}'s president}, {person:Kenneth Kaunda}"), 'kenneth-kaunda');
  assert.equal(
    speaker('the {office:{nationality:French} president}, {person:Francois Mitterrand}'),
    'francois-mitterrand',
  );
  assert.equal(speaker('the {office:{nationality:French} president}'), 'nicolas-sarkozy');
  assert.equal(speaker('the {office:{nationality:French} president}, {person:Jean Inconnu}'), 'FRA');
});

test('the state that comes first speaks where the others are only counted', () => {
  assert.equal(speaker('{place:Peru} and four neighbours'), 'PER');
  assert.equal(speaker('Four neighbours of {place:Peru}'), null);
});
