import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import type { Day } from './calendar.ts';
import { isDay, weekdayOf } from './calendar.ts';
import type { YearlessDay } from './year-of.ts';

/** A day that a text names together with its weekday: reports say "on Monday (June 12)" of the days around them. */
export interface NamedDay {
  /** With its year when printed. */
  readonly day: Day | null;
  readonly yearless: YearlessDay;
}

function alternatives(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join('|');
}

function patternOf(lexicon: PageLexicon): RegExp {
  const month = `(?:${alternatives(lexicon.months)})\\.?`;
  const weekday = `(?:${alternatives(lexicon.weekdays)})\\b\\.?`;
  const day = '\\d{1,2}(?:st|nd|rd|th)?';
  const date = `(?:(?<m1>${month})\\s+(?<d1>${day})|(?<d2>${day})\\s+(?:of\\s+)?(?<m2>${month}))(?:,?\\s+(?<year>(?:19|20)\\d\\d))?`;
  return new RegExp(`\\b(?<weekday>${weekday}),?\\s*(?:the\\s+)?[(]?${date}\\b`, 'giu');
}

function namedDay(groups: Readonly<Record<string, string | undefined>>, lexicon: PageLexicon): NamedDay | null {
  const clean = (name: string | undefined): string => (name ?? '').toLowerCase().replace(/\.$/u, '');
  const month = lexicon.months.get(clean(groups['m1'] ?? groups['m2']));
  const weekday = lexicon.weekdays.get(clean(groups['weekday']));
  const day = Number.parseInt(groups['d1'] ?? groups['d2'] ?? '', 10);
  if (month === undefined || weekday === undefined || !(day >= 1 && day <= 31)) return null;
  const full = groups['year'] === undefined ? null : { year: Number(groups['year']), month, day };
  const fits = full !== null && isDay(full) && weekdayOf(full) === weekday;
  return { day: fits ? full : null, yearless: { month, day, weekday } };
}

/** The first day that the paragraphs name with its weekday, not looking ahead; null when there is none. */
export function firstNamedDay(paragraphs: readonly string[], lexicon: PageLexicon): NamedDay | null {
  const pattern = patternOf(lexicon);
  for (const paragraph of paragraphs) {
    for (const match of paragraph.matchAll(pattern)) {
      const before = paragraph.slice(Math.max(0, match.index - 80), match.index);
      if (!lexicon.lookingAhead.test(before)) return namedDay(match.groups ?? {}, lexicon);
    }
  }
  return null;
}

/** The latest year on which a text looks back ("In 2019"), or null. Years that its sentence looks ahead to do not count. */
export function latestYear(paragraphs: readonly string[], lexicon: PageLexicon): number | null {
  const years: number[] = [];
  for (const sentence of paragraphs.flatMap((text) => text.split(/(?<=[.!?])\s+/u))) {
    if (lexicon.lookingAhead.test(sentence)) continue;
    for (const [year] of sentence.matchAll(/(?<![\d.,-])(?:19|20)\d\d(?![\d.,]\d|\d|-\w)/gu)) years.push(Number(year));
  }
  return years.length === 0 ? null : Math.max(...years);
}
