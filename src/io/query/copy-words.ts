import type { JudgedCopy } from './family-types.ts';

/** What a person says of an article of a family, in the place of a measure. */
export function judgedWords({ by, why, own }: JudgedCopy): string {
  return `${own ? 'judged the same' : 'under one judged the same'} by ${by}: ${why}`;
}
