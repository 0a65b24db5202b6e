import { daysInMonth } from './timex.ts';

/** Whether a text is an ISO 8601 prefix of a day that a calendar has: `2024`, `2024-06` or `2024-06-19`. */
export function isIsoPrefix(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text);
  if (match === null) return false;
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** Days since 1970 of an ISO prefix that names a day; null for a coarser one or none. */
export function dayNumber(value: string | null | undefined): number | null {
  const day = Date.parse((value ?? '').length < 10 ? '' : (value ?? '').slice(0, 10));
  return Number.isNaN(day) ? null : Math.round(day / 86_400_000);
}
