/** First day that an ISO prefix may mean: `2024-06` -> `2024-06-01`. */
export function firstDay(prefix: string): string {
  return `${prefix.slice(0, 10)}${'0000-01-01'.slice(Math.min(prefix.length, 10))}`;
}

/** Last day that an ISO prefix may mean: `2024-02` -> `2024-02-29`. */
export function lastDay(prefix: string): string {
  if (prefix.length >= 10) return prefix.slice(0, 10);
  if (prefix.length < 7) return `${prefix.slice(0, 4)}-12-31`;
  const [year = 0, month = 0] = prefix.split('-').map(Number);
  return `${prefix.slice(0, 7)}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}
