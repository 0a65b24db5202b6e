import type { AttributionDraft } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains } from '../../base/text/spans.ts';

/** The index of the attribution with the narrowest content around a span, of those that a test lets through; null when there is none. */
export function innermost(
  attributions: readonly AttributionDraft[],
  span: Span,
  isMeant: (attribution: AttributionDraft) => boolean = () => true,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  attributions.forEach((attribution, at) => {
    for (const { start, end } of attribution.content) {
      if (!contains({ start, end }, span) || end - start >= least || !isMeant(attribution)) continue;
      best = at;
      least = end - start;
    }
  });
  return best;
}
