import { readFileSync } from 'node:fs';

/** What can be right or wrong about a coded event. */
const fields = ['type', 'source', 'target', 'direction', 'modality', 'day'] as const;

type Field = (typeof fields)[number];

/** A person's verdict on one event of one article: 1 for right. Articles are named by file and number (`kremlin#120`). */
export type Verdict = Readonly<Record<Field, 0 | 1>> & { readonly article: string; readonly event: string };

/** The verdicts of a file of JSON Lines. */
export function readVerdicts(file: URL): readonly Verdict[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Verdict);
}

/** Whether everything about the event is right. */
export function isRight(verdict: Verdict): boolean {
  return fields.every((field) => verdict[field] === 1);
}
