/** The last day that an ISO prefix may mean, good for comparing as text: `2024-06` gives `2024-06-99`. */
function latest(prefix: string): string {
  return prefix.slice(0, 10) + '9999-99-99'.slice(Math.min(prefix.length, 10));
}

/**
 * Whether a tenure or membership covers some day of a date. All are ISO prefixes; null `since` means from the beginning, null
 * `until` not yet ended; a null date asks for what has not ended.
 */
export function coversDate(since: string | null, until: string | null, date: string | null): boolean {
  if (date === null) return until === null;
  return (
    (since === null || since.slice(0, 10) <= latest(date)) && (until === null || latest(until) >= date.slice(0, 10))
  );
}
