import type { TimeLexicon } from '../../base/lang/time-lexicon.ts';
import type { Article, Block, DatePrecision } from '../../base/schema/article.ts';
import { eventTypes } from '../../base/schema/event-types.ts';
import type { AttributionDraft, EventDate, EventDraft, Reading, Timex } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, overlaps, slice } from '../../base/text/spans.ts';
import { dateOfTimex, pastDateOf } from '../../base/text/timex.ts';
import { isOfReadout, isOfThoseWhoMet, type Report } from './readout.ts';

/** How many blocks from the top make the lead, where a report tells its news. */
const leadBlocks = 2;
/** How many blocks from the top tell what was said on the day of the report; below them reports go back to what was said on any day. */
const spokenBlocks = 8;

interface Dated {
  readonly value: string;
  readonly precision: DatePrecision;
}

/**
 * When an event happened: what its own time expression says (`the same day`: the day named before it); for the news of the report the day of
 * the dateline or of publication; else null. News is what is told as done in the lead, and what somebody says of or to another
 * right below it, unless the sentence or the paragraph before it speaks of another day: then it is of that day, or undated. An attack
 * is told on the day or after it: without a dateline it has no day of its own.
 */
export function eventDate(
  article: Article,
  reading: Reading,
  draft: EventDraft,
  lexicon: TimeLexicon,
): EventDate | null {
  const day = dayOf(article);
  if (draft.time !== null && isBound(article.text, draft.time)) return null;
  const timed = draft.time === null ? null : timedAt(article, reading, draft);
  if (timed !== null) return isAhead(draft, timed, day) ? null : { ...timed, from: 'timex' };
  if (draft.time !== null && !isNow(reading, draft.time)) return null;
  if (day === null || !isNews(article, reading, draft, lexicon)) return null;
  const goesOn = isGoingOn(article.text, draft);
  const told = goesOn ? null : toldDay(article, reading, draft);
  if (told !== null && told.value.slice(0, 10) !== day.value) return inherited(article.text, reading, { draft, told });
  const eve = goesOn ? null : eveOf(article, reading, day);
  if (eve !== null && (isInTop(article, draft, leadBlocks) || isOfThoseWhoMet(reportOf(article, reading, eve), draft)))
    return { value: eve, precision: 'day', from: 'timex' };
  if (article.published?.from === 'dateline') return { ...day, from: 'dateline' };
  return draft.type === 'ASSAULT' ? null : { ...day, from: 'article' };
}

/** Blocks from the top in which a report names the day of its news. */
const newsBlocks = 6;

/** The day before the report, when the top of the report names that day and not its own: news of the evening is dated the next day. */
function eveOf(article: Article, reading: Reading, day: Dated): string | null {
  const { text, published } = article;
  if (day.precision !== 'day' || published?.from === 'dateline') return null;
  const { end } = topOf(article, newsBlocks);
  const told = reading.timexes.filter(
    (timex) => timex.end <= end && !isBound(text, timex) && isToldDay(article, reading, timex),
  );
  const days = told.filter(isDay).map(({ value }) => value.slice(0, 10));
  const eve = days.find((value) => dayAfter(value) === day.value);
  return eve !== undefined && !told.some(({ value }) => value.startsWith(day.value)) ? eve : null;
}

/** `now`, `currently`. */
const isNow = ({ timexes }: Reading, span: Span): boolean =>
  timexes.some((timex) => timex.value === 'PRESENT_REF' && overlaps(timex, span));

/** "are urging": it goes on when the report is written. */
const isGoingOn = (text: string, { trigger }: EventDraft): boolean =>
  /\b(?:is|are)\s(?:\w+ly\s|now\s|also\s|still\s)?$/iu.test(
    text.slice(Math.max(0, trigger.start - 24), trigger.start),
  ) && /^\w+ing\b/iu.test(text.slice(trigger.start, trigger.end));

