import type { Span } from '../schema/span.ts';

/** Index of the first of the spans, sorted by start, that starts at or after an offset. */
function lowerBound(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of the spans, sorted by start, that start inside a span: a binary search, then a slice. */
export function startingIn<T extends Span>(sorted: readonly T[], span: Span): readonly T[] {
  return sorted.slice(lowerBound(sorted, span.start), lowerBound(sorted, span.end));
}
