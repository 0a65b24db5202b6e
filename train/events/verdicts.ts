import { readFileSync } from 'node:fs';

/** What can be right or wrong about a coded event. */
type Field = 'type' | 'source' | 'target' | 'direction' | 'modality' | 'day';

/** A person's verdict on one event of one article: 1 for right. Articles are named by file and number (`kremlin#120`). */
export type Verdict = Readonly<Record<Field, 0 | 1>> & { readonly article: string; readonly event: string };

/** The verdicts of a file of JSON Lines. */
export function readVerdicts(file: URL): readonly Verdict[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Verdict);
}

/** What an event stands or falls by: that it is one of its type, who did it, and which way. */
const core = ['type', 'source', 'direction'] as const;

/** Whether the event is one of its type, done by those who stand there. */
export function isRight(verdict: Verdict): boolean {
  return core.every((field) => verdict[field] === 1);
}
