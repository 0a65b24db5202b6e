import { isFull } from '../calendar.ts';
import { dated, type Construct } from '../moment.ts';
import { isClockUnit, sameDayAway, unitAway } from '../unit.ts';
import { dayAway } from './day-word.ts';
import { inYear } from './quarter.ts';

/** `last year`, `this month`, `earlier in the year`: told from the day of writing. "The last decade" is a span of ten years. */
export const period: Construct = ({ captured, anchor }) => {
  const unit = captured.look('unit');
  const shift = captured.look('shift') ?? 0;
  if (unit === null || isClockUnit(unit) || (unit === 'day' && shift !== 0)) return null;
  if ((unit === 'decade' || unit === 'century') && shift < 0) return null;
  return dated(unitAway(anchor, unit, shift));
};

/** `two years ago`: as exact as its unit; `two years ago today` is a day. */
export const ago: Construct = (moment) => {
  const { captured, anchor, memory } = moment;
  const unit = captured.unit();
  const count = captured.has('count') ? captured.count('count') : 1;
  if (unit === null || count === null) return null;
  if (count === 'vague' || !Number.isInteger(count)) return dated('PAST_REF');
  if (isClockUnit(unit)) return { type: 'TIME', value: dayAway(moment, 0) };
  if (captured.has('today')) return dated(sameDayAway(anchor, unit, -count));
  if (unit === 'year' && count === 1 && memory.quarter !== null)
    return dated(inYear(memory.quarter, Number(memory.quarter.slice(0, 4)) - 1));
  return dated(unitAway(anchor, unit, -count));
};

/** `decades ago`. */
export const someTimeAgo: Construct = () => dated('PAST_REF');

/** `two months later`, `a year earlier`, `the following day`, `the day before`: told from the date just mentioned, what is earlier else from the day of writing. */
export const shifted: Construct = ({ captured, memory, anchor }) => {
  const unit = captured.unit();
  const direction = captured.look('direction') ?? captured.look('adjacent') ?? captured.look('side');
  const count = captured.has('count') ? captured.count('count') : 1;
  if (unit === null || direction === null || count === null) return null;
  if (count === 'vague' || !Number.isInteger(count)) return dated(direction < 0 ? 'PAST_REF' : 'FUTURE_REF');
  const { quarter } = memory;
  if (unit === 'year' && count === 1 && quarter !== null)
    return dated(inYear(quarter, Number(quarter.slice(0, 4)) + direction));
  return dated(unitAway(memory.last ?? (direction < 0 ? anchor : null), unit, direction * count));
};

/** `the day after the vote`: a date that only the vote could tell. */
export const untold: Construct = () => dated(null);

/** `the same day`, `that year`: the date just mentioned, as exact as the unit. */
export const same: Construct = ({ captured, memory }) => {
  const unit = captured.look('unit');
  if (unit === null || isClockUnit(unit)) return null;
  return dated(unit === 'day' && !isFull(memory.last) ? null : unitAway(memory.last, unit, 0));
};
