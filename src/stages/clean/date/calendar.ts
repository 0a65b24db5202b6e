/** A day of the Gregorian calendar; `month` 1..12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether a day exists and lies in the years that news can be of (1800..2199). */
export function isDay({ year, month, day }: Day): boolean {
  const length = month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);
  return year >= 1800 && year < 2200 && day >= 1 && day <= length;
}

/** Days since 1 March of year 0, a count that only serves differences and weekdays. */
export function dayNumber({ year, month, day }: Day): number {
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leapDays + Math.floor((153 * months + 2) / 5) + day - 1;
}

/** Weekday of a day, 0 (Sunday) .. 6. */
export function weekdayOf(day: Day): number {
  return (dayNumber(day) + 3) % 7;
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO form: `2024-06-19`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day that an ISO date or time stamp names, in its own offset; null for anything else. */
export function dayOfIso(value: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(value);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}
