import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOfTimex, pastDateOf, daysInMonth } from './timex.ts';

test('A day, a month and a year keep their precision', () => {
  assert.deepEqual(dateOfTimex('1987-12-08'), { value: '1987-12-08', precision: 'day' });
  assert.deepEqual(dateOfTimex('1987-12'), { value: '1987-12', precision: 'month' });
  assert.deepEqual(dateOfTimex('1987'), { value: '1987', precision: 'year' });
});

test('A time of day is dated by its day', () => {
  for (const value of ['1995-11-21TNI', '1995-11-21T18:30', '1995-11-21T24']) {
    assert.deepEqual(dateOfTimex(value), { value: '1995-11-21', precision: 'day' });
  }
});

test('Quarters, halves and seasons are dated by their year', () => {
  for (const value of ['1978-SU', '1978-Q3', '1978-H2']) {
    assert.deepEqual(dateOfTimex(value), { value: '1978', precision: 'year' });
  }
});

test('A week is dated by its month when it lies in one, and not at all when it lies in two', () => {
  assert.deepEqual(dateOfTimex('1978-W38'), { value: '1978-09', precision: 'month' });
  assert.deepEqual(dateOfTimex('1991-W34-WE'), { value: '1991-08', precision: 'month' });
  assert.deepEqual(dateOfTimex('1978-W38-3'), { value: '1978-09-20', precision: 'day' });
  for (const value of ['2011-W05', '2020-W01', '1999-W53', '2015-W54', '2015-W00']) {
    assert.equal(dateOfTimex(value), null, value);
  }
});

test('Unknown days and months are left out', () => {
  assert.deepEqual(dateOfTimex('1978-09-XX'), { value: '1978-09', precision: 'month' });
  assert.deepEqual(dateOfTimex('1978-XX-XX'), { value: '1978', precision: 'year' });
});

test('What names no calendar date has none', () => {
  for (const value of [
    '',
    'PRESENT_REF',
    'P3D',
    'PT16H',
    'XXXX-06',
    'XXXX-WXX-3',
    '198X',
    '19',
    '20XX',
    '2023-02-30',
    '19890',
  ]) {
    assert.equal(dateOfTimex(value), null, value);
  }
});

test('Durations and repetitions have no date even when their value looks like one', () => {
  assert.equal(dateOfTimex({ type: 'DURATION', value: '1998-Q3' }), null);
  assert.equal(dateOfTimex({ type: 'SET', value: '1998' }), null);
  assert.deepEqual(dateOfTimex({ type: 'TIME', value: '1998-04-10TMO' }), { value: '1998-04-10', precision: 'day' });
});

test('February has 29 days in leap years only', () => {
  assert.deepEqual(
    [1900, 1999, 2000, 2024].map((year) => daysInMonth(year, 2)),
    [28, 28, 29, 29],
  );
});

test('for what is over a named day or month without its year is not ahead', () => {
  const day = (value: string) => ({ type: 'DATE' as const, value });
  assert.equal(pastDateOf(day('2019-10-07'), '7 October', '2019-05-02')?.value, '2018-10-07');
  assert.equal(pastDateOf(day('2019-11'), 'November', '2019-05-02')?.value, '2018-11');
  assert.equal(pastDateOf(day('2019-10-07'), '7 October 2019', '2019-05-02')?.value, '2019-10-07');
  assert.equal(pastDateOf(day('2019-05-03'), 'Friday', '2019-05-02')?.value, '2019-05-03');
  assert.equal(pastDateOf(day('2019-10-07'), '7 October', null)?.value, '2019-10-07');
});
