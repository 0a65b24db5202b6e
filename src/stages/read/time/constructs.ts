import type { TimeMeaning } from '../../../base/lang/time-lexicon.ts';
import { clock } from './constructs/clock.ts';
import { bareOrdinal, date, fixedDay, holiday, isoDate, numberDate } from './constructs/date.ts';
import { dayWord, part } from './constructs/day-word.ts';
import { countedSpan, duration, pluralSpan, rate } from './constructs/duration.ts';
import { month, sameMonth, season } from './constructs/month.ts';
import { ago, period, same, shifted, someTimeAgo, untold } from './constructs/period.ts';
import { pastQuarter, quarter, sameQuarter, yearAgo } from './constructs/quarter.ts';
import { reference } from './constructs/reference.ts';
import { set, setWord } from './constructs/set.ts';
import { weekday, weekdayOfWeek, weekend } from './constructs/weekday.ts';
import { century, decade, year } from './constructs/year.ts';
import type { Construct } from './moment.ts';

/** What each meaning of the lexicon's forms does. */
export const constructs: Readonly<Record<TimeMeaning, Construct>> = {
  ago,
  'bare-ordinal': bareOrdinal,
  century,
  clock,
  'counted-span': countedSpan,
  date,
  'day-word': dayWord,
  decade,
  duration,
  'fixed-day': fixedDay,
  holiday,
  'iso-date': isoDate,
  month,
  'number-date': numberDate,
  part,
  'past-quarter': pastQuarter,
  period,
  'plural-span': pluralSpan,
  quarter,
  rate,
  reference,
  same,
  'same-month': sameMonth,
  'same-quarter': sameQuarter,
  season,
  set,
  'set-word': setWord,
  shifted,
  'some-time-ago': someTimeAgo,
  untold,
  weekday,
  'weekday-of-week': weekdayOfWeek,
  weekend,
  year,
  'year-ago': yearAgo,
};
