import type { Attribution, Claim, Resolved } from '../../base/schema/finding.ts';
import type { ReadingMode } from '../../base/schema/reading-mode.ts';
import { leastConfidence, leastEventConfidence } from '../../base/schema/reading-mode.ts';

/**
 * The findings that a reading mode keeps: those that are sure enough, and those without a confidence. With an attribution go the claims and commitments that rest on it, and the events in
 * its content, since without it they would look as if the paper itself said so. Claims about an event that went go too.
 */
export function sift(found: Resolved, mode: ReadingMode): Resolved {
  if (mode === 'recall') return found;
  const attributions = found.attributions.filter((attribution) => isSure(attribution, leastConfidence[mode]));
  const kept = new Set(attributions.map(({ id }) => id));
  const stands = ({ attribution }: { readonly attribution: string | null }): boolean =>
    attribution === null || kept.has(attribution);
  const events = found.events.filter((event) => stands(event) && isSure(event, leastEventConfidence[mode]));
  const happened = new Set(events.map(({ id }) => id));
  const claims = found.claims.filter(
    (claim) => stands(claim) && (typeof claim.about !== 'string' || happened.has(claim.about)),
  );
  const commitments = found.commitments.filter(stands);
  return { ...found, attributions, events, claims: answering(claims), commitments };
}

/** The claims without word of those that went. */
function answering(claims: readonly Claim[]): readonly Claim[] {
  const kept = new Set(claims.map(({ id }) => id));
  return claims.map((claim) =>
    claim.answers === null || kept.has(claim.answers) ? claim : { ...claim, answers: null },
  );
}

function isSure({ confidence }: Pick<Attribution, 'confidence'>, least: number): boolean {
  return confidence === null || confidence >= least;
}
