import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsIn } from '../../../test/support/record-events.ts';

/** The day of each event of a text by the first word of its trigger. */
function days(text: string, published: string): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    eventsIn(text, published).map(({ trigger, date }) => [trigger.text.split(' ')[0] ?? '', date?.value ?? null]),
  );
}

test('what a clause tells as so many days before is of that day', () => {
  const day = days('A week after Peru attacked Ecuador, Brazil offered on Thursday to mediate.', '1998-03-06');
  assert.deepEqual([day['attacked'], day['offered']], ['1998-02-26', '1998-03-05']);
  const visit =
    'Turkey and Armenia signed an accord in Zurich today, three days after the Turkish president had visited Yerevan.';
  assert.equal(days(visit, '2009-10-02')['visited'], '2009-09-29');
});

test('the only day beside the clause is enough where nothing else is read', () => {
  const text = 'Crowds filled Nairobi on Tuesday, two days after Uganda expelled the Kenyan envoy.';
  assert.equal(days(text, '1984-05-11')['expelled'], '1984-05-06');
});

test('what happened hours before is of the same day', () => {
  const text = 'Turkey recalled its ambassador from Israel on Monday, hours after Israel had bombed Lebanon.';
  assert.equal(days(text, '2006-07-20')['bombed'], '2006-07-17');
  const hours =
    'The Danish king met the Thai king in Bangkok on Friday, six hours after Thailand expelled the Swedish envoy.';
  assert.equal(days(hours, '1964-01-20')['expelled'], '1964-01-17');
});

test('soon, shortly, many hours and rough counts leave the day open', () => {
  for (const lapse of ['soon', 'shortly', 'immediately', '36 hours', 'some two weeks', 'just over a week']) {
    const text = `Chile thanked Peru on Friday, ${lapse} after Argentina had attacked Chile.`;
    assert.equal(days(text, '2031-05-09')['attacked'] ?? null, null, lapse);
  }
  const exact = 'Chile thanked Peru on Friday, ten days after Argentina had attacked Chile.';
  assert.equal(days(exact, '1974-05-10')['attacked'], '1974-04-30');
});

test('years, and days that are not counted, leave the day open', () => {
  const years = 'Two years after Peru had attacked Ecuador, both signed a treaty on Thursday.';
  assert.equal(days(years, '1998-03-06')['attacked'] ?? null, null);
  const bare = 'Chad signed a treaty with Libya on Thursday after Libya had expelled the envoy of Niger.';
  assert.equal(days(bare, '1998-03-06')['expelled'] ?? null, null);
  const about =
    'Chad signed a treaty with Libya on Thursday, less than two days after Libya had expelled the envoy of Niger.';
  assert.equal(days(about, '1998-03-06')['expelled'] ?? null, null);
});

test('a time in the clause itself is that of what it tells', () => {
  const text = 'Chad thanked Mali on Friday, two days after Libya attacked Niger on 3 March.';
  assert.equal(days(text, '1998-03-09')['attacked'], '1998-03-03');
});
