import type { SavedQuestion } from '../store/asked.ts';

/** A saved question in words: `happenings: a PRK, b RUS, from 2023`. */
export function askedWords({ about, given }: SavedQuestion): string {
  const filters = Object.entries(given).map(([name, value]) => `${name} ${[value].flat().map(String).join(' or ')}`);
  return filters.length === 0 ? `all ${about}` : `${about}: ${filters.join(', ')}`;
}
