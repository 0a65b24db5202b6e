import type { DropReason, RawDocument } from '../../base/schema/article.ts';
import type { Notice } from '../../base/schema/problem.ts';
import type { PageLexicon } from '../../base/lang/page-lexicon.ts';
import type { Draft, SourceFormat } from './draft.ts';
import { siteDateIn } from './date/site-date.ts';
import { parseDocument } from './dom/dom.ts';
import type { Verdict } from './dom/judge.ts';
import { judgePieces } from './dom/judge.ts';
import { inOtherArticles } from './dom/other-articles.ts';
import type { Piece } from './dom/pieces.ts';
import { piecesOf } from './dom/pieces.ts';
import type { RawWords } from './dom/raw-words.ts';
import { wordsOfMarkup } from './dom/raw-words.ts';
import { readablePart } from './dom/readable.ts';
import { articlePieces } from './dom/select.ts';
import type { PageSource } from './dom/source.ts';
import { readSource } from './dom/source.ts';
import { descriptionsOf, standfirstAt } from './dom/standfirst.ts';
import { framedAlike, framesOf } from './dom/split-body.ts';
import { stripTags } from './dom/strip-tags.ts';
import type { Line } from './lines/line.ts';
import { isKept } from './lines/line.ts';
import { comparable, isProse, saysSame } from './lines/measure.ts';
import { endingReason, lineReason } from './lines/rules.ts';
import type { Metadata } from './metadata/metadata.ts';
import { completed, metadataOf } from './metadata/metadata.ts';
import { readPageText } from './text.ts';

/** Elements that may nest before the page is read without its tree: tree readers recurse, and no real page comes near. */
const deepest = 400;
/** Nodes of a page's tree from which it is read without one: a hundred times a usual page, and seconds of work. */
const mostNodes = 150_000;

/** Whether a page is read by its tree. */
function hasTree({ depth, nodes }: PageSource): boolean {
  return depth <= deepest && nodes <= mostNodes;
}

/** What is known of a page's pieces before they are judged. */
interface Selection {
  /** Whether each piece is in the article's part. */
  readonly isArticle: readonly boolean[];
  /** Whether each piece is in another article of the page. */
  readonly isOther: readonly boolean[];
  /** How the page describes its article. */
  readonly descriptions: ReadonlySet<string>;
}

function treeNotice(raw: RawDocument, { depth, nodes }: PageSource): Notice {
  const isDeep = depth > deepest;
  const what = isDeep ? `nests ${String(depth)} elements deep` : `has about ${String(Math.round(nodes))} parts`;
  return {
    code: isDeep ? 'too-deep' : 'too-large',
    place: raw.input,
    message: `The page ${what}; it was read as plain text without its tags.`,
    remedy: 'Check the text; save the page again from its source if it looks wrong.',
  };
}

/** What the reader should know of what does not end in the page. */
function unclosedNotices(raw: RawDocument, { unclosed }: PageSource): readonly Notice[] {
  if (unclosed === null) return [];
  const { what, hidden } = unclosed;
  const instead =
    hidden === 0 ? 'what stands in it is read' : `the ${String(hidden)} characters from there on are not read`;
  return [
    {
      code: 'unclosed-markup',
      place: raw.input,
      message: `A ${what} of the page does not end; ${instead}.`,
      remedy: 'Check the end of the text; save the page again if it broke off.',
    },
  ];
}

/** Code units of a page's head that are read where its tree is not. */
const longestHead = 500_000;

/** What the head of a page says whose tree is not read: its tree is small. */
function headMetadata(raw: RawDocument, { markup }: PageSource, lexicon: PageLexicon): Metadata | null {
  const end = markup.slice(0, longestHead).search(/<\/head|<body/iu);
  const head = readSource(end === -1 ? '' : markup.slice(0, end));
  if (end === -1 || !hasTree(head)) return null;
  return metadataOf({ document: parseDocument(head.markup), pieces: [] }, raw, lexicon);
}

function withoutTree(raw: RawDocument, source: PageSource, lexicon: PageLexicon): Draft {
  const draft = readPageText({ ...raw, body: stripTags(source.markup) }, lexicon);
  const words = (): RawWords => wordsOfMarkup(raw.body, source.runs);
  const head = headMetadata(raw, source, lexicon);
  const metadata = head === null ? draft.metadata : completed(head, draft.metadata);
  return { ...draft, metadata, words, notices: [treeNotice(raw, source)] };
}

/** By what a piece outside the article is named. */
interface Naming {
  /** The title as titles are compared. */
  readonly title: string;
  readonly lexicon: PageLexicon;
}

