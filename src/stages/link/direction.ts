import type { Linkable } from '../../base/schema/record.ts';
import { foldWord } from '../../base/text/words.ts';

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
export function daysApart(a: Pick<Linkable, 'published'>, b: Pick<Linkable, 'published'>): number | null {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  return dayA === null || dayB === null ? null : Math.abs(Date.parse(dayA) - Date.parse(dayB)) / dayMilliseconds;
}

type Dated = Pick<Linkable, 'id' | 'credits' | 'published' | 'outlet' | 'text'>;

/** How plainly an article says that it is an agency's own text: a dateline with the agency's name, a credit line, neither. */
export function authorityOf({ credits }: Pick<Linkable, 'credits'>): number {
  if (credits.some((credit) => credit.kind === 'dateline')) return 2;
  return credits.some((credit) => credit.kind === 'source') ? 1 : 0;
}

/** The day of publication, null when it is less exact than a day or only inferred. */
export function dayOf({ published }: Pick<Linkable, 'published'>): string | null {
  if (published === null || published.from === 'inferred' || published.value.length < 10) return null;
  return published.value.slice(0, 10);
}

/**
 * Who took from whom. The name of the other's outlet tells, where one credits it or gives it as its source; then an agency's credit, unless the
 * credited text is the later one; then the day of publication, and on one day the hour. What is left is open: neither length nor the number of
 * slips says which of two was first.
 */
export function directionOf(a: Dated, b: Dated): Direction {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const told = byNamedOutlet(first, second) ?? byCredit(first, second) ?? byTime(first, second);
  if (told === null || told.reason === null) return { left: first.id, right: second.id, directed: false, reason: null };
  return { left: told.taker.id, right: told.source.id, directed: true, reason: told.reason };
}

/** What one sign tells; a null reason leaves the direction open for good. */
interface Told {
  readonly taker: Dated;
  readonly source: Dated;
  readonly reason: string | null;
}

function byNamedOutlet(a: Dated, b: Dated): Told | null {
  const [aNamesB, bNamesA] = [namesOutlet(a, b), namesOutlet(b, a)];
  if (aNamesB === bNamesA) return null;
  const [taker, source] = aNamesB ? [a, b] : [b, a];
  return { taker, source, reason: `gives ${source.outlet ?? ''} as its source` };
}

/** Whether an article credits another's outlet, or says that it has its news from there. */
function namesOutlet({ credits, text, outlet: own }: Dated, { outlet }: Dated): boolean {
  if (outlet === null || own === null || outlet.length < 4) return false;
  const name = foldWord(outlet);
  if (name === foldWord(own)) return false;
  if (credits.some(({ kind, agency }) => (kind === 'source' || kind === 'inputs') && foldWord(agency) === name))
    return true;
  if (!text.includes(outlet)) return false;
  const words = foldWord(text);
  return [`according to ${name}`, `${name} reported`, `first published by ${name}`, `${name} reports`].some((phrase) =>
    words.includes(phrase),
  );
}

function byCredit(a: Dated, b: Dated): Told | null {
  const credits = authorityOf(a) - authorityOf(b);
  if (credits === 0) return null;
  const days = compareDays(a, b);
  const [source, taker] = credits > 0 ? [a, b] : [b, a];
  const late = credits > 0 ? days > 0 : days < 0;
  return { taker, source, reason: late ? null : creditReason(source) };
}

function byTime(a: Dated, b: Dated): Told | null {
  const days = compareDays(a, b);
  const order = days === 0 ? compareInstants(a, b) : days;
  if (order === 0) return null;
  const [source, taker] = order < 0 ? [a, b] : [b, a];
  const told = ({ published }: Dated): string => (days === 0 ? (published?.value ?? '') : (dayOf({ published }) ?? ''));
  return { taker, source, reason: `published ${told(source)}, the other ${told(taker)}` };
}

/** A page that is changed keeps its hour or gets another: an hour apart is a difference. */
const hourMilliseconds = 3_600_000;

/** Below 0 when the first was published an hour or more before the second; 0 when the instant of either is not known. */
function compareInstants({ published: a }: Dated, { published: b }: Dated): number {
  if (a?.precision !== 'instant' || b?.precision !== 'instant' || a.from === 'inferred' || b.from === 'inferred')
    return 0;
  const apart = Date.parse(a.value) - Date.parse(b.value);
  return Math.abs(apart) >= hourMilliseconds ? apart : 0;
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
