import type { ClaimDraft, CommitmentDraft, StatementDraft } from '../../../base/schema/finding.ts';
import type { CodedContext } from '../context.ts';
import { countedIn } from '../counted.ts';
import { actOf } from './act.ts';
import { mediumOf } from './medium.ts';

/** What was made of the attributions before. */
export interface Made {
  readonly claims: readonly ClaimDraft[];
  readonly commitments: readonly CommitmentDraft[];
}

/** A note for each attribution, in the same order: through which text or occasion it was said, what is done by saying it, its numbers. */
export function noteStatements(context: CodedContext, made: Made): readonly StatementDraft[] {
  return context.attributions.map((attribution, index) => ({
    medium: mediumOf(context, attribution),
    act: actOf(context, index, made),
    quantities: countedIn(context, attribution.content),
  }));
}
