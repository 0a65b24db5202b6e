import {
  addDays,
  addMonths,
  dayNumber,
  exists,
  isFull,
  isoOf,
  ofUnknownYear,
  weekdayOf,
  type CalendarDate,
  type FullDate,
} from '../calendar.ts';
import { dated, type Aspect, type Construct, type Meaning, type Moment } from '../moment.ts';

/** `June 19, 2024`, `19 June`, `March 3 last year`: without a year, the one that brings the day nearest to the day of writing. */
export const date: Construct = (moment) => {
  const month = moment.captured.look('month');
  const day = moment.captured.integer('day') ?? moment.captured.look('ordinal');
  if (month === null || day === null || !exists({ year: 2000, month, day })) return null;
  const year = moment.captured.integer('year') ?? shiftedYear(moment);
  if (year === null) return dated(withoutYear(moment, month, day));
  return exists({ year, month, day }) ? dated(isoOf({ year, month, day })) : null;
};

function shiftedYear({ captured, anchor }: Moment): number | null {
  const shift = captured.look('shift');
  return shift === null || anchor === null ? null : anchor.year + shift;
}

/** The day of a month whose year must be guessed; `XXXX-06-19` when nothing tells. */
export function withoutYear(moment: Moment, month: number, day: number): string {
  const { anchor } = moment;
  const story = storyYear(moment);
  if (story === 'unknown') return ofUnknownYear(month, day);
  if (story !== null && exists({ year: story, month, day })) return isoOf({ year: story, month, day });
  const year = anchor === null ? null : nearestYear(moment, anchor, { month, day });
  return year === null || !exists({ year, month, day }) ? ofUnknownYear(month, day) : isoOf({ year, month, day });
}

/**
 * The year that a sentence of long ago goes on in: "In 1962 ships were stopped. On October 22 ...", "agreed in February 1979 and met on
 * May 4", and last year's where "that year" goes on: "opened in May of that year. In July ...". `unknown` where such a sentence looks ahead ("agreed in 1979 that they would meet on May 4"), null for the news of the day.
 */
export function storyYear({ anchor, memory, aspect }: Moment): number | 'unknown' | null {
  if (memory.story !== null && anchor !== null && memory.story < anchor.year && aspect() !== 'future')
    return memory.story;
  const told = memory.sentence?.month == null ? memory.frame : memory.sentence;
  if (told === null || (anchor !== null && told.year >= anchor.year - 1)) return null;
  return aspect() === 'future' ? 'unknown' : told.year;
}

/** Penalties in days, found by the bench: the clause's aspect is wrong about as often as a date is half a year and more away. */
function nearestYear(
  moment: Moment,
  anchor: CalendarDate,
  { month, day }: { month: number; day: number },
): number | null {
  if (anchor.month === null) return null;
  const from = dayNumber(isFull(anchor) ? anchor : { ...anchor, month: anchor.month, day: 15 });
  const distance = (year: number): number => dayNumber({ year, month, day }) - from;
  const years = [anchor.year - 1, anchor.year, anchor.year + 1];
  const aspect = moment.aspect();
  const cost = (year: number): number => {
    const away = distance(year);
    const wrong = (aspect === 'past' && away > 0) || (aspect === 'future' && away < 0);
    return (
      Math.abs(away) +
      (wrong ? (moment.since || moment.done() ? 1000 : 200) : 0) +
      (aspect === null && away > 0 ? 30 : 0)
    );
  };
  return years.reduce((best, year) => (cost(year) < cost(best) ? year : best), anchor.year);
}

/** `1972-05-26`. */
export const isoDate: Construct = ({ text, captured }) => {
  const [year, month, day] = [captured.integer('year'), captured.integer('mm'), captured.integer('dd')];
  if (year === null || month === null || day === null || !exists({ year, month, day })) return null;
  const clock = /T\d\d:\d\d/u.exec(text)?.[0] ?? '';
  return { type: clock === '' ? 'DATE' : 'TIME', value: isoOf({ year, month, day }) + clock };
};

/** `19.06.1996`, `10/27/1983`: where both numbers could be the month, dots mean day first and slashes leave it open. */
export const numberDate: Construct = ({ captured, text }) => {
  const [first, second, year] = [captured.integer('first'), captured.integer('second'), captured.integer('year')];
  if (first === null || second === null || year === null) return null;
  const european: FullDate = { year, month: second, day: first };
  const american: FullDate = { year, month: first, day: second };
  if (text.includes('.')) return exists(european) ? dated(isoOf(european)) : null;
  if (exists(european) && exists(american) && first !== second) return dated(`${String(year)}-XX-XX`);
  if (exists(american)) return dated(isoOf(american));
  return exists(european) ? dated(isoOf(european)) : null;
};

/** `the 19th`: of the month just mentioned, else of the month of writing or the one beside it. */
export const bareOrdinal: Construct = (moment) => {
  const day = moment.captured.integer('nth');
  if (day === null || day > 31) return null;
  return /^[-\s]*[\p{L}\d]/u.test(moment.after) && !isClauseWord(moment) ? null : dayOfMonth(moment, day);
};

const clauseWords: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'SCONJ', 'PRON', 'VERB', 'AUX', 'ADV']);

function isClauseWord({ next }: Moment): boolean {
  return next !== null && clauseWords.has(next.upos);
}

function dayOfMonth({ memory, anchor, aspect }: Moment, day: number): Meaning {
  if (memory.sentence?.month != null)
    return dated(isoOf({ year: memory.sentence.year, month: memory.sentence.month, day }));
  if (!isFull(anchor)) return dated(null);
  const there = { ...addMonths(anchor.year, anchor.month, monthStep(anchor.day, day, aspect())), day };
  return dated(exists(there) ? isoOf(there) : null);
}

/** Months to go to the day of the month that is meant: the last one, the next one, or the nearer of both. */
function monthStep(today: number, day: number, aspect: Aspect): number {
  if (aspect === 'future') return Number(day < today);
  if (aspect === 'past') return -Number(day > today);
  return day - today > 15 ? -1 : Number(today - day > 15);
}

/** `9/11`: not before the day itself. */
export const fixedDay: Construct = ({ captured, anchor }) => {
  const value = captured.look('fixedDay');
  return value === null || (anchor !== null && anchor.year < Number(value.slice(0, 4))) ? null : dated(value);
};

/** `Christmas Day`, `last Thanksgiving`: like a date without its year. A name in front of a capital ("Christmas Island") is no day. */
export const holiday: Construct = (moment) => {
  const day = moment.captured.look('holiday');
  if (day === null || !/\p{Lu}/u.test(moment.text) || /^\s+\p{Lu}/u.test(moment.after)) return null;
  if ('day' in day) return dated(withoutYear(moment, day.month, day.day));
  const year = Number(withoutYear(moment, day.month, 7 * day.nth - 3).slice(0, 4));
  return dated(Number.isNaN(year) ? ofUnknownYear(day.month, null) : isoOf(nthWeekday(year, day)));
};

function nthWeekday(year: number, { month, weekday, nth }: { month: number; weekday: number; nth: number }): FullDate {
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}
