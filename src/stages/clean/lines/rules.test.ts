import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishPage } from '../../../base/lang/en/page.ts';
import { creditsOf } from './credits.ts';
import { endingReason, isDateLine, lineReason } from './rules.ts';

test('every line rule takes its example for its reason and leaves its counter alone', () => {
  for (const { example, counter, reason, pattern } of englishPage.lines) {
    assert.match(example, pattern, `example of ${reason}`);
    assert.notEqual(lineReason(example, englishPage), null, example);
    assert.equal(lineReason(counter, englishPage), null, counter);
  }
});

test('every ending is seen by its example and not by its counter', () => {
  for (const { example, counter, reason } of englishPage.endings) {
    assert.equal(endingReason(example, englishPage), reason, example);
    assert.equal(endingReason(counter, englishPage), null, counter);
  }
});

test('every credit rule finds an agency in its example and none in its counter', () => {
  for (const { example, counter, kind } of englishPage.credits) {
    const found = creditsOf(example, englishPage);
    assert.ok(found.length > 0, example);
    assert.ok(
      found.every((credit) => credit.kind === kind && example.includes(credit.agency)),
      example,
    );
    assert.deepEqual(creditsOf(counter, englishPage), [], counter);
  }
});

test('a line of nothing but a date is a date line, a sentence with a date is not', () => {
  assert.ok(isDateLine('• Tuesday, 5 May 2015', englishPage));
  assert.ok(isDateLine('2015-05-05 14:20 GMT', englishPage));
  assert.ok(!isDateLine('The border was closed on 5 May 2015', englishPage));
});

test('sentences about other states and years are nobody’s furniture', () => {
  const sentences = [
    'Read the treaty, the Peruvian negotiator told his Ecuadorean colleague in 1998.',
    'Follow-up talks between Greece and Turkey were held in Ankara.',
    'Share prices fell after Qatar and Saudi Arabia reopened their border.',
    'Subscription to the bond was closed when Ghana defaulted.',
    'Commentators in Nairobi called the pact a turning point.',
  ];
  for (const sentence of sentences) assert.equal(lineReason(sentence, englishPage), null, sentence);
});