/**
 * Every piece of the page with its verdict: the article's as judged, all others left out with the reason of their innermost box, else of
 * their words.
 */
function verdictsOf(
  page: readonly Piece[],
  { isArticle, isOther, descriptions }: Selection,
  naming: Naming,
): readonly Verdict[] {
  const article = page.filter((_, index) => isArticle[index]);
  const standfirst = standfirstAt(article, descriptions);
  const judged = judgePieces(article).map((verdict, index) => (index === standfirst ? 'title' : verdict));
  const verdicts = new Map(judged.map((verdict, index) => [article[index], verdict]));
  return page.map((piece, index) => {
    const verdict = verdicts.get(piece);
    if (verdict !== undefined) return verdict;
    return piece.boxes.at(-1)?.reason ?? (isOther[index] === true ? 'related' : outsideReason(piece.text, naming));
  });
}

/** What is told of a piece outside the article by its words alone. */
const telling: ReadonlySet<DropReason> = new Set(['title', 'byline', 'date', 'related', 'promo', 'legal']);

function outsideReason(text: string, { title, lexicon }: Naming): DropReason {
  if (saysSame(text, title)) return 'title';
  const reason = lineReason(text, lexicon) ?? endingReason(text, lexicon) ?? 'other';
  return telling.has(reason) ? reason : 'other';
}

/** Which pieces stand between two kept paragraphs of one element. */
function passed(page: readonly Piece[], verdicts: readonly Verdict[]): readonly boolean[] {
  const isBody = page.map(({ text }, index) => verdicts[index] === null && isProse(text));
  const next: (Piece | null)[] = [];
  let behind: Piece | null = null;
  for (let index = page.length - 1; index >= 0; index--) {
    next[index] = behind;
    if (isBody[index] === true) behind = page[index] ?? null;
  }
  let last: Piece | null = null;
  return page.map((piece, index) => {
    const isBetween = last !== null && last.parent === next[index]?.parent;
    if (isBody[index] === true) last = piece;
    return isBetween;
  });
}

function judgedLines(page: readonly Piece[], selection: Selection, naming: Naming): readonly Line[] {
  const verdicts = verdictsOf(page, selection, naming);
  const isBetween = passed(page, verdicts);
  return page.map(({ text, kind, isAside = false }, index) => {
    const reason = verdicts[index] ?? null;
    return { text, kind, reason, isAside, isPassed: reason !== null && isBetween[index] === true };
  });
}

/** The lines above the article's title. */
function above(page: readonly Piece[], title: string): readonly string[] {
  const at = page.findIndex(({ text }) => saysSame(text, title));
  return page.slice(0, Math.max(0, at)).map(({ text }) => text);
}

function readPage(raw: RawDocument, source: PageSource, lexicon: PageLexicon): Draft {
  const document = parseDocument(source.markup);
  const page = piecesOf(document.body);
  const metadata = metadataOf({ document, pieces: page }, raw, lexicon);
  const descriptions = descriptionsOf(document);
  const isOther = inOtherArticles(page, metadata.title);
  const frames = framesOf(page);
  const part = readablePart(document);
  const found = part === null ? page.map(() => true) : articlePieces(page, part);
  const isAlike = framedAlike(frames, found);
  const isArticle = found.map((isFound, index) => (isFound || isAlike[index] === true) && isOther[index] !== true);
  const naming = { title: comparable(metadata.title ?? ''), lexicon };
  const lines = judgedLines(page, { isArticle, isOther, descriptions }, naming);
  const words = (): RawWords => wordsOfMarkup(raw.body, source.runs);
  return {
    lines: hasText(lines) ? lines : bareLines(raw, lexicon),
    words,
    metadata,
    siteDate: siteDateIn(above(page, naming.title), lexicon),
    notices: [],
  };
}

function hasText(lines: readonly Line[]): boolean {
  return lines.some((line) => isKept(line) && /[\p{L}\p{N}]/u.test(line.text));
}

/** The page's words whatever their markup hides: the last resort, so that no page with words comes out empty. */
function bareLines(raw: RawDocument, lexicon: PageLexicon): readonly Line[] {
  return readPageText({ ...raw, body: stripTags(raw.body) }, lexicon).lines;
}

/** A page in HTML: the article's part by Readability, judged block by block; what is left out is kept with its reason. */
export const html: SourceFormat = {
  name: 'html',
  takes: (raw) => raw.format === 'html',
  read: (raw, lexicon) => {
    const source = readSource(raw.body);
    const draft = hasTree(source) ? readPage(raw, source, lexicon) : withoutTree(raw, source, lexicon);
    return { ...draft, notices: [...draft.notices, ...unclosedNotices(raw, source)] };
  },
};
