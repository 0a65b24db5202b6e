import type { Holiday, TimeForm, TimeLexicon } from '../time-lexicon.ts';
import { englishPage } from './page.ts';
import { englishQuantities } from './quantity.ts';

type Names = ReadonlyMap<string, number>;
type Numbers = Readonly<Record<string, number>>;

/** Whether a name is the beginning of another: `sept`. */
function isCut(name: string, names: Names): boolean {
  return [...names.keys()].some((other) => other.length > name.length && other.startsWith(name));
}

function fullNames(names: Names): Numbers {
  return Object.fromEntries(
    [...names].filter(([name]) => !isCut(name, names)).map(([name, value]) => [name, value || 7]),
  );
}

/** Names cut short, with and without the full stop; Sunday is 7. */
function cutNames(names: Names): Numbers {
  const cut = [...names].filter(([name]) => isCut(name, names));
  return Object.fromEntries(
    cut.flatMap(([name, value]) => [
      [name, value || 7],
      [`${name}.`, value || 7],
    ]),
  );
}

/** A table out of rows that share a value: `spring|springtime`. */
function words<Value>(lists: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const table: Record<string, Value> = {};
  for (const [list, value] of Object.entries(lists)) for (const word of list.split('|')) table[word] = value;
  return table;
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

const weekdays = fullNames(englishPage.weekdays);

const forms: readonly TimeForm[] = [
  // Beginnings of ranges whose end names the year.
  {
    means: 'date',
    form: '{month} {day}(?=,? ?(?:to|and|until|through|-|–) ?{month2} {day2},? {year})',
    example: 'They met from May 3 to June 5, 1977.',
    counter: 'They met on May 3 and left.',
  },
  {
    means: 'date',
    form: '{day} {month}(?= ?(?:to|and|until|through|-|–) ?{day2} {month2} {year})',
    example: 'They met from 3 May to 5 June 1977.',
    counter: 'They met on 3 May and left.',
  },
  {
    means: 'month',
    form: '{month}(?= ?(?:to|and|until|through|-|–) ?{month2} {year})',
    example: 'They talked from May to August 1977.',
    counter: 'They talked from May to August.',
  },
  {
    means: 'date',
    form: '{month} {day}(?= ?(?:to|and|until|through|-|–) ?{day2},? {year})',
    example: 'They met from August 19-29, 1977.',
    counter: 'They met on August 19 and left.',
  },
  // Days of the calendar.
  {
    means: 'iso-date',
    form: '{year}-{mm}-{dd}(?:T[\\d:.]+(?:Z|[+-][\\d:]+)?)?',
    example: 'Signed 1972-05-26 in Moscow.',
    counter: 'Call 1972-555-26 for details.',
  },
  {
    means: 'number-date',
    form: '{first}\\.{second}\\.{year}',
    example: 'The note is dated 19.06.1996.',
    counter: 'Version 19.36.1996 was withdrawn.',
  },
  {
    means: 'number-date',
    form: '{first}/{second}/{year}',
    example: 'Posted 10/27/1983 by the ministry.',
    counter: 'A share of 27/43/1983 was noted.',
  },
  {
    means: 'fixed-day',
    form: '{fixedDay}',
    notBefore: '[\\d/.]',
    notAfter: '[/.]\\d',
    example: 'After 9/11 the alliance invoked its treaty.',
    counter: 'About 9/12 of the voters agreed.',
  },
  {
    means: 'date',
    form: '(?:{anyDay},? )?{pre}{month} (?:the )?(?:{day}|{ordinal})(?:,? {year})?',
    example: 'On Monday, Dec. 8, 1987, they met.',
    counter: 'They met on May Street.',
  },
  {
    means: 'date',
    form: '{day}(?<={month} \\d{1,2}(?:,| and|,? or|,? to|-|–) ?\\d{1,2})(?:,? {year})?',
    example: 'They met on June 3 and 4.',
    counter: 'They met with 3 and 4 aides.',
  },
  {
    means: 'date',
    form: '{month} {day},? (?:of )?{shift} year',
    example: 'It began on March 3 last year.',
    counter: 'It began on March 3, one year late.',
  },
  {
    means: 'date',
    form: '(?:the )?(?:{day}|{ordinal})(?: of)? {month},? (?:of )?{shift} year',
    example: 'It began on 3 March last year.',
    counter: 'It began on 3 March, one year late.',
  },
  {
    means: 'date',
    form: '(?:{anyDay},? )?(?:the )?(?:{day}|{ordinal})(?: of)? {month}(?:,? {year})?',
    example: 'It was signed on 1 July 1968.',
    counter: 'It was signed by 41 July delegates.',
  },
  {
    means: 'bare-ordinal',
    form: 'the {nth}',
    before: '(?:on|by|until|from|since|through|before|after) ',
    example: 'They met on the 19th.',
    counter: 'They met on the 19th floor.',
  },
  {
    means: 'holiday',
    form: '(?:{shift} )?{holiday}',
    example: 'Talks resume after Christmas Day.',
    counter: 'The Christmas Island talks resume.',
  },
  // Weekdays.
  {
    means: 'weekday',
    form: '{pre}(?:(?:the )?{shift} )?{weekday}(?:,? {part})?',
    example: 'They met late on Friday night.',
    counter: 'They sat down for talks.',
  },
  {
    means: 'weekday-of-week',
    form: '{weekday},? (?:of )?{shift} week',
    example: 'They met on Tuesday of last week.',
    counter: 'They met on the last day of the week.',
  },
  // Days told from the day of writing.
  {
    means: 'day-word',
    form: '{pre}{dayWord}(?: {part})?',
    example: 'The envoy left late yesterday evening.',
    counter: 'The envoy left one day.',
  },
  {
    means: 'day-word',
    form: '{pre}{part} {dayWord}',
    example: 'The envoy left mid-afternoon yesterday.',
    counter: 'The afternoon session ended.',
  },
  {
    means: 'day-word',
    form: '{pre}{nightWord}',
    example: 'Shelling went on overnight.',
    counter: 'Shelling went on by night.',
  },
  {
    means: 'part',
    form: '{pre}{shift} {pre2}{part}',
    example: 'He said this morning that talks failed.',
    counter: 'He said in mourning that talks failed.',
  },
  {
    means: 'part',
    form: '(?:the {adjacent}|that|that same|the same) {part}',
    example: 'They met on 3 May 1972 and signed the next morning.',
    counter: 'They met in the evening paper.',
  },
  // The clock.
  {
    means: 'clock',
    form: '{about}(?:{hhmm}|{hour})\\s?{meridiem}{clockTail}',
    example: 'It struck at 10:35 p.m. (0735 GMT) on Friday.',
    counter: 'It won 10 to 35 in the vote.',
  },
  {
    means: 'clock',
    form: '{about}(?:{hhmm}|{military}) ?{zone}{clockTail}',
    example: 'It struck at 1435 GMT.',
    counter: 'It has 1435 members.',
  },
  {
    means: 'clock',
    form: '{about}{colonTime}{clockTail}',
    before: '(?:at|by|around|until|from|about|before|after) ',
    notAfter: '(?:[:.]?\\d|%)',
    example: 'It struck at 14:35 on Friday.',
    counter: 'It won by a ratio of 14:35.',
  },
  {
    means: 'clock',
    form: '{hourWord}{clockTail}',
    before:
      '(?:^|[^\\p{L}])(?:at|by|until|before|after|since|from|around|starting|shortly after|just after|just before),? ',
    example: 'The truce began at midnight Friday.',
    counter: 'They met at the midnight club.',
  },
  // Months, seasons, quarters.
  {
    means: 'month',
    form: '{pre}(?:{shift} )?{month}(?:,? (?:of )?{year}|,? (?:of )?{shift2} year)?',
    example: 'They will meet in early June.',
    counter: 'They may meet early.',
  },
  {
    means: 'same-month',
    form: '{pre}(?:{month}(?: {day})?|{day} {month}),? (?:of )?(?:that(?: same)?|the same) year',
    example: 'They met in 1972 and signed in May of that year.',
    counter: 'They met in 1972 and signed in May.',
  },
  {
    means: 'season',
    form: '{pre}(?:the )?{shift} {season}',
    example: 'The front moved last summer.',
    counter: 'The front moved at last.',
  },
  {
    means: 'season',
    form: '{pre}(?:the )?{season}(?: (?:of )?{year}|,? (?:of )?{shift2} year)',
    example: 'They met in the spring of 1994.',
    counter: 'They met at the springs of the river.',
  },
  {
    means: 'season',
    form: '(?:the )?{pre}{season}',
    before: '(?:in|during|since|until|by|of|over|into|through|throughout|before|after|this) ',
    example: 'They will meet in the autumn.',
    counter: 'Prices fall in the market.',
  },
  {
    means: 'past-quarter',
    form: '{pre}(?:the )?{yearAgo} (?:fiscal )?{ordinal}[- ](?:{quarter}|{half})',
    example: 'It rose from the year-ago third quarter.',
    counter: 'It rose from the third quarter.',
  },
  {
    means: 'quarter',
    form: '{pre}(?:the )?(?:fiscal[- ])?{ordinal}[- ](?:fiscal )?(?:{quarter}|{half})(?: of (?:fiscal )?{year}|,? (?:of )?{shift2} year| of the year)?',
    notAfter: ' of\\b',
    example: 'Exports rose in the third quarter of 1994.',
    counter: 'A quarter of exports went east.',
  },
  {
    means: 'quarter',
    form: "{pre}(?:the )?(?:{year}(?:'s)?|{shift2} year's) (?:fiscal )?{ordinal}[- ](?:{quarter}|{half})",
    example: "It rose from last year's third quarter.",
    counter: 'Last year a third of exports went east.',
  },
  {
    means: 'past-quarter',
    form: '(?:the )?(?:{yearAgo} (?:{quarter}|{period})|{quarter} a year (?:ago|earlier))',
    example: 'It rose from the year-ago quarter.',
    counter: 'It rose a year later.',
  },
  {
    means: 'year-ago',
    form: '(?:the |a )?{yearAgo}',
    example: 'It rose from a year-ago loss.',
    counter: 'It rose a year later.',
  },
  {
    means: 'same-quarter',
    form: 'the (?:{year}|latest|same) (?:{quarter}|{period})',
    example: 'Exports rose in the latest quarter.',
    counter: 'A quarter of the exports rose.',
  },
  {
    means: 'same-quarter',
    form: 'the {quarter}',
    notAfter: '[-\\s]+(?:of|to)\\b',
    example: 'Exports rose in the first quarter of 1994 and debts fell in the quarter.',
    counter: 'They met in the old quarter.',
  },
  // Years, decades, centuries.
  {
    means: 'year',
    form: '{pre}(?:(?:the )?year |fiscal |fiscal year )?{year}(?:[-–/]\\d\\d(?!\\d))?',
    notBefore: '(?:[$£€¥#№]|\\d[.,:/]|[\\p{L}\\d])',
    notAfter: '\\s?(?:%|percent|per cent|[ap]\\.?m\\b|GMT|UTC|hours\\b)',
    example: 'The pact dates from 1989.',
    counter: 'The pact covers 1989 villages.',
  },
  {
    means: 'decade',
    form: "{pre}(?:the )?{pre2}{decadeYear}['’]?s",
    example: 'The border was closed in the late 1960s.',
    counter: 'The border was closed in 1960.',
  },
  {
    means: 'decade',
    form: "{pre}(?:the )?{pre2}['’]{decadeTens}s",
    example: "The border was closed in the late '60s.",
    counter: "The '60 pact closed the border.",
  },
  {
    means: 'decade',
    form: '(?:the (?:{edges}[- ])?|{edges}[- ]){decade}',
    example: 'The border was closed in the late sixties.',
    counter: 'He is in his sixties.',
  },
  {
    means: 'century',
    form: '{pre}(?:the )?{pre2}(?:{nth}|{ordinal})[- ]century',
    example: 'The line was drawn in the early 19th century.',
    counter: 'The line is a century old.',
  },
  // Periods told from the day of writing.
  {
    means: 'period',
    form: '{pre}(?:the )?{shift} (?:fiscal )?{unit}',
    example: 'Trade doubled late last year.',
    counter: 'Trade doubled at last.',
  },
  {
    means: 'period',
    form: '(?:earlier|later|early|late) in the {unit}',
    example: 'The two met earlier in the year.',
    counter: 'The two met in the hall.',
  },
  {
    means: 'period',
    form: '{edge} the {unit}',
    example: 'The pact expires at the end of the month.',
    counter: 'The pact expires at the end of the table.',
  },
  {
    means: 'period',
    form: "(?:{about}|the )?(?<unit>year)(?:[- ]|'s )end",
    example: 'The pact is due by year-end.',
    counter: 'The pact is due in a year.',
  },
  {
    means: 'period',
    form: 'the (?:full|fiscal) (?<unit>year)',
    example: 'It forecast growth for the full year.',
    counter: 'It forecast growth for years.',
  },
  {
    means: 'period',
    form: 'the (?<unit>year)',
    before: '(?:for|of) ',
    notAfter: "(?:['’]s)?\\s+(?:of|end(?:ed|ing)|before|after|earlier|later|when|in which|to)\\b",
    example: 'Trade rose to a high for the year.',
    counter: 'Growth slowed in the year of the war.',
  },
  {
    means: 'weekend',
    form: '{pre}the {weekend}',
    example: 'They met over the weekend.',
    counter: 'They met at weekend retreats.',
  },
  {
    means: 'ago',
    form: '{about}(?:{count}(?: or so)? (?:{units}|{unit})|{one} {unit}(?: or so)?) ago',
    example: 'The pact was signed about two years ago.',
    counter: 'The pact took two years.',
  },
  {
    means: 'ago',
    form: '(?:{about})?(?:{count} {units}|{one} {unit}) ago (?<today>today)',
    example: 'The pact was signed ten years ago today.',
    counter: 'The pact was signed ten years ago in Lima today.',
  },
  {
    means: 'some-time-ago',
    form: '(?:{units}|a long time|some time) ago',
    example: 'The pact was signed decades ago.',
    counter: 'The pact took decades.',
  },
  // Told from a date just mentioned.
  {
    means: 'shifted',
    form: '{about}(?:{count} {units}|{one} {unit}) {direction}',
    example: 'They signed in May 1972 and met again two months later.',
    counter: 'They signed two months of papers.',
  },
  {
    means: 'shifted',
    form: '{about}(?:{count} {units}|{one} {unit}) {side}',
    notAfter: '\\s+[\\p{L}\\d]',
    example: 'They signed in May 1972 and met again two months after.',
    counter: 'They met two months after the vote.',
  },
  {
    means: 'shifted',
    form: 'the {adjacent} {unit}',
    example: 'They met on 3 May 1972 and signed the following day.',
    counter: 'They followed the talks every day.',
  },
  {
    means: 'shifted',
    form: 'the {unit} (?:{direction}|{side})',
    notAfter: '\\s+[\\p{L}\\d]',
    example: 'They signed on 3 May 1972 and had met the day before.',
    counter: 'They met the day before the vote.',
  },
  {
    means: 'untold',
    form: 'the (?:day|week|month|year) {side}',
    after: '\\s+[\\p{L}\\d]',
    example: 'They met the day before the vote.',
    counter: 'They met the day before.',
  },
  {
    means: 'same',
    form: '{pre}(?:that(?: same)?|the same) {unit}',
    example: 'They met on 3 May 1972 and signed the same day.',
    counter: 'They say that days pass.',
  },
  // Spans of time.
  {
    means: 'counted-span',
    form: '(?:the )?(?:{ordinal} |{span} )?{about}{count}(?: (?:to|or) {count2})?(?: (?:more|full|straight|consecutive|long|additional|fiscal|trading|working))? (?:{units}|{unit})(?: or so)?',
    notAfter: '[-\\s]olds?\\b',
    example: 'They talked for three days.',
    counter: 'They talked for all.',
  },
  {
    means: 'counted-span',
    form: '{about}{count}(?:-(?:to|or)-{count2})?[-–‑](?:{unit}|{units})(?:[-–‑]long)?',
    notAfter: '[-\\s]olds?\\b',
    example: 'It was a two-day visit.',
    counter: 'It was a two-way street.',
  },
  {
    means: 'counted-span',
    form: '{count}[- ](?<unit>month|week|day)s?[- ]old',
    example: 'The 16-month-old war went on.',
    counter: 'The 16-year-old boy went on.',
  },
  {
    means: 'rate',
    form: '(?:an?|per) {unit}',
    before: '(?:\\d|\\p{L}s|percent|%|million|billion|dollar) ',
    notBefore: '\\b(?:is|was|as|has|lasts|takes|this|less|plus|its|towards|perhaps|besides) ',
    example: 'The loan costs 300 dollars a day.',
    counter: 'The loan was less than a day late.',
  },
  {
    means: 'duration',
    form: '(?:the )?{span} {unit}(?: or so)?',
    example: 'It has changed in the past decade.',
    counter: 'It has changed in its decade.',
  },
  {
    means: 'duration',
    form: '{about}{one} {unit}(?<andHalf> and a half)?',
    notAfter: '[-\\s]olds?\\b',
    example: 'It lasted for a week.',
    counter: 'It lasted for weeks.',
  },
  {
    means: 'duration',
    form: 'the (?:fiscal )?(?<unit>year)',
    after: '\\s+end(?:ed|ing)\\b',
    example: 'Exports fell in the year ended 31 March.',
    counter: 'Exports fell in the year of war.',
  },
  {
    means: 'plural-span',
    form: '{units}(?:-long)?',
    before: '\\b(?:for|in|of|over|after|within|took|take|last|lasted|during|through|throughout|spent) ',
    example: 'They have talked for years.',
    counter: 'They have yearly talks.',
  },
  {
    means: 'plural-span',
    form: '(?:the )?(?:recent|coming|past|last|next|many|early|previous|following|ensuing|long) {units}',
    example: 'They have talked in recent months.',
    counter: 'They have talked about recent moons.',
  },
  {
    means: 'plural-span',
    form: '(?:the )?{units}(?: ahead| to come)?',
    before: '\\b(?:in|for|over|during) ',
    after: '(?: (?:before|after|since|leading|that followed)\\b|[.,;]|$)',
    example: 'They met in the weeks before the vote.',
    counter: 'They met in the weekly session.',
  },
  // Repeated times.
  {
    means: 'set',
    form: '(?:every|each) (?:{weekday}|{month}|{season}|(?:{count} )?(?:{unit}|{units}))',
    example: 'They meet every two years.',
    counter: 'They meet every minister.',
  },
  {
    means: 'set',
    form: '{times} (?:an?|each|every|per) {unit}',
    example: 'They meet twice a week.',
    counter: 'They met twice.',
  },
  {
    means: 'set',
    form: '{weekday}s|{weekday2} {part}s',
    example: 'The commission sits on Tuesdays.',
    counter: 'The commission sits on Tuesday.',
  },
  {
    means: 'set-word',
    form: '{setWord}',
    example: 'The commission meets annually.',
    counter: 'The annual meeting ended.',
  },
  // Vague times.
  {
    means: 'reference',
    form: '{reference}',
    example: 'The road is now closed.',
    counter: 'The road is known.',
  },
  {
    means: 'reference',
    form: '{looseReference}',
    notBefore: '\\bas ',
    notAfter: '(?: (?:after|before|as)\\b|[-–])',
    example: 'The road will soon be closed.',
    counter: 'He left as soon as the road was closed.',
  },
  {
    means: 'reference',
    form: '{pastWord}',
    notAfter: '[-\\s]+(?!(?:and|but|or|by|to|with|when|that|they|he|she|it|we)\\b)[\\p{L}\\d]',
    example: 'They fought in the past.',
    counter: 'They fought in the past four years.',
  },
];

/** English time expressions, as TimeML's corpora mark them. */
export const englishTime: TimeLexicon = {
  slots: {
    month: { ...fullNames(englishPage.months), ...cutNames(englishPage.months) },
    weekday: weekdays,
    weekdayCut: cutNames(englishPage.weekdays),
    unit: {
      second: 'second',
      minute: 'minute',
      hour: 'hour',
      day: 'day',
      weekend: 'weekend',
      week: 'week',
      fortnight: 'fortnight',
      month: 'month',
      quarter: 'quarter',
      year: 'year',
      decade: 'decade',
      century: 'century',
    },
    units: {
      seconds: 'second',
      minutes: 'minute',
      hours: 'hour',
      days: 'day',
      weekends: 'weekend',
      weeks: 'week',
      fortnights: 'fortnight',
      months: 'month',
      quarters: 'quarter',
      years: 'year',
      decades: 'decade',
      centuries: 'century',
    },
    part: words({ morning: 'MO', midday: 'MI', 'afternoon|mid-afternoon': 'AF', evening: 'EV', night: 'NI' }),
    season: words({ spring: 'SP', summer: 'SU', 'fall|autumn': 'FA', winter: 'WI' }),
    shift: words({
      'last|this past|previous': -1,
      'this|the current|current': 0,
      'next|this coming|coming|upcoming': 1,
    }),
    dayWord: { yesterday: -1, today: 0, tomorrow: 1, 'the day before yesterday': -2, 'the day after tomorrow': 2 },
    nightWord: {
      tonight: { days: 0, part: 'NI' },
      'last night': { days: -1, part: 'NI' },
      overnight: { days: 0, part: 'NI' },
    },
    hourWord: { noon: '12:00', midday: '12:00', midnight: '24' },
    meridiem: { am: 0, 'a.m.': 0, 'a.m': 0, pm: 12, 'p.m.': 12, 'p.m': 12 },
    ordinal: words({
      first: 1,
      second: 2,
      third: 3,
      fourth: 4,
      fifth: 5,
      sixth: 6,
      seventh: 7,
      eighth: 8,
      ninth: 9,
      tenth: 10,
      eleventh: 11,
      twelfth: 12,
      thirteenth: 13,
      fourteenth: 14,
      fifteenth: 15,
      sixteenth: 16,
      seventeenth: 17,
      eighteenth: 18,
      nineteenth: 19,
      twentieth: 20,
      'twenty-first': 21,
      'twenty-second': 22,
      'twenty-third': 23,
      'twenty-fourth': 24,
      'twenty-fifth': 25,
      'twenty-sixth': 26,
      'twenty-seventh': 27,
      'twenty-eighth': 28,
      'twenty-ninth': 29,
      thirtieth: 30,
      'thirty-first': 31,
    }),
    decade: { twenties: 2, thirties: 3, forties: 4, fifties: 5, sixties: 6, seventies: 7, eighties: 8, nineties: 9 },
    holiday: words<Holiday>({
      "new year's day": { month: 1, day: 1 },
      "valentine's day": { month: 2, day: 14 },
      'may day': { month: 5, day: 1 },
      'thanksgiving day|thanksgiving': { month: 11, weekday: 4, nth: 4 },
      'christmas eve': { month: 12, day: 24 },
      'christmas day|christmas': { month: 12, day: 25 },
      "new year's eve": { month: 12, day: 31 },
    }),
    fixedDay: { '9/11': '2001-09-11' },
    reference: words({
      'recently|more recently|most recently|the recent past|long ago|lately': 'PAST_REF',
      'now|right now|currently|current|at present|at the moment|at this time|presently|these days|nowadays':
        'PRESENT_REF',
      'as soon as possible|the future|the near future|the foreseeable future|in future|the short term|the near term|some day|someday':
        'FUTURE_REF',
    }),
    pastWord: { 'the past': 'PAST_REF' },
    looseReference: { soon: 'FUTURE_REF', shortly: 'FUTURE_REF' },
    setWord: words({
      hourly: 'PT1H',
      'daily|day-to-day': 'P1D',
      weekly: 'P1W',
      monthly: 'P1M',
      quarterly: 'P3M',
      'annually|yearly': 'P1Y',
    }),
    direction: words({ 'earlier|previously': -1, 'later|afterwards': 1 }),
    adjacent: words({ 'previous|preceding': -1, 'following|next|ensuing': 1 }),
    side: words({ before: -1, 'after|following': 1 }),
  },
  number: { ...englishQuantities.numbers, hundred: 100, thousand: 1000 },
  vague: words({
    'several|a few|few|many|some|a number of|dozens of|hundreds of|thousands of|tens of|countless|numerous': null,
    'a couple of|a couple|couple of|both': 2,
    'a dozen': 12,
    'half a|half an': 0.5,
  }),
  andHalf: 'and a half',
  macros: {
    edges: '(?:early|late|mid)',
    pre: '(?:(?:(?:as )?(?:early|late)(?: in| on| as)?|earlier(?: in)?|later(?: in)?|mid|sometime(?: in)?|{edge}|around|about|approximately)[- ])?',
    edge: '(?:the )?(?:very )?(?:beginning|start|end|middle|close|rest|remainder|eve|(?:first|second|latter|last|early|late|final) (?:half|part|weeks|months|years)) of',
    about:
      '(?:(?:about|around|nearly|almost|some|roughly|approximately|at least|at most|more than|less than|fewer than|no more than|no less than|over|under|up to|as many as|as long as|only|just|another|an additional|an estimated) )?',
    one: '(?:an?|one|a full|an entire|a whole|another|an additional)',
    anyDay: '(?:{weekday}|{weekdayCut})',
    times: '(?:once|twice|(?:three|four|five|several|many) times)',
    span: '(?:past|last|next|coming|previous|following|latest|recent|preceding|first|final|more than)',
    quarter: '(?:quarters?)',
    half: '(?<half>half)',
    period: '(?:period)',
    yearAgo: '(?:(?:comparable |corresponding )?year-(?:ago|earlier))',
    weekend: '(?:weekend)',
    clockTail: '(?:,? {zone})?(?: \\([^()]{1,24}\\))?(?:,? (?:on )?(?:{weekday}|{dayWord}|{shortDate}))?',
    zone: '(?:(?:E|C|M|P)[SD]?T|GMT|UTC|BST|CET|CEST|MSK|JST|KST|local time|Moscow time|eastern(?: (?:daylight |standard )?time)?)',
  },
  keys: new Set(['half', 'period', ...Object.keys(weekdays).map((name) => `${name}s`)]),
  capital: wordSet('may march mar mar. dec jan august'),
  ahead:
    wordSet(`will shall 'll wo ca would may might could should must going due plan schedule expect set slate intend hope agree
    aim want ask urge prepare promise pledge vow propose decide ready`),
  perhaps: wordSet('may might could should must would can'),
  planned: wordSet('plan schedule expect slate due intend hope prepare'),
  timetabled: {
    words: wordSet('begin start open resume convene reconvene expire vote'),
    example: 'The Chadian envoys resume their work on Friday.',
    counter: 'The Chadian envoys leave Niger on Friday.',
  },
  unheralded: {
    words:
      wordSet(`fire war attack offensive assault raid invasion incursion bombardment bombing shelling airstrike ambush
      bomb bombard shell shoot invade fight battle kill`),
    example: 'Chadian jets begin to bomb Niger on Friday.',
    counter: 'Chadian envoys begin to count votes on Friday.',
  },
  deferred: wordSet('postpone delay defer adjourn extend prolong suspend put give have wait remain stay last'),
  aheadBefore: '(?:^|[^\\p{L}])(?:by|until|till|effective|starting|beginning|as (?:soon|early|late) as) ',
  undatedBefore: [
    "(?:\\b(?:has|have)|['’](?:s|ve))(?:\\s\\S+){0,3}\\s$",
    '\\b(?:who|which|that|when|while|after|since)(?:\\s[^\\s,]+){0,4}\\s$',
    '\\b(?:often|repeatedly|long|previously|earlier|first|once|since|later|always|routinely|continues? to|former|months|years|days|campaign)\\b',
  ],
  undatedInLead: [
    '\\b(?:after|since|when|before)(?:\\s[^\\s,]+){0,4}\\s$',
    '\\b(?:repeatedly|often|frequently|long|previously|routinely|consistently|always|historically|once)\\s(?:\\S+\\s){0,2}$',
  ],
  undatedAnywhere: [
    '\\b(?:over|in|during|for|within|throughout)\\s(?:the\\s)?(?:(?:past|last|recent|previous)\\s(?:(?!\\d{4})\\S+\\s)?)(?:weeks|months|years|decades?|century)\\b',
    '\\bfrom\\sthe\\s(?:very\\s)?(?:beginning|start|outset)\\b',
    '\\bfor\\s(?:years|decades|months|weeks)\\b',
    '\\bmany\\stimes\\b|\\bin\\sthe\\spast\\b|^since\\b',
  ],
  behindBefore: '\\b(?:since|ever since) ',
  yearBefore: wordSet(
    'in since by from of until till during before after through to around about for and between late early mid fiscal year',
  ),
  notYearBefore: wordSet(
    'no no. number page flight highway route room resolution article section boeing channel area code',
  ),
  forms,
};
