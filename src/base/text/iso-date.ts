import { daysInMonth } from './timex.ts';

/** Whether a text is an ISO 8601 prefix of a day that a calendar has: `2024`, `2024-06` or `2024-06-19`. */
export function isIsoPrefix(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text);
  if (match === null) return false;
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}
