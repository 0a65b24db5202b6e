import type { Evidence } from '../schema/evidence.ts';
import type { Span } from '../schema/span.ts';
import { isSpanOf } from './spans.ts';

/**
 * The only maker of evidence: the words of `article` at `span`.
 * @throws RangeError when the span is empty or not inside the text: a programmer's mistake, never the input's.
 */
export function makeEvidence(article: { readonly id: string; readonly text: string }, span: Span): Evidence {
  if (!isSpanOf(article.text, span) || span.start === span.end) {
    throw new RangeError(`no evidence at ${String(span.start)}..${String(span.end)} of article ${article.id}`);
  }
  const { start, end } = span;
  return { article: article.id, start, end, quote: article.text.slice(start, end) } as Evidence;
}
