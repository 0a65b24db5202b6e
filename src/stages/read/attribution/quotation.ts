import type { Quotation } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { quoteFrom, type Scene } from './scene.ts';

/** Direct when at least four fifths of the letters stand between quotation marks, indirect when none do. */
export function quotationOf(scene: Scene, content: readonly Span[]): Quotation {
  const inside = content.reduce((sum, span) => sum + quotedLetters(scene, span), 0);
  if (inside === 0) return 'indirect';
  const all = content.reduce((sum, { start, end }) => sum + letters(scene.text.slice(start, end)), 0);
  return inside >= 0.8 * all ? 'direct' : 'mixed';
}

function quotedLetters(scene: Scene, span: Span): number {
  let inside = 0;
  for (let at = quoteFrom(scene, span.start); at < scene.quotes.length; at++) {
    const quote = scene.quotes[at];
    if (quote === undefined || quote.start >= span.end) break;
    inside += letters(scene.text.slice(Math.max(span.start, quote.start), Math.min(span.end, quote.end)));
  }
  return inside;
}

function letters(words: string): number {
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code > 127) return count + (words.slice(at).match(/[\p{L}\p{N}]/gu)?.length ?? 0);
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) count++;
  }
  return count;
}
