import type { TimeLexicon } from '../../base/lang/time-lexicon.ts';
import type { Article } from '../../base/schema/article.ts';
import type { EventDate, EventDraft, Reading } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, overlaps, sameSpan } from '../../base/text/spans.ts';
import { dateOfTimex } from '../../base/text/timex.ts';
import { eventDate } from './event-dates.ts';

/**
 * When an event happened: so long before the day of what the sentence tells as its clause says ("met on Monday, two days after Chad had signed", "hours
 * after he had landed"), else what `eventDate` finds.
 */
export function eventDay(
  article: Article,
  reading: Reading,
  draft: EventDraft,
  lexicon: TimeLexicon,
): EventDate | null {
  const clause = clauseOf(article, reading, draft);
  if (clause === null || (draft.time !== null && overlaps(clause, draft.time)))
    return eventDate(article, reading, draft, lexicon);
  const main = mainOf(reading, draft, clause);
  const told = main === undefined ? null : eventDate(article, reading, main, lexicon);
  const day = told?.precision === 'day' ? told : dayBeside(reading, draft, clause);
  if (day === null) return eventDate(article, reading, draft, lexicon);
  return { ...day, value: daysBefore(day.value.slice(0, 10), clause.days) };
}

/** A clause behind `after`, with the words that say how long after, and how many days those are. */
interface Clause extends Span {
  readonly days: number;
}

/** `after` and a subject, up to the trigger: no other clause begins between. */
const subject = /\safter\s(?![^,;:]*\b(?:that|which|who|when|where|after|before|and|but)\b)(?:[^\s,;:]+\s){1,8}$/iu;

/** Units that leave no day between; `soon after` and `shortly after` may leave several. */
const hours = /\b(?:hours|minutes|moments)$/iu;

/** Words that make a count of one or two words behind them less than exact. */
const roughly =
  /\b(?:less|more|about|almost|nearly|over|some|around|roughly|within|least)(?: than)?(?: [\w-]+){1,2}$/iu;

function clauseOf({ text }: Article, reading: Reading, { trigger, sentence }: EventDraft): Clause | null {
  const before = text.slice(sentence.start, trigger.start);
  const at = subject.exec(before)?.index;
  if (at === undefined) return null;
  const days = daysBeside(before.slice(0, at), reading, sentence.start + at);
  if (days === null) return null;
  const comma = text.slice(trigger.end, sentence.end).search(/[,;:]\s/u);
  return { start: sentence.start + at, end: comma < 0 ? sentence.end : trigger.end + comma, days };
}

/** The days of the count with which words end at a place: `two days`, `a week`, `six hours`; null for what is none or not so exact. */
function daysBeside(words: string, { timexes }: Reading, end: number): number | null {
  const timex = timexes.find((one) => one.type === 'DURATION' && one.end === end);
  if (timex === undefined) return hours.test(words) ? 0 : null;
  if (roughly.test(words)) return null;
  if (/^PT[\dX]+[HM]$/u.test(timex.value)) return Number(/\d+/u.exec(timex.value)?.[0] ?? 0) < 12 ? 0 : null;
  const [, days, weeks] = /^P(?:(\d\d?)D|(\d)W)$/u.exec(timex.value) ?? [];
  return days === undefined ? (weeks === undefined ? null : Number(weeks) * 7) : Number(days);
}

/** What the sentence tells outside the clause: the event that stands nearest to it, with a time of its own if one has. */
function mainOf({ events }: Reading, draft: EventDraft, clause: Clause): EventDraft | undefined {
  const others = events.filter(
    ({ sentence, trigger }) =>
      sameSpan(sentence, draft.sentence) && !contains(clause, trigger) && !overlaps(clause, trigger),
  );
  return (
    others.find(({ time }) => time !== null) ??
    others.findLast(({ trigger }) => trigger.end <= clause.start) ??
    others[0]
  );
}

/** The only day that the sentence names outside the clause. */
function dayBeside({ timexes }: Reading, { sentence }: EventDraft, clause: Clause): EventDate | null {
  const days = timexes.flatMap((timex) => {
    const date = contains(sentence, timex) && !overlaps(clause, timex) ? dateOfTimex(timex) : null;
    return date?.precision === 'day' ? [date] : [];
  });
  return days.length === 1 && days[0] !== undefined ? { ...days[0], from: 'timex' } : null;
}

function daysBefore(day: string, count: number): string {
  const there = new Date(`${day}T00:00:00Z`);
  there.setUTCDate(there.getUTCDate() - count);
  return there.toISOString().slice(0, 10);
}
