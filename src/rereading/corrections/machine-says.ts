import type { CorrectedField } from '../../base/schema/correction.ts';
import type { Participant } from '../../base/schema/finding.ts';
import type { RecordLine } from '../../base/schema/record.ts';

/** What a reading says in one field of a finding, as text; null when nothing, or where no such field is. */
export function machineSays(line: RecordLine, finding: string, field: CorrectedField): string | null {
  const event = line.events.find(({ id }) => id === finding);
  switch (field) {
    case 'type':
      return event?.type ?? null;
    case 'source':
      return people(event?.sources);
    case 'target':
      return people(event?.targets);
    case 'date':
      return event?.date?.value ?? null;
    case 'speaker':
      return line.attributions.find(({ id }) => id === finding)?.speaker ?? null;
    case 'verdict':
      return null;
  }
}

function people(list: readonly Participant[] | undefined): string | null {
  const names = (list ?? []).map(({ actor, country, text }) => actor ?? country ?? text);
  return names.length === 0 ? null : names.join(', ');
}
