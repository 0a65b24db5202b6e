import type { DropReason } from '../../../base/schema/article.ts';
import { endsSentence, isLongSentence, isProse, wordCount } from '../lines/measure.ts';
import type { PageElement } from './dom.ts';
import type { Box, Piece } from './pieces.ts';

/** Why a piece is left out; the loss guard takes verdicts back reason by reason. */
export type Verdict = DropReason | null;

const boxMayHold = 3;
const captionWords = 120;
const captionShare = 0.2;
const linkedShare = 0.8;
/** Words from which what a label leads to is a headline, and not the name of a source. */
const leastHeadline = 4;
/** Long sentences that must stay, as a share of all. Found on the cleaning bench (the loss guard). */
const mustKeep = 0.8;
/** Words that must stay, as a share of all: for articles without long sentences. */
const mustKeepWords = 0.5;

interface BoxSize {
  readonly prose: number;
  readonly words: number;
  readonly quotes: number;
}

type Sizes = ReadonlyMap<PageElement, BoxSize>;

const nothing: BoxSize = { prose: 0, words: 0, quotes: 0 };

function boxSizes(pieces: readonly Piece[]): Sizes {
  const sizes = new Map<PageElement, BoxSize>();
  for (const { boxes, text, kind } of pieces) {
    if (boxes.length === 0) continue;
    const [prose, words, quotes] = [isProse(text) ? 1 : 0, wordCount(text), kind === 'quote' ? 1 : 0];
    for (const { element } of boxes) {
      const size = sizes.get(element) ?? nothing;
      sizes.set(element, { prose: size.prose + prose, words: size.words + words, quotes: size.quotes + quotes });
    }
  }
  return sizes;
}

/** Whether a box is small enough to be what its name says. */
function holds({ reason, element }: Box, sizes: Sizes, pageWords: number): boolean {
  const size = sizes.get(element) ?? nothing;
  if (reason === 'caption') return size.words < captionWords && size.words < captionShare * pageWords;
  return size.prose < boxMayHold && size.quotes === 0;
}

function verdictOf(piece: Piece, sizes: Sizes, pageWords: number): Verdict {
  const box = piece.boxes.findLast((each) => holds(each, sizes, pageWords));
  if (box !== undefined) return box.reason;
  if (piece.kind === 'caption' && wordCount(piece.text) < captionWords) return 'caption';
  // A list item that is one link is a teaser even when its headline asks a question.
  const teaser = piece.kind === 'list-item' && piece.linked === 1 && piece.text.endsWith('?');
  const isLink = piece.linked > linkedShare && piece.kind !== 'quote' && (teaser || !endsSentence(piece.text));
  return isLink || isLedLink(piece) ? 'related' : null;
}

/** "Read also: Ferry line reopens after nine years", in any language: a few words, a colon, and nothing but the link to a headline. */
function isLedLink({ text, kind, linked }: Piece): boolean {
  if (linked === 0 || kind === 'quote' || endsSentence(text)) return false;
  const headline = /^[^:：.!?]{2,30}[:：]\s*(.+)$/su.exec(text)?.[1] ?? '';
  return wordCount(headline) >= leastHeadline && linked * text.length >= headline.length - 1;
}

/** The reason that costs most long sentences, then most words. */
function costliest(pieces: readonly Piece[], verdicts: readonly Verdict[]): Verdict {
  const costs = new Map<DropReason, number>();
  pieces.forEach(({ text }, index) => {
    const verdict = verdicts[index] ?? null;
    const cost = (isLongSentence(text) ? 1000 : 0) + wordCount(text);
    if (verdict !== null) costs.set(verdict, (costs.get(verdict) ?? 0) + cost);
  });
  return [...costs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function losesTooMuch(pieces: readonly Piece[], verdicts: readonly Verdict[]): boolean {
  const total = { long: 0, words: 0 };
  const kept = { long: 0, words: 0 };
  pieces.forEach(({ text }, index) => {
    const words = wordCount(text);
    const long = isLongSentence(text) ? words : 0;
    total.long += long;
    total.words += words;
    if (verdicts[index] !== null) return;
    kept.long += long;
    kept.words += words;
  });
  return kept.long < mustKeep * total.long || kept.words < mustKeepWords * total.words;
}

function guarded(pieces: readonly Piece[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const reason = losesTooMuch(pieces, verdicts) ? costliest(pieces, verdicts) : null;
  if (reason === null) return verdicts;
  return guarded(
    pieces,
    verdicts.map((verdict) => (verdict === reason ? null : verdict)),
  );
}

/**
 * Judges the pieces of an article's part of a page by the boxes they stand in, captions and links. When that would lose more than
 * a fifth of the long sentences or half of the words, the rules are taken back one by one, the costliest first.
 */
export function judgePieces(pieces: readonly Piece[]): readonly Verdict[] {
  const sizes = boxSizes(pieces);
  const pageWords = pieces.reduce((sum, { text }) => sum + wordCount(text), 0);
  return guarded(
    pieces,
    pieces.map((piece) => verdictOf(piece, sizes, pageWords)),
  );
}
