import type { TimeLexicon } from '../../../base/lang/time-lexicon.ts';
import type { Timex } from '../../../base/schema/finding.ts';
import type { Token } from '../../../base/schema/parse.ts';
import type { CalendarDate } from './calendar.ts';
import type { Captured } from './captured.ts';

/** Which way from the day of writing the clause of a time expression looks; null when it does not say. */
export type Aspect = 'past' | 'future' | null;

/** What one form of words is judged by: its slots, the words around it, and the dates it may be told from. */
export interface Moment {
  readonly lexicon: TimeLexicon;
  readonly captured: Captured;
  /** The words of the expression as printed. */
  readonly text: string;
  /** What stands in its sentence before and after it, some words at most. */
  readonly before: string;
  readonly after: string;
  /** First and last token that the expression touches, and those beside them; null where the sentence has none. */
  readonly previous: Token | null;
  readonly first: Token | null;
  readonly last: Token | null;
  readonly next: Token | null;
  /** The day (month, year) of writing; null when unknown. */
  readonly anchor: CalendarDate | null;
  readonly memory: Memory;
  readonly aspect: () => Aspect;
  /** Whether it hangs right from a finite verb that tells what was done: `attacked on October 7`. */
  readonly done: () => boolean;
  /** Whether a word right before says that it lies behind: `since June`. */
  readonly since: boolean;
}

/** The dates mentioned before, as far as an expression may lean on them. */
export interface Memory {
  /** The last date of the sentences just before, with its year. */
  readonly last: CalendarDate | null;
  /** The last date of the same sentence. */
  readonly sentence: CalendarDate | null;
  /** The date that opened one of them and that no other year has followed: "In 1962, ...". */
  readonly frame: CalendarDate | null;
  /** The year of a month "of that year", as long as no other year has followed. */
  readonly story: number | null;
  /** The last quarter mentioned, as its value `1989-Q3`. */
  readonly quarter: string | null;
}

/** What a construct says of an expression; null where the words are no time expression after all. */
export type Meaning = Pick<Timex, 'type' | 'value'>;

/** One construct of the grammar. */
export type Construct = (moment: Moment) => Meaning | null;

/** A date. */
export function dated(value: string | null): Meaning {
  return { type: 'DATE', value: value ?? '' };
}
