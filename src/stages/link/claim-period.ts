import type { EventMention } from '../../base/schema/finding.ts';
import type { Linkable } from '../../base/schema/record.ts';

/** When what is claimed may have been, in milliseconds since 1970. */
export interface Period {
  /** The year that the words state, or null. */
  readonly year: string | null;
  readonly first: number;
  readonly last: number;
}

/** A claim without a date is about something of the half year before (or, announced, after) its publication. */
const halfYear = 183 * 86_400_000;

/** The year that the event's date states, or else the half year up to the publication; null when neither is known. */
export function periodOf(event: EventMention, { published }: Pick<Linkable, 'published'>): Period | null {
  const year = event.date?.value.slice(0, 4);
  if (year !== undefined) return { year, first: Date.parse(`${year}-01-01`), last: Date.parse(`${year}-12-31`) };
  const day = Date.parse(published?.value.slice(0, 10) ?? '');
  if (Number.isNaN(day)) return null;
  const last = event.modality === 'future' ? day + halfYear : day;
  return { year: null, first: day - halfYear, last };
}

/** Whether two claims can be about one time: never when they state different years. */
export function periodsMeet(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null) return true;
  if (a.year !== null && b.year !== null) return a.year === b.year;
  return a.first <= b.last && b.first <= a.last;
}
