import type { CorrectableKind } from '../../base/schema/correction.ts';
import type { PairKind } from '../../io/query/review-types.ts';

/** What can be reviewed, as the address has it, with what it is called. */
export const reviewed = {
  events: { label: 'Events', kind: 'event' },
  statements: { label: 'Statements', kind: 'attribution' },
  claims: { label: 'Claims', kind: 'claim' },
  commitments: { label: 'Commitments', kind: 'commitment' },
  'same-happenings': { label: 'Same happening?', pairs: 'happenings' },
  'same-statements': { label: 'Same statement?', pairs: 'statements' },
  'same-families': { label: 'Same text?', pairs: 'families' },
  'same-persons': { label: 'Same person?', pairs: 'persons' },
} as const satisfies Record<
  string,
  { readonly label: string; readonly kind: CorrectableKind } | { readonly label: string; readonly pairs: PairKind }
>;

export type Reviewed = keyof typeof reviewed;

/** Whether a word names something that can be reviewed. */
export function isReviewed(word: string): word is Reviewed {
  return Object.hasOwn(reviewed, word);
}

const kept = ['what', 'a', 'b', 'type', 'by', 'offset'] as const;

/** Parameters that lead on to the next finding; what a form or an address brings beside them is left out. */
export function keptParameters(given: URLSearchParams): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of kept) {
    const value = given.get(name)?.trim() ?? '';
    if (value !== '') parameters.set(name, value.slice(0, 200));
  }
  return parameters;
}

/** The address of the review page with some parameters, and others in their place; null takes one out. */
export function reviewPath(given: URLSearchParams, changes: Readonly<Record<string, string | null>> = {}): string {
  const parameters = keptParameters(given);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === '' ? '/review' : `/review?${query}`;
}
