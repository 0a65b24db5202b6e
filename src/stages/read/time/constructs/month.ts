import type { Season } from '../../../../base/lang/time-lexicon.ts';
import { isoOf, ofUnknownYear } from '../calendar.ts';
import { storyYear } from './date.ts';
import { dated, type Construct, type Moment } from '../moment.ts';

/** `June`, `early June 1996`, `last August`, `March this year`: alone, the last such month, the next one where the clause looks ahead. */
export const month: Construct = (moment) => {
  const { captured } = moment;
  const value = captured.look('month');
  if (value === null || !isMonth(moment)) return null;
  const year = yearBeside(moment) ?? guessYear(moment, value);
  return dated(year === null ? ofUnknownYear(value, null) : isoOf({ year, month: value, day: null }));
};

/** `May of that year`: of the year just mentioned. */
export const sameMonth: Construct = ({ captured, memory }) => {
  const value = captured.look('month');
  if (value === null) return null;
  return dated(memory.last === null ? ofUnknownYear(value, null) : isoOf({ ...memory.last, month: value, day: null }));
};

/** "May" and "Jan" alone are months only where a word before them says so: "in May", "the May meeting". */
function isMonth({ captured, text, before, previous, next, lexicon }: Moment): boolean {
  if (!lexicon.capital.has(captured.words('month') ?? '') || /\s/u.test(text) || captured.has('year')) return true;
  if (previous?.upos === 'DET') return next?.upos === 'NOUN';
  const word = /(\S+)\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  return lexicon.yearBefore.has(word) && next?.upos !== 'PROPN';
}

/** The year named with a month, season or quarter: `1996`, `last year`; null for none. */
export function yearBeside({ captured, anchor }: Moment): number | null {
  const year = captured.integer('year');
  if (year !== null) return year;
  const shift = captured.look('shift', '2');
  return shift === null || anchor === null ? null : anchor.year + shift;
}

/** Months ahead for which a month without a year is rather the coming one than that of the year before. */
const soon = 2;

/** "warned in October of the vote in November": the verb looks back, but last year's month would have been called so. */
function isDoubtful({ aspect, captured }: Moment): boolean {
  return aspect() === 'past' && !captured.has('shift');
}

function guessYear(moment: Moment, value: number): number | null {
  const { anchor, captured } = moment;
  const story = captured.has('shift') ? null : storyYear(moment);
  if (story !== null) return story === 'unknown' ? null : story;
  if (anchor?.month == null) return null;
  const shift = captured.look('shift');
  if (shift === -1) return anchor.year - Number(value >= anchor.month);
  if (shift === 1) return anchor.year + Number(value <= anchor.month);
  if (moment.aspect() === 'future') return anchor.year + Number(value < anchor.month);
  if (value > anchor.month && value <= anchor.month + soon && !moment.done())
    return isDoubtful(moment) ? null : anchor.year;
  return anchor.year - Number(value > anchor.month);
}

const firstMonth: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** `last summer`, `the spring of 1994`, `this autumn`. Winter is dated by the year it begins in. */
export const season: Construct = (moment) => {
  const { captured, anchor } = moment;
  const name = captured.look('season');
  if (name === null || !isNoun(moment)) return null;
  const year = yearBeside(moment);
  if (year !== null) return dated(`${String(year)}-${name}`);
  if (anchor?.month == null) return dated(`XXXX-${name}`);
  const [begins, shift] = [firstMonth[name], captured.look('shift')];
  if (shift === 1) return dated(`${String(anchor.year + Number(begins <= anchor.month))}-${name}`);
  if (shift === -1) return dated(`${String(anchor.year - Number(begins + 2 >= anchor.month))}-${name}`);
  const over = begins > anchor.month + (moment.aspect() === 'past' ? 0 : 6);
  return dated(`${String(anchor.year - Number(shift !== 0 && over))}-${name}`);
};

/** "fall" and "spring" alone are as often verbs. */
function isNoun({ captured, last }: Moment): boolean {
  if (captured.has('shift') || captured.has('shift2') || captured.has('year')) return true;
  return last === null || last.upos === 'NOUN' || last.upos === 'PROPN';
}
