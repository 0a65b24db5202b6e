import type { Timex } from '../../../base/schema/finding.ts';
import type { ReadContext } from '../context.ts';
import { readDate } from './calendar.ts';
import { Reader } from './reader.ts';

/**
 * The time expressions of an article in order, without overlap, their TIMEX3 values told from the day of publication and from dates
 * mentioned before. At each word the longest form that means a time wins. A value that cannot be known is '' or has `X` for what
 * is open. Linear in the length of the text.
 */
export function findTimexes({ article, parse, kit }: ReadContext): readonly Timex[] {
  const anchor = article.published === null ? null : readDate(article.published.value);
  const reader = new Reader(article.text, anchor, kit.pack.time);
  return parse.sentences.flatMap((sentence) => reader.read(sentence).map(({ timex }) => timex));
}
