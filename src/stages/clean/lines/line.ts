import type { BlockKind, DropReason } from '../../../base/schema/article.ts';

/** One block of a page on its way into the text (`reason` null) or out of it. */
export interface Line {
  readonly text: string;
  readonly kind: BlockKind;
  readonly reason: DropReason | null;
  /** True for a box between two paragraphs of one container: the article goes on behind it, whatever it says. */
  readonly isPassed?: boolean;
  /** True for words that the page keeps inside another line: they stand behind it here. */
  readonly isAside?: boolean;
}

/** The line, left out for a reason; a line already left out keeps its first reason. */
export function without(line: Line, reason: DropReason | null): Line {
  return line.reason !== null || reason === null ? line : { ...line, reason };
}

/** Whether a line is still in the text. */
export function isKept(line: Line): boolean {
  return line.reason === null;
}
