import { daysInMonth } from '../../../base/text/timex.ts';

/** A date of which the day, or the day and the month, may be unknown. Months are 1..12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** A date with its day. */
export interface FullDate extends CalendarDate {
  readonly month: number;
  readonly day: number;
}

/** Days since 1 March of the year 0 (Gregorian, proleptic). */
export function dayNumber({ year, month, day }: FullDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** The date of a day number. */
export function dateOfNumber(days: number): FullDate {
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** The date some days away. */
export function addDays(date: FullDate, days: number): FullDate {
  return dateOfNumber(dayNumber(date) + days);
}

/** The month some months away. */
export function addMonths(
  year: number,
  month: number,
  months: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** 1 (Monday) .. 7 (Sunday). */
export function weekdayOf(date: FullDate): number {
  return ((dayNumber(date) + 2) % 7) + 1;
}

/** ISO 8601 week of a date with the year that week belongs to. */
function weekOf(date: FullDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 };
}

/** Whether a date has its day. */
export function isFull(date: CalendarDate | null): date is FullDate {
  return date?.month != null && date.day !== null;
}

/** Whether the calendar has this day. */
export function exists({ year, month, day }: FullDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A date out of an ISO prefix or time stamp, or null. */
export function readDate(value: string): CalendarDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/u.exec(value);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const date = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  return isFull(date) && !exists(date) ? null : date;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2024`, `2024-06` or `2024-06-19`. */
export function isoOf({ year, month, day }: CalendarDate): string {
  const head = pad(year, 4);
  if (month === null) return head;
  return day === null ? `${head}-${pad(month, 2)}` : `${head}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `2024-W25`. */
export function isoWeek(date: FullDate): string {
  const { year, week } = weekOf(date);
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

/** `XXXX-06-19` or `XXXX-06`: a day or month of an unknown year. */
export function ofUnknownYear(month: number, day: number | null): string {
  return `XXXX-${pad(month, 2)}${day === null ? '' : `-${pad(day, 2)}`}`;
}
