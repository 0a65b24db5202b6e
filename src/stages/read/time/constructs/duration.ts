import type { Construct, Moment } from '../moment.ts';
import { durationOf } from '../unit.ts';

/** `three days`, `the past two months`, `a 16-month-old war`, `two to three weeks`. */
export const countedSpan: Construct = (moment) => {
  const unit = moment.captured.unit();
  const [low, high] = [moment.captured.count('count'), moment.captured.count('count2')];
  if (unit === null || low === null || !agrees(moment, low)) return null;
  return { type: 'DURATION', value: durationOf(high === null || high === low ? low : 'vague', unit) };
};

/** "two year plan" without a hyphen happens; "one years", "the second second" and the fraction "three-quarters" are no spans. */
function agrees({ captured, text }: Moment, count: number | 'vague'): boolean {
  if (captured.look('units') === 'quarter') return !/[-–‑]/u.test(text);
  if (captured.look('unit') === 'second') return /[-–‑]/u.test(text);
  return count !== 1 || captured.has('unit');
}

/** `a week`, `an hour and a half`, `the past decade`. */
export const duration: Construct = ({ captured }) => {
  const unit = captured.look('unit');
  if (unit === null || unit === 'second' || unit === 'quarter' || unit === 'weekend') return null;
  return { type: 'DURATION', value: durationOf(captured.has('andHalf') ? 1.5 : 1, unit) };
};

/** `300 dollars a day`. */
export const rate: Construct = ({ captured }) => {
  const unit = captured.look('unit');
  return unit === null ? null : { type: 'SET', value: durationOf(1, unit) };
};

/** `years`, `in recent months`, `coming weeks`: some units, nobody says how many. */
export const pluralSpan: Construct = ({ captured }) => {
  const unit = captured.look('units');
  return unit === null || unit === 'second' ? null : { type: 'DURATION', value: durationOf('vague', unit) };
};
