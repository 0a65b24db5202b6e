import type { CommitmentRow } from '../../../base/lang/commitment-lexicon.ts';
import type { AttributionDraft, CommitmentKind } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { instrumentIn } from './instrument.ts';
import { dueIn, type CommitmentCore, type Desk, type Duty } from './parts.ts';
import { othersIn } from './sides.ts';

/** An attribution read as a commitment. */
export interface Said {
  readonly attribution: AttributionDraft;
  readonly index: number;
  readonly sentence: Sentence;
}

/** The row of a shape that has one of the lemmas. */
export function rowFor(
  desk: Desk,
  shape: CommitmentRow['shape'],
  lemmas: readonly string[],
): CommitmentRow | undefined {
  return desk.lexicon.rows.find((row) => row.shape === shape && row.lemmas.some((lemma) => lemmas.includes(lemma)));
}

interface Parts {
  readonly duty: Duty;
  readonly kind: CommitmentKind;
  readonly by: string;
}

/** What an attribution's speakers owe. */
export function draft(desk: Desk, { attribution, index, sentence }: Said, { duty, kind, by }: Parts): CommitmentCore {
  const { context } = desk;
  const parties = attribution.source;
  const { action, condition } = duty;
  const around =
    condition === null
      ? action
      : { start: Math.min(action.start, condition.start), end: Math.max(action.end, condition.end) };
  const scope = kind === 'threat' ? around : action;
  const beneficiaries = othersIn(context, scope, { parties, condition: kind === 'threat' ? null : condition });
  const due = dueIn(desk, sentence, action);
  return {
    kind,
    parties,
    beneficiaries,
    action,
    condition,
    due,
    instrument: instrumentIn(desk, sentence, action),
    attribution: index,
    by,
  };
}
