import type { CorrectableFindings } from '../../base/schema/correction.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import { correctionsIn } from '../../io/store/corrections/corrections.ts';
import { machineFindings, putMachineFindings } from '../../io/store/corrections/machine-findings.ts';
import { replaceReading } from '../../io/store/readings/replace-reading.ts';
import type { Database } from '../../io/store/schema.ts';
import { corrected } from './apply.ts';
import type { ActorOf } from './apply.ts';

/** An article as the machine read it, whatever persons corrected. */
export async function machineLine(db: Database, line: RecordLine): Promise<RecordLine> {
  const machine = await machineFindings(db, line.id);
  return machine === null ? line : { ...line, ...machine };
}

function correctableOf({ attributions, events, claims, commitments }: RecordLine): CorrectableFindings {
  return { attributions, events, claims, commitments };
}

/** Writes a machine's reading with what persons corrected of it and holds, in a transaction; gives what the record has then. */
export async function writeReading(db: Database, machine: RecordLine, actorOf: ActorOf): Promise<RecordLine> {
  const corrections = await correctionsIn(db, machine.id);
  const line = corrected(machine, corrections, actorOf);
  await replaceReading(db, line);
  await putMachineFindings(db, machine.id, corrections.length === 0 ? null : correctableOf(machine));
  return line;
}
