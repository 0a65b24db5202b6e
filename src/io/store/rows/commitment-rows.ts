import type { Insertable, Selectable } from 'kysely';
import type { Commitment } from '../../../base/schema/finding.ts';
import type { RecordLine } from '../../../base/schema/record.ts';
import { slice } from '../../../base/text/spans.ts';
import { wordsDigest } from '../../../base/text/words.ts';
import type { CommitmentTable, ParticipantTable } from '../schema.ts';
import { fromJson, toJson } from '../json.ts';
import { spanOf } from './claim-rows.ts';
import { dateOf } from './event-rows.ts';
import { participantsIn } from './participant-rows.ts';

/** The rows of an article's commitments. */
export function commitmentRows(line: RecordLine): readonly Insertable<CommitmentTable>[] {
  return line.commitments.map((commitment, n) => commitmentRow(line, commitment, n));
}

function commitmentRow(line: RecordLine, commitment: Commitment, n: number): Insertable<CommitmentTable> {
  const { id, kind, action, condition, due, instrument, attribution } = commitment;
  return {
    ...{ article: line.id, n, id, kind, attribution },
    action_start: action.start,
    action_end: action.end,
    condition_start: condition?.start ?? null,
    condition_end: condition?.end ?? null,
    due: due?.value ?? null,
    due_precision: due?.precision ?? null,
    due_from: due?.from ?? null,
    instrument_start: instrument?.start ?? null,
    instrument_end: instrument?.end ?? null,
    instrument_text: instrument === null || instrument.text === slice(line.text, instrument) ? null : instrument.text,
    clause: commitment.clause,
    since: commitment.since?.value ?? null,
    since_precision: commitment.since?.precision ?? null,
    since_from: commitment.since?.from ?? null,
    quantities_json: toJson(commitment.quantities),
    words: wordsDigest(slice(line.text, action)),
    made_by: commitment.by,
  };
}

/** The commitment of a row with the rows of its actors, in order of `n`. */
export function commitmentOf(
  row: Selectable<CommitmentTable>,
  participants: readonly Selectable<ParticipantTable>[],
  text: string,
): Commitment {
  const instrument = spanOf(row.instrument_start, row.instrument_end);
  return {
    id: row.id,
    kind: row.kind,
    parties: participantsIn('party', participants, text),
    beneficiaries: participantsIn('beneficiary', participants, text),
    action: { start: row.action_start, end: row.action_end },
    condition: spanOf(row.condition_start, row.condition_end),
    due: dateOf(row.due, row.due_precision, row.due_from),
    instrument: instrument && { ...instrument, text: row.instrument_text ?? slice(text, instrument) },
    since: dateOf(row.since, row.since_precision, row.since_from),
    clause: row.clause,
    quantities: fromJson(row.quantities_json),
    attribution: row.attribution,
    by: row.made_by,
  };
}
