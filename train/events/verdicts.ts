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
  /** What would be right where it is wrong, as far as the judge said so. */
  readonly should?: { readonly modality?: string; readonly claimed?: boolean; readonly day?: string | null };
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

/** Whether a field is right as it is read now, by what the judge said of it as it stood then or of what should stand there; null when that does not tell. */
function fieldIsRight(field: Field, { printed, should, ...verdict }: Verdict, now: Printed): boolean | null {
  if (holds(field, printed, now)) return verdict[field] === 1;
  if (field === 'modality' && should !== undefined && isMended({ printed, should }, now)) return true;
  return field === 'day' && should?.day === now.day ? true : null;
}

/** Whether what should be said of an event's reality, and of whose words it stands in, is said now. */
function isMended({ printed, should }: Required<Pick<Verdict, 'printed' | 'should'>>, now: Printed): boolean {
  if (should.modality === undefined && should.claimed === undefined) return false;
  const { modality = printed.modality, claimed = printed.claimed } = should;
  return modality === now.modality && claimed === now.claimed;
}

/** Whether a verdict on a field holds for the event as it is read now: only where the same stands there. */
function holds(field: Field, before: Printed, now: Printed): boolean {
  if (field === 'source') return same(before.sources, now.sources);
  if (field === 'target') return same(before.targets, now.targets);
  if (field === 'modality') return before.modality === now.modality && before.claimed === now.claimed;
  return field !== 'day' || before.day === now.day;
}

/**
 * Whether an event as it is read now is right in every field, by a verdict on it; null when the verdict does not tell. Without a day it is
 * right where its sentence names no time.
 */
export function isRight(verdict: Verdict, event: EventMention, namesTime: boolean): boolean | null {
  const now = printedOf(event);
  const dayless = now.day === null && !namesTime;
  const answers = fields.map((field) => fieldIsRight(field, verdict, now) ?? ((field === 'day' && dayless) || null));
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}
