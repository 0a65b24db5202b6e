import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { englishPage } from '../../../base/lang/en/page.ts';
import { dayNumber, dayOfIso, isDay, isoDay, weekdayOf } from './calendar.ts';
import { parseDate } from './parse-date.ts';
import { firstNamedDay, latestYear } from './text-evidence.ts';
import { resolveYear } from './year-of.ts';

const read = (text: string): string | null => parseDate(text, englishPage)?.value ?? null;

test('weekdays and day numbers agree with known days', () => {
  assert.equal(weekdayOf({ year: 2000, month: 1, day: 1 }), 6);
  assert.equal(weekdayOf({ year: 1969, month: 7, day: 20 }), 0);
  assert.equal(dayNumber({ year: 2024, month: 3, day: 1 }) - dayNumber({ year: 2024, month: 2, day: 28 }), 2);
  assert.ok(!isDay({ year: 2023, month: 2, day: 29 }));
});

test('day numbers grow by one a day through leap years and centuries', () => {
  const number = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
  const day = fc
    .tuple(number(1800, 2199), number(1, 12), number(1, 31))
    .map(([year, month, date]) => ({ year, month, day: date }));
  fc.assert(
    fc.property(day.filter(isDay), (found) => {
      const next = [
        { ...found, day: found.day + 1 },
        { ...found, month: found.month + 1, day: 1 },
        { year: found.year + 1, month: 1, day: 1 },
      ].find((each) => isDay(each));
      assert.deepEqual(dayOfIso(isoDay(found)), found);
      if (next !== undefined) assert.equal(dayNumber(next) - dayNumber(found), 1);
    }),
  );
});

test('dates are read in the forms that pages print', () => {
  const forms = {
    '3 May 2011': '2011-05-03',
    'May 3rd, 2011': '2011-05-03',
    'Tue, 03 May 2011 23:30:00 -0500': '2011-05-03',
    '3. Mai 2011': '2011-05-03',
    '3 de mayo de 2011': '2011-05-03',
    '3 мая 2011': '2011-05-03',
    '03.05.2011, 10:15': '2011-05-03',
    '13/05/2011': '2011-05-13',
    '2011년 5월 3일': '2011-05-03',
    'May 2011': '2011-05',
  };
  for (const [text, value] of Object.entries(forms)) assert.equal(read(text), value, text);
});

test('a time stamp keeps its own offset and so its own day', () => {
  assert.equal(read('2011-05-03T23:30:00-05:00'), '2011-05-03T23:30:00-05:00');
  assert.equal(read('2011-05-03T23:30:00.000Z'), '2011-05-03T23:30:00Z');
});

test('a number that may be day or month is nobody’s date', () => {
  assert.equal(read('03/05/2011'), null);
  assert.equal(read('31 February 2011'), null);
  assert.equal(read('room 2011'), null);
});

test('a weekday with day and month finds its only year above the years the text looks back on', () => {
  const monday = { month: 10, day: 9, weekday: 1 };
  assert.deepEqual(resolveYear(monday, { from: 2004, until: null }), { year: 2006, month: 10, day: 9 });
  assert.deepEqual(resolveYear(monday, { from: null, until: 2008 }), { year: 2006, month: 10, day: 9 });
  assert.equal(resolveYear(monday, { from: null, until: null }), null);
  assert.equal(resolveYear({ month: 10, day: 9, weekday: null }, { from: 2004, until: null }), null);
});

test('a day named with its weekday counts unless the text looks ahead to it', () => {
  const named = firstNamedDay(['The envoy arrived on Monday (October 9), officials said.'], englishPage);
  assert.deepEqual(named, { day: null, yearless: { month: 10, day: 9, weekday: 1 } });
  assert.equal(firstNamedDay(['Talks will resume on Monday, October 9.'], englishPage), null);
  assert.deepEqual(firstNamedDay(['He spoke on Monday, 9 October 2006.'], englishPage)?.day, {
    year: 2006,
    month: 10,
    day: 9,
  });
});

test('the latest year looked back on leaves out targets and numbers', () => {
  assert.equal(
    latestYear(['In 1999 they met. The pipeline is due by 2035. It cost 2,040 million.'], englishPage),
    1999,
  );
  assert.equal(latestYear(['They met last year.'], englishPage), null);
});
