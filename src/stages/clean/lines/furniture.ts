import type { DropReason } from '../../../base/schema/article.ts';
import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import { lineReason } from './rules.ts';

/** What a site puts on every page. A teaser, a credit or a correction alone may be all that a short article has. */
const plain: ReadonlySet<DropReason> = new Set(['legal', 'navigation', 'share']);
const beside: ReadonlySet<DropReason> = new Set(['promo', 'advertisement', 'comments', 'date']);

/** Whether every line and sentence of a text is furniture, and one of them plainly so: then no article was on the page. */
export function isFurniture(text: string, lexicon: PageLexicon): boolean {
  const pieces = text.split(/\n|(?<=[.!?])\s/u).map((piece) => piece.trim());
  const reasons = pieces.filter((piece) => piece !== '').map((piece) => reasonOf(piece, lexicon));
  const isAny = reasons.some((reason) => reason !== null && plain.has(reason));
  return isAny && reasons.every((reason) => reason !== null && (plain.has(reason) || beside.has(reason)));
}

/** Buttons and links end with a stop where a page runs them together. */
function reasonOf(piece: string, lexicon: PageLexicon): DropReason | null {
  return lineReason(piece, lexicon) ?? lineReason(piece.replace(/[.!?]$/u, ''), lexicon);
}
