import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishNames } from './en/names.ts';
import { roleEndingAt, roleOfPhrase, singulars, wordSet } from './role-match.ts';

const words = (phrase: string): readonly string[] => phrase.split(' ');
const decide = (phrase: string) => roleOfPhrase(englishNames, words(phrase), words(phrase).length - 1);

for (const row of englishNames.roles) {
  const [name] = row.phrases.split('|');
  test(`"${row.example}" is decided by the row of "${name ?? ''}" (${row.sector}), "${row.counter}" is not`, () => {
    assert.equal(decide(row.example)?.row, row);
    assert.notEqual(decide(row.counter)?.row, row);
  });
}

test('the longest phrase that ends at the head wins', () => {
  assert.equal(
    roleEndingAt(englishNames, words('the Austrian deputy foreign minister'), 4)?.phrase,
    'deputy foreign minister',
  );
  assert.equal(roleEndingAt(englishNames, words('the Austrian foreign minister'), 3)?.row.role, 'foreign-minister');
});

test('a head that no row knows leaves the decision to the words before it', () => {
  assert.equal(decide('a navy accountant')?.row.sector, 'MIL');
  assert.equal(decide('a quiet accountant'), null);
});

test('plurals are found under their singulars', () => {
  assert.ok(singulars('embassies').includes('embassy'));
  assert.ok(singulars('fishermen').includes('fisherman'));
  assert.equal(decide('three Sudanese fishermen')?.row.sector, 'AGR');
});

test('every phrase belongs to one row only', () => {
  const seen = new Map<string, string>();
  for (const row of englishNames.roles) {
    for (const phrase of row.phrases.split('|')) {
      assert.equal(seen.get(phrase), undefined, `"${phrase}" stands in two rows`);
      seen.set(phrase, row.sector);
    }
  }
});

test('a word list is read as a set of words', () => {
  assert.ok(wordSet(englishNames, 'organisationWords').has('Ministry'));
  assert.ok(!wordSet(englishNames, 'organisationWords').has('ministry'));
});
