import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../test/support/article.ts';
import { loadKit } from '../../../kit.ts';
import { homeSigns } from './home.ts';
import { countiesOf, innerPlace } from './inner.ts';
import { isBelonging, isFeature, isLocal, isRegional, isSet, placeWords } from './signs.ts';

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

/** The span of `Ashburn` in a sentence, and the whole name that it stands in. */
function ashburnIn(sentence: string): { readonly start: number; readonly end: number; readonly name: string } {
  const start = sentence.lastIndexOf('Ashburn');
  const [name = ''] = /(?:\p{Lu}\p{L}+ )*Ashburn(?: \p{Lu}\p{L}+)*/u.exec(sentence) ?? [];
  return { start, end: start + 'Ashburn'.length, name };
}

for (const list of ['townsfolk', 'townships', 'streets'] as const) {
  test(`${list}: the example uses a town's name, the counter-example not for certain`, () => {
    assert.ok(isLocal(places[list].example, ashburnIn(places[list].example), kit.pack));
    assert.ok(!isLocal(places[list].counter, ashburnIn(places[list].counter), kit.pack));
  });
}

test('provincial: the example uses a name as that of a region with a government', () => {
  const { example, counter } = places.provincial;
  assert.ok(isRegional(example, ashburnIn(example), kit.pack));
  assert.ok(!isRegional(counter, ashburnIn(counter), kit.pack));
});

for (const list of ['sites', 'parts'] as const) {
  test(`${list}: the example's name holds a place, the counter-example's none`, () => {
    const held = (sentence: string) =>
      innerPlace({ text: sentence, tables: kit.tables, pack: kit.pack, entities: [] }, ashburnIn(sentence).name);
    assert.equal(held(places[list].example)?.key, 'ashburn');
    assert.equal(held(places[list].counter), null);
  });
}

test('words of home affairs tell the state in the example, nothing in the counter-example', () => {
  for (const { states, example, counter } of places.home) {
    const found = homeSigns(example, kit.pack);
    for (const state of states.split('|')) assert.ok((found.get(state) ?? 0) > 0, `${state}: ${example}`);
    assert.equal(homeSigns(counter, kit.pack).size, 0, counter);
  }
});

test('a name in a list of counties is the county', () => {
  const county = (text: string, name: string) => {
    const start = text.indexOf(name);
    const candidate = { start, end: start + name.length, name, entries: [], state: null, within: null };
    return countiesOf({ text, tables: kit.tables, pack: kit.pack, entities: [] }, candidate)?.key;
  };
  assert.equal(county('Floods hit Monroe, Wayne and Pike counties in 1955.', 'Monroe'), 'monroe county');
  assert.equal(county('Floods hit Monroe, Wayne and Pike counties in 1955.', 'Pike'), 'pike county');
  assert.equal(county('Monroe, Wayne and Pike sang.', 'Monroe'), undefined);
});

test('a list holds no word twice', () => {
  const further = ['sites', 'parts', 'townsfolk', 'townships', 'streets', 'provincial'] as const;
  for (const { states, words } of places.home)
    assert.equal(new Set(words.split('|')).size, words.split('|').length, states);
  for (const list of [...signs, ...further, 'never'] as const) {
    assert.equal(placeWords(kit.pack)[list].size, places[list].words.split('|').length, list);
  }
});

test('words that are never places stand in the counter-example alone', () => {
  const capitals = (sentence: string) => (sentence.match(/\p{Lu}\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
  const { never } = placeWords(kit.pack);
  assert.ok(!capitals(places.never.example).some((word) => never.has(word)));
  assert.ok(capitals(places.never.counter).some((word) => never.has(word)));
});
