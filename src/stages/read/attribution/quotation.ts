import type { Quotation } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { quoteFrom, type Scene } from './scene.ts';

/** Direct when at least four fifths of the letters stand between quotation marks, indirect when none do. */
export function quotationOf(scene: Scene, content: readonly Span[]): Quotation {
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
