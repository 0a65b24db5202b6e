import type { Quantity } from '../../base/schema/finding.ts';
import type { Sentence } from '../../base/schema/parse.ts';
import type { Span } from '../../base/schema/span.ts';
import { findQuantities, quantitiesIn } from '../../base/text/quantity.ts';
import { overlaps } from '../../base/text/spans.ts';
import { sentenceAt } from '../../base/text/tree.ts';
import type { NamedContext } from './context.ts';

/** The sentences that a span touches, in order. */
export function sentencesIn({ parse }: Pick<NamedContext, 'parse'>, span: Span): readonly Sentence[] {
  const found: Sentence[] = [];
  for (let at = span.start; at < span.end;) {
    const sentence = sentenceAt(parse, at);
    if (sentence !== null) found.push(sentence);
    at = sentence === null ? at + 1 : Math.max(at, sentence.end) + 1;
  }
  return found;
}

/** The numbers of things in some words; how long something took and "the two countries" count nothing. */
export function countedIn(context: NamedContext, spans: readonly Span[]): readonly Quantity[] {
  const { article, kit } = context;
  const sentences = new Set(spans.flatMap((span) => sentencesIn(context, span)));
  const all = [...sentences].flatMap((sentence) => findQuantities(sentence, article.text, kit.pack.quantities));
  return quantitiesIn(all, spans).filter((quantity) => isCounted(context, quantity));
}

/** Whether a number counts things: no time, and no states, sides or peoples. */
export function isCounted({ kit, timexes }: NamedContext, { unit, start, end }: Quantity): boolean {
  const { uncounted } = kit.pack.attribution.stance;
  if (timexes.some((timex) => overlaps(timex, { start, end }))) return false;
  return (
    unit === null ||
    !uncounted.some((word) => unit === word || unit === `${word}s` || unit === `${word.slice(0, -1)}ies`)
  );
}
