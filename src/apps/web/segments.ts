import type { Span } from '../../base/schema/span.ts';
import type { ShownFinding } from './findings.ts';

/** Where a run of text begins and ends, and the findings that cover it. */
interface Segment extends Span {
  readonly findings: readonly ShownFinding[];
}

interface Placed extends Span {
  readonly finding: ShownFinding;
}

/** The spans of findings by their beginning, with the furthest end up to each, so that those of a stretch are found without looking at all. */
export interface SpanIndex {
  readonly spans: readonly Placed[];
  readonly furthest: readonly number[];
}

/** The spans of findings made ready for `segmentsOf`. */
export function spanIndex(findings: readonly ShownFinding[]): SpanIndex {
  const spans = findings
    .flatMap((finding) => finding.spans.map(({ start, end }) => ({ start, end, finding })))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  let most = 0;
  return { spans, furthest: spans.map(({ end }) => (most = Math.max(most, end))) };
}

/** How many spans begin before a place. */
function before(spans: readonly Placed[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans that reach into a stretch, by their beginning. */
function within({ spans, furthest }: SpanIndex, stretch: Span): readonly Placed[] {
  const last = before(spans, stretch.end);
  let first = last;
  while (first > 0 && (furthest[first - 1] ?? 0) > stretch.start) first--;
  return spans.slice(first, last).filter(({ end }) => end > stretch.start);
}

/** Cuts a stretch of text wherever a finding begins or ends. Work grows with the findings of the stretch and those open at once. */
export function segmentsOf(stretch: Span, index: SpanIndex): readonly Segment[] {
  const spans = within(index, stretch);
  const inside = (at: number): boolean => at > stretch.start && at < stretch.end;
  const edges = [...new Set([stretch.start, ...spans.flatMap(({ start, end }) => [start, end]).filter(inside)])];
  edges.sort((a, b) => a - b);
  let [open, next]: [readonly Placed[], number] = [[], 0];
  return edges.map((start, n) => {
    const fresh: Placed[] = [];
    for (let span = spans[next]; span !== undefined && span.start <= start; span = spans[++next]) fresh.push(span);
    open = [...open, ...fresh].filter(({ end }) => end > start);
    return { start, end: edges[n + 1] ?? stretch.end, findings: [...new Set(open.map(({ finding }) => finding))] };
  });
}
