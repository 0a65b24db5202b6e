import type { Linkable } from '../../base/schema/record.ts';

/** Whether one of two related articles took from the other, and by what one can tell. */
export interface Direction {
  /** The article that took, and the one that it took from; in order of id when nothing tells. */
  readonly left: string;
  readonly right: string;
  readonly directed: boolean;
  readonly reason: string | null;
}

const dayMilliseconds = 86_400_000;

/** Days between two publications; null when either day is not known. */
export function daysApart(a: Dated, b: Dated): number | null {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  return dayA === null || dayB === null ? null : Math.abs(Date.parse(dayA) - Date.parse(dayB)) / dayMilliseconds;
}

type Dated = Pick<Linkable, 'id' | 'credits' | 'published'>;

/** How plainly an article says that it is an agency's own text: a dateline with the agency's name, a credit line, neither. */
export function authorityOf({ credits }: Pick<Linkable, 'credits'>): number {
  if (credits.some((credit) => credit.kind === 'dateline')) return 2;
  return credits.some((credit) => credit.kind === 'source') ? 1 : 0;
}

/** The day of publication, null when it is less exact than a day or only inferred. */
function dayOf({ published }: Pick<Linkable, 'published'>): string | null {
  if (published === null || published.from === 'inferred' || published.value.length < 10) return null;
  return published.value.slice(0, 10);
}

/**
 * Who took from whom. An agency's credit tells, unless the credited text is the later one; else the day of publication does. What was
 * published on one day without a credit is left open.
 */
export function directionOf(a: Dated, b: Dated): Direction {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const open = { left: first.id, right: second.id, directed: false, reason: null };
  const [days, credits] = [compareDays(a, b), authorityOf(a) - authorityOf(b)];
  if (credits !== 0) {
    const [source, taker] = credits > 0 ? [a, b] : [b, a];
    const late = credits > 0 ? days > 0 : days < 0;
    return late ? open : { left: taker.id, right: source.id, directed: true, reason: creditReason(source) };
  }
  if (days === 0) return open;
  const [source, taker] = days < 0 ? [a, b] : [b, a];
  const reason = `published ${dayOf(source) ?? ''}, the other ${dayOf(taker) ?? ''}`;
  return { left: taker.id, right: source.id, directed: true, reason };
}

/** Below 0 when the first was published on an earlier day; 0 also when either day is not known. */
function compareDays(a: Dated, b: Dated): number {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === null || dayB === null || dayA === dayB) return 0;
  return dayA < dayB ? -1 : 1;
}

function creditReason(source: Dated): string {
  const credit = source.credits.find(({ kind }) => kind === 'dateline') ?? source.credits[0];
  return `carries the credit of ${credit?.agency ?? 'an agency'} more plainly`;
}
