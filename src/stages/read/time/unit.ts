import type { TimeUnit } from '../../../base/lang/time-lexicon.ts';
import { addDays, addMonths, exists, isFull, isoOf, isoWeek, type CalendarDate } from './calendar.ts';

/** The value of the unit of time that lies `count` units from a date: the year 1983 is `-5` years from 1988-11. Null where the date is too vague. */
export function unitAway(from: CalendarDate | null, unit: TimeUnit, count: number): string | null {
  if (from === null) return null;
  switch (unit) {
    case 'year':
      return isoOf({ year: from.year + count, month: null, day: null });
    case 'decade':
      return `${String(Math.floor(from.year / 10) + count)}X`;
    case 'century':
      return String(Math.floor(from.year / 100) + count);
    case 'half':
    case 'quarter':
    case 'month':
      return from.month === null ? null : monthsAway(from.year, from.month, { unit, count });
    default:
      return daysAway(from, unit, count);
  }
}

function monthsAway(
  year: number,
  month: number,
  { unit, count }: { unit: 'half' | 'quarter' | 'month'; count: number },
): string {
  const length = unit === 'half' ? 6 : unit === 'quarter' ? 3 : 1;
  const there = addMonths(year, month, count * length);
  if (unit === 'month') return isoOf({ ...there, day: null });
  const part = Math.floor((there.month - 1) / length) + 1;
  return `${String(there.year)}-${unit === 'half' ? 'H' : 'Q'}${String(part)}`;
}

function daysAway(from: CalendarDate, unit: TimeUnit, count: number): string | null {
  if (!isFull(from)) return null;
  if (unit === 'day') return isoOf(addDays(from, count));
  if (unit === 'week') return isoWeek(addDays(from, 7 * count));
  if (unit === 'fortnight') return isoWeek(addDays(from, 14 * count));
  if (unit === 'weekend') return `${isoWeek(addDays(from, 7 * count))}-WE`;
  return null;
}

const daysIn: Partial<Record<TimeUnit, number>> = { day: 1, week: 7, fortnight: 14 };
const monthsIn: Partial<Record<TimeUnit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The same day some units away: `-10` years from 2012-02-21 is 2002-02-21. Null where there is no such day. */
export function sameDayAway(from: CalendarDate | null, unit: TimeUnit, count: number): string | null {
  if (!isFull(from)) return null;
  const [days, months] = [daysIn[unit], monthsIn[unit]];
  if (days !== undefined) return isoOf(addDays(from, days * count));
  if (months === undefined) return null;
  const there = { ...addMonths(from.year, from.month, months * count), day: from.day };
  return exists(there) ? isoOf(there) : null;
}

/** Units of the clock. */
export function isClockUnit(unit: TimeUnit): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour';
}

const letters: Readonly<Record<TimeUnit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  half: 'H',
  year: 'Y',
  decade: 'E',
  century: 'C',
};

/** The TIMEX3 duration of some units: `P3D`, `PT16H`, `PXY` where it is not said how many. Decades are counted in years. */
export function durationOf(count: number | 'vague', unit: TimeUnit): string {
  const head = isClockUnit(unit) ? 'PT' : 'P';
  if (count === 'vague') return `${head}X${letters[unit]}`;
  if (unit === 'decade') return `P${String(count * 10)}Y`;
  if (unit === 'century') return `P${String(count * 100)}Y`;
  if (!Number.isInteger(count)) return fraction(count, unit, head);
  return `${head}${String(unit === 'fortnight' ? count * 2 : count)}${letters[unit]}`;
}

const smaller: Partial<Record<TimeUnit, readonly [TimeUnit, number]>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  day: ['hour', 24],
  year: ['month', 12],
};

/** "2 1/2 years" is `P2Y6M`. */
function fraction(count: number, unit: TimeUnit, head: string): string {
  const [part, length] = smaller[unit] ?? [];
  if (part === undefined || length === undefined) return `${head}${String(count)}${letters[unit]}`;
  const whole = Math.floor(count);
  const second = durationOf(Math.round((count - whole) * length), part);
  if (whole === 0) return second;
  return durationOf(whole, unit) + second.slice(head === 'PT' ? 2 : 1);
}
