/** Seconds that a host asks to be left alone, from `now` on: a number of them or a date; null for neither. At most a day. */
export function retryAfter(header: string, now: Date): number | null {
  const text = header.trim();
  const seconds = /^\d{1,9}$/u.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? null : Math.min(Math.max(0, Math.ceil(seconds)), 86_400);
}
