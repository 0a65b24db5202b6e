/** First day that an ISO prefix or week may mean: `2024-06` -> `2024-06-01`, `2024-W08` -> `2024-02-19`. */
export function firstDay(prefix: string): string {
  return dayOfWeek(prefix, 1) ?? `${prefix.slice(0, 10)}${'0000-01-01'.slice(Math.min(prefix.length, 10))}`;
}

/** Last day that an ISO prefix or week may mean: `2024-02` -> `2024-02-29`, `2024-W08` -> `2024-02-25`. */
export function lastDay(prefix: string): string {
  const sunday = dayOfWeek(prefix, 7);
  if (sunday !== null) return sunday;
  if (prefix.length >= 10) return prefix.slice(0, 10);
  if (prefix.length < 7) return `${prefix.slice(0, 4)}-12-31`;
  const [year = 0, month = 0] = prefix.split('-').map(Number);
  return `${prefix.slice(0, 7)}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** Monday (1) to Sunday (7) of an ISO 8601 week, null for what is none. Week 1 is the one with 4 January in it. */
function dayOfWeek(week: string, weekday: number): string | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/u.exec(week) ?? [];
  if (year === undefined || number === undefined) return null;
  const fourth = new Date(`${year}-01-04T00:00:00Z`).getUTCDay();
  const offset = 4 - (fourth === 0 ? 7 : fourth) + (Number(number) - 1) * 7 + weekday;
  return new Date(Date.UTC(Number(year), 0, offset)).toISOString().slice(0, 10);
}
