import { comparable, isProse, saysSame, wordCount } from '../lines/measure.ts';
import type { PageNode } from './dom.ts';
import { isElement } from './dom.ts';
import type { Piece } from './pieces.ts';

const leastWords = 50;

type Memo = Map<PageNode, PageNode | null>;

/** The outermost `<article>` around a node, or null. */
function outermostArticle(node: PageNode | null, memo: Memo): PageNode | null {
  if (node === null) return null;
  const known = memo.get(node);
  if (known !== undefined) return known;
  const above = outermostArticle(node.parentNode, memo);
  const found = above ?? (isElement(node) && node.localName === 'article' ? node : null);
  memo.set(node, found);
  return found;
}

function proseWords(pieces: readonly Piece[], article: PageNode, articles: readonly (PageNode | null)[]): number {
  return pieces.reduce(
    (sum, { text }, index) => sum + (articles[index] === article && isProse(text) ? wordCount(text) : 0),
    0,
  );
}

/**
 * Which pieces of a page stand in other articles than the one with the page's title: lists of posts below a short one. All false
 * when not exactly one `<article>` says the title or that one holds little text (cards, live blogs). Call it before Readability.
 */
export function inOtherArticles(pieces: readonly Piece[], title: string | null): readonly boolean[] {
  const memo: Memo = new Map();
  const articles = pieces.map(({ parent }) => outermostArticle(parent, memo));
  const same = comparable(title ?? '');
  const titled = new Set(articles.filter((_, index) => saysSame(pieces[index]?.text ?? '', same)));
  const [own] = titled;
  const isOne =
    titled.size === 1 && own !== null && own !== undefined && proseWords(pieces, own, articles) >= leastWords;
  return articles.map(
    (article) => isOne && article !== null && article !== own && article.parentNode === own.parentNode,
  );
}
