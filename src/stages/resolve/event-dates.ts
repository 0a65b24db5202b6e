import type { Article, Block, DatePrecision } from '../../base/schema/article.ts';
import { eventTypes } from '../../base/schema/event-types.ts';
import type { AttributionDraft, EventDate, EventDraft, Reading, Timex } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, overlaps, slice } from '../../base/text/spans.ts';
import { dateOfTimex } from '../../base/text/timex.ts';

/** How many blocks from the top make the lead, where a report tells its news. */
const leadBlocks = 2;

interface Dated {
  readonly value: string;
  readonly precision: DatePrecision;
}

/**
 * When an event happened: what its own time expression says (`the same day`: the day named before it); for the news of the report the day of
 * the dateline or of publication; else null. News is what is told as done in the lead, and what somebody says of or to another
 * anywhere below, unless the sentence or the paragraph before it speaks of another day.
 */
export function eventDate(article: Article, reading: Reading, draft: EventDraft): EventDate | null {
  const timed = draft.time === null ? null : timedAt(article, reading, draft.time);
  if (timed !== null) return { ...timed, from: 'timex' };
  const day = dayOf(article);
  if (draft.time !== null || day === null || !isNews(article, reading, draft)) return null;
  return { ...day, from: article.published?.from === 'dateline' ? 'dateline' : 'article' };
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

/** The date at a span; for `the same day` the last day that the text names before it. */
function timedAt(article: Article, reading: Reading, span: Span): Dated | null {
  const own = dateAt(reading, span);
  if (own !== null || !/\b(?:same|that) day\b/iu.test(slice(article.text, span))) return own;
  const before = reading.timexes.filter((timex) => timex.end <= span.start && isDay(timex)).at(-1);
  return before === undefined ? dayOf(article) : dateOfTimex(before);
}

const isDay = ({ type, value }: Timex): boolean => type === 'DATE' && /^\d{4}-\d\d-\d\d/u.test(value);

function isNews(article: Article, reading: Reading, draft: EventDraft): boolean {
  if (draft.modality !== 'actual' || isHearsay(reading, draft)) return false;
  const published = article.published?.value.slice(0, 10) ?? '';
  if (reading.timexes.some((timex) => isElsewhen(draft, timex, published))) return false;
  const paragraphs = article.blocks.filter((block) => block.kind === 'paragraph');
  const lead = paragraphs.slice(0, leadBlocks).at(-1)?.end ?? 0;
  if (draft.trigger.end <= lead) return true;
  return isSpoken(draft) && !isBackground(reading, { paragraphs, draft, published });
}

/** Acts of the mouth, which a report tells because they are new; what armies do below the lead may be background. */
function isSpoken({ type }: EventDraft): boolean {
  return eventTypes[type].quad.startsWith('verbal') || eventTypes[type].quad === 'statement';
}

/** Reported by somebody else than the doer: what he himself says, he does by saying it. */
function isHearsay(reading: Reading, draft: EventDraft): boolean {
  const attribution = draft.attribution === null ? undefined : reading.attributions[draft.attribution];
  return attribution !== undefined && !(isSpoken(draft) && isBySpeaker(reading, draft, attribution));
}

function isBySpeaker(reading: Reading, draft: EventDraft, { source }: AttributionDraft): boolean {
  const alias = [...draft.sources, ...reading.links.filter((link) => draft.sources.some((span) => overlaps(span, link)))];
  return source.some((speaker) =>
    alias.some((span) => overlaps(speaker, span) || ('antecedent' in span && overlaps(speaker, span.antecedent))),
  );
}

/** A date in the event's sentence that is not its own might still be when it happened: then nothing is said, unless it is the day itself. */
function isElsewhen(draft: EventDraft, timex: Timex, published: string): boolean {
  const dated = timex.type === 'DATE' && /^\d{4}/u.test(timex.value) && overlaps(draft.sentence, timex);
  return dated && !(isDay(timex) && timex.value.slice(0, 10) === published);
}

interface Below {
  readonly paragraphs: readonly Block[];
  readonly draft: EventDraft;
  readonly published: string;
}

/** The last date before the event in its paragraph is another one. */
function isBackground(reading: Reading, { paragraphs, draft, published }: Below): boolean {
  const block = paragraphs.find((one) => contains(one, draft.trigger));
  if (block === undefined) return true;
  const before = reading.timexes
    .filter((timex) => timex.type === 'DATE' && /^\d{4}/u.test(timex.value))
    .filter((timex) => timex.start >= block.start && timex.end <= draft.sentence.start)
    .at(-1);
  return before !== undefined && before.value.slice(0, 10) !== published;
}
