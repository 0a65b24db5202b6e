import type { Insertable, Selectable } from 'kysely';
import type { Participant } from '../../../base/schema/finding.ts';
import { partyOf } from '../../../base/schema/record.ts';
import type { RecordLine } from '../../../base/schema/record.ts';
import { slice } from '../../../base/text/spans.ts';
import type { ParticipantRole, ParticipantTable } from '../schema.ts';

type Place = Pick<ParticipantTable, 'article' | 'finding' | 'role' | 'n'>;

function participantRow(text: string, place: Place, participant: Participant): Insertable<ParticipantTable> {
  const { start, end, country, sector, actor } = participant;
  return {
    ...place,
    ...{ start, end, country, sector, actor },
    text: participant.text === slice(text, participant) ? null : participant.text,
    party: partyOf(participant),
  };
}

/** The rows of everybody who takes part in an article's events and commitments. */
export function participantRows(line: RecordLine): readonly Insertable<ParticipantTable>[] {
  const rows: Insertable<ParticipantTable>[] = [];
  const add = (finding: string, role: ParticipantRole, list: readonly Participant[]): void => {
    list.forEach((item, n) => rows.push(participantRow(line.text, { article: line.id, finding, role, n }, item)));
  };
  for (const event of line.events) {
    add(event.id, 'source', event.sources);
    add(event.id, 'target', event.targets);
  }
  for (const commitment of line.commitments) {
    add(commitment.id, 'party', commitment.parties);
    add(commitment.id, 'beneficiary', commitment.beneficiaries);
  }
  return rows;
}

/** Those of the rows in a role, in order. */
export function participantsIn(
  role: ParticipantRole,
  rows: readonly Selectable<ParticipantTable>[],
  text: string,
): readonly Participant[] {
  return rows
    .filter((row) => row.role === role)
    .map((row) => ({
      text: row.text ?? slice(text, row),
      start: row.start,
      end: row.end,
      country: row.country,
      sector: row.sector,
      actor: row.actor,
    }));
}
