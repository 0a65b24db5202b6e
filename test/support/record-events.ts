import { readDocument } from '../../src/pipeline.ts';
import type { EventMention, Participant } from '../../src/base/schema/finding.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';
import { testKit } from './event-drafts.ts';

const who = (actors: readonly Participant[]): string =>
  actors.map(({ text, country, sector }) => `${text} [${country ?? '?'} ${sector ?? '-'}]`).join(' + ');

/** The events of a text published on `published` (null for no known day), read by the whole program, everything kept. */
export function eventsIn(text: string, published: string | null = '2019-05-02'): readonly EventMention[] {
  return lineOf(text, published).events;
}

/** The same with all else that is read. */
export function lineOf(text: string, published: string | null): RecordLine {
  const unknown = { id: null, url: null, outlet: null, title: null, language: 'en' };
  const read = readDocument(
    { ...unknown, input: 'test', format: 'text', body: text, clean: true, published, notices: [] },
    testKit,
    'recall',
  );
  if (!read.ok) throw new Error(read.notice.message);
  return read.value;
}

/** An event as `TYPE source [RUS GOV] > target [? CVL] modality claimed`, with `claimed` only where somebody says so. */
export function tell({ type, sources, targets, modality, attribution }: EventMention): string {
  return `${type} ${who(sources)} > ${who(targets)} ${modality}${attribution === null ? '' : ' claimed'}`;
}
