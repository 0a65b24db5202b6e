import type { Timex } from '../../../base/schema/finding.ts';
import { dateOfTimex, pastDateOf } from '../../../base/text/timex.ts';
import type { Scene } from './scene.ts';

/** Days by which what is dated older than its report is background. */
const fresh = 21;

/** Whether a date lies well before the report; in a report of no known day, whether its words tell so, by a year or an age. */
export function isOld({ context: { article } }: Scene, timex: Timex): boolean {
  const date = dateOfTimex(timex);
  const words = article.text.slice(timex.start, timex.end);
  if (agedWords.test(words)) return true;
  if (article.published === null && isBareMonth(article.text, timex)) return true;
  if (date === null) return false;
  if (article.published === null) return words.includes(date.value.slice(0, 4));
  const published = article.published.value.slice(0, 10);
  const length = Math.min(date.value.length, published.length);
  const isBefore = date.value.slice(0, length) < published.slice(0, length);
  if (length < 10) return isBefore && (isNamedLast(article.text, timex) || !isLastMonth(date.value, published));
  return dayOf(published) - dayOf(date.value.slice(0, 10)) > fresh;
}

/** "last year", "two weeks ago", "a month earlier", "years ago": whatever the day of the report, none of its news. */
const agedWords =
  /^last (?:month|year|spring|summer|autumn|fall|winter|decade|century)\b|^(?!(?:a|one) week\b).*\b(?:weeks?|months?|years?|decades?|centur(?:y|ies)) (?:ago|earlier)$/iu;

/** "in December", told without its year where the report has no day: a month that is over; "since December" goes on. */
function isBareMonth(text: string, { start, value }: Timex): boolean {
  return /^XXXX-\d\d$/u.test(value) && /\b(?:in|last|of)\s$/iu.test(text.slice(Math.max(0, start - 6), start));
}

/** "the 7 October attack" in August: verbs tell by their tense what is over, a noun by its day that lies ahead without a year. */
export function isLastYears({ context: { article } }: Scene, timex: Timex): boolean {
  const words = article.text.slice(timex.start, timex.end);
  const past = pastDateOf(timex, words, article.published?.value.slice(0, 10) ?? null);
  return past !== null && past.value !== dateOfTimex(timex)?.value;
}

/** Days within which a dated deed is news, however it is named. */
const thisWeek = 7;

/** Whether a day lies in the week before its report, or is told as one of it: "earlier this week". */
export function isRecent({ context: { article } }: Scene, timex: Timex): boolean {
  if (/\bthis week(?:['’]s)?$/iu.test(article.text.slice(timex.start, timex.end))) return true;
  const date = dateOfTimex(timex);
  if (date?.precision !== 'day' || article.published === null || article.published.value.length < 10) return false;
  const age = dayOf(article.published.value.slice(0, 10)) - dayOf(date.value.slice(0, 10));
  return age >= 0 && age <= thisWeek;
}

/** Who says "last month" or "last March" tells of no news, whatever the day. */
function isNamedLast(text: string, { start, end }: Timex): boolean {
  return /^last (?!week)/iu.test(text.slice(start, end));
}

/** In the first days of a month the one before it is news. */
function isLastMonth(value: string, published: string): boolean {
  if (value.length < 7 || published.length < 10 || Number(published.slice(8, 10)) > 10) return false;
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(published) - months(value) === 1;
}

const dayOf = (iso: string): number =>
  Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000;

/** Whether an expression names a date, or the present. */
export const isDated = ({ type, value }: Timex): boolean => type === 'DATE' && /^(?:\d{4}|PRESENT)/u.test(value);
