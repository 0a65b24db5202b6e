import type { ShownWords } from './event-lexicon.ts';

/** The units of calendar and clock. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** TIMEX3's parts of the day: morning, midday, afternoon, evening, night. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';

/** TIMEX3's seasons. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A day of every year: 25 December, or the fourth (`nth`) Thursday (`weekday` 4) of November. */
export type Holiday =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

/** TIMEX3's vague times. */
export type VagueTime = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

/** What a form of words means; each meaning is one construct of the grammar. */
export type TimeMeaning =
  | 'ago'
  | 'bare-ordinal'
  | 'century'
  | 'clock'
  | 'counted-span'
  | 'date'
  | 'day-word'
  | 'decade'
  | 'duration'
  | 'fixed-day'
  | 'holiday'
  | 'iso-date'
  | 'month'
  | 'number-date'
  | 'part'
  | 'past-quarter'
  | 'period'
  | 'plural-span'
  | 'quarter'
  | 'rate'
  | 'reference'
  | 'same'
  | 'same-month'
  | 'same-quarter'
  | 'season'
  | 'set'
  | 'set-word'
  | 'shifted'
  | 'some-time-ago'
  | 'untold'
  | 'weekday'
  | 'weekday-of-week'
  | 'weekend'
  | 'year'
  | 'year-ago';

/**
 * One form of words. `form` is a regular expression in which a space stands for white space and `{name}` for a slot or a macro;
 * matching ignores case. `before` and `after` are what must stand right beside the expression in its sentence, `notBefore` and
 * `notAfter` what must not. `example` holds a time expression that this form finds; `counter` looks alike and holds none of this form.
 */
export interface TimeForm {
  readonly means: TimeMeaning;
  readonly form: string;
  readonly before?: string;
  readonly notBefore?: string;
  readonly after?: string;
  readonly notAfter?: string;
  readonly example: string;
  readonly counter: string;
}

/** What the words of each slot mean. */
export interface TimeSlots {
  /** Months, full and cut, to 1..12. */
  readonly month: number;
  /** Full names of weekdays to 1 (Monday) .. 7, and those cut short. */
  readonly weekday: number;
  readonly weekdayCut: number;
  /** Units for one and for many. */
  readonly unit: TimeUnit;
  readonly units: TimeUnit;
  readonly part: DayPart;
  readonly season: Season;
  /** `last` -1, `this` 0, `next` 1. */
  readonly shift: number;
  /** Days told from the day of writing: `yesterday` -1. */
  readonly dayWord: number;
  /** Nights told from the day of writing: `tonight` is 0 and `NI`. */
  readonly nightWord: { readonly days: number; readonly part: DayPart };
  /** Hours with a name, as TIMEX3 writes them: `noon` 12:00. */
  readonly hourWord: string;
  /** `p.m.` 12: hours to add to a clock of twelve. */
  readonly meridiem: number;
  /** `seventh` 7. */
  readonly ordinal: number;
  /** `sixties` 6. */
  readonly decade: number;
  /** Days of every year with a name. */
  readonly holiday: Holiday;
  /** Single days of history known by a name, as ISO dates: `9/11`. */
  readonly fixedDay: string;
  /** Vague times: `recently` PAST_REF; the other two are those that are often part of something else: `soon`, `the past`. */
  readonly reference: VagueTime;
  readonly looseReference: VagueTime;
  readonly pastWord: VagueTime;
  /** Adverbs of repetition, as TIMEX3 durations: `annually` P1Y. */
  readonly setWord: string;
  /** Adverbs that tell from a date mentioned: `later` 1; adjectives: `following` 1; prepositions: `after` 1. */
  readonly direction: number;
  readonly adjacent: number;
  readonly side: number;
}

/** How one language writes times. All words in lower case, with single spaces. */
export interface TimeLexicon {
  readonly slots: { readonly [Name in keyof TimeSlots]: Readonly<Record<string, TimeSlots[Name]>> };
  /** Words that make numbers, up to thousands. */
  readonly number: Readonly<Record<string, number>>;
  /** Words that stand for a number of things, null where it is not said which: `several`. */
  readonly vague: Readonly<Record<string, number | null>>;
  /** Words behind a number that add a half. */
  readonly andHalf: string;
  /** Pieces of forms that are used again and again; they may hold slots. */
  readonly macros: Readonly<Record<string, string>>;
  /** Words without which, or a digit, nothing is a time expression, beside those of the slots that name times. */
  readonly keys: ReadonlySet<string>;
  /** Months that are months only when written with a capital, and alone only behind a word of `yearBefore`: `may`. */
  readonly capital: ReadonlySet<string>;
  /** Auxiliaries and lemmas of governing words that put what depends on them in the future: `will`, `plan`, `due`. */
  readonly ahead: ReadonlySet<string>;
  /** Those that guess as often as they look ahead: `may`. */
  readonly perhaps: ReadonlySet<string>;
  /** Lemmas whose own day is seldom told, so that a day beside them is the day of what is planned: `planned talks on Friday`. */
  readonly planned: ReadonlySet<string>;
  /** Verbs whose present tells of a day to come: `the talks open on Friday`; what a picture may show is none (`the king meets his guests on Friday`). */
  readonly timetabled: ShownWords;
  /** What stands in no timetable, though it begins or opens: a headline tells of it in the present (`Chad opens fire on Friday`). */
  readonly unheralded: ShownWords;
  /** Lemmas that put something off: behind them `until Friday` lies ahead. */
  readonly deferred: ReadonlySet<string>;
  /** What stands right before an expression that looks ahead: `by June`. A regular expression that ends in white space. */
  readonly aheadBefore: string;
  /**
   * What before a verb of speech says that it may be of any day, not that of the report: the perfect (`has accused`), a relative clause
   * (`who criticised`), a word such as `often`. Sources of regular expressions on the words of the sentence up to the verb.
   */
  readonly undatedBefore: readonly string[];
  /** Words right before a trigger that keep it from being of the day of the report even where that tells its news. Regular expressions. */
  readonly undatedInLead: readonly string[];
  /** Words in a trigger's part of the sentence that tell of no one day: `over the past decade`. Regular expressions. */
  readonly undatedAnywhere: readonly string[];
  /** What stands right before an expression that looks back: `since June`. */
  readonly behindBefore: string;
  /** Words before a bare number of four digits, or a doubtful month, that make it a date: `in`, `since`. */
  readonly yearBefore: ReadonlySet<string>;
  /** Words before a bare number of four digits that make it no year: `no`, `page`, `highway`. */
  readonly notYearBefore: ReadonlySet<string>;
  readonly forms: readonly TimeForm[];
}
