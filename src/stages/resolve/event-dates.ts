import type { Article, DatePrecision } from '../../base/schema/article.ts';
import type { EventDate, EventDraft, Reading, Timex } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { overlaps } from '../../base/text/spans.ts';
import { dateOfTimex } from '../../base/text/timex.ts';

/** How many blocks from the top make the lead, where a report tells its news. */
const leadBlocks = 2;

/**
 * When an event happened: what its own time expression says; for the news of the report (actual, told by the paper itself, in the lead,
 * without another date in its sentence) the day of the dateline or of publication; else null.
 */
export function eventDate(article: Article, reading: Reading, draft: EventDraft): EventDate | null {
  const timed = draft.time === null ? null : dateAt(reading, draft.time);
  if (timed !== null) return { ...timed, from: 'timex' };
  if (draft.time !== null || !isNews(article, reading, draft) || article.published === null) return null;
  const { value, precision, from } = article.published;
  const day = precision === 'instant' ? value.slice(0, 10) : value;
  return {
    value: day,
    precision: precision === 'instant' ? 'day' : precision,
    from: from === 'dateline' ? 'dateline' : 'article',
  };
}

/** The date of the time expression at a span, as an ISO prefix with its precision; null when it has none. */
export function dateAt(
  reading: Reading,
  span: Span,
): { readonly value: string; readonly precision: DatePrecision } | null {
  const timex = reading.timexes.find((found) => overlaps(found, span));
  return timex === undefined ? null : dateOfTimex(timex);
}

function isNews(article: Article, reading: Reading, draft: EventDraft): boolean {
  if (draft.modality !== 'actual' || draft.attribution !== null) return false;
  const lead =
    article.blocks
      .filter((block) => block.kind === 'paragraph')
      .slice(0, leadBlocks)
      .at(-1)?.end ?? 0;
  return draft.trigger.end <= lead && !reading.timexes.some((timex) => isElsewhen(draft, timex));
}

/** A date in the event's sentence that is not its own might still be when it happened: then nothing is said. */
function isElsewhen(draft: EventDraft, timex: Timex): boolean {
  return timex.type === 'DATE' && /^\d{4}/u.test(timex.value) && overlaps(draft.sentence, timex);
}
