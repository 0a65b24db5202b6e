import { eventTypes } from '../../../base/schema/event-types.ts';
import type { Evidence } from '../../../base/schema/evidence.ts';
import type { Participant } from '../../../base/schema/finding.ts';
import { partyOf } from '../../../base/schema/record.ts';
import { makeEvidence } from '../../../base/text/evidence.ts';
import type { ToldHappening, ToldReport } from '../../query/told-types.ts';
import { bestOf } from '../announced.ts';
import { countColumns, evidenceColumns, idsOf, listed, number, tableOf, text, whole, type Table } from './table.ts';

/** Happenings, one row each; the words are those of the report that stands for it. */
export const happeningsTable: Table = tableOf<ToldHappening, ToldHappening>(
  'happenings',
  [
    text('happening', ({ id }) => id),
    text('type', ({ type }) => type),
    text('mode', (row) => bestOf(row)?.mention.mode ?? null),
    text('quad', ({ type }) => eventTypes[type].quad),
    number('score', ({ type }) => eventTypes[type].score),
    text('contexts', (row) => listed(bestOf(row)?.mention.contexts ?? [])),
    text('date', ({ date }) => date),
    text('precision', ({ precision }) => precision),
    text('status', ({ status }) => status),
    text('sources', ({ sources }) => idsOf(sources)),
    text('targets', ({ targets }) => idsOf(targets)),
    text('claimed_by', ({ claimedBy }) => idsOf(claimedBy)),
    text('denied_by', ({ deniedBy }) => idsOf(deniedBy)),
    text('place', (row) => bestOf(row)?.mention.place?.name ?? null),
    text('place_country', (row) => bestOf(row)?.mention.place?.country ?? null),
    text('reports_differ_in', ({ conflicts }) => listed([...new Set(conflicts.map(({ kind }) => kind))])),
    whole('mentions', ({ reports }) => reports.length),
    ...countColumns<ToldHappening>(),
    ...evidenceColumns<ToldHappening>((row) => ({ evidence: row.best.sentence, text: bestOf(row)?.line.text })),
  ],
  { each: ({ happenings }) => happenings(), rows: (happening) => [happening] },
);

/** A report of a happening, or one actor in it. */
interface Reported {
  readonly happening: ToldHappening;
  readonly report: ToldReport;
}

/** Event mentions: what each article prints of a happening. */
export const mentionsTable: Table = tableOf<ToldHappening, Reported>(
  'mentions',
  [
    text('mention', ({ report }) => report.event),
    text('happening', ({ happening }) => happening.id),
    text('family', ({ report }) => report.family),
    text('type', ({ report }) => report.mention.type),
    text('mode', ({ report }) => report.mention.mode),
    text('contexts', ({ report }) => listed(report.mention.contexts)),
    text('modality', ({ report }) => report.modality),
    text('date', ({ report }) => report.mention.date?.value ?? null),
    text('precision', ({ report }) => report.mention.date?.precision ?? null),
    text('date_from', ({ report }) => report.mention.date?.from ?? null),
    text('place', ({ report }) => report.mention.place?.name ?? null),
    text('place_country', ({ report }) => report.mention.place?.country ?? null),
    text('statement', ({ report }) => report.attribution?.id ?? null),
    text('said_by', ({ report }) => report.attribution?.speaker?.id ?? null),
    text('said_by_words', ({ report }) => report.attribution?.source ?? null),
    number('confidence', ({ report }) => report.mention.confidence),
    text('made_by', ({ report }) => report.mention.by),
    text('trigger', ({ report }) => report.trigger.quote),
    whole('trigger_start', ({ report }) => report.trigger.start),
    whole('trigger_end', ({ report }) => report.trigger.end),
    ...evidenceColumns<Reported>(({ report }) => ({ evidence: report.sentence, text: report.line.text })),
  ],
  {
    each: ({ happenings }) => happenings(),
    rows: (happening) => happening.reports.map((report) => ({ happening, report })),
  },
);

interface Part extends Reported {
  readonly role: 'source' | 'target';
  readonly place: number;
  readonly participant: Participant;
}

function partsOf(happening: ToldHappening): readonly Part[] {
  return happening.reports.flatMap((report) => {
    const { sources, targets } = report.mention;
    const parts = (role: Part['role'], list: readonly Participant[]): readonly Part[] =>
      list.map((participant, at) => ({ happening, report, role, place: at + 1, participant }));
    return [...parts('source', sources), ...parts('target', targets)];
  });
}

function wordsOf({ report: { line }, participant: { start, end } }: Part): Evidence | null {
  return start < end ? makeEvidence(line, { start, end }) : null;
}

/** Who does and who is done to in each event mention, one row an actor. */
export const participantsTable: Table = tableOf<ToldHappening, Part>(
  'participants',
  [
    text('mention', ({ report }) => report.event),
    text('happening', ({ happening }) => happening.id),
    text('role', ({ role }) => role),
    whole('place_in_role', ({ place }) => place),
    text('actor', ({ participant }) => participant.actor),
    text('party', ({ participant }) => partyOf(participant)),
    text('country', ({ participant }) => participant.country),
    text('sector', ({ participant }) => participant.sector),
    text('named', ({ participant }) => participant.text),
    ...evidenceColumns<Part>((part) => ({ evidence: wordsOf(part), text: part.report.line.text })),
  ],
  { each: ({ happenings }) => happenings(), rows: partsOf },
);
