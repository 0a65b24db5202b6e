import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarks } from '../../../../test/golden/notation.ts';
import { articleOf } from '../../../../test/support/article.ts';
import { englishTime } from '../../../base/lang/en/time.ts';
import type { Timex } from '../../../base/schema/finding.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { findTimexes } from './find-timexes.ts';

const kit = loadKit();

function timexesIn(text: string, published: string | null): readonly Timex[] {
  const article = articleOf(text, published);
  return findTimexes({ article, parse: parseText(text, article.blocks, kit.model), kit });
}

/** The text must have these time expressions with these values and no others: `{date=1987-12-08:December 8}`. */
function check(published: string | null, marked: string): void {
  const { text, marks } = readMarks(marked);
  const found = timexesIn(text, published).map(({ start, end, type, value }) => {
    return `${type.toLowerCase()}=${value}: ${text.slice(start, end)}`;
  });
  assert.deepEqual(
    found,
    marks.map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`),
  );
}

test('a date in any written form is that day', () => {
  check('1987-12-11', 'They signed on {date=1987-12-08:December 8, 1987} in Washington.');
  check('1968-07-02', 'It was opened for signature on {date=1968-07-01:1 July 1968}.');
  check('1996-09-25', 'The text of {date=1996-09-10:10 September} was adopted.');
  check(
    '1996-09-25',
    'The note bears the date {date=1996-09-10:10.09.1996} and the stamp {date=1996-09-11:1996-09-11}.',
  );
  check('1983-10-28', 'They landed on {date=1983-10-25:Tuesday, Oct. 25}.');
});

test('a date in slashes whose numbers could both be the month has no known day', () => {
  check(
    '2011-05-09',
    'The order of {date=2011-XX-XX:04/05/2011} was lifted, that of {date=2011-04-25:04/25/2011} was not.',
  );
});

test('a day of a month without a year is the nearest one that suits the clause', () => {
  check('1994-01-20', 'The two presidents met on {date=1993-11-19:November 19} in Seattle.');
  check('1994-11-20', 'The two presidents will meet on {date=1995-01-09:January 9}.');
  check('1980-03-01', 'The embassy has been shut since {date=1979-11-04:4 November}.');
});

test('days that follow a day are of the same month', () => {
  check('2018-06-10', 'The leaders of the seven met on {date=2018-06-08:June 8} and {date=2018-06-09:9} in Quebec.');
});

test('a story of long ago stays in its year', () => {
  check('2002-10-20', 'In {date=1962:1962} ships were stopped. On {date=1962-10-27:October 27} a plane was shot down.');
  check('1999-05-05', 'They agreed in {date=1979-03:March 1979} and withdrew the troops by {date=1979-05-25:May 25}.');
});

test('months go on in the year that "that year" has named', () => {
  check(
    '1994-12-01',
    'They agreed in {date=1993-02:February last year}. Envoys came in {date=1993-04:April of that year}. The king flew to Lima in {date=1993-10:October}.',
  );
  check(
    '1994-12-01',
    'Envoys came in {date=1993-04:April last year}. The king flew to Lima in {date=1994-10:October}.',
  );
  check(
    '1994-12-01',
    'Envoys came in {date=1988-04:April 1988} and left {date=1988:that year}. They will return in {date=1995-03:March}.',
  );
});

test('a weekday is the last one in news of the past and the next one in plans', () => {
  check('2013-09-14', 'Kerry and Lavrov met on {date=2013-09-12:Thursday} in Geneva.');
  check('2013-09-14', 'The inspectors will leave Damascus on {date=2013-09-16:Monday}.');
  check('2013-09-14', 'They are scheduled to meet again {date=2013-09-17:Tuesday}.');
  check('2013-09-14', 'Moscow said on {date=2013-09-13:Friday} that it would sign.');
  check('2013-09-14', 'He came back {date=2013-09-10:last Tuesday} and leaves {date=2013-09-20:next Friday}.');
});

test('a weekday beside the present of a verb that follows a timetable is the next one', () => {
  check('2013-09-14', 'Kerry and Lavrov begin their second summit in Geneva on {date=2013-09-18:Wednesday}.');
  check('1986-10-10', 'The envoys resume their talks in Reykjavik on {date=1986-10-11:Saturday}.');
  check('1986-10-10', 'The two sides met on {date=1986-10-09:Thursday}.');
  check('1986-10-10', 'Smoke is seen over Beirut on {date=1986-10-09:Thursday}.');
  const { example, counter } = englishTime.timetabled;
  check('2013-09-14', example.replace('Friday', '{date=2013-09-20:Friday}'));
  check('2013-09-14', counter.replace('Friday', '{date=2013-09-13:Friday}'));
  const { unheralded } = englishTime;
  check('2013-09-14', unheralded.example.replace('Friday', '{date=2013-09-13:Friday}'));
  check('2013-09-14', unheralded.counter.replace('Friday', '{date=2013-09-20:Friday}'));
  check('1974-05-10', 'Israel opens fire on Syrian troops on {date=1974-05-07:Tuesday}.');
  check('1979-02-20', 'China starts a war on Vietnam on {date=1979-02-17:Saturday}.');
  check('1994-03-02', "The envoy says {date=1994-03-01:Tuesday}'s talks failed.");
  check('1994-03-02', 'He who meets them has met them on {date=1994-03-01:Tuesday}.');
});

test('a weekday on the day of writing is that day', () => {
  check('1991-08-21', 'The tanks left the city on {date=1991-08-21:Wednesday}.');
});

test('a part of a day is a time of that day', () => {
  check('1999-03-25', 'The raids began on {time=1999-03-24TNI:Wednesday night}.');
  check('1999-03-25', 'The raids went on {time=1999-03-25TMO:this morning} and {time=1999-03-24TNI:last night}.');
});

test('days told from the day of writing are counted across months and years', () => {
  check('2000-03-01', 'The envoy left {date=2000-02-29:yesterday} and is back {date=2000-03-02:tomorrow}.');
  check('1992-01-01', 'The talks ended {date=1991-12-31:late yesterday}.');
});

test('a month is the last one, or the next one where the clause looks ahead', () => {
  check('1990-02-15', 'The wall was opened in {date=1989-11:November}.');
  check('1990-02-15', 'The two states will vote in {date=1990-03:March}.');
  check(
    '1990-02-15',
    'They met in {date=1988-08:August 1988}, in {date=1989-09:September last year} and in {date=1990-01:January this year}.',
  );
});

test('last, this and next are told from the day of writing', () => {
  check('2005-01-10', 'Exports fell {date=2004:last year} and {date=2004-12:last month}.');
  check('2005-01-10', 'A committee meets {date=2005-W03:next week}, not {date=2005-W02:this week}.');
});

test('what lies some units ago is as exact as its unit', () => {
  check(
    '1976-03-10',
    'It was signed {date=1973:three years ago}, renewed {date=1976-01:two months ago} and broken {date=1976-03-07:three days ago}.',
  );
});

test('what lies some units ago today is of the day', () => {
  check(
    '1995-04-30',
    '{date=1975-04-30:Twenty years ago today} the war ended, {date=1995-04-16:two weeks ago today} the envoy left.',
  );
  check('1995-04-30', 'The war ended {date=1975:twenty years ago}. {date=1995-04-30:Today} the envoy left.');
  check('2012-02-29', 'The envoy left {date=:a year ago today}.');
  check(
    '1988-03-01',
    '{date=1968-03-01:Twenty years ago today} they met. At {date=1968-W09:the end of that week} they signed.',
  );
});

test('what comes later is told from the date mentioned before', () => {
  check('1999-07-01', 'They signed on {date=1972-05-26:26 May 1972}. {date=1972-05-27:The next day} they flew home.');
  check('1999-07-01', 'War broke out in {date=1950-06:June 1950}. {date=1953:Three years later} it ended.');
});

test('what comes later than something untold has no value', () => {
  check('1999-07-01', '{date=:The next day} they flew home.');
});

test('seasons, quarters and halves are parts of their year', () => {
  check(
    '2009-02-01',
    'The war of {date=2008-SU:last summer} cost growth in {date=2008-Q4:the fourth quarter} and {date=2008-H2:the second half of 2008}.',
  );
});

test('decades and centuries keep open what they leave open', () => {
  check(
    '2004-05-01',
    'It began in {date=18:the 19th century} and grew in {date=196X:the early 1960s} and {date=197X:the seventies}.',
  );
});

test('numbers that count are no years', () => {
  check('2001-01-01', 'It sent 2000 soldiers under Resolution 1973 on page 1985.');
});

test('spans are durations', () => {
  check(
    '2012-06-01',
    'The {duration=P16M:16-month-old} war cost {duration=P2Y6M:2 1/2 years} of growth in {duration=P10Y:the past decade}.',
  );
  check('2012-06-01', 'After {duration=PXM:several months} they met for {duration=PT1H30M:an hour and a half}.');
});

test('how old a person is is no time expression', () => {
  check('2012-06-01', 'The 29-year-old leader met a woman who was 83 years old.');
});

test('repeated times are sets', () => {
  check('2012-06-01', 'They meet {set=P1Y:every year}, {set=P1W:twice a week} or on {set=XXXX-WXX-2:Tuesdays}.');
});

test('vague times refer to past, present and future', () => {
  check(
    '2012-06-01',
    'It {date=PAST_REF:recently} closed the road, is {date=PRESENT_REF:now} ready and thinks of {date=FUTURE_REF:the future}.',
  );
});

test('the clock is read with its day', () => {
  const text = 'The blast came at 10:35 p.m. (1935 GMT) on Friday, the other at noon.';
  const found = timexesIn(text, '1998-08-08').map(({ value }) => value);
  assert.deepEqual(found, ['1998-08-07T22:35', '1998-08-07T12:00']);
});

test('without a date of publication nothing is made up', () => {
  check(null, 'They met on {date=XXXX-WXX-3:Wednesday} and in {date=XXXX-06:June} after {date=XXXX-03-03:3 March}.');
  check(null, 'It fell {date=:yesterday} and {date=:last year}, and the pact of {date=1972:1972} held.');
});

test('a month or a year of publication tells what it can', () => {
  check(
    '1987-12',
    'It fell {date=1987-11:last month} and {date=:yesterday}, and was signed on {date=1987-12-08:December 8}.',
  );
  check('1962', 'It was built {date=1961:last year}; ships came on {date=XXXX-10-24:October 24}.');
});

test('the day of a time stamp is the day it prints', () => {
  check('1995-11-21T23:30:00+09:00', 'They signed it {date=1995-11-21:today}.');
});

test('the beginning of a range takes the year that its end names', () => {
  check('2010-01-04', 'They talked from {date=1977-05:May} to {date=1977-08:August 1977}.');
  check('2010-01-04', 'They met from {date=1978-09-05:5 September} to {date=1978-09-17:17 September 1978}.');
});

test('a month that is also a word needs a word before it that says so', () => {
  check('2008-06-20', 'The sides marched in {date=2008-05:May} and left after the {date=2008-05:May} meeting.');
  check('2008-06-20', 'Jan Egeland may speak.');
});

test('what is put off until a day lies ahead of the day of writing', () => {
  check('2008-06-20', 'The truce was extended until {date=2008-06-24:Tuesday}.');
});

test('a month soon to come in a clause of the past has no known year', () => {
  check('2006-10-09', 'The test came days before the vote held in {date=XXXX-11:November}.');
  check('2006-10-09', 'The test came before the elections in {date=2006-11:November}.');
  check('2006-10-09', 'The troops withdrew in {date=2005-12:last December} and {date=2006-04:April}.');
});

test('the day after something that is not dated has no value', () => {
  check('2006-10-09', 'The envoy left {date=:the day after} the test.');
});
