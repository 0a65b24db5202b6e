import type { DatePrecision } from '../schema/article.ts';
import type { Timex } from '../schema/finding.ts';

/** A date as an ISO prefix with its precision. */
interface TimexDate {
  readonly value: string;
  readonly precision: DatePrecision;
}

const calendar = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\dX])/u;

/**
 * The date that a time expression or its TIMEX3 value names, as far as it is known: `2024-06-19TNI` is a day, `2024-06-XX` a month, weeks,
 * quarters, halves and seasons are their year. Null for durations, repetitions, decades, `PRESENT_REF` and its like, values with an
 * unknown year (`XXXX-06`), days that no calendar has, and ''.
 */
export function dateOfTimex(timex: string | Pick<Timex, 'type' | 'value'>): TimexDate | null {
  if (typeof timex !== 'string')
    return timex.type === 'DATE' || timex.type === 'TIME' ? dateOfTimex(timex.value) : null;
  const match = calendar.exec(timex);
  if (match === null) return null;
  const [value, year = '', month, day] = match;
  if (month === undefined || !isMonth(month)) return { value: year, precision: 'year' };
  if (day === undefined) return { value, precision: 'month' };
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month))
    ? { value, precision: 'day' }
    : null;
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

/** How many days a month has in the Gregorian calendar; `month` is 1..12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
