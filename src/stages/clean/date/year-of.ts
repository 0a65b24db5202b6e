import type { Day } from './calendar.ts';
import { isDay, weekdayOf } from './calendar.ts';

/** A day whose year was not printed; `weekday` 0 (Sunday) .. 6, or null when that was not printed either. */
export interface YearlessDay {
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
}

/** What else bounds the year. `from` is the latest year that the text looks back on, `until` the latest possible; null when unknown. */
export interface YearBounds {
  readonly from: number | null;
  readonly until: number | null;
}

/** Years to search on either side of a single bound: weekdays and dates meet again after 5, 6 or 11 years. */
const reach = 4;

/**
 * The day in the only year that fits its weekday and the bounds, or null when several fit or none. A text that looks back on 2019
 * was written in 2019 or soon after; a page crawled in 2024 shows texts of 2024 or shortly before.
 */
export function resolveYear(yearless: YearlessDay, bounds: YearBounds): Day | null {
  const { from, until } = bounds;
  if (from === null && until === null) return null;
  const first = from ?? (until ?? 0) - reach;
  const last = until ?? (from ?? 0) + reach;
  const fitting: Day[] = [];
  for (let year = first; year <= last; year++) {
    const day = { year, month: yearless.month, day: yearless.day };
    if (isDay(day) && (yearless.weekday === null || weekdayOf(day) === yearless.weekday)) fitting.push(day);
  }
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only : null;
}
