import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coversDate } from './dates.ts';

test('a tenure covers the days between its ends, both included', () => {
  assert.ok(coversDate('2007-06-27', '2010-05-11', '2008-01-01'));
  assert.ok(coversDate('2007-06-27', '2010-05-11', '2007-06-27'));
  assert.ok(!coversDate('2007-06-27', '2010-05-11', '2010-05-12'));
  assert.ok(!coversDate('2007-06-27', '2010-05-11', '2007-06-26'));
});

test('a short prefix covers all that it may mean', () => {
  assert.ok(coversDate('2007-06-27', '2010-05-11', '2010'));
  assert.ok(coversDate('2007-06', '2007-06', '2007-06-15'));
  assert.ok(!coversDate('2007-06', '2010', '2011-01'));
});

test('without an end a tenure still runs, and no date asks for what still runs', () => {
  assert.ok(coversDate('2021-01', null, '2030'));
  assert.ok(coversDate('2021-01', null, null));
  assert.ok(!coversDate('2001', '2009', null));
  assert.ok(coversDate(null, '2009', '1800'));
});
