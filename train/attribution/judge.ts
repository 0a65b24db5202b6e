import type { Span } from '../../src/base/schema/span.ts';
import { isPartial, isSameSource, jaccard, wordsIn, type GoldAttribution } from './gold.ts';

interface Attributed {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}

/**
 * For each find whether it is right as a whole: its content agrees by half with that of one marked attribution, each matched once,
 * best first, and their speakers agree. The same judgement as the benchmark's `full`.
 */
export function judged(
  finds: readonly Attributed[],
  gold: readonly GoldAttribution[],
  words: readonly Span[],
): readonly boolean[] {
  const own = finds.map((find) => setsOf(find, words));
  const marked = gold.map((attribution) => setsOf(attribution, words));
  const pairs = own.flatMap((a, find) =>
    marked.flatMap((b, mark) =>
      isPartial(a.content, b.content) ? [{ find, mark, fit: jaccard(a.content, b.content) }] : [],
    ),
  );
  pairs.sort((a, b) => b.fit - a.fit || a.mark - b.mark || a.find - b.find);
  const taken = new Set<number>();
  const partner = new Map<number, number>();
  for (const { find, mark } of pairs) {
    if (partner.has(find) || taken.has(mark)) continue;
    partner.set(find, mark);
    taken.add(mark);
  }
  return own.map(({ source }, find) => {
    const mark = marked[partner.get(find) ?? -1];
    return mark !== undefined && isSameSource(source, mark.source);
  });
}

function setsOf(
  { source, content }: Attributed,
  words: readonly Span[],
): { readonly source: ReadonlySet<number>; readonly content: ReadonlySet<number> } {
  return { source: wordsIn(words, source), content: wordsIn(words, content) };
}
