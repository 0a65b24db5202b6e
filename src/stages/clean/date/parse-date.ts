import type { DatePrecision } from '../../../base/schema/article.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { Day } from './calendar.ts';
import { isDay, isoDay } from './calendar.ts';
import { foreignMonths } from './month-names.ts';

/** What a date parser needs of a language. */
export interface DateWords {
  readonly months: ReadonlyMap<string, number>;
}

/** A date found in a text: an ISO 8601 prefix, or a full time stamp with the text's own offset for `instant`. */
export interface FoundDate extends Span {
  readonly value: string;
  readonly precision: DatePrecision;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, words: DateWords) => { value: string; precision: DatePrecision } | null;
}

function dayFrom(year: number, month: number, day: number): { value: string; precision: 'day' } | null {
  const found: Day = { year, month, day };
  return isDay(found) ? { value: isoDay(found), precision: 'day' } : null;
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

/** The month that a name means, 1..12, or 0. Foreign names count too. */
export function monthOf(name: string, words: DateWords): number {
  const lower = name.toLowerCase().replace(/\.$/u, '');
  const known = words.months.get(lower) ?? foreignMonths.get(lower);
  if (known !== undefined) return known;
  if (lower.length < 3) return 0;
  for (const [month, number] of foreignMonths) if (lower.length <= 4 && month.startsWith(lower)) return number;
  return 0;
}

function readIso(groups: Groups): { value: string; precision: DatePrecision } | null {
  const day = dayFrom(Number(groups['y']), Number(groups['m']), Number(groups['d']));
  const { time, zone } = groups;
  if (day === null || time === undefined || zone === undefined) return day;
  const clock = time.length === 5 ? `${time}:00` : time;
  const offset = /^z$/iu.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/u, '$1:$2');
  return { value: `${day.value}T${clock}${offset}`, precision: 'instant' };
}

function readNamed(groups: Groups, words: DateWords): { value: string; precision: DatePrecision } | null {
  const month = monthOf(groups['name'] ?? '', words);
  if (month === 0 || groups['y'] === undefined) return null;
  const year = fullYear(groups['y']);
  if (groups['d'] !== undefined) return dayFrom(year, month, Number(groups['d']));
  if (year < 1800 || year >= 2200) return null;
  return { value: `${String(year)}-${String(month).padStart(2, '0')}`, precision: 'month' };
}

/** `03/05/2011`: day first with dots, or when a number above twelve tells; else nobody knows. */
function readNumbers(groups: Groups): { value: string; precision: DatePrecision } | null {
  const [a, b, year] = [Number(groups['a']), Number(groups['b']), fullYear(groups['y'] ?? '')];
  if (groups['sep'] === '.' || a > 12 || a === b) return dayFrom(year, b, a);
  return b > 12 ? dayFrom(year, a, b) : null;
}

const forms: readonly Form[] = [
  {
    // 2011-05-03, 2011-05-03T10:15:00+02:00, 2011/05/03 10:15
    pattern:
      /(?<![\d.-])(?<y>(?:18|19|20|21)\d\d)([-/.])(?<m>\d\d?)\2(?<d>\d\d?)(?!\d)(?:(?:T|\s+)(?<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?(?<zone>Z|[+-]\d\d:?\d\d)?)?/giu,
    read: readIso,
  },
  {
    // 20110503T101500Z, 20110503
    pattern: /(?<!\d)(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>[0-3]\d)(?=T\d|$|\s)/gu,
    read: readIso,
  },
  {
    // 3 May 2011, 3rd of May, 2011, 3. Mai 2011, Tue, 03 May 2011 10:15:00 +0200, 3 de mayo de 2011
    pattern:
      /(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|\.|º|er)?[\s-]{1,3}(?:of |de |d')?(?<name>\p{L}{3,12})\.?,?[\s-]{1,3}(?:de |del )?(?<y>(?:18|19|20|21)\d\d)(?!\d)/giu,
    read: readNamed,
  },
  {
    // May 3, 2011, May 3rd 2011, Mai 3, 2011
    pattern: /(?<name>\p{L}{3,12})\.?\s{1,2}(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<y>(?:18|19|20|21)\d\d)(?!\d)/giu,
    read: readNamed,
  },
  {
    // 03.05.2011, 13/05/2011, 5/13/2011
    pattern:
      /(?<![\d.])(?<a>\d{1,2})(?<sep>[./-])(?<b>\d{1,2})\k<sep>(?<y>(?:(?:18|19|20|21)\d\d|\d\d(?![\d:.])))(?!\d)/gu,
    read: readNumbers,
  },
  {
    // 2011年5月3日, 2011년 5월 3일
    pattern: /(?<y>(?:18|19|20|21)\d\d)\s?[年년]\s?(?<m>\d\d?)\s?[月월]\s?(?<d>\d\d?)\s?[日일]/gu,
    read: readIso,
  },
  {
    // May 2011
    pattern: /(?<!\d(?:st|nd|rd|th|\.)?\s{1,2})(?<name>\p{L}{3,12})\.?,?\s{1,2}(?<y>(?:18|19|20|21)\d\d)(?!\d)/giu,
    read: readNamed,
  },
];

function tryForm(form: Form, text: string, words: DateWords): FoundDate | null {
  for (const match of text.matchAll(form.pattern)) {
    const found = form.read(match.groups ?? {}, words);
    if (found !== null) return { ...found, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The date that a short text names, most exact form first; null when it names none with a year. The day is the text's own, never UTC's. */
export function parseDate(text: string, words: DateWords): FoundDate | null {
  if (!/\d{2}/u.test(text)) return null;
  for (const form of forms) {
    const found = tryForm(form, text, words);
    if (found !== null) return found;
  }
  return null;
}
