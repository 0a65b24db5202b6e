import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../test/support/article.ts';
import { loadKit } from '../../../kit.ts';
import { isBelonging, isFeature, isSet, placeWords } from './signs.ts';

const kit = loadKit();
const { places } = kit.pack;

/** Whether a sign stands around the last `Ashburn` of a sentence, or in the name that it begins. */
function hasSign(sentence: string): boolean {
  const start = sentence.lastIndexOf('Ashburn');
  const span = { start, end: start + 'Ashburn'.length };
  const { text } = articleOf(sentence);
  const [name = ''] = /^Ashburn(?: \p{Lu}\p{L}+)?/u.exec(text.slice(start)) ?? [];
  return isSet(text, span, kit.pack) || isBelonging(text, span, kit.pack) || isFeature(name, kit.pack);
}

const signs = ['settings', 'holders', 'directions', 'belongings', 'bodies', 'features'] as const;

for (const list of signs) {
  test(`${list}: the example has a sign of a place, the counter-example none`, () => {
    assert.ok(hasSign(places[list].example), places[list].example);
    assert.ok(!hasSign(places[list].counter), places[list].counter);
  });
}

test('a list holds no word twice', () => {
  for (const list of [...signs, 'never'] as const) {
    assert.equal(placeWords(kit.pack)[list].size, places[list].words.split('|').length, list);
  }
});

test('words that are never places stand in the counter-example alone', () => {
  const capitals = (sentence: string) => (sentence.match(/\p{Lu}\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
  const { never } = placeWords(kit.pack);
  assert.ok(!capitals(places.never.example).some((word) => never.has(word)));
  assert.ok(capitals(places.never.counter).some((word) => never.has(word)));
});
