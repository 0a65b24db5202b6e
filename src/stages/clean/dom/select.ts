import { comparable, endsSentence, isProse, wordCount } from '../lines/measure.ts';
import type { PageElement, PageNode } from './dom.ts';
import type { Piece } from './pieces.ts';
import { visibleWords } from './pieces.ts';

/** Characters that may lie between a short piece and the one found before it: menus repeat words of the article. */
const reach = 300;
const longEnough = 8;

/** Where a short text begins in the words from `at` on, not farther than the reach; -1 when it does not. */
function indexNear(words: string, text: string, at: number): number {
  const near = words.slice(at, at + reach + text.length).indexOf(text);
  return near === -1 ? -1 : at + near;
}

/** Which pieces of a page are found, in order, among the words of its article's part. */
function found(page: readonly Piece[], part: PageElement): readonly boolean[] {
  const words = ` ${comparable(visibleWords(part))} `;
  let at = 0;
  return page.map(({ text }) => {
    const own = ` ${comparable(text)} `;
    if (own.trim() === '') return /_/u.test(text) && at > 0 && at < words.length - 2;
    const long = wordCount(text) >= longEnough;
    const ahead = long ? words.indexOf(own, at) : indexNear(words, own, at);
    if (ahead === -1) return long && words.includes(own);
    at = ahead + own.length - 1;
    return true;
  });
}

const leastWords = 6;
const mostLinked = 0.5;

/** Whether a piece among the article's paragraphs is the article's too: an embedded quotation, or a sentence beside them. */
function belongs({ text, kind, linked, parent }: Piece, siblings: ReadonlySet<unknown>): boolean {
  if (kind === 'quote') return wordCount(text) > 1;
  if (kind === 'caption' || linked >= mostLinked || !siblings.has(parent)) return false;
  return endsSentence(text) && wordCount(text) >= leastWords;
}

/** Whether a piece is the heading of the next one: Readability loses some. */
function isLeadingTo({ kind, linked, parent }: Piece, next: Piece | undefined): boolean {
  return kind === 'heading' && linked < mostLinked && next !== undefined && isInside(next.parent, parent);
}

function isInside(node: PageNode | null, ancestor: PageNode | null): boolean {
  for (let at = node; at !== null; at = at.parentNode) if (at === ancestor) return true;
  return false;
}

/** Paragraphs that only breaks part from one of the article's: Readability loses the first when the rest became elements. */
function brokenOff(page: readonly Piece[], anchors: readonly boolean[]): readonly boolean[] {
  const runs: number[] = [];
  const anchored = new Set<number>();
  page.forEach(({ isContinued }, index) => {
    runs.push(isContinued === true ? (runs[index - 1] ?? index) : index);
    if (anchors[index] === true) anchored.add(runs[index] ?? index);
  });
  return page.map(
    ({ text, linked }, index) => linked < mostLinked && anchored.has(runs[index] ?? index) && isProse(text),
  );
}

/**
 * Which pieces of a page make its article: those in the part that Readability took, and what it lost between their paragraphs
 * (embedded quotations, sentences beside them) or before them in the same element (text parted by breaks). Call it with pieces made before Readability changed the page.
 */
export function articlePieces(page: readonly Piece[], part: PageElement): readonly boolean[] {
  const inPart = found(page, part);
  const anchors = page.map(({ text }, index) => inPart[index] === true && isProse(text));
  const [first, last] = [anchors.indexOf(true), anchors.lastIndexOf(true)];
  const siblings = new Set<unknown>(page.filter((_, index) => anchors[index]).map(({ parent }) => parent));
  const isBroken = brokenOff(page, anchors);
  return page.map((piece, index) => {
    if (inPart[index] === true || isBroken[index] === true) return true;
    const leads = inPart[index + 1] === true && isLeadingTo(piece, page[index + 1]);
    return index > first && index < last && (leads || belongs(piece, siblings));
  });
}
