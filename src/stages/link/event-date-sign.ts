import type { EventItem } from './event-item.ts';
import type { Sign } from './event-likeness.ts';

/** When it was: null for days that cannot be one. */
export function dateSign(a: EventItem, b: EventItem): Sign | null {
  const undated = [a, b].filter(({ days }) => days.how === 'none');
  if (undated.length === 2) return bothUndated(a, b);
  if (undated.length === 1) return a.days.how === 'none' ? oneUndated(a, b) : oneUndated(b, a);
  return a.days.how === 'vague' || b.days.how === 'vague' ? vague(a, b) : exact(a, b);
}

/** Two days. A day that is only the article's own may be a little off; what is done once may be dated a day off by one of two papers. */
function exact(a: EventItem, b: EventItem): Sign | null {
  const gap = Math.abs(a.days.first - b.days.first);
  const assumed = a.days.how === 'assumed' || b.days.how === 'assumed';
  if (gap === 0) return { points: assumed ? 2.2 : 3, why: `on ${valueOf(a)}` };
  const why = [valueOf(a), valueOf(b)].sort().join(' or ');
  if (gap === 1) return { points: a.deed.once && b.deed.once ? 0.8 : assumed ? 0.4 : -1.2, why };
  if (gap > 3) return null;
  return { points: assumed ? -0.6 : -2.2, why };
}

/** A month or a year with what lies in it. */
function vague(a: EventItem, b: EventItem): Sign | null {
  const apart = Math.max(a.days.first - b.days.last, b.days.first - a.days.last);
  const length = Math.max(lengthOf(a), lengthOf(b));
  const why = [...new Set([valueOf(a), valueOf(b)])].sort().join(', ');
  if (apart > 0) return length <= 31 && apart <= 5 ? { points: -0.2, why: `about ${why}` } : null;
  if (length <= 31) return { points: 1.2, why: `in ${why}` };
  return { points: Math.min(lengthOf(a), lengthOf(b)) <= 31 ? 0.4 : -1.4, why: `in ${why}` };
}

/** One that nothing dates, told in an article of some day, and one that has a date. */
function oneUndated(undated: EventItem, dated: EventItem): Sign | null {
  const { published } = undated;
  if (published === null) return { points: -0.2, why: '' };
  const { first, last } = undated.days;
  if (dated.days.last < first - 1 || dated.days.first > last) return null;
  const gap = Math.abs(published - (undated.event.modality === 'future' ? dated.days.first : dated.days.last));
  const why = `${valueOf(dated)}, ${String(gap)} days from the other article`;
  if (gap <= 3) return { points: 1.4, why };
  if (gap <= 10) return { points: 0.8, why };
  return { points: gap <= 45 ? -0.4 : gap <= 400 ? -1 : -2, why };
}

function bothUndated(a: EventItem, b: EventItem): Sign | null {
  if (a.published === null || b.published === null) return { points: -0.2, why: '' };
  const gap = Math.abs(a.published - b.published);
  const why = `undated, told ${String(gap)} days apart`;
  if (gap <= 2) return { points: 1.2, why };
  if (gap <= 7) return { points: 0.4, why };
  return gap <= 31 ? { points: -1, why } : null;
}

function lengthOf({ days }: EventItem): number {
  return days.last - days.first + 1;
}

function valueOf({ event }: EventItem): string {
  return event.date?.value.slice(0, 10) ?? 'undated';
}
