import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, dateOfNumber, dayNumber, isoOf, isoWeek, readDate, weekdayOf } from './calendar.ts';

test('days are counted as the Gregorian calendar counts them', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1500-01-01'), max: new Date('2500-12-31'), noInvalidDate: true }),
      (moment) => {
        const date = { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
        assert.deepEqual(dateOfNumber(dayNumber(date)), date);
        assert.equal(weekdayOf(date), ((moment.getUTCDay() + 6) % 7) + 1);
        const next = new Date(moment.getTime() + 86_400_000).toISOString().slice(0, 10);
        assert.equal(isoOf(addDays(date, 1)), next);
      },
    ),
  );
});

test('weeks are those of ISO 8601', () => {
  assert.equal(isoWeek({ year: 2021, month: 1, day: 3 }), '2020-W53');
  assert.equal(isoWeek({ year: 2018, month: 12, day: 31 }), '2019-W01');
  assert.equal(isoWeek({ year: 1994, month: 10, day: 21 }), '1994-W42');
});

test('months are counted across years', () => {
  assert.deepEqual(addMonths(1990, 1, -1), { year: 1989, month: 12 });
  assert.deepEqual(addMonths(1989, 12, 14), { year: 1991, month: 2 });
});

test('prefixes and time stamps are read, what is no date is not', () => {
  assert.deepEqual(readDate('1987'), { year: 1987, month: null, day: null });
  assert.deepEqual(readDate('1987-12-08T09:00:00Z'), { year: 1987, month: 12, day: 8 });
  assert.equal(readDate('2023-02-30'), null);
  assert.equal(readDate('XXXX-02'), null);
});
