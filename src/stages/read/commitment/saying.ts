import type { CommitmentRow } from '../../../base/lang/commitment-lexicon.ts';
import type { AttributionDraft, CommitmentKind } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
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

/** Who is threatened where the action names nobody: who must act on the condition ("would close the strait if Oman let the fleet in"). */
function firstIn(context: Desk['context'], condition: Span, parties: readonly Span[]): readonly Span[] {
  return othersIn(context, condition, { parties, condition: null }).slice(0, 1);
}

/** What an attribution's speakers owe. */
export function draft(desk: Desk, { attribution, index, sentence }: Said, { duty, kind, by }: Parts): CommitmentCore {
  const { context } = desk;
  const parties = attribution.source;
  const { action, condition } = duty;
  const concerned = othersIn(context, action, { parties, condition });
  const threatened = kind === 'threat' && concerned.length === 0 && condition !== null;
  const beneficiaries = threatened ? firstIn(context, condition, parties) : concerned;
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
