import { addDays, isFull, isoOf, isoWeek, weekdayOf, type FullDate } from '../calendar.ts';
import { dated, type Construct, type Meaning, type Moment } from '../moment.ts';

/** `on Wednesday`, `last Tuesday`, `Friday night`: the last such day up to the day of writing, the next one where the clause looks ahead. */
export const weekday: Construct = (moment) => {
  const day = moment.captured.look('weekday');
  if (day === null) return null;
  const part = moment.captured.look('part');
  return partOf(weekdayValue(moment, day), part);
};

/** A day, with its part when one is named. */
export function partOf(day: string, part: string | null): Meaning {
  if (part === null) return { type: 'DATE', value: day };
  return { type: 'TIME', value: day === '' ? '' : `${day}T${part}` };
}

/** The value of a weekday; `XXXX-WXX-3` without a day of writing. */
export function weekdayValue(moment: Moment, day: number): string {
  const { anchor, captured } = moment;
  if (!isFull(anchor)) return `XXXX-WXX-${String(day)}`;
  const shift = captured.look('shift');
  const back = (weekdayOf(anchor) - day + 7) % 7;
  if (shift === -1) return isoOf(addDays(anchor, -(back === 0 ? 7 : back)));
  if (shift === 1) return isoOf(addDays(anchor, 7 - back));
  return isoOf(moment.aspect() === 'future' ? nextDay(anchor, back) : addDays(anchor, -back));
}

function nextDay(anchor: FullDate, back: number): FullDate {
  return addDays(anchor, back === 0 ? 0 : 7 - back);
}

/** `Tuesday of last week`: the day of the week before the week of writing. */
export const weekdayOfWeek: Construct = ({ captured, anchor }) => {
  const [day, shift] = [captured.look('weekday'), captured.look('shift')];
  if (day === null || shift === null) return null;
  if (!isFull(anchor)) return dated(`XXXX-WXX-${String(day)}`);
  return dated(isoOf(addDays(anchor, 7 * shift + day - weekdayOf(anchor))));
};

/** `over the weekend`: the last one that has begun, the next one where the clause looks ahead. */
export const weekend: Construct = (moment) => {
  const { anchor } = moment;
  if (!isFull(anchor)) return dated('XXXX-WXX-WE');
  const began = weekdayOf(anchor) >= 6 || moment.aspect() === 'future';
  return dated(`${isoWeek(addDays(anchor, began ? 0 : -7))}-WE`);
};
