import type { CommitmentDraft } from '../../../base/schema/finding.ts';
import { bySpan, overlaps } from '../../../base/text/spans.ts';
import type { CodedContext } from '../context.ts';
import type { CommitmentCore, Desk } from './parts.ts';
import { recalledCommitments } from './recalled.ts';
import { saidCommitments } from './said.ts';
import { toldCommitments } from './told.ts';
import { withTerms } from './terms.ts';
import { treatyCommitments } from './treaty.ts';
import { isUnmade } from './unmade.ts';

/**
 * The commitments of an article in text order: what treaties bind their parties to, and what speakers pledge, offer and threaten. Of
 * two readings of the same words the treaty stays, then the one nearer to the speaker (the narrower attribution).
 */
export function findCommitments(context: CodedContext): readonly CommitmentDraft[] {
  const desk: Desk = { context, lexicon: context.kit.pack.commitments };
  const promised = [...saidCommitments(desk), ...toldCommitments(desk)].filter((one) => !isUnmade(desk, one));
  const all = [...treatyCommitments(desk), ...recalledCommitments(desk), ...promised].toSorted(
    (a, b) => rank(a) - rank(b) || width(context, a) - width(context, b),
  );
  const kept: CommitmentCore[] = [];
  for (const one of all) if (!kept.some((other) => overlaps(other.action, one.action))) kept.push(one);
  return kept.toSorted((a, b) => bySpan(a.action, b.action)).map((core) => withTerms(desk, core));
}

function rank({ kind }: CommitmentCore): number {
  return kind === 'treaty' ? 0 : 1;
}

/** How much the attribution says: the narrower, the nearer to the speaker. */
function width({ attributions }: CodedContext, { attribution }: CommitmentCore): number {
  if (attribution === null) return 0;
  return (attributions[attribution]?.content ?? []).reduce((sum, span) => sum + span.end - span.start, 0);
}
