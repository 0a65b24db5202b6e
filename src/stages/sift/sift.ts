import type { Attribution, Claim, Resolved } from '../../base/schema/finding.ts';
import type { ReadingMode } from '../../base/schema/reading-mode.ts';
import { leastConfidence, leastEventConfidence } from '../../base/schema/reading-mode.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains } from '../../base/text/spans.ts';

/**
 * The findings that a reading mode keeps: those that are sure enough, and those without a confidence. With an attribution go the claims and commitments that rest on it, and the events in
 * its content, since without it they would look as if the paper itself said so. Who claims what stands although how it is coded does not: claims about an
 * event that went are about its words then, and go only where nobody says them.
 */
export function sift(found: Resolved, mode: ReadingMode): Resolved {
  if (mode === 'recall') return found;
  const attributions = found.attributions.filter((attribution) => isSure(attribution, leastConfidence[mode]));
  const kept = new Set(attributions.map(({ id }) => id));
  const stands = ({ attribution }: { readonly attribution: string | null }): boolean =>
    attribution === null || kept.has(attribution);
  const events = found.events.filter((event) => stands(event) && isSure(event, leastEventConfidence[mode]));
  const happened = new Set(events.map(({ id }) => id));
  const words = wordsAbout({ ...found, attributions }, happened);
  const claims = found.claims.filter(stands).flatMap((claim) => {
    const about = typeof claim.about === 'string' ? (words.get(claim.about) ?? claim.about) : claim.about;
    return typeof about === 'string' && !happened.has(about) ? [] : [{ ...claim, about }];
  });
  const commitments = found.commitments.filter(stands);
  return { ...found, attributions, events, claims: answering(claims), commitments };
}

/** What is said of each event that went, as far as somebody who claims it says it: the words that hold its trigger. */
function wordsAbout({ attributions, claims, events }: Resolved, kept: ReadonlySet<string>): ReadonlyMap<string, Span> {
  const said = new Map(attributions.map(({ id, content }) => [id, content]));
  const triggers = new Map(events.filter(({ id }) => !kept.has(id)).map(({ id, trigger }) => [id, trigger]));
  return new Map(
    claims.toReversed().flatMap(({ attribution, about }) => {
      const trigger = typeof about === 'string' ? triggers.get(about) : undefined;
      const words = trigger && said.get(attribution)?.find((span) => contains(span, trigger));
      return typeof about !== 'string' || words === undefined ? [] : [[about, words] as const];
    }),
  );
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
