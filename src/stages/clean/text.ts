import type { RawDocument } from '../../base/schema/article.ts';
import type { PageMetadata } from '../../base/schema/page-metadata.ts';
import type { PageLexicon } from '../../base/lang/page-lexicon.ts';
import { parseDate } from './date/parse-date.ts';
import type { PageDate } from './date/publication.ts';
import { wordsOfText } from './dom/raw-words.ts';
import type { Draft, SourceFormat } from './draft.ts';
import { givenMetadata } from './given.ts';
import { dropTitle } from './lines/edges.ts';
import { comparable, endsSentence, isProse, wordCount } from './lines/measure.ts';
import { endingReason, isDateLine, lineReason } from './lines/rules.ts';
import { splitLines } from './lines/split.ts';
import { looksLikePage, segment } from './lines/segment.ts';
import { peopleIn } from './metadata/bylines.ts';

/** Lines before the first paragraph: where a text page keeps its title, date and byline. */
function headOf(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(isProse);
  return first === -1 ? lines : lines.slice(0, first);
}

function mayBeTitle(line: string, lexicon: PageLexicon): boolean {
  const words = wordCount(line);
  if (words < 3 || words > 30 || /^[•*#>-]|[»›>|]/u.test(line)) return false;
  if (endsSentence(line) && !/\?[”"’')]*$/u.test(line)) return false;
  return lineReason(line, lexicon) === null && endingReason(line, lexicon) === null && !lexicon.menuWords.test(line);
}

function backwards(text: string): string {
  return Array.from(text).reverse().join('');
}

/** The lines, as titles are compared, that another line ends with: read backwards and sorted, that line stands right behind. */
function endingTwice(head: readonly string[]): ReadonlySet<string> {
  const sorted = [...new Set(head)].map((line) => backwards(comparable(line))).sort();
  return new Set(sorted.filter((line, index) => sorted[index + 1]?.startsWith(line) === true).map(backwards));
}

/**
 * The headline: a line of the head that is said twice or ends a breadcrumb, else, before a paragraph, its longest line of title's
 * length; null for none.
 */
function guessTitle(head: readonly string[], hasProse: boolean, lexicon: PageLexicon): string | null {
  const candidates = head.filter((line) => mayBeTitle(line, lexicon));
  const endings = endingTwice(head);
  const seen = new Set<string>();
  const said = candidates.find((line) => endings.has(comparable(line)) || seen.size === seen.add(line).size);
  const longest = [...candidates].sort((a, b) => wordCount(b) - wordCount(a))[0];
  return said ?? (hasProse ? longest : null) ?? null;
}

function dateIn(line: string, lexicon: PageLexicon): PageDate | null {
  const found = parseDate(line, lexicon);
  if (found === null || found.precision === 'year' || found.precision === 'month') return null;
  return { value: found.value, precision: found.precision, from: 'text' };
}

/** Dates among the head's lines: labelled or below the title they are the article's, above it the site's. */
function headDates(
  head: readonly string[],
  title: string | null,
  lexicon: PageLexicon,
): Pick<Draft, 'siteDate'> & { date: PageDate | null } {
  const same = comparable(title ?? '');
  const titleAt = same === '' ? -1 : head.findIndex((line) => comparable(line) === same);
  let date: PageDate | null = null;
  let siteDate: PageDate | null = null;
  head.forEach((line, index) => {
    if (line.length > 120) return;
    const found = dateIn(line, lexicon);
    const own = lexicon.dateLabel.test(line) || (titleAt !== -1 && index > titleAt && !endsSentence(line));
    if (own) date ??= found;
    else if (isDateLine(line, lexicon)) siteDate ??= found;
  });
  return { date, siteDate };
}

function bylinesIn(head: readonly string[], lexicon: PageLexicon): readonly string[] {
  const line = head.find((text) => text.length < 120 && !endsSentence(text) && lexicon.byline.test(text));
  return line === undefined ? [] : peopleIn(line, lexicon, null);
}

/** Reads a document without markup: a whole page as a crawler left it, or an article's text with a few foreign lines. */
export function readPageText(raw: RawDocument, lexicon: PageLexicon): Draft {
  const split = splitLines(raw.body);
  const texts = split.map(({ text }) => text);
  const head = headOf(texts);
  const given = givenMetadata(raw, lexicon);
  const title = given.title ?? guessTitle(head, texts.some(isProse), lexicon);
  const titled = dropTitle(split, title);
  const lines = looksLikePage(texts, lexicon) ? segment(titled, lexicon) : titled;
  const { date, siteDate } = headDates(head, title, lexicon);
  const bylines = bylinesIn(head, lexicon);
  const stated: PageMetadata = {
    ...(title === null ? {} : { title: { value: title, from: 'text' } }),
    ...(bylines.length === 0 ? {} : { authors: { value: bylines, from: 'text' } }),
    ...given.stated,
  };
  return {
    lines,
    words: () => wordsOfText(raw.body),
    metadata: { ...given, title, bylines, stated, date: given.date ?? date },
    siteDate,
    notices: [],
  };
}

/** A page or article without markup. */
export const pageText: SourceFormat = {
  name: 'text',
  takes: (raw) => raw.format === 'text',
  read: readPageText,
};
