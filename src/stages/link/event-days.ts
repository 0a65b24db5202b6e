import type { Linkable } from '../../base/schema/record.ts';
import type { EventMention } from '../../base/schema/finding.ts';

/** The days on which an event may have been, as numbers of days since 1970, and how that is known. */
export interface EventDays {
  readonly first: number;
  readonly last: number;
  /** `told`: the text gives the day; `assumed`: the article's own day stands for it; `vague`: a month or a year; `none`: nothing dates it. */
  readonly how: 'told' | 'assumed' | 'vague' | 'none';
}

/** Days since 1970 of the first day of an ISO prefix; null for what is none. */
export function dayNumber(prefix: string): number | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/u.exec(prefix) ?? [];
  if (year === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(time) ? null : time / 86_400_000;
}

/** First day after the stretch that an ISO prefix names. */
function dayAfter(prefix: string): number | null {
  const [year = 0, month = 1] = prefix.split('-').map(Number);
  const start = dayNumber(prefix);
  if (start === null || prefix.length >= 10) return start === null ? null : start + 1;
  const time = prefix.length === 7 ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return time / 86_400_000;
}

/** Far enough before and after for an event of which nothing but its article's day is known. */
const ever = 1_000_000;

/** When an event was: its own date, or what its article's day leaves open. A week counts as its Monday to its Sunday, a decade as unknown. */
export function eventDays(
  article: Pick<Linkable, 'published'>,
  { date, modality }: Pick<EventMention, 'date' | 'modality'>,
): EventDays {
  const first = date === null ? null : dayNumber(date.value);
  const after = date === null ? null : dayAfter(date.value.slice(0, 10));
  if (date !== null && first !== null && after !== null && !date.value.includes('W')) {
    const exact = date.value.length >= 10;
    return { first, last: after - 1, how: exact ? (date.from === 'timex' ? 'told' : 'assumed') : 'vague' };
  }
  const published = dayNumber(article.published?.value ?? '');
  if (published === null) return { first: -ever, last: ever, how: 'none' };
  return modality === 'future'
    ? { first: published, last: ever, how: 'none' }
    : { first: -ever, last: published + 1, how: 'none' };
}
