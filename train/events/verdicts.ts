import { readFileSync } from 'node:fs';
import type { EventMention, Participant } from '../../src/base/schema/finding.ts';

/** What can be right or wrong about a coded event. */
const fields = ['type', 'source', 'target', 'direction', 'modality', 'day'] as const;
type Field = (typeof fields)[number];

/** What of an event stood before the eyes of the one who judged it, as far as its id does not tell. */
export interface Printed {
  readonly modality: string;
  readonly claimed: boolean;
  readonly day: string | null;
  /** Country and sector of each, `RUS GOV`; either may be empty. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** A person's verdict on one event of one article: 1 for right. Articles are named by file and number (`kremlin#120`). */
export type Verdict = Readonly<Record<Field, 0 | 1>> & {
  readonly article: string;
  readonly event: string;
  readonly printed: Printed;
};

/** The verdicts of a file of JSON Lines. */
export function readVerdicts(file: URL): readonly Verdict[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Verdict);
}

const sideOf = (actors: readonly Participant[]): readonly string[] =>
  actors.map(({ country, sector }) => `${country ?? ''} ${sector ?? ''}`);

/** An event as a judge sees it. */
function printedOf({ modality, attribution, date, sources, targets }: EventMention): Printed {
  const told = { modality, claimed: attribution !== null, day: date?.value ?? null };
  return { ...told, sources: sideOf(sources), targets: sideOf(targets) };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a verdict on a field holds for the event as it is read now: only where the same stands there. */
function holds(field: Field, before: Printed, now: Printed): boolean {
  if (field === 'source') return same(before.sources, now.sources);
  if (field === 'target') return same(before.targets, now.targets);
  if (field === 'modality') return before.modality === now.modality && before.claimed === now.claimed;
  return field !== 'day' || before.day === now.day;
}

/** Whether an event as it is read now is right in every field, by a verdict on it; null when the verdict does not tell. */
export function isRight(verdict: Verdict, event: EventMention): boolean | null {
  const now = printedOf(event);
  const known = fields.filter((field) => holds(field, verdict.printed, now));
  if (known.some((field) => verdict[field] === 0)) return false;
  return known.length === fields.length ? true : null;
}
