import { isProse } from '../lines/measure.ts';
import type { PageNode } from './dom.ts';
import { isElement, labelOf } from './dom.ts';
import type { Piece } from './pieces.ts';

const mostLinked = 0.5;

/** Where a paragraph stands: its two elements by name, and the one that holds them. */
export interface Frame {
  readonly names: string;
  readonly holder: PageNode;
}

function nameOf(node: PageNode): string {
  return isElement(node) ? `${node.localName}.${labelOf(node)}` : '';
}

/** Frames of the page's paragraphs, null for all other pieces. Call it before Readability moves them. */
export function framesOf(page: readonly Piece[]): readonly (Frame | null)[] {
  return page.map(({ text, kind, boxes, linked, parent }) => {
    const holder = parent?.parentNode?.parentNode ?? null;
    if (parent === null || parent.parentNode === null || holder === null) return null;
    if (kind !== 'paragraph' || boxes.length > 0 || linked >= mostLinked || !isProse(text)) return null;
    return { names: `${nameOf(parent)} ${nameOf(parent.parentNode)}`, holder };
  });
}

/** Whether each piece stands framed as one of the article's own paragraphs does, beside it: bodies that a template splits. */
export function framedAlike(frames: readonly (Frame | null)[], isArticle: readonly boolean[]): readonly boolean[] {
  const own = new Map<PageNode, Set<string>>();
  frames.forEach((frame, index) => {
    if (frame === null || isArticle[index] !== true) return;
    own.set(frame.holder, (own.get(frame.holder) ?? new Set()).add(frame.names));
  });
  return frames.map((frame) => frame !== null && own.get(frame.holder)?.has(frame.names) === true);
}
