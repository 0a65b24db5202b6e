import type { EventDraft, Reading } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, overlaps, slice } from '../../base/text/spans.ts';

export interface Report {
  readonly text: string;
  readonly reading: Reading;
  /** The first paragraphs, where a report tells its news. */
  readonly lead: Span;
  /** The day of the report, or that before it, on which its news happened. */
  readonly day: string;
}

/**
 * Whether a meeting told below the lead goes on from one that is the news of the lead: "The president met the king. (...) The two also
 * discussed trade." Its doers are among those who met, or a word stands for them.
 */
export function isOfReadout(report: Report, draft: EventDraft): boolean {
  return draft.type === 'CONSULT' && !draft.by.startsWith('consult.noun.') && isOfThoseWhoMet(report, draft);
}

/** Whether one of those who do something is among those whose meeting on the day is the news of the lead. */
export function isOfThoseWhoMet(report: Report, draft: EventDraft): boolean {
  const { text, reading } = report;
  const met = reading.events.filter((event) => isNewsOfLead(report, event));
  const names = new Set(met.flatMap((event) => peopleOf(text, reading, event)));
  return peopleOf(text, reading, draft).some((name) => names.has(name));
}

function isNewsOfLead({ reading, lead, day }: Report, event: EventDraft): boolean {
  const { type, modality, attribution, time, trigger } = event;
  if (type !== 'CONSULT' || modality !== 'actual' || attribution !== null || !contains(lead, trigger)) return false;
  if (time === null) return true;
  return reading.timexes.some((timex) => overlaps(timex, time) && timex.value.startsWith(day));
}

/** The last words of those named by an event, and of those for whom its words stand. */
function peopleOf(text: string, { links }: Reading, { sources, targets }: EventDraft): readonly string[] {
  const named = [...sources, ...targets];
  const meant = links.filter((link) => named.some((one) => overlaps(one, link))).map(({ antecedent }) => antecedent);
  return [...named, ...meant]
    .map((span) => /\p{Lu}\p{L}+$/u.exec(slice(text, span))?.[0] ?? '')
    .filter((name) => name !== '');
}
