import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTables } from '../../kit.ts';
import { buildSynonyms } from './synonyms.ts';

describe('synonyms', () => {
  const { areSynonyms } = loadTables();

  it('are words of one sense, in whatever form, right or wrong', () => {
    assert.ok(areSynonyms('said', 'stated'));
    assert.ok(areSynonyms('foreign', 'overseas') || areSynonyms('foreign', 'strange'));
    assert.ok(areSynonyms('signed', 'inked') || areSynonyms('signed', 'subscribed'));
    assert.ok(areSynonyms('treaties', 'pact') && areSynonyms('nations', 'countrys'));
  });

  it('are not words that only stand near each other', () => {
    assert.ok(!areSynonyms('treaty', 'minister'));
    assert.ok(!areSynonyms('border', 'soldier'));
    assert.ok(!areSynonyms('xyzzy', 'said'));
  });

  it('know only the sets that they are given', () => {
    const few = buildSynonyms('kind\twords\nverb\tdraw trace\nform\tdrew draw\n');
    assert.ok(few('drew', 'traces'));
    assert.ok(!few('said', 'stated'));
  });
});
