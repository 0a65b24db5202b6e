import type { DateRung, PublicationDate } from '../../../base/schema/article.ts';
import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import type { Day } from './calendar.ts';
import { dayOfIso, daysBetween, isDay, isoDay, weekdayOf } from './calendar.ts';
import type { Dateline } from './dateline.ts';
import type { FoundDate } from './parse-date.ts';
import { parseDate } from './parse-date.ts';
import type { NamedDay } from './text-evidence.ts';
import { firstNamedDay, latestYear } from './text-evidence.ts';
import type { YearBounds, YearlessDay } from './year-of.ts';
import { resolveYear } from './year-of.ts';

/** A date that the page prints for itself, in its data or near its title. */
export interface PageDate {
  readonly value: string;
  readonly precision: PublicationDate['precision'];
  readonly from: DateRung;
}

/** All that may date an article. */
export interface DateEvidence {
  /** As given by the input, unparsed, or null. */
  readonly given: string | null;
  /** The strongest date of the page's own data, or null. */
  readonly page: PageDate | null;
  /** A bare date in the site's header: often the crawl's. Never believed, but nothing is published after it. */
  readonly site: PageDate | null;
  readonly dateline: Dateline | null;
  /** The article's paragraphs. */
  readonly paragraphs: readonly string[];
}

/** The date and what a person should know of it. */
export interface Dating {
  readonly published: PublicationDate | null;
  readonly problems: readonly {
    readonly code: 'site-date-ignored' | 'date-unknown' | 'bad-date';
    readonly message: string;
  }[];
}

/** Days that may lie between a dateline and the page's date before one of them must be wrong. */
const window = { before: 2, after: 7 };
const ledeParagraphs = 4;

function fromFound(found: FoundDate, from: DateRung): PublicationDate {
  return { value: found.value, precision: found.precision, from };
}

function givenDate(given: string | null, lexicon: PageLexicon): PublicationDate | null {
  if (given === null) return null;
  const trimmed = given.trim();
  if (/^(?:18|19|20|21)\d\d$/u.test(trimmed)) return { value: trimmed, precision: 'year', from: 'given' };
  if (/^(?:18|19|20|21)\d\d-(?:0[1-9]|1[0-2])$/u.test(trimmed))
    return { value: trimmed, precision: 'month', from: 'given' };
  const found = parseDate(trimmed, lexicon);
  return found === null ? null : fromFound(found, 'given');
}

function dated(day: Day | null, from: DateRung): PublicationDate | null {
  return day === null ? null : { value: isoDay(day), precision: 'day', from };
}

function boundsOf(evidence: DateEvidence, lexicon: PageLexicon): YearBounds {
  const printed = evidence.page ?? evidence.site;
  const until = printed === null ? null : Number(printed.value.slice(0, 4));
  const latest = latestYear(evidence.paragraphs, lexicon);
  return { from: latest !== null && until !== null && latest > until ? null : latest, until };
}

/** The latest such day not after the page's date (a day of grace for offsets), when it lies within a year before. */
function latestBefore(yearless: YearlessDay, page: Day): Day | null {
  for (const year of [page.year, page.year - 1]) {
    const day = { year, month: yearless.month, day: yearless.day };
    if (isDay(day) && daysBetween(day, page) >= -1) return day;
  }
  return null;
}

function datelineDate(evidence: DateEvidence, lexicon: PageLexicon): PublicationDate | null {
  const { dateline } = evidence;
  if (dateline === null) return null;
  if (dateline.day !== null) return dated(dateline.day, 'dateline');
  if (dateline.yearless === null) return null;
  const printed = dayOfIso((evidence.page ?? evidence.site)?.value ?? '');
  if (printed !== null) return dated(latestBefore(dateline.yearless, printed), 'dateline');
  const named = firstNamedDay(evidence.paragraphs.slice(0, ledeParagraphs), lexicon);
  const same = named?.yearless.month === dateline.yearless.month && named.yearless.day === dateline.yearless.day;
  const yearless = same ? named.yearless : dateline.yearless;
  return dated(resolveYear(yearless, boundsOf(evidence, lexicon)), 'inferred');
}

/** Whether a day that a text names cannot be near a printed date: its weekday does not fit the year, or it lies far away. */
function contradicts(named: NamedDay, page: PageDate): boolean {
  const printed = dayOfIso(page.value);
  if (printed === null) return false;
  const near = named.day ?? latestBefore(named.yearless, printed);
  if (near === null) return false;
  const misfit = named.yearless.weekday !== null && weekdayOf(near) !== named.yearless.weekday;
  return misfit && Math.abs(daysBetween(near, printed)) < 200;
}

function textDate(evidence: DateEvidence, lexicon: PageLexicon): { date: PublicationDate; named: NamedDay } | null {
  const named = firstNamedDay(evidence.paragraphs.slice(0, ledeParagraphs), lexicon);
  if (named === null) return null;
  const date = dated(named.day, 'text') ?? dated(resolveYear(named.yearless, boundsOf(evidence, lexicon)), 'inferred');
  return date === null ? null : { date, named };
}

function isFar(own: PublicationDate, page: PageDate): boolean {
  const [a, b] = [dayOfIso(own.value), dayOfIso(page.value)];
  if (a === null || b === null) return false;
  const days = daysBetween(a, b);
  return days > window.after || days < -window.before;
}

function ignored(page: PageDate, own: PublicationDate | null): Dating['problems'][number] {
  const instead = own === null ? 'nothing in the article confirms it' : `the article's own words say ${own.value}`;
  return { code: 'site-date-ignored', message: `The page prints ${page.value}, but ${instead}.` };
}

function fromWords(own: PublicationDate | null, evidence: DateEvidence): Dating {
  const { site } = evidence;
  if (own !== null) return { published: own, problems: site === null || !isFar(own, site) ? [] : [ignored(site, own)] };
  const unknown = { code: 'date-unknown', message: 'Nothing on the page tells the day of publication.' } as const;
  return { published: null, problems: site === null ? [unknown] : [ignored(site, null), unknown] };
}

/** Says that the given date cannot be read, in the place of the notice that there is none. */
function withBadDate(dating: Dating, given: string): Dating {
  const quoted = JSON.stringify(given.trim().slice(0, 60));
  const message = `The given date ${quoted} cannot be read as one day, month or year.`;
  const others = dating.problems.filter(({ code }) => code !== 'date-unknown');
  return { published: dating.published, problems: [{ code: 'bad-date', message }, ...others] };
}

/**
 * The publication date: given, else the page's own data, unless the dateline or a day that the text names with its weekday
 * contradicts them; else the dateline, the text, or null. A bare date in the site's header is never believed.
 */
export function publicationDate(evidence: DateEvidence, lexicon: PageLexicon): Dating {
  const given = givenDate(evidence.given, lexicon);
  if (given !== null) return { published: given, problems: [] };
  const found = foundDate(evidence, lexicon);
  return evidence.given === null || evidence.given.trim() === '' ? found : withBadDate(found, evidence.given);
}

/** The date without what the input says of it. */
function foundDate(evidence: DateEvidence, lexicon: PageLexicon): Dating {
  const line = datelineDate(evidence, lexicon);
  const words = textDate(evidence, lexicon);
  const { page } = evidence;
  if (page === null) return fromWords(line ?? words?.date ?? null, evidence);
  if (line !== null && isFar(line, page)) return { published: line, problems: [ignored(page, line)] };
  if (line === null && words !== null && contradicts(words.named, page)) {
    return { published: words.date, problems: [ignored(page, words.date)] };
  }
  return { published: { value: page.value, precision: page.precision, from: page.from }, problems: [] };
}
