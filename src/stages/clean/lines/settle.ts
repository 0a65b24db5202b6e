import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import { cutEnding, dropTitle, trimHead, trimTail } from './edges.ts';
import type { Line } from './line.ts';
import { isKept } from './line.ts';
import { applyLineRules } from './rules.ts';

function once(lines: readonly Line[], title: string | null, lexicon: PageLexicon): readonly Line[] {
  const ruled = dropTitle(applyLineRules(lines, lexicon), title);
  return trimTail(trimHead(cutEnding(ruled, lexicon), title, lexicon));
}

/**
 * Applies the rules for lines and edges until nothing more is left out, so that cleaning a cleaned text leaves it as it is.
 * When the rules would leave no line at all, the lines are returned as they came.
 */
export function settle(lines: readonly Line[], title: string | null, lexicon: PageLexicon): readonly Line[] {
  let before = lines;
  for (;;) {
    const kept = before.filter(isKept).length;
    const after = once(before, title, lexicon);
    const left = after.filter(isKept).length;
    if (left === 0) return before;
    if (left === kept) return after;
    before = after;
  }
}
