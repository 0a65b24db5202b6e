import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn } from '../../../test/support/event-drafts.ts';
import { lineOf } from '../../../test/support/record-events.ts';
import { slaying } from '../../base/lang/en/deeds.ts';
import { linkArchive } from './link.ts';

/** How many killings texts of some days tell of, as published: day and text. */
function killings(...told: readonly (readonly [published: string, text: string])[]): number {
  const lines = told.map(([published, text]) => lineOf(text, published));
  const killed = lines.map(({ events }) => events.find(({ type }) => type === 'ASSAULT')?.id ?? '');
  assert.ok(!killed.includes(''), told.map(([, text]) => codedIn(text).join()).join('\n'));
  const { happenings } = linkArchive(lines).clusters;
  return happenings.filter(({ mentions }) => mentions.some((id) => killed.includes(id))).length;
}

const sadat = ['1981-10-07', 'Egyptian soldiers killed President Anwar Sadat in Cairo on Tuesday.'] as const;

test('words that kill a person by name', () => {
  const trigger = (text: string): string => slaying.words.exec(text)?.[0] ?? '';
  assert.equal(trigger(slaying.example), 'killed');
  assert.equal(trigger(slaying.counter), '');
});

test('a death told years later, in other words and without a day, is the same death', () => {
  assert.equal(killings(sadat, ['1996-02-03', 'The murder of Anwar Sadat by Egyptian soldiers shook Israel.']), 1);
  assert.equal(killings(sadat, ['1981-10-08', 'Egyptian soldiers assassinated Sadat, the president of Egypt.']), 1);
});

test('the deaths of two persons are two, though the same did it on one day', () => {
  assert.equal(killings(sadat, ['1981-10-07', 'Egyptian soldiers killed Mohamed Rashwan in Cairo on Tuesday.']), 2);
  assert.equal(killings(sadat, ['1981-10-09', 'Egyptian soldiers killed ten Libyan fishermen on Thursday.']), 2);
});

test('whom somebody attacks may be attacked again, and before his death he is not killed', () => {
  const attack = 'Egyptian soldiers attacked President Anwar Sadat.';
  assert.equal(killings(['1977-01-19', attack], ['1981-10-07', attack]), 2);
  assert.equal(killings(sadat, ['1979-01-19', 'Egyptian soldiers killed Anwar Sadat.']), 2);
});

test('whose aide is killed lives', () => {
  const aide = "Egyptian soldiers killed Sadat's driver in Cairo.";
  assert.equal(killings(sadat, ['1980-03-04', aide]), 2);
  assert.equal(killings(sadat, ['1982-04-16', 'Egyptian soldiers killed a guard of Anwar Sadat.']), 2);
});

test('a first name or a family name that stands first is no other person', () => {
  const park = (name: string) =>
    ['1979-10-28', `The South Korean intelligence chief killed ${name} on Friday.`] as const;
  assert.equal(killings(park('President Park Chung-hee'), park('Park')), 1);
  assert.equal(killings(park('President Park Chung-hee'), park('Chang')), 2);
});

test('a surname alone, without a day, may years later be that of somebody else', () => {
  const mother = ['1984-11-01', 'Indian guards killed Prime Minister Indira Gandhi on Wednesday.'] as const;
  assert.equal(killings(mother, ['1995-11-01', 'Indian extremists assassinated Gandhi.']), 2);
  assert.equal(killings(mother, ['1995-11-01', 'Indian guards assassinated Indira Gandhi.']), 1);
});
