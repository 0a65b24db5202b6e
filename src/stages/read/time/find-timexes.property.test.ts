import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf } from '../../../../test/support/article.ts';
import type { Timex } from '../../../base/schema/finding.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { findTimexes } from './find-timexes.ts';

const kit = loadKit();

function timexesIn(text: string, published: string | null): readonly Timex[] {
  const article = articleOf(text, published);
  return findTimexes({ article, parse: parseText(text, article.blocks, kit.model), kit });
}

const pieces = fc.constantFrom(
  ...[
    'June',
    '31',
    '30th',
    'last',
    'the',
    'two',
    'years',
    'ago',
    'Friday',
    'night',
    '1987',
    '9/11',
    'of',
    'next',
    'month',
    'quarter',
    ',',
  ],
  ...[
    'Feb. 29',
    '00:00',
    '24:00',
    "'60s",
    '1990s',
    'half',
    'a',
    'every',
    'p.m.',
    '10',
    '31.02.2024',
    'day',
    'before',
    'later',
    '.',
    '-',
  ],
  ...['мая', '6월 19일', '١٩ يونيو', '🕰️', 'é', '\u00a0', '\n', '\ud800', 'İ'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const dates = fc.constantFrom(
  null,
  '2024-02-29',
  '1999-12-31',
  '1900-01-01',
  '1987-12',
  '1962',
  '2024-06-19T23:59:59Z',
  'soon',
  '2023-02-30',
);

test('spans lie inside the text, in order, and do not overlap, whatever the text', () => {
  fc.assert(
    fc.property(texts, dates, (text, published) => {
      let end = 0;
      for (const timex of timexesIn(text, published)) {
        assert.ok(timex.start >= end && timex.end > timex.start && timex.end <= text.length);
        end = timex.end;
      }
    }),
  );
});

test('the same text and date give the same expressions', () => {
  fc.assert(
    fc.property(texts, dates, (text, published) => {
      assert.deepEqual(timexesIn(text, published), timexesIn(text, published));
    }),
  );
});

test('no value names a day that the calendar does not have', () => {
  fc.assert(
    fc.property(texts, dates, (text, published) => {
      for (const { value } of timexesIn(text, published)) {
        const day = /^\d{4}-\d\d-\d\d/u.exec(value)?.[0];
        if (day !== undefined) assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day);
      }
    }),
  );
});

test('other scripts around a sentence do not change what is found in it', () => {
  const sentence = 'They signed it on Tuesday and will meet again in August 1996.';
  const around = fc.constantFrom(
    '평양에서 발표했다.',
    'Стороны подписали договор.',
    'وقع الجانبان المعاهدة.',
    '🚢⚓ 🇰🇵',
    '首脳会談',
  );
  const alone = timexesIn(sentence, '1996-05-15').map(({ value }) => value);
  assert.deepEqual(alone, ['1996-05-14', '1996-08']);
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = `${before}\n${sentence}\n${after}`;
      assert.deepEqual(
        timexesIn(text, '1996-05-15').map((timex) => [text.slice(timex.start, timex.end), timex.value]),
        [
          ['Tuesday', '1996-05-14'],
          ['August 1996', '1996-08'],
        ],
      );
    }),
  );
});
