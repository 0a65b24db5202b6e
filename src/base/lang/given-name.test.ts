import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishNames } from './en/names.ts';
import { genderOfGivenName, isGivenName } from './given-name.ts';

test('a given name is known whatever its accents, and by the first half of a double name', () => {
  assert.ok(isGivenName(englishNames, 'Nicolás'));
  assert.ok(isGivenName(englishNames, 'Jean-Yves'));
  assert.ok(!isGivenName(englishNames, 'Ministry'));
});

test('gender is told where news tells it and left open elsewhere', () => {
  assert.equal(genderOfGivenName(englishNames, 'Angela'), 'she');
  assert.equal(genderOfGivenName(englishNames, 'Vladimir'), 'he');
  assert.equal(genderOfGivenName(englishNames, 'Xyzzy'), null);
});
