import type { PlaceEntry } from './tables.ts';

/** The state of the places of one name, as the tables list them: that of the one international news means, or of all; null where they part. */
export function certainCountry(entries: readonly PlaceEntry[]): string | null {
  const [first] = entries;
  if (first === undefined || first.known) return first?.country ?? null;
  return entries.every(({ country }) => country === first.country) ? first.country : null;
}
