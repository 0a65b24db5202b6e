import type { Stance } from '../../base/schema/finding.ts';
import type { LocatedClaim } from './claim-entries.ts';
import type { ClaimRow } from './types.ts';

/** What is said before words for a matter that say no themselves. */
export const inDenial = 'in the words of a denial';

/** Claims of each stance that the line of a matter holds in full, and among which words for it are looked for. */
const mostEntries = 3;

const stanceOrder: readonly Stance[] = ['asserts', 'denies', 'doubts', 'neither-confirms-nor-denies'];

/** The first claims of each stance, in order of the stances; the claims come earliest publication first. */
export function firstOfEach<T extends { readonly stance: Stance }>(claims: readonly T[]): readonly T[] {
  return stanceOrder.flatMap((each) => claims.filter(({ stance }) => stance === each).slice(0, mostEntries));
}

/**
 * The words that stand for a matter: of who asserts it, else the first that do not say no themselves, among the first claims of each stance; null
 * where no claim is known. The claims come earliest publication first.
 */
export function aboutOf(claims: readonly LocatedClaim[]): Pick<ClaimRow, 'about' | 'aboutSaysNo'> | null {
  const first = new Set(firstOfEach(claims.map(({ entry }) => entry)));
  const shown = claims.filter(({ entry }) => first.has(entry));
  const asserting = shown.find(({ entry }) => entry.stance === 'asserts');
  const chosen = asserting ?? shown.find(({ entry }) => !entry.saysNo) ?? shown[0];
  return chosen === undefined ? null : { about: chosen.about, aboutSaysNo: chosen.entry.saysNo };
}
