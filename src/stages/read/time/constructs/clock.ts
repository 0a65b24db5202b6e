import { exists, isFull, isoOf } from '../calendar.ts';
import type { Construct, Moment } from '../moment.ts';
import { withoutYear } from './date.ts';
import { dayAway } from './day-word.ts';
import { weekdayValue } from './weekday.ts';

/**
 * `10:35 p.m. on Friday`, `1400 GMT`, `midnight`: the hour as printed, no zone worked out; of the day named with it, else of the day
 * mentioned just before or the day of writing.
 */
export const clock: Construct = (moment) => {
  const time = hourOf(moment);
  if (time === null) return null;
  const day = dayOf(moment);
  return { type: 'TIME', value: day === '' ? '' : `${day}T${time}` };
};

function hourOf({ captured }: Moment): string | null {
  const word = captured.look('hourWord');
  if (word !== null) return word;
  const digits =
    captured.words('hhmm') ?? captured.words('colonTime') ?? captured.words('military') ?? captured.words('hour') ?? '';
  const match = /^(\d{1,2})[:.]?(\d\d)?$/u.exec(digits);
  if (match === null) return null;
  const [, hour = '', minute = '00'] = match;
  const half = captured.look('meridiem');
  if (half !== null && Number(hour) > 12) return null;
  const full = half === null ? Number(hour) : (Number(hour) % 12) + half;
  return `${String(full).padStart(2, '0')}:${minute}`;
}

function dayOf(moment: Moment): string {
  const { captured, anchor, memory } = moment;
  const named = captured.look('weekday');
  if (named !== null) return weekdayValue(moment, named);
  const word = captured.look('dayWord');
  if (word !== null) return dayAway(moment, word);
  const short = shortDate(moment);
  if (short !== null) return short;
  if (isFull(memory.last)) return isoOf(memory.last);
  return isFull(anchor) ? isoOf(anchor) : '';
}

function shortDate(moment: Moment): string | null {
  const match = /^(\S+) (\d+)/u.exec(moment.captured.words('shortDate') ?? '');
  const month = moment.lexicon.slots.month[match?.[1] ?? ''];
  const day = Number(match?.[2]);
  return month !== undefined && exists({ year: 2000, month, day }) ? withoutYear(moment, month, day) : null;
}
