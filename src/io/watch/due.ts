import type { Visit } from './visits.ts';

const HOUR = 3_600_000;

/** Milliseconds until a page is asked for again that its list says nothing new of: as long as it is known, so that old pages are left alone. */
function restOf({ first, checked }: Visit): number {
  return Math.min(Math.max(checked - first, HOUR), 168 * HOUR);
}

/** Milliseconds until a page is tried again that could not be had `fails` times: a minute, then twice as long each time, at most a day. */
export function backOff(fails: number): number {
  return Math.min(60_000 * 2 ** Math.max(0, fails - 1), 24 * HOUR);
}

/** After so many failures a page is no longer owed. */
export const mostFails = 8;

/**
 * Whether an address is asked for in this round. What a person named is asked for in every round (conditionally), a page that a list names
 * when it is new, still owed, said anew, or has rested.
 */
export function isDue(
  visit: Visit | null,
  asked: { readonly named: boolean; readonly stamp: string | null },
  now: number,
): boolean {
  if (visit === null) return true;
  if (visit.until > now) return false;
  if (asked.named || visit.owedBy !== null) return true;
  return (asked.stamp !== null && asked.stamp !== visit.stamp) || now - visit.checked >= restOf(visit);
}
