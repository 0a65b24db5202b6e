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
 * discussed trade." All its doers are among those who met, or words stand for them; `also` brings in others.
 */
export function isOfReadout(report: Report, draft: EventDraft): boolean {
  if (draft.type !== 'CONSULT' || draft.by.startsWith('consult.noun.')) return false;
  const names = namesOfThoseWhoMet(report);
  const isAmongThem = peopleOf(report.text, report.reading, draft).map((name) => names.has(name));
  const goesOn = /\balso\b/iu.test(slice(report.text, draft.sentence));
  return goesOn ? isAmongThem.includes(true) : isAmongThem.length > 0 && !isAmongThem.includes(false);
}

/** Whether one of those who do something is among those whose meeting on the day is the news of the lead. */
export function isOfThoseWhoMet(report: Report, draft: EventDraft): boolean {
  const names = namesOfThoseWhoMet(report);
  return peopleOf(report.text, report.reading, draft).some((name) => names.has(name));
}

function namesOfThoseWhoMet(report: Report): ReadonlySet<string> {
  const met = report.reading.events.filter((event) => isNewsOfLead(report, event));
  return new Set(met.flatMap((event) => peopleOf(report.text, report.reading, event)));
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
