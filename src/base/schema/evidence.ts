import type { Span } from './span.ts';

declare const made: unique symbol;

/**
 * The exact words of one article that a finding rests on. Only `makeEvidence` makes one, so that `quote` always equals
 * the slice of the article's text.
 */
export interface Evidence extends Span {
  readonly article: string;
  readonly quote: string;
  readonly [made]: true;
}
