import type { RawDocument } from '../../base/schema/article.ts';
import type { PageLexicon } from '../../base/lang/page-lexicon.ts';
import type { Draft, SourceFormat } from './draft.ts';
import { nestingDepth } from './dom/depth.ts';
import { parseDocument } from './dom/dom.ts';
import { judgePieces } from './dom/judge.ts';
import type { Piece } from './dom/pieces.ts';
import { piecesOf } from './dom/pieces.ts';
import { readablePart } from './dom/readable.ts';
import { articlePieces } from './dom/select.ts';
import { stripTags } from './dom/strip-tags.ts';
import type { Line } from './lines/line.ts';
import { isKept } from './lines/line.ts';
import { metadataOf } from './metadata/metadata.ts';
import { readPageText } from './text.ts';

/** Elements that may nest before the page is read without its tree: tree readers recurse, and no real page comes near. */
const deepest = 400;

function withoutTree(raw: RawDocument, depth: number, lexicon: PageLexicon): Draft {
  const draft = readPageText({ ...raw, body: stripTags(raw.body) }, lexicon);
  const notice = {
    code: 'too-deep',
    place: raw.input,
    message: `The page nests ${String(depth)} elements deep; it was read as plain text without its tags.`,
    remedy: 'Check the text; save the page again from its source if it looks wrong.',
  } as const;
  return { ...draft, notices: [...draft.notices, notice] };
}

/** Every piece of the page as a line: the article's as judged, all others left out with the reason of their innermost box. */
function judgedLines(page: readonly Piece[], isArticle: readonly boolean[]): readonly Line[] {
  const article = page.filter((_, index) => isArticle[index]);
  const verdicts = new Map(judgePieces(article).map((verdict, index) => [article[index], verdict]));
  return page.map((piece) => {
    const { text, kind, boxes } = piece;
    const verdict = verdicts.get(piece);
    return { text, kind, reason: verdict === undefined ? (boxes.at(-1)?.reason ?? 'other') : verdict };
  });
}

function readPage(raw: RawDocument, lexicon: PageLexicon): Draft {
  const document = parseDocument(raw.body);
  const page = piecesOf(document.body);
  const metadata = metadataOf({ document, pieces: page }, raw, lexicon);
  const part = readablePart(document);
  const isArticle = part === null ? page.map(() => true) : articlePieces(page, part);
  const lines = judgedLines(page, isArticle);
  return { lines: hasText(lines) ? lines : bareLines(raw, lexicon), metadata, siteDate: null, notices: [] };
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
    const depth = nestingDepth(raw.body);
    return depth > deepest ? withoutTree(raw, depth, lexicon) : readPage(raw, lexicon);
  },
};
