import type { Span } from '../base/schema/span.ts';
import { overlaps } from '../base/text/spans.ts';
import type { Found } from './found.ts';
import type { Mover } from './moved-spans.ts';

/** A finding of an earlier reading and what became of it. */
export interface Matched {
  readonly before: Found;
  readonly after: Found;
}

/** What two readings of one article have in common, and what only one has. */
export interface Matching {
  readonly kept: readonly Matched[];
  readonly gone: readonly Found[];
  readonly fresh: readonly Found[];
}

/**
 * Puts the findings of two readings together: those with one id where the text is the same, then those of one kind whose words overlap, the
 * most alike first. Each finding goes with one other at most.
 */
export function matchFindings(before: readonly Found[], after: readonly Found[], move: Mover): Matching {
  const kept: Matched[] = [];
  const [left, right] = [new Set(before), new Set(after)];
  const take = (matched: Matched): void => {
    if (!left.has(matched.before) || !right.has(matched.after)) return;
    kept.push(matched);
    left.delete(matched.before);
    right.delete(matched.after);
  };
  for (const matched of byId(before, after, move)) take(matched);
  for (const matched of byWords([...left], [...right], move)) take(matched);
  return { kept, gone: [...left], fresh: [...right] };
}

function byId(before: readonly Found[], after: readonly Found[], move: Mover): readonly Matched[] {
  const known = new Map(after.map((each) => [each.id, each]));
  return before.flatMap((each) => {
    const same = known.get(each.id);
    const span = same === undefined ? null : move(each.span);
    return same === undefined || span === null || !overlaps(span, same.span) ? [] : [{ before: each, after: same }];
  });
}

interface Scored extends Matched {
  readonly score: number;
}

/** Pairs of one kind whose words overlap, the most alike first. */
function byWords(before: readonly Found[], after: readonly Found[], move: Mover): readonly Matched[] {
  const byKind = Map.groupBy(after, ({ kind }) => kind);
  const pairs = before.flatMap((each): readonly Scored[] => {
    const span = move(each.span);
    if (span === null) return [];
    const near = (byKind.get(each.kind) ?? []).filter((other) => overlaps(span, other.span));
    return near.map((other) => ({ before: each, after: other, score: likeness(each, span, other) }));
  });
  return pairs.sort((a, b) => b.score - a.score || order(a, b));
}

function order(a: Matched, b: Matched): number {
  const [x, y] = [`${a.before.id} ${a.after.id}`, `${b.before.id} ${b.after.id}`];
  return x < y ? -1 : 1;
}

/** Of one sort before others, then by how much of the words both have, then by fields that are the same. */
function likeness(before: Found, span: Span, after: Found): number {
  const common = Math.min(span.end, after.span.end) - Math.max(span.start, after.span.start);
  const all = Math.max(span.end, after.span.end) - Math.min(span.start, after.span.start);
  const same = [...before.fields].filter(([name, value]) => after.fields.get(name) === value).length;
  return (
    (before.sort === after.sort ? 2 : 0) + common / Math.max(1, all) + same / (10 * Math.max(1, before.fields.size))
  );
}
