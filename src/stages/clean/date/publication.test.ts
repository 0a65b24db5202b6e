import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishPage } from '../../../base/lang/en/page.ts';
import { loadTables } from '../../../kit.ts';
import { datelineOf } from './dateline.ts';
import type { DateEvidence, PageDate } from './publication.ts';
import { publicationDate } from './publication.ts';

const tables = loadTables();
const nothing: DateEvidence = { given: null, page: null, site: null, dateline: null, paragraphs: [] };
const day = (value: string, from: PageDate['from']): PageDate => ({ value, precision: 'day', from });

function dated(evidence: Partial<DateEvidence>): string {
  const paragraphs = evidence.paragraphs ?? [];
  const dateline = datelineOf(paragraphs[0] ?? '', englishPage, tables);
  const { published, problems } = publicationDate({ ...nothing, dateline, ...evidence }, englishPage);
  return [published?.value ?? 'null', published?.from ?? '-', ...problems.map(({ code }) => code)].join(' ');
}

test('a given date stands above everything', () => {
  assert.equal(dated({ given: '1998-10', page: day('2001-01-01', 'meta') }), '1998-10 given');
  assert.equal(dated({ given: 'Mon, 26 Oct 1998 20:00:00 -0500' }), '1998-10-26 given');
});

test('a dateline outranks a header and page data that contradict it, and says so', () => {
  const paragraphs = ['Lima/Quito, 26 October 1998 (dpa) - The presidents signed.'];
  assert.equal(dated({ paragraphs, site: day('1999-02-01', 'text') }), '1998-10-26 dateline site-date-ignored');
  assert.equal(dated({ paragraphs, page: day('1999-02-01', 'meta') }), '1998-10-26 dateline site-date-ignored');
  assert.equal(dated({ paragraphs, page: day('1998-10-27', 'json-ld') }), '1998-10-27 json-ld');
});

test('a dateline without year takes the year of the page', () => {
  const paragraphs = ['QUITO, Dec 30 (Reuters) - The presidents met.'];
  assert.equal(dated({ paragraphs, page: day('1999-12-31', 'meta') }), '1999-12-31 meta');
  assert.equal(dated({ paragraphs, site: day('2000-03-01', 'text') }), '1999-12-30 dateline site-date-ignored');
});

test('a day named with its weekday dates a text whose other years bound it', () => {
  const paragraphs = ['The envoy arrived on Monday (October 9).', 'In 2004 he had been expelled.'];
  assert.equal(dated({ paragraphs }), '2006-10-09 inferred');
  assert.equal(dated({ paragraphs: ['The envoy arrived on Monday, 9 October 2006.'] }), '2006-10-09 text');
});

test('page data whose year does not fit the weekday that the text names are not believed', () => {
  const paragraphs = ['The envoy arrived on Monday (October 9).', 'In 2004 he had been expelled.'];
  assert.equal(dated({ paragraphs, page: day('2007-11-20', 'meta') }), '2006-10-09 inferred site-date-ignored');
  assert.equal(dated({ paragraphs, page: day('2006-10-10', 'meta') }), '2006-10-10 meta');
});

test('weekdays alone and a bare header date give no made-up day', () => {
  assert.equal(dated({ paragraphs: ['The envoy arrived on Monday.'] }), 'null - date-unknown');
  const site = day('2007-11-20', 'text');
  assert.equal(dated({ paragraphs: ['The envoy left.'], site }), 'null - site-date-ignored date-unknown');
});

test('a given date that cannot be read is named, and the page’s own words date the article', () => {
  for (const given of ['not a date', '2009-13-45', '03/04/2009']) {
    assert.equal(dated({ given }), 'null - bad-date');
    assert.equal(dated({ given, page: day('2009-04-03', 'meta') }), '2009-04-03 meta bad-date');
    const { problems } = publicationDate({ ...nothing, given }, englishPage);
    assert.ok(problems[0]?.message.includes(`"${given}"`));
  }
  assert.equal(dated({ given: ' ' }), 'null - date-unknown');
});
