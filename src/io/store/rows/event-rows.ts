import type { Insertable, Selectable } from 'kysely';
import type { DatePrecision } from '../../../base/schema/article.ts';
import type { EventDate, EventMention } from '../../../base/schema/finding.ts';
import type { RecordLine } from '../../../base/schema/record.ts';
import { slice } from '../../../base/text/spans.ts';
import { fromJson, toJson } from '../json.ts';
import type { EventTable, ParticipantTable } from '../schema.ts';
import { participantsIn } from './participant-rows.ts';

/** The rows of an article's events. */
export function eventRows(line: RecordLine): readonly Insertable<EventTable>[] {
  return line.events.map((event, n) => eventRow(line, event, n));
}

function eventRow(line: RecordLine, event: EventMention, n: number): Insertable<EventTable> {
  const { id, type, mode, date, place, trigger, sentence, modality, attribution, confidence } = event;
  return {
    ...{ article: line.id, n, id, type, mode, modality, attribution, confidence },
    contexts_json: toJson(event.contexts),
    trigger_start: trigger.start,
    trigger_end: trigger.end,
    trigger_text: trigger.text === slice(line.text, trigger) ? null : trigger.text,
    sentence_start: sentence.start,
    sentence_end: sentence.end,
    date: date?.value ?? null,
    date_precision: date?.precision ?? null,
    date_from: date?.from ?? null,
    place_name: place?.name ?? null,
    place_country: place?.country ?? null,
    quantities_json: toJson(event.quantities),
    made_by: event.by,
  };
}

/** A date of three columns. */
export function dateOf(
  value: string | null,
  precision: DatePrecision | null,
  from: EventDate['from'] | null,
): EventDate | null {
  if (value === null || precision === null || from === null) return null;
  return { value, precision, from };
}

/** The event of a row with the rows of its actors, in order of `n`. */
export function eventOf(
  row: Selectable<EventTable>,
  participants: readonly Selectable<ParticipantTable>[],
  text: string,
): EventMention {
  const trigger = { start: row.trigger_start, end: row.trigger_end };
  return {
    id: row.id,
    type: row.type,
    mode: row.mode,
    contexts: fromJson(row.contexts_json),
    sources: participantsIn('source', participants, text),
    targets: participantsIn('target', participants, text),
    trigger: { ...trigger, text: row.trigger_text ?? slice(text, trigger) },
    sentence: { start: row.sentence_start, end: row.sentence_end },
    date: dateOf(row.date, row.date_precision, row.date_from),
    place: row.place_name === null ? null : { name: row.place_name, country: row.place_country },
    quantities: fromJson(row.quantities_json),
    modality: row.modality,
    attribution: row.attribution,
    by: row.made_by,
    confidence: row.confidence,
  };
}
