import type { KeptCorrection } from '../../base/schema/correction.ts';

/** What a person said of one finding, in words: `type SANCTION instead of COERCE`. */
export function correctionWords({ correction, machine }: Pick<KeptCorrection, 'correction' | 'machine'>): string {
  if (correction.field === 'verdict') return correction.value === 'accept' ? 'accepted' : 'rejected';
  return `${correction.field} ${valueWords(correction)} instead of ${machine ?? 'unknown'}`;
}

/** What became of a finding by a person's word: corrected, accepted or rejected. */
export function personDid({ correction }: Pick<KeptCorrection, 'correction'>): string {
  return correction.field === 'verdict' ? `${correction.value}ed by a person` : 'corrected by a person';
}

/** The value that a person gave a field, in words. */
function valueWords({ value }: KeptCorrection['correction']): string {
  if (value === null) return 'unknown';
  if (typeof value === 'string') return value;
  return value.length === 0 ? 'unknown' : value.join(', ');
}
