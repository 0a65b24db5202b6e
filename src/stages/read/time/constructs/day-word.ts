import { addDays, isFull, isoOf } from '../calendar.ts';
import type { Construct, Moment } from '../moment.ts';
import { partOf } from './weekday.ts';

/** `yesterday`, `tonight`, `late yesterday evening`. */
export const dayWord: Construct = (moment) => {
  const night = moment.captured.look('nightWord');
  if (night !== null) return partOf(dayAway(moment, night.days), night.part);
  const days = moment.captured.look('dayWord');
  return days === null ? null : partOf(dayAway(moment, days), moment.captured.look('part'));
};

/** The day some days from the day of writing, '' when that is not known. */
export function dayAway({ anchor }: Moment, days: number): string {
  return isFull(anchor) ? isoOf(addDays(anchor, days)) : '';
}

/** `this morning`, `last evening` are told from the day of writing, `that evening`, `the next morning` from the day mentioned. */
export const part: Construct = (moment) => {
  const { captured, memory } = moment;
  const of = captured.look('part');
  if (of === null) return null;
  const shift = captured.look('shift');
  if (shift !== null) return partOf(dayAway(moment, shift), of);
  const base = memory.last;
  return partOf(isFull(base) ? isoOf(addDays(base, captured.look('adjacent') ?? 0)) : '', of);
};
