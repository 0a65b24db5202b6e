import { dated, type Construct, type Moment } from '../moment.ts';
import { unitAway } from '../unit.ts';
import { yearBeside } from './month.ts';

/** `the third quarter of 1994`, `last year's first half`: without a year, the last one that has begun, or the next. */
export const quarter: Construct = (moment) => dated(ordinalQuarter(moment, 0));

function ordinalQuarter(moment: Moment, back: number): string | null {
  const number = moment.captured.look('ordinal');
  const length = moment.captured.has('half') ? 6 : 3;
  if (number === null || number * length > 12) return null;
  const year = yearBeside(moment) ?? guessYear(moment, number, length);
  return `${year === null ? 'XXXX' : String(year - back)}-${length === 6 ? 'H' : 'Q'}${String(number)}`;
}

/** Months for which a quarter that is over is still news: "expects to report a third-quarter loss". */
const justOver = 4;

function guessYear(moment: Moment, number: number, length: number): number | null {
  const { anchor } = moment;
  if (anchor?.month == null) return null;
  const begins = (number - 1) * length + 1;
  if (moment.aspect() === 'future') return anchor.year + Number(begins + length - 1 + justOver < anchor.month);
  return anchor.year - Number(begins > anchor.month);
}

/** `the year-ago quarter`, `the year-earlier third quarter`: a year before the quarter mentioned or the last one that is over. */
export const pastQuarter: Construct = (moment) => {
  if (moment.captured.has('ordinal')) return dated(ordinalQuarter(moment, 1));
  const base = moment.memory.quarter ?? unitAway(moment.anchor, 'quarter', -1);
  return dated(base === null ? null : inYear(base, Number(base.slice(0, 4)) - 1));
};

/** `the latest quarter`, `the quarter`, `the 1988 period`: the quarter mentioned or the last one that is over. */
export const sameQuarter: Construct = ({ captured, anchor, memory }) => {
  const year = captured.integer('year');
  if (year === null) return dated(memory.quarter ?? unitAway(anchor, 'quarter', -1));
  return dated(memory.quarter === null ? String(year) : inYear(memory.quarter, year));
};

/** `year-ago results`: the same stretch of the year before. */
export const yearAgo: Construct = ({ anchor, memory }) => {
  if (memory.quarter === null) return dated(unitAway(anchor, 'year', -1));
  return dated(inYear(memory.quarter, Number(memory.quarter.slice(0, 4)) - 1));
};

/** The same quarter of another year. */
export function inYear(value: string, year: number): string {
  return `${String(year)}${value.slice(4)}`;
}
