import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishPage } from '../../../base/lang/en/page.ts';
import { loadTables } from '../../../kit.ts';
import { datelineOf } from './dateline.ts';

const tables = loadTables();

/** `place | year-month-day | agencies` of a paragraph's dateline, or ''. */
function shown(paragraph: string): string {
  const found = datelineOf(paragraph, englishPage, tables);
  if (found === null) return '';
  const { year, month, day } = {
    year: found.day?.year ?? '',
    ...(found.day ?? found.yearless ?? { month: '', day: '' }),
  };
  return `${found.place ?? ''} | ${String(year)}-${String(month)}-${String(day)} | ${found.credits.map(({ agency }) => agency).join(' ')}`;
}

test('datelines of agencies and papers give place, day and agency', () => {
  const lines = {
    'Lima/Quito, 26 October 1998 (dpa/EFE) - The presidents signed.': 'Lima/Quito | 1998-10-26 | dpa EFE',
    'ATHENS, Aug 20 (Reuters) - Greece left its bailout.': 'ATHENS | -8-20 | Reuters',
    'MOSCOW, July 14. /TASS/. Russia said it had left.': 'MOSCOW | -7-14 | TASS',
    'NAIROBI, Kenya (AP) — The council met.': 'NAIROBI, Kenya | -- | AP',
    'WASHINGTON — The senate ratified the pact.': 'WASHINGTON | -- | ',
    'ATARIVILLE, Togo, May 3, 2011 - The bridge was opened.': 'ATARIVILLE, Togo | 2011-5-3 | ',
    'ASMARA, Oct. 3 (MENA) -- The envoy arrived.': 'ASMARA | -10-3 | MENA',
    'ADDIS ABABA, Ethiopia – The union met.': 'ADDIS ABABA, Ethiopia | -- | ',
    'May 3 (Reuters) - Japan recalled its envoy.': ' | -5-3 | Reuters',
    '(Reuters) The Spanish premier met the king of Jordan.': ' | -- | Reuters',
    '(AFP/Reuters) Japan condemned the raid.': ' | -- | AFP Reuters',
    '(AP) - President Mubarak met the king.': ' | -- | AP',
    'Reuters - Gunmen killed two Danish soldiers.': ' | -- | Reuters',
  };
  for (const [line, expected] of Object.entries(lines)) assert.equal(shown(line), expected, line);
});

test('paragraphs that only look like one have none', () => {
  const lines = [
    'EXCLUSIVE: The minister resigned.',
    'Iran - the largest buyer - said no.',
    'Vienna was quiet on Friday.',
    'On Monday, 12 June, the talks went on.',
    'NATO - the alliance - agreed.',
    'Reuters - the agency - sold its office.',
    '(Ankara) The council met.',
    'Q: What happens next?',
  ];
  for (const line of lines) assert.equal(shown(line), '', line);
});
