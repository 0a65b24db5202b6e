import type { DatePrecision } from '../schema/article.ts';
import type { Timex } from '../schema/finding.ts';

/** A date as an ISO prefix with its precision. */
interface TimexDate {
  readonly value: string;
  readonly precision: DatePrecision;
}

const week = /^(\d{4})-W(\d{2})(?:-([1-7]))?(?![\dX])/u;

const calendar = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\dX])/u;

/**
 * The date that a time expression or its TIMEX3 value names, as far as it is known: `2024-06-19TNI` is a day, `2024-06-XX` a month,
 * quarters, halves and seasons are their year, a week is the month in which all of it lies. Null for weeks across two months, durations, repetitions, decades, `PRESENT_REF` and its like, values with an
 * unknown year (`XXXX-06`), days that no calendar has, and ''.
 */
export function dateOfTimex(timex: string | Pick<Timex, 'type' | 'value'>): TimexDate | null {
  if (typeof timex !== 'string')
    return timex.type === 'DATE' || timex.type === 'TIME' ? dateOfTimex(timex.value) : null;
  const weekly = week.exec(timex);
  if (weekly !== null) return dateOfWeek(Number(weekly[1]), Number(weekly[2]), weekly[3] ?? null);
  const match = calendar.exec(timex);
  if (match === null) return null;
  const [value, year = '', month, day] = match;
  if (month === undefined || !isMonth(month)) return { value: year, precision: 'year' };
  if (day === undefined) return { value, precision: 'month' };
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month))
    ? { value, precision: 'day' }
    : null;
}

/**
 * The date of a time expression as what is over has it: a day or month told without its year (`7 October` in August) that lies after `day`, an ISO
 * day, is last year's. `words` are those of the expression.
 */
export function pastDateOf(timex: Pick<Timex, 'type' | 'value'>, words: string, day: string | null): TimexDate | null {
  const date = dateOfTimex(timex);
  if (date === null || day === null || date.value.length < 7 || day.length < 10) return date;
  const isNamed = /\p{Lu}\p{L}{2,}/u.test(words) && !/\d{4}/u.test(words) && !date.value.endsWith('-02-29');
  if (!isNamed || date.value <= day.slice(0, date.value.length)) return date;
  if (date.precision === 'day' && daysBetween(day, date.value) <= soon) return date;
  return { ...date, value: `${String(Number(date.value.slice(0, 4)) - 1)}${date.value.slice(4)}` };
}

/** Days after its report by which a date may be that of the report's own news: clocks differ, papers are dated late. */
const soon = 7;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The day of an ISO week, else the month of its Monday and its Sunday; null when they differ or the year has no such week. */
function dateOfWeek(year: number, number: number, day: string | null): TimexDate | null {
  if (number < 1 || number > 53) return null;
  const [thursday, first, last] = [4, Number(day ?? 1), Number(day ?? 7)].map((at) => weekday(year, number, at));
  if (thursday?.startsWith(String(year)) !== true || first === undefined || last === undefined) return null;
  if (day !== null) return { value: first, precision: 'day' };
  return first.slice(0, 7) === last.slice(0, 7) ? { value: first.slice(0, 7), precision: 'month' } : null;
}

/** ISO day of a weekday (1 is Monday) in an ISO week: week 1 is the one with 4 January. */
function weekday(year: number, number: number, day: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  fourth.setUTCDate(4 - ((fourth.getUTCDay() + 6) % 7) + (number - 1) * 7 + day - 1);
  return fourth.toISOString().slice(0, 10);
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

/** How many days a month has in the Gregorian calendar; `month` is 1..12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