/** Whether a day is one on which the report's news may have happened: told by itself (`on Friday`), not as another thing's (`Friday's talks`, `the fair of May 3, 2018`). */
function isToldDay({ text }: Article, { events }: Reading, timex: Timex): boolean {
  if (/^['’]s?\s/u.test(text.slice(timex.end, timex.end + 3))) return false;
  const words = slice(text, timex);
  if (/\b(?:before|earlier|after|later)\b/iu.test(words)) return false;
  return !/\d/u.test(words) || events.some(({ time }) => time !== null && overlaps(time, timex));
}

/** The second half of a stretch of time: `from May 3 to May 5`, `from May 3-5`. */
const goesOnTo = /^\s?(?:[-–—]|to|through|until|till)\s?(?:\p{Lu}\p{Ll}+\.?\s)?\d/u;

/** `since September`, `until Monday`: one end of a stretch of time is not when it happened, but the day on which it begins is. */
function isBound(text: string, time: Span): boolean {
  const from = /\bfrom\s(?:the\s)?$/iu.test(text.slice(Math.max(0, time.start - 9), time.start));
  if ((from || /^from\s/iu.test(slice(text, time))) && goesOnTo.test(text.slice(time.end, time.end + 24))) return false;
  if (/^(?:since|until|till|from)\s/iu.test(slice(text, time))) return true;
  const before = text.slice(Math.max(0, time.start - 32), time.start);
  return /\b(?:since|until|till|from)\s(?:(?:the|at|least|about|around|early|mid|late|as)\s){0,3}$/iu.test(before);
}

/** The last day, not after the report, that the sentences before the event's in its paragraph name. */
function toldDay(article: Article, reading: Reading, { sentence, trigger }: EventDraft): Timex | null {
  const block = article.blocks.find((one) => one.kind === 'paragraph' && contains(one, trigger));
  if (block === undefined) return null;
  const published = article.published?.value.slice(0, 10) ?? '';
  const days = reading.timexes
    .filter((timex) => timex.start >= block.start && timex.end <= sentence.start)
    .filter((timex) => isDay(timex) && timex.value.slice(0, 10) <= published)
    .filter((timex) => !follows(article.text, timex, 'of') && !isBound(article.text, timex));
  return days.findLast((timex) => isDateOfEvent(reading, timex)) ?? days.at(-1) ?? null;
}

/** Whether something that happened is dated by a time. */
const isDateOfEvent = ({ events }: Reading, timex: Timex): boolean =>
  events.some(({ time, modality }) => time !== null && modality === 'actual' && overlaps(time, timex));

/** What is told after the story of another day is of that day, when the day is that of something done and no word leads to another time. */
function inherited(
  text: string,
  reading: Reading,
  { draft, told }: { readonly draft: EventDraft; readonly told: Timex },
): EventDate | null {
  const elsewhen = /\b(?:has|have|later|earlier|previously|afterwards?|subsequently|since|next|following)\b/iu;
  const date = isDateOfEvent(reading, told) && !elsewhen.test(slice(text, draft.sentence)) ? dateOfTimex(told) : null;
  return date === null ? null : { ...date, from: 'timex' };
}

/** What has happened did not happen after the day of the report: the date is that of something else. */
function isAhead({ modality }: EventDraft, timed: Dated, day: Dated | null): boolean {
  if (modality !== 'actual' || day?.precision !== 'day') return false;
  const length = Math.min(timed.value.length, day.value.length);
  return timed.value.slice(0, length) > day.value.slice(0, length) && dayAfter(day.value) < timed.value;
}

/** The next day: reports from the west of the world are dated a day behind its east. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** The day of publication. */
function dayOf(article: Article): Dated | null {
  if (article.published === null) return null;
  const { value, precision } = article.published;
  return precision === 'instant' ? { value: value.slice(0, 10), precision: 'day' } : { value, precision };
}

/** The date of the time expression at a span, as an ISO prefix with its precision; null when it has none. */
export function dateAt(reading: Reading, span: Span): Dated | null {
  const timex = reading.timexes.find((found) => overlaps(found, span));
  return timex === undefined ? null : dateOfTimex(timex);
}

/** The date at an event's time; for `the same day` the last day that the text names before it. */
function timedAt(article: Article, reading: Reading, { time, modality }: EventDraft): Dated | null {
  if (time === null) return null;
  const own = modality === 'historical' ? overAt(article, reading, time) : dateAt(reading, time);
  if (own !== null || !/\b(?:same|that) day\b/iu.test(slice(article.text, time))) return own;
  const before = reading.timexes.filter((timex) => timex.end <= time.start && isDay(timex)).at(-1);
  return before === undefined ? dayOf(article) : dateOfTimex(before);
}

/** The date of what is over at a span. */
function overAt(article: Article, reading: Reading, span: Span): Dated | null {
  const timex = reading.timexes.find((found) => overlaps(found, span));
  return timex === undefined ? null : pastDateOf(timex, slice(article.text, timex), dayOf(article)?.value ?? null);
}

const isDay = ({ type, value }: Timex): boolean => type === 'DATE' && /^\d{4}-\d\d-\d\d/u.test(value);

function isNews(article: Article, reading: Reading, draft: EventDraft, lexicon: TimeLexicon): boolean {
  if (draft.modality !== 'actual' || isHearsay(reading, draft) || isBefore(article.text, draft)) return false;
  if (isOfNoDay(article.text, draft, lexicon)) return false;
  const published = article.published?.value.slice(0, 10) ?? '';
  const elsewhen = reading.timexes.filter((timex) => isElsewhen(article.text, draft, timex));
  if (elsewhen.some((timex) => !isOn(timex, published) && !isAfter(timex, published))) return false;
  const paragraphs = article.blocks.filter((block) => block.kind === 'paragraph');
  if (isInTop(article, draft, leadBlocks))
    return !stands(article.text, draft, lexicon.undatedInLead) && !isPerfectBelow(article, draft);
  const told = isSpoken(draft) || isOfReadout(reportOf(article, reading, published), draft);
  const spoken = told && isInTop(article, draft, spokenBlocks) && !isUndated(article.text, draft, lexicon);
  return spoken && !isBackground(reading, { text: article.text, paragraphs, draft, published });
}

/** "has helped Chad in recent months": told of a stretch of time, in the opening of the sentence or right behind the trigger. */
function isOfNoDay(text: string, draft: EventDraft, { undatedAnywhere }: TimeLexicon): boolean {
  const { sentence, trigger, type } = draft;
  const opening = /^(?:\S+\s){0,6}/u.exec(text.slice(sentence.start, trigger.start))?.[0] ?? '';
  const behind = text.slice(trigger.end, sentence.end).split(otherMatter)[0] ?? '';
  const near = /^material/u.test(eventTypes[type].quad) ? behind : (/^(?:\s*\S+){0,6}/u.exec(behind)?.[0] ?? '');
  return undatedAnywhere.some((source) => [opening, near].some((words) => new RegExp(source, 'iu').test(words)));
}

/** Words behind which stands something else than what the trigger tells. */
const otherMatter =
  /[;:]|,\s|\b(?:that|which|who|after|before|because|despite|where|when|to|about|of|made|for\s(?:the|its|their|his|her|all))\b/u;

const reportOf = (article: Article, reading: Reading, day: string): Report => ({
  ...{ text: article.text, reading, day },
  lead: topOf(article, leadBlocks),
});

/** Told in the past perfect: it happened before what the report tells. */
function isBefore(text: string, { sentence, trigger }: EventDraft): boolean {
  return /\bhad(?:\s\S+){0,4}\s$/iu.test(text.slice(sentence.start, trigger.start));
}

/** "has blamed", behind the first two sentences of a report: what it tells there in the perfect may be of any day. */
const isPerfectBelow = (article: Article, { sentence, trigger }: EventDraft): boolean =>
  !isOpening(article, sentence) &&
  /\b(?:has|have)(?:\s(?:been|also|\w+ly))*\s$/u.test(article.text.slice(sentence.start, trigger.start));

/** Whether a sentence is one of the first two of the first paragraph. */
function isOpening({ text, blocks }: Article, { start }: Span): boolean {
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  if (first === undefined || start >= first.end) return false;
  return [...text.slice(first.start, start).matchAll(/[.?!]\p{P}*\s/gu)].length <= 1;
}

/** Whether an event is told in so many first paragraphs. */
function isInTop(article: Article, { trigger }: EventDraft, count: number): boolean {
  return trigger.end <= topOf(article, count).end;
}

/** So many first paragraphs, from the beginning of the text. */
function topOf({ blocks }: Article, count: number): Span {
  const top = blocks.filter((block) => block.kind === 'paragraph').slice(0, count);
  return { start: 0, end: top.at(-1)?.end ?? 0 };
}

/** "has accused", "who often criticises", "first blamed", "which opposed": below the lead it may be of any day. */
function isUndated(text: string, draft: EventDraft, { undatedBefore }: TimeLexicon): boolean {
  return stands(text, draft, undatedBefore);
}

/** Whether one of the expressions holds on the words of the sentence up to the trigger. */
function stands(text: string, { sentence, trigger }: EventDraft, sources: readonly string[]): boolean {
  const before = text.slice(sentence.start, trigger.start);
  return sources.some((source) => new RegExp(source, 'iu').test(before));
}

/** Acts of the mouth, and the visit or meeting during which they are done: told because they are new; what else is told below the lead may be background, and support by name only lasts. */
function isSpoken({ type, by }: EventDraft): boolean {
  if (by.startsWith('consult.noun.')) return true;
  if (by.startsWith('support.noun.')) return false;
  return type !== 'CONSULT' && /^(?:verbal|statement)/u.test(eventTypes[type].quad);
}

/** Reported by somebody else than the doer: what he himself says, he does by saying it. */
function isHearsay(reading: Reading, draft: EventDraft): boolean {
  const attribution = draft.attribution === null ? undefined : reading.attributions[draft.attribution];
  return attribution !== undefined && !(isSpoken(draft) && isBySpeaker(reading, draft, attribution));
}

/** Whether the speaker is the doer: the same words, or words that stand for him (`he`, `the two sides`). */
function isBySpeaker(reading: Reading, draft: EventDraft, { source }: AttributionDraft): boolean {
  const doers = withAntecedents(reading, draft.sources);
  return withAntecedents(reading, source).some((speaker) => doers.some((doer) => overlaps(speaker, doer)));
}

function withAntecedents(reading: Reading, spans: readonly Span[]): readonly Span[] {
  const linked = reading.links.filter((link) => spans.some((span) => overlaps(span, link)));
  return [...spans, ...linked.map(({ antecedent }) => antecedent)];
}

/** A date in the event's clause that is not its own might still be when it happened: then nothing is said. */
function isElsewhen(text: string, draft: EventDraft, timex: Timex): boolean {
  if (!isDated(timex) || !overlaps(draft.sentence, timex) || follows(text, timex, 'of')) return false;
  if (draft.otherTimes.some((other) => overlaps(other, timex))) return false;
  const between = text.slice(draft.trigger.end, Math.max(draft.trigger.end, timex.start));
  return !/\b(?:that|which|who|whom|whose|where|when|after|before|until)\b/iu.test(between);
}

const isDated = ({ type, value }: Timex): boolean => type === 'DATE' && /^\d{4}/u.test(value);

/** Whether all of a date lies behind a day: "called for a vote next year". */
function isAfter(timex: Timex, day: string): boolean {
  const { value } = dateOfTimex(timex) ?? { value: day };
  return value > day.slice(0, value.length);
}

const isOn = (timex: Timex, day: string): boolean => isDay(timex) && timex.value.slice(0, 10) === day;

/** Whether a date stands behind one of the words: `the treaty of 1960` and `since 2015` name no day on which the story stands. */
function follows(text: string, timex: Timex, ...words: readonly string[]): boolean {
  const before = /(\w+)\s(?:the\s)?$/u.exec(text.slice(Math.max(0, timex.start - 16), timex.start))?.[1];
  return before !== undefined && words.includes(before.toLowerCase());
}

interface Below {
  readonly text: string;
  readonly paragraphs: readonly Block[];
  readonly draft: EventDraft;
  readonly published: string;
}

/** The last date before the event in its paragraph is another one. */
function isBackground(reading: Reading, { text, paragraphs, draft, published }: Below): boolean {
  const block = paragraphs.find((one) => contains(one, draft.trigger));
  if (block === undefined) return true;
  const before = reading.timexes
    .filter((timex) => isDated(timex) && !follows(text, timex, 'of', 'since'))
    .filter((timex) => timex.start >= block.start && timex.end <= draft.sentence.start);
  const last = before.findLast((timex) => isDateOfEvent(reading, timex)) ?? before.at(-1);
  return last !== undefined && !isOn(last, published);
}
