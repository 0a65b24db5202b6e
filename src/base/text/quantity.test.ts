import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../test/support/article.ts';
import { loadKit } from '../../kit.ts';
import { parseText } from '../../stages/parse/parse.ts';
import { findQuantities } from './quantity.ts';

const kit = loadKit();

/** Quantities of a sentence as `value[-upTo] comparison unit`. */
function counted(text: string): readonly string[] {
  const { sentences } = parseText(text, articleOf(text).blocks, kit.model);
  return sentences.flatMap((sentence) =>
    findQuantities(sentence, text, kit.pack.quantities).map(({ value, upTo, comparison, unit }) => {
      const range = upTo === null ? String(value) : `${String(value)}-${String(upTo)}`;
      return `${range} ${comparison} ${unit ?? '?'}`;
    }),
  );
}

for (const row of [...kit.pack.quantities.before, ...kit.pack.quantities.after]) {
  test(`"${row.words}" is ${row.comparison}: ${row.example}`, () => {
    assert.equal(counted(row.example)[0]?.split(' ')[1], row.comparison);
  });
  test(`"${row.words}" compares nothing in: ${row.counter}`, () => {
    assert.notEqual(counted(row.counter)[0]?.split(' ')[1], row.comparison);
  });
}

for (const row of kit.pack.quantities.prepositions) {
  test(`"${row.word}" is a preposition in: ${row.example}`, () => {
    assert.equal(counted(row.example)[0]?.split(' ')[1], 'exactly');
  });
  test(`"${row.word}" compares in: ${row.counter}`, () => {
    assert.notEqual(counted(row.counter)[0]?.split(' ')[1], 'exactly');
  });
}

test('digits, separators and multipliers give one value with its unit', () => {
  assert.deepEqual(counted('Poland bought 3.5 million shells and 1,200 armoured vehicles.'), [
    '3500000 exactly shells',
    '1200 exactly vehicles',
  ]);
});

test('number words are read', () => {
  assert.deepEqual(counted('Two dozen ships, a hundred and fifty trucks and half a million people left.'), [
    '24 exactly ships',
    '150 exactly trucks',
    '500000 exactly people',
  ]);
});

test('indefinite plurals are more than their word', () => {
  assert.deepEqual(counted('Tens of thousands of refugees and several hundred officers crossed.'), [
    '10000 more-than refugees',
    '100 more-than officers',
  ]);
});

test('ranges have both ends, and the lower end shares the multiplier', () => {
  assert.deepEqual(counted('Between 5,000 and 7,000 soldiers received 10 to 15 million dollars.'), [
    '5000-7000 range soldiers',
    '10000000-15000000 range dollars',
  ]);
});

test('what is counted is found behind "of the"', () => {
  assert.deepEqual(counted('Some 3,000 of its soldiers died.'), ['3000 about soldiers']);
});

test('money and shares have their sign as unit', () => {
  assert.deepEqual(counted('The loan of $1.5 billion covers 40% of the debt.'), [
    '1500000000 exactly $',
    '40 exactly %',
  ]);
});

test('dates, years, clock times, ages and articles of law are no quantities', () => {
  assert.deepEqual(
    counted('On 14 March 2011 at 10 a.m. the 63-year-old envoy cited Article 5 of Resolution 1973.'),
    [],
  );
  assert.deepEqual(counted('The 2016 summit followed the talks of 2015 and a 16-month-old war.'), []);
});
