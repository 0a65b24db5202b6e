import type { SavedQuestion } from '../store/asked.ts';

const labels: Readonly<Record<string, string>> = { a: 'with', b: 'and', speaker: 'said by', words: 'with the words' };

/** A saved question in words: `happenings: with PRK, and RUS, from 2023`. */
export function askedWords({ about, given }: SavedQuestion): string {
  const filters = Object.entries(given).map(
    ([name, value]) => `${labels[name] ?? name} ${[value].flat().join(' or ')}`,
  );
  return filters.length === 0 ? `all ${about}` : `${about}: ${filters.join(', ')}`;
}
