import type { Span } from '../../../../base/schema/span.ts';
import type { Find } from '../scene.ts';
import { isNew } from './leaning.ts';

interface Claimed extends Span {
  /** Log odds of the cue that claims these words. */
  readonly cue: number;
  /** Where the furthest of this and all earlier ones ends. */
  readonly reach: number;
}

/** The finds without those new ones that meet the content of a likelier find by a rule, or of any if they name no speaker. */
export function withoutIntruders(finds: readonly Find[]): readonly Find[] {
  const claimed = claimedWords(finds.filter((find) => !isNew(find) && !find.quoted));
  const isIntruder = ({ content, source, learned }: Find): boolean => {
    const cue = source.length === 0 ? -Infinity : (learned?.cue ?? 0);
    return content.some((piece) => isTaken(claimed, piece, cue));
  };
  return finds.filter((find) => !isNew(find) || !isIntruder(find));
}

function claimedWords(finds: readonly Find[]): readonly Claimed[] {
  const spans = finds.flatMap((find) =>
    find.content.map(({ start, end }) => ({ start, end, cue: find.learned?.cue ?? Infinity })),
  );
  let reach = 0;
  return spans
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      reach = Math.max(reach, span.end);
      return { ...span, reach };
    });
}

/** Whether a rule's content with a cue at least as likely (and likely at all) overlaps these words. */
function isTaken(claimed: readonly Claimed[], piece: Span, cue: number): boolean {
  for (let at = countBefore(claimed, piece.end) - 1; at >= 0; at--) {
    const other = claimed[at];
    if (other === undefined || other.reach <= piece.start) return false;
    if (other.end > piece.start && cue < Math.max(0, other.cue)) return true;
  }
  return false;
}

/** How many spans start before an offset. */
function countBefore(claimed: readonly Claimed[], offset: number): number {
  let low = 0;
  let high = claimed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claimed[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
