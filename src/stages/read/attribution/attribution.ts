import type { AttributionDraft, Quotation } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { bySpan } from '../../../base/text/spans.ts';
import type { NamedContext } from '../context.ts';
import { carrierTests, chainOf } from './chain.ts';
import { dialogueFinds } from './dialogue.ts';
import { withLooseQuotes } from './loose-quotes.ts';
import { nounFinds } from './noun-cue.ts';
import { phraseFinds } from './phrase-cue.ts';
import { quoteFrom, sceneOf, type Find, type Scene } from './scene.ts';
import { settle } from './settle.ts';
import { verbFinds } from './verb-cue.ts';
import { withheldFinds } from './withheld.ts';

/**
 * Who says what: the attributions of an article in text order, by rules over trees and quotation marks. Content stays in its
 * block, save for a quotation that runs on. No speaker gives an empty source. Linear in the length of the article.
 */
export function findAttributions(context: NamedContext): readonly AttributionDraft[] {
  const scene = sceneOf(context, carrierTests(context));
  const found = context.parse.sentences.flatMap((sentence) => [
    ...verbFinds(scene, sentence),
    ...nounFinds(scene, sentence),
    ...phraseFinds(scene, sentence),
    ...withheldFinds(scene, sentence),
  ]);
  const settled = withLooseQuotes(scene, settle(scene, [...dialogueFinds(scene), ...found]));
  return settled.map((find) => draftOf(scene, find)).toSorted(byContent);
}

function draftOf(scene: Scene, find: Find): AttributionDraft {
  const content = find.content.toSorted(bySpan);
  const quotation = quotationOf(scene, content);
  const chain = chainOf(scene, find);
  return { source: find.source, cue: find.cue, content, quotation, chain, by: find.by };
}

function byContent(a: AttributionDraft, b: AttributionDraft): number {
  const [x, y] = [a.content[0], b.content[0]];
  return x === undefined || y === undefined ? 0 : bySpan(x, y);
}

/** Direct when at least four fifths of the letters stand between quotation marks, indirect when none do. */
function quotationOf(scene: Scene, content: readonly Span[]): Quotation {
  let inside = 0;
  let all = 0;
  for (const span of content) {
    all += letters(scene.text.slice(span.start, span.end));
    for (let at = quoteFrom(scene, span.start); at < scene.quotes.length; at++) {
      const quote = scene.quotes[at];
      if (quote === undefined || quote.start >= span.end) break;
      inside += letters(scene.text.slice(Math.max(span.start, quote.start), Math.min(span.end, quote.end)));
    }
  }
  if (inside === 0) return 'indirect';
  return inside >= 0.8 * all ? 'direct' : 'mixed';
}

function letters(words: string): number {
  return words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
