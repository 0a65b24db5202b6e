import type { DropReason } from '../../../base/schema/article.ts';
import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import type { Line } from './line.ts';
import { isKept, without } from './line.ts';
import { comparable, endsSentence, isProse, saysSame, wordCount } from './measure.ts';
import { endingReason, isDateLine } from './rules.ts';

/** Where the part of a page begins in which an ending may stand, as a share of its words. Found on the cleaning bench. */
const endingsFrom = 0.5;
/** Share of the article's prose that an ending may cut away at most. */
const mostCut = 0.15;
/** Lines before the first paragraph that are this long belong to the article even when they do not end as sentences do. */
const standfirstWords = 20;
const leastSentence = 4;

/** Prose words from the beginning up to each line; the last number is the whole. */
function proseWordsBefore(lines: readonly Line[]): readonly number[] {
  const before = [0];
  let words = 0;
  for (const line of lines) {
    words += isKept(line) && isProse(line.text) ? wordCount(line.text) : 0;
    before.push(words);
  }
  return before;
}

/** Whether everything after so many words of prose may go: it holds little of the whole. */
function mayCut(before: number, total: number): boolean {
  return before >= endingsFrom * total && total - before <= mostCut * total;
}

/**
 * Leaves out everything from the first line that ends an article, once most of the prose is behind, and such lines before it.
 * `mayEnd` says whether a line, by its index, is looked at.
 */
export function cutEnding(
  lines: readonly Line[],
  lexicon: PageLexicon,
  mayEnd: (index: number) => boolean,
): readonly Line[] {
  const words = proseWordsBefore(lines);
  const total = words.at(-1) ?? 0;
  for (const [index, line] of lines.entries()) {
    const reason =
      mayEnd(index) && line.isPassed !== true && mayCut(words[index] ?? 0, total)
        ? endingReason(line.text, lexicon)
        : null;
    if (reason === null) continue;
    return lines.map((each, at) => without(each, at < index ? endingReason(each.text, lexicon) : reason));
  }
  return lines;
}

function headReason({ text, kind }: Line, title: string, lexicon: PageLexicon): DropReason | null {
  if (isDateLine(text, lexicon)) return 'date';
  if (kind === 'heading' || saysSame(text, title)) return 'title';
  const isSentence = wordCount(text) >= leastSentence && endsSentence(text) && !/[:?]\s*$/u.test(text);
  return isSentence ? null : 'other';
}

/** Whether a line can be the article's first paragraph. */
function isBody({ text, kind }: Line): boolean {
  return kind !== 'heading' && (isProse(text) || wordCount(text) >= standfirstWords);
}

/** Leaves out short lines before the first paragraph: titles, names, dates. An article without any paragraph keeps its lines. */
export function trimHead(lines: readonly Line[], title: string | null, lexicon: PageLexicon): readonly Line[] {
  const first = lines.findIndex((line) => isKept(line) && isBody(line));
  if (first === -1) return lines;
  const same = comparable(title ?? '');
  return lines.map((line, index) =>
    index < first && isKept(line) && line.kind !== 'quote' ? without(line, headReason(line, same, lexicon)) : line,
  );
}

const leastLast = 8;

/** Whether an article may end with a line: a sentence or what stands in a quotation. */
function isLasting({ text, kind }: Line): boolean {
  return (
    kind === 'quote' || isProse(text) || endsSentence(text) || wordCount(text) >= leastLast || /[”"’)]$/u.test(text)
  );
}

/** Leaves out headings and other short lines after the last paragraph that lead to nothing. */
export function trimTail(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex((line) => isKept(line) && isLasting(line));
  if (last === -1) return lines;
  return lines.map((line, index) => (index > last && line.kind !== 'list-item' ? without(line, 'other') : line));
}

/** Leaves out every line that only says the title again. Short lines without any paragraph are all there is: they stay. */
export function dropTitle(lines: readonly Line[], title: string | null): readonly Line[] {
  const same = comparable(title ?? '');
  if (same === '' || !lines.some((line) => isKept(line) && isProse(line.text))) return lines;
  return lines.map((line) => {
    if (saysSame(line.text, same)) return without(line, 'title');
    return isKept(line) && isBreadcrumb(line.text) && comparable(line.text).endsWith(same)
      ? without(line, 'navigation')
      : line;
  });
}

function isBreadcrumb(text: string): boolean {
  return /[»›>|]|\s[/:]\s/u.test(text);
}
