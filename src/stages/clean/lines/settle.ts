import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import { cutEnding, dropTitle, trimHead, trimTail } from './edges.ts';
import type { Line } from './line.ts';
import { isKept } from './line.ts';
import { applyLineRules } from './rules.ts';

/** What a pass of the rules needs beside the lines. */
interface Pass {
  readonly title: string | null;
  readonly lexicon: PageLexicon;
  /** In the first pass lines that are already out may end the article; later they have had their say. */
  readonly isFirst: boolean;
}

function once(lines: readonly Line[], { title, lexicon, isFirst }: Pass): readonly Line[] {
  const kept = lines.map((line) => isFirst || isKept(line));
  // The rules for single lines say the same of a line in every pass.
  const ruled = isFirst ? dropTitle(applyLineRules(lines, lexicon), title) : lines;
  return trimTail(
    trimHead(
      cutEnding(ruled, lexicon, (index) => kept[index] === true),
      title,
      lexicon,
    ),
  );
}

/**
 * Applies the rules for lines and edges until nothing more is left out, so that cleaning a cleaned text leaves it as it is.
 * When the rules would leave no line at all, the lines are returned as they came.
 */
export function settle(lines: readonly Line[], title: string | null, lexicon: PageLexicon): readonly Line[] {
  let before = lines;
  for (;;) {
    const kept = before.filter(isKept).length;
    const after = once(before, { title, lexicon, isFirst: before === lines });
    const left = after.filter(isKept).length;
    if (left === 0) return before;
    if (left === kept) return after;
    before = after;
  }
}
