import type { Judgement, Linkable, Version } from '../../base/schema/record.ts';
import { judgementsOn } from './link.ts';

/**
 * Copies that rest on earlier versions: who printed the first version of an article took from it, though it was written anew since. Versions
 * of one article are no copies of each other.
 */
export function earlierCopies(
  newest: readonly Linkable[],
  earlier: readonly Linkable[],
  versions: readonly Version[],
): readonly Judgement[] {
  if (earlier.length === 0) return [];
  const old = new Set(earlier.map(({ id }) => id));
  const page = new Map(versions.map((version) => [version.article, version.page]));
  return judgementsOn([...newest, ...earlier], old).filter(({ kind, left, right }) => {
    const isOnePage = page.has(left) && page.get(left) === page.get(right);
    return kind === 'copy-of' && (old.has(left) || old.has(right)) && !isOnePage;
  });
}
